"""Mail boxes: newsletters and alerts."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from reader.model.article import Article
from reader.model.clean import clean, clean_line
from reader.sources.archives.archive import Archive, Item, Skip, read_item
from reader.sources.compose import Dates, compose
from reader.sources.errors import SourceError
from reader.sources.files import LIMIT, check_size
from reader.sources.html.builder import web_address
from reader.sources.html.process import PageReader
from reader.sources.lines import Paragraph, paragraphs
from reader.sources.metadata import Metadata

_START = b"From "


def open_mbox(path: Path, skip: Skip) -> Archive:
    """The messages of a mail box in mbox format, each an article."""
    return Archive(_items(path, skip))


def _items(path: Path, skip: Skip) -> Iterator[Item]:
    with path.open("rb") as file, PageReader() as pages:
        for number, data in enumerate(_messages(file), 1):
            name = f"message {number}"
            if not skip(name):
                yield read_item(name, partial(_read, data, name, pages))


def _messages(file: BinaryIO) -> Iterator[bytes]:
    """The messages, each cut one byte after LIMIT. A line "From " after an empty one, or the first, starts one."""
    pieces: list[bytes] | None = None
    size, empty, whole_line = 0, True, True
    while line := file.readline(65536):
        if whole_line and empty and line.startswith(_START):
            if pieces is not None:
                yield b"".join(pieces)
            pieces, size = [], 0
        elif pieces is not None and size <= LIMIT:
            pieces.append(line[: LIMIT + 1 - size])
            size += len(line)
        empty = whole_line and not line.strip()
        whole_line = line.endswith(b"\n")
    if pieces is not None:
        yield b"".join(pieces)


def _read(data: bytes, name: str, pages: PageReader) -> Article:
    check_size(len(data), name, "it was left out")
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    sender, address = parseaddr(str(message.get("From", "")))
    title = clean_line(str(message.get("Subject", "")))
    body = _paragraphs(message, pages)
    if not (title or body):
        raise SourceError(f"{name} has no subject and no text; it was left out.")
    sent = str(message.get("Date", ""))
    try:
        published = parsedate_to_datetime(sent).date() if sent else None
    except (ValueError, TypeError, OverflowError, IndexError):
        published = None
    known = Metadata(
        title=title or None,
        published=published if published and published.year >= 1970 else None,
        publisher=clean_line(sender or address) or None,
        url=web_address(str(message.get("Archived-At", "")).strip(" <>"), None),
    )
    return compose(body or [Paragraph(title, "paragraph")], known, Dates())


def _paragraphs(message: EmailMessage, pages: PageReader) -> list[Paragraph]:
    """The paragraphs of the plain text, or of the HTML where there is none."""
    for kind in ("plain", "html"):
        part = message.get_body((kind,))
        if part is None:
            continue
        text = _content(part)
        found = paragraphs(clean(text), lambda _: False) if kind == "plain" else list(pages.read(text).paragraphs)
        if found:
            return found
    return []


def _content(part: object) -> str:
    assert isinstance(part, EmailMessage)
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError):
        # a character set that nobody knows
        data = part.get_payload(decode=True)
        return data.decode("utf-8", errors="replace") if isinstance(data, bytes) else ""
