"""The articles kept on this machine, with their analyses."""

from reader.library.errors import LibraryBusyError, LibraryError, missing_error
from reader.library.library import ID_LENGTH, Kept, Library
from reader.library.place import library_path

__all__ = ["ID_LENGTH", "Kept", "Library", "LibraryBusyError", "LibraryError", "library_path", "missing_error"]
