"""JSON lines: an object with `title`, `text`, `published` and `url` on each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from reader.model.article import Article
from reader.model.clean import clean, clean_line
from reader.sources.archives.archive import Archive, Item, Skip, read_item
from reader.sources.compose import Dates, compose
from reader.sources.errors import SourceError
from reader.sources.files import LIMIT
from reader.sources.html.builder import web_address
from reader.sources.html.metadata import read_day
from reader.sources.lines import Paragraph, paragraphs
from reader.sources.metadata import Metadata

_CHUNK = 1024 * 1024


def open_lines(path: Path, skip: Skip) -> Archive:
    """The articles of a file of JSON objects, one a line. Raises OSError."""
    with path.open("rb") as file:
        count, last = 0, b"\n"
        while chunk := file.read(_CHUNK):
            count, last = count + chunk.count(b"\n"), chunk[-1:]
    return Archive(_items(path, skip), count + (last != b"\n"))


def _items(path: Path, skip: Skip) -> Iterator[Item]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LIMIT + 1):
            number += 1
            whole = len(line) <= LIMIT
            while not whole and line and not line.endswith(b"\n"):
                line = file.readline(LIMIT + 1)
            name = f"line {number}"
            if line.strip() and not skip(name):
                yield read_item(name, partial(_read, line, name, whole))


def _read(line: bytes, name: str, whole: bool) -> Article:
    if not whole:
        raise SourceError(f"{name} is longer than {LIMIT // 1024**2} MB, too long for an article; cut it into parts.")
    try:
        fields = json.loads(line.decode("utf-8-sig", errors="replace"), strict=False)
    except (ValueError, RecursionError):
        raise SourceError(f"{name} is no JSON; write one object on each line.") from None
    if not isinstance(fields, dict):
        raise SourceError(f"{name} is no JSON object; give it the fields title, text, published and url.")
    title = clean_line(_text(fields, "title"))
    body = paragraphs(clean(_text(fields, "text")), lambda _: False)
    if not (title or body):
        raise SourceError(f"{name} has no title and no text; give it the fields title, text, published and url.")
    known = Metadata(
        title=title or None,
        published=read_day(_text(fields, "published") or _text(fields, "date")),
        byline=clean_line(_text(fields, "byline") or _text(fields, "author")) or None,
        publisher=clean_line(_text(fields, "publisher")) or None,
        url=web_address(_text(fields, "url"), None),
    )
    return compose(body or [Paragraph(title, "paragraph")], known, Dates())


def _text(fields: dict[str, Any], key: str) -> str:
    value = fields.get(key)
    return value if isinstance(value, str) else ""
