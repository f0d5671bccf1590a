"""Folders and zip files of articles."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reader.model.article import Article
from reader.model.clean import clean_line
from reader.sources.archives.archive import Archive, Item, Skip, read_item
from reader.sources.errors import SourceError
from reader.sources.files import LIMIT, check_size, quoted, read_file
from reader.sources.html.process import PageReader
from reader.sources.read import HTML_SUFFIXES, MARKDOWN_SUFFIXES, read_named

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_SUFFIXES = HTML_SUFFIXES | MARKDOWN_SUFFIXES | {".txt", ".text"}
# articles pack to a fifth; what unpacks to hundreds of times its size was made to
_LARGEST_RATIO = 200
_LEAST_TOTAL = 256 * 1024 * 1024


def open_folder(path: Path, skip: Skip) -> Archive:
    """The text, Markdown and HTML files in a folder and those below it, links to elsewhere and hidden ones aside."""
    found = sorted(_files(path))
    return Archive(_folder_items(path, found, skip), len(found))


def open_zip(path: Path, skip: Skip) -> Archive:
    """The text, Markdown and HTML files in a zip file; nothing is unpacked to the disk. Raises SourceError."""
    from zipfile import BadZipFile, ZipFile

    try:
        archive = ZipFile(path)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        reason = clean_line(str(error))[:80].lower()
        raise SourceError(f"{quoted(path)} is no zip file that can be read ({reason}); pack it again.") from None
    members = [m for m in archive.infolist() if not m.is_dir() and _is_article(m.filename)]
    return Archive(_zip_items(archive, members, skip), len(members))


def _files(root: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(folder, name)
            if _is_article(name) and not path.is_symlink():
                yield path.relative_to(root).as_posix()


def _is_article(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in _SUFFIXES and not any(
        p.startswith((".", "__MACOSX")) and p != ".." for p in path.parts
    )


def _folder_items(root: Path, found: list[str], skip: Skip) -> Iterator[Item]:
    with PageReader() as pages:
        for file in found:
            name = clean_line(file)
            if not skip(name):
                yield read_item(name, partial(_read_file, root / file, pages))


def _read_file(path: Path, pages: PageReader) -> Article:
    contents = read_file(path)
    return read_named(contents.data, path.suffix, name=quoted(path), modified=contents.modified, pages=pages)


def _zip_items(archive: ZipFile, members: list[ZipInfo], skip: Skip) -> Iterator[Item]:
    left = max(_LEAST_TOTAL, _LARGEST_RATIO * sum(m.compress_size for m in members))
    with archive, PageReader() as pages:
        for member in members:
            name = clean_line(member.filename)
            if skip(name):
                continue
            if left <= 0:
                yield Item(
                    name, error=f"{quoted(name)} and what follows unpacks to far too much; unpack the file by hand."
                )
                return
            left -= min(member.file_size, LIMIT)
            yield read_item(name, partial(_read_member, archive, member, name, pages))


def _read_member(archive: ZipFile, member: ZipInfo, name: str, pages: PageReader) -> Article:
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    if ".." in parts or member.filename.startswith(("/", "\\")) or ":" in parts[0]:
        raise SourceError(f"{quoted(name)} leads out of the zip file; it was left out.")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise SourceError(f"{quoted(name)} is a link, not a file; it was left out.")
    if member.flag_bits & 1:
        raise SourceError(f"{quoted(name)} is encrypted; unpack it with its password.")
    check_size(member.file_size, quoted(name))
    with archive.open(member) as file:
        # what it says of its size may not be so
        data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise SourceError(f"{quoted(name)} is larger than it says; it was left out.")
    return read_named(data, PurePosixPath(name).suffix, name=quoted(name), modified=_day(member), pages=pages)


def _day(member: ZipInfo) -> date | None:
    try:
        # 1980-01-01 is what a zip file says where nobody told it the time
        return date(*member.date_time[:3]) if member.date_time[:3] != (1980, 1, 1) else None
    except ValueError:
        return None
