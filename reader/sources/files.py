"""Bytes from a file or standard input, refused with a sentence where they cannot give an article."""

from __future__ import annotations

import os
import stat
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader.model.clean import clean_line
from reader.sources.errors import SourceError

LIMIT = 20 * 1024 * 1024


class Contents(NamedTuple):
    """What a file holds, and the date it was last changed (None for a pipe)."""

    data: bytes
    modified: date | None


def read_file(path: Path) -> Contents:
    """The contents of a file or named pipe of at most LIMIT bytes. Raises SourceError."""
    name = quoted(path)
    try:
        status = path.stat()
        _check_kind(status.st_mode, name)
        check_size(status.st_size, name)
        # what looked like a file may grow or be a pipe: never more than the limit comes in
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise SourceError(f"There is no file {name}; check the name and the folder.") from None
    except PermissionError:
        raise SourceError(f"{name} may not be read; change its permissions or copy it.") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{name} cannot be read ({reason_for(error)}); name another file.") from None
    check_size(len(data), name)
    return Contents(data, _day(status) if stat.S_ISREG(status.st_mode) else None)


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """All bytes of a stream, at most LIMIT. Raises SourceError."""
    try:
        data = stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        raise SourceError(f"{name} cannot be read ({reason_for(error)}); give the name of a file.") from None
    check_size(len(data), name)
    return data


def quoted(name: str | Path) -> str:
    """The name of a file, or of an item in an archive, as a sentence can carry it: harmless, on one line, not too long.

    What is cut is its beginning.
    """
    name = clean_line(os.fspath(name))
    return f"'{name if len(name) <= 120 else '…' + name[-119:]}'"


def check_size(size: int, name: str, then: str = "cut it into parts") -> None:
    """Raises SourceError where so many bytes are more than LIMIT; `then` ends its sentence."""
    if size > LIMIT:
        raise SourceError(f"{name} is larger than {LIMIT // 1024**2} MB, too long for an article; {then}.")


def reason_for(error: Exception) -> str:
    """What the system said, as a sentence goes on."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def _check_kind(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise SourceError(f"{name} is a folder; name a file in it.")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise SourceError(f"{name} is a device or socket, not a file; name a text or Markdown file.")


def _day(status: os.stat_result) -> date | None:
    try:
        return date.fromtimestamp(status.st_mtime)
    except (OverflowError, OSError, ValueError):
        return None
