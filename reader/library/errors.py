"""What goes wrong with the library, in words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.model.errors import ReaderError

_DAMAGE_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class LibraryError(ReaderError):
    """The library cannot be used; the program goes on without it."""


class LibraryBusyError(LibraryError):
    """Another program is writing to the library and does not come to an end; it can be used later."""


def library_error(path: Path, error: Exception) -> LibraryError:
    """The error that tells the user what SQLite or the system said of the library's file."""
    # the code's last byte tells the kind of error, those before it the details
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if isinstance(error, sqlite3.OperationalError) and code in _BUSY_CODES:
        return LibraryBusyError(f"The library {path} is locked by another program; end that one if it hangs.")
    if code in _DAMAGE_CODES:
        return LibraryError(f"The library {path} cannot be used ({error}); `reader doctor --repair` saves what it can.")
    reason = getattr(error, "strerror", None) or str(error)
    return LibraryError(f"The library {path} cannot be used ({reason}); set READER_DATA to another folder.")


def missing_error(path: Path) -> LibraryError:
    """The error that tells the user that there is no file of a library."""
    return LibraryError(f"There is no library at {path}; `reader FILE` starts one.")


def newer_error(path: Path) -> LibraryError:
    """The error that tells the user of a file that a later version of the program made."""
    return LibraryError(f"The library {path} was made by a newer reader; update this one.")


def damage_error(path: Path, error: Exception) -> LibraryError:
    """The error that tells the user of a row that is not what an article's row should be."""
    return LibraryError(f"The library {path} has a damaged article ({error}); `reader doctor --repair` takes it out.")
