"""A program on a pseudo-terminal, timed from outside: what appears, and how long after the start or the key."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

_ESCAPES = re.compile(r"\x1b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-B]|[=>78cMP_].?)")
_QUIET = 0.25


class Terminal:
    """Runs `command` on a terminal of `columns` x `rows`; times are in milliseconds."""

    def __init__(self, command: Sequence[str], columns: int = 160, rows: int = 50, env: Mapping[str, str] = {}) -> None:
        self._began = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **env}
            os.execvpe(command[0], list(command), environment)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._terminal)

    def started(self, pattern: str) -> float:
        """From the start until the screen has shown the pattern."""
        return (self.wait(pattern) - self._began) * 1000

    def wait(self, pattern: str, within: float = 60) -> float:
        """Until the program has written the pattern; when that was, by the performance counter."""
        seen = ""
        at = time.perf_counter()
        while not re.search(pattern, seen):
            chunk = self._read(within)
            if chunk is None:
                raise TimeoutError(f"{pattern!r} did not appear; last: {seen[-300:]!r}")
            at = time.perf_counter()
            seen += _ESCAPES.sub("", chunk)
        return at

    def pressed(self, key: str, within: float = 5) -> float:
        """From a key until the program has written its answer's first piece."""
        self.settle()
        began = time.perf_counter()
        os.write(self._terminal, key.encode())
        if self._read(within) is None:
            raise TimeoutError(f"the key {key!r} changed nothing")
        return (time.perf_counter() - began) * 1000

    def send(self, keys: str) -> None:
        """Press keys and wait until all that follows has been painted."""
        os.write(self._terminal, keys.encode())
        self.settle()

    def settle(self, quiet: float = _QUIET) -> None:
        """Until nothing has been written for a while."""
        while self._read(quiet) is not None:
            pass

    def _read(self, within: float) -> str | None:
        ready, _, _ = select.select([self._terminal], [], [], within)
        try:
            return os.read(self._terminal, 1 << 20).decode("utf-8", "replace") if ready else None
        except OSError:  # the program has ended
            return None
