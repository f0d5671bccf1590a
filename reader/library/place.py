"""Where the library's file is."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path


def library_path() -> Path:
    """The library's file: in the folder that READER_DATA names, or in the user's data folder."""
    folder = os.environ.get("READER_DATA")
    return (Path(folder) if folder else user_data_path("reader", appauthor=False)) / "library.sqlite3"
