"""The articles kept on this machine, with their analyses."""

from reader.library.library import Kept, Library, LibraryError
from reader.library.place import library_path

__all__ = ["Kept", "Library", "LibraryError", "library_path"]
