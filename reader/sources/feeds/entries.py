"""What all kinds of feeds share: titles, texts, times and names of entries."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from html import unescape
from typing import Any, NamedTuple

from reader.model.article import Article
from reader.model.clean import clean, clean_line
from reader.model.feed import Entry
from reader.sources.compose import Dates, compose
from reader.sources.html.builder import web_address
from reader.sources.html.markup import without_traps
from reader.sources.html.plain import read_plainly
from reader.sources.html.walk import walk
from reader.sources.lines import Paragraph, paragraphs
from reader.sources.metadata import Metadata

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--.{0,500}?-->", re.DOTALL)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_LARGEST = 2 * 1024 * 1024
_FIRST_YEAR = 1900
_LONGEST_TITLE = 500


class Told(NamedTuple):
    """What a feed says of an entry, in the feed's own form. `html` and `base` are of `content`."""

    id: str | None
    url: str | None
    title: str
    content: str
    html: bool
    base: str | None
    published: datetime | None
    updated: datetime | None
    author: str | None
    tags: tuple[str, ...]


def make_entries(told: Iterable[Told], publisher: str, now: datetime) -> tuple[Entry, ...]:
    """The entries, in the feed's order. Two with one id are told apart by what is in them, the same twice is one."""
    found: dict[str, Entry] = {}
    for one in told:
        entry = _entry(one, publisher, now)
        earlier = found.get(entry.id)
        if earlier is not None and earlier.content_hash != entry.content_hash:
            name = f"{entry.id}#{entry.content_hash[:16]}"
            entry = _entry(one._replace(id=name), publisher, now)
        found.setdefault(entry.id, entry)
    return tuple(found.values())


def text_of(thing: Mapping[str, Any], key: str) -> str | None:
    """What a feed says under a key, where that is a text and not empty."""
    value = thing.get(key)
    return value if isinstance(value, str) and value.strip() else None


def joined_names(names: Iterable[str]) -> str | None:
    """The names of an entry's authors as one, each once; None where there are none."""
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def plain(text: str | None, *, html: bool) -> str:
    """A title or a name on one line, without tags and references where it is HTML."""
    text = text or ""
    if html:
        text = _TAG.sub("", text)
    # many feeds escape once more than they say
    if _REFERENCE.search(text):
        text = unescape(unescape(text))
    return clean_line(text)


def believed(time: datetime | None, now: datetime) -> datetime | None:
    """The time, in UTC, where an article can be of it: not a clock's zero, not a year and more ahead."""
    if time is None:
        return None
    try:
        time = (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    zero = time.timestamp() == 0 if time.year == 1970 else False
    return time if _FIRST_YEAR <= time.year <= now.year + 1 and not zero else None


def _entry(told: Told, publisher: str, now: datetime) -> Entry:
    published, updated = believed(told.published, now), believed(told.updated, now)
    url = web_address(told.url, told.base)
    article = _article(told, publisher, url, published or updated)
    digest = hashlib.sha256(f"{article.title}\n{url}\n{article.text}".encode()).hexdigest()
    return Entry(
        id=clean_line(told.id or "") or url or digest,
        article=article,
        content_hash=digest,
        published=published or updated,
        updated=updated,
        tags=tuple(dict.fromkeys(filter(None, (plain(tag, html=False) for tag in told.tags)))),
    )


def _article(told: Told, publisher: str, url: str | None, published: datetime | None) -> Article:
    title = told.title[:_LONGEST_TITLE].strip()
    body = _paragraphs(told.content, told.base or url, html=told.html)
    known = Metadata(
        title=title or None,
        published=published.date() if published else None,
        byline=told.author,
        publisher=publisher or None,
        url=url,
    )
    return compose(body or [Paragraph(title or url or "Untitled", "paragraph")], known, Dates())


def _paragraphs(content: str, base: str | None, *, html: bool) -> list[Paragraph]:
    if not content or content.isspace():
        return []
    if not html:
        return paragraphs(clean(content), lambda _: False)
    content = without_traps(content)
    if "<" not in content:
        return [Paragraph(p.text, "paragraph") for p in paragraphs(clean(unescape(content)), lambda _: False)]
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, fromstring

    try:
        if len(content) <= _LARGEST:
            parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
            return walk(fromstring(f"<div>{content}</div>".encode(), parser=parser), base)
    except (LxmlError, ValueError, AssertionError):
        pass  # no parser's tree: its words all the same
    return list(read_plainly(content).paragraphs)
