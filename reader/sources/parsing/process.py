"""The program's side of the parsing process."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from threading import Timer
from typing import Any, BinaryIO, Literal, cast

from reader.sources.parsing.worker import read_message, write_message

SECONDS = 5.0
_START_SECONDS = 20.0


class ParsingProcess:
    """One process that parses what it is sent, started by the first request and replaced when it fails.

    Not for several threads at once.
    """

    def __init__(self, what: Literal["pages", "feeds"], seconds: float = SECONDS) -> None:
        self._what = what
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, message: dict[str, Any]) -> Any:
        """The process's answer; None where it gave none in time, or cannot be started."""
        try:
            if self._process is None:
                self._start()
            answer = self._exchange({**message, "seconds": self._seconds}, self._seconds)
        except (OSError, ValueError):
            answer = None
        if answer is None:
            self.close()
        return answer

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    cast(BinaryIO, stream).close()
            process.wait()

    def _start(self) -> None:
        # -P: what the user has in the folder is no module of ours
        command = (sys.executable, "-P", "-m", "reader.sources.parsing.worker", self._what)
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if self._exchange(None, _START_SECONDS) is None:
            raise OSError("the parsing process does not start")

    def _exchange(self, message: Any, seconds: float) -> Any:
        process = cast("subprocess.Popen[bytes]", self._process)
        clock = Timer(seconds, process.kill)
        clock.daemon = True
        clock.start()
        try:
            if message is not None:
                write_message(cast(BinaryIO, process.stdin), message)
            return read_message(cast(BinaryIO, process.stdout))
        finally:
            clock.cancel()
