"""Pages are parsed in a process of their own, under a clock: no page can stall or crash the program."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from threading import Timer
from typing import Any, BinaryIO, Self, cast

from reader.sources.html.markup import without_traps
from reader.sources.html.page import Page
from reader.sources.html.plain import read_plainly
from reader.sources.html.worker import read_message, write_message

PAGE_SECONDS = 5.0
_START_SECONDS = 20.0
# beyond this a parser's tree does not fit in the process's memory
_LARGEST = 12 * 1024 * 1024


class PageReader:
    """Reads pages one by one in one parsing process, which starts with the first and is replaced when it fails.

    Not for several threads at once. Use it as a context manager, or `close` it.
    """

    def __init__(self, seconds: float = PAGE_SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, html: str, url: str | None = None) -> Page:
        """The page in HTML; `url` is where it is from. One that cannot be parsed in time is read plainly."""
        if len(html) <= _LARGEST:
            message = {"html": html, "url": url, "seconds": self._seconds}
            answer = self._ask(message)
            if answer and "error" not in answer:
                return Page.from_json(answer)
        page = read_plainly(without_traps(html))
        return Page(page.metadata._replace(url=url), page.paragraphs, page.way)

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    cast(BinaryIO, stream).close()
            process.wait()

    def _ask(self, message: dict[str, Any]) -> Any:
        """The process's answer; None where it gave none in time."""
        try:
            process = self._started()
            if process is None:
                return None
            answer = self._exchange(process, message, self._seconds)
        except (OSError, ValueError):
            answer = None
        if answer is None:
            self.close()
        return answer

    def _started(self) -> subprocess.Popen[bytes] | None:
        if self._process is None:
            # -P: what the user has in the folder is no module of ours
            command = (sys.executable, "-P", "-m", "reader.sources.html.worker")
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            if self._exchange(self._process, None, _START_SECONDS) is None:
                self.close()
        return self._process

    @staticmethod
    def _exchange(process: subprocess.Popen[bytes], message: Any, seconds: float) -> Any:
        clock = Timer(seconds, process.kill)
        clock.daemon = True
        clock.start()
        try:
            if message is not None:
                write_message(cast(BinaryIO, process.stdin), message)
            return read_message(cast(BinaryIO, process.stdout))
        finally:
            clock.cancel()
