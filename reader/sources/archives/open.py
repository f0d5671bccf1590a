"""Which kind of archive a path is, and opening it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.sources.archives.archive import Archive, Skip
from reader.sources.archives.files import open_folder, open_zip
from reader.sources.archives.lines import open_lines
from reader.sources.archives.mail import open_mbox
from reader.sources.archives.warc import open_warc
from reader.sources.errors import SourceError
from reader.sources.files import quoted, reason_for

_SUFFIXES: dict[str, Callable[[Path, Skip], Archive]] = {
    ".zip": open_zip,
    ".jsonl": open_lines,
    ".ndjson": open_lines,
    ".mbox": open_mbox,
    ".warc": open_warc,
    ".warc.gz": open_warc,
    ".warc.zst": open_warc,
}
_STARTS: tuple[tuple[bytes, Callable[[Path, Skip], Archive]], ...] = (
    (b"PK\x03\x04", open_zip),
    (b"PK\x05\x06", open_zip),
    (b"WARC/", open_warc),
    (b"From ", open_mbox),
    (b"{", open_lines),
)


def open_archive(path: Path, skip: Skip = lambda name: False) -> Archive:
    """The articles in a folder, a zip file, JSON lines, an mbox mail box or a WARC file: by its ending, or its start.

    `skip` is asked for each item's name before the item is read: an import that goes on skips what it has. Raises
    SourceError where the archive cannot be opened; what is wrong with one item is told by the item.
    """
    try:
        if path.is_dir():
            return open_folder(path, skip)
        with path.open("rb") as file:
            start = file.read(8)
        suffixes = ("".join(path.suffixes[-2:]).lower(), path.suffix.lower())
        opener = next((_SUFFIXES[s] for s in suffixes if s in _SUFFIXES), None)
        opener = opener or next((opens for mark, opens in _STARTS if start.startswith(mark)), None)
        if opener:
            return opener(path, skip)
    except FileNotFoundError:
        raise SourceError(f"There is no file or folder {quoted(path)}; check the name.") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{quoted(path)} cannot be read ({reason_for(error)}); name another file.") from None
    kinds = "a folder, a zip file, JSON lines, an mbox mail box or a WARC file"
    raise SourceError(f"{quoted(path)} is no archive that can be imported; name {kinds}.")
