"""Checkpoints, one process at a time.

SQLite before 3.51.3 can lose a write-ahead log that two processes carry into the file at once. There it is not left to
SQLite when to do so: only who holds the lock on a file beside the library does it.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NEEDS_LOCK = sqlite3.sqlite_version_info < (3, 51, 3) and sys.platform != "win32"
# what SQLite itself waits for: 1,000 pages
_LOG_BYTES = 4 * 1024 * 1024


class Checkpoints:
    """The checkpoints of one connection to a library's file."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._log = f"{path}-wal"
        self._lock = f"{path}-lock"
        if _NEEDS_LOCK:
            connection.execute("PRAGMA wal_autocheckpoint = 0")

    def after_write(self) -> None:
        """Carry a long log into the file, unless another process is doing so. Raises sqlite3.Error."""
        if not _NEEDS_LOCK or not self._is_long():
            return
        with _held(self._lock) as held:
            if held:
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def close(self) -> None:
        """Close the connection; the last one to close carries the log into the file."""
        if not _NEEDS_LOCK:
            self._connection.close()
            return
        # where another process holds the lock it has the file open, so this is not the last to close it
        with _held(self._lock):
            self._connection.close()

    def _is_long(self) -> bool:
        try:
            return os.stat(self._log).st_size >= _LOG_BYTES
        except OSError:
            return False


@contextmanager
def _held(name: str) -> Iterator[bool]:
    """The lock while the block runs; False where another process has it or there is nowhere to put it."""
    if sys.platform == "win32":
        yield True
        return
    import fcntl

    try:
        file = os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        yield False
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held = True
    except OSError:
        held = False
    try:
        yield held
    finally:
        os.close(file)
