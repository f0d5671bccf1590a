"""JSON Feed 1.0 and 1.1."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from reader.model.feed import Feed
from reader.sources.errors import SourceError
from reader.sources.feeds.entries import Told, joined_names, make_entries, plain, text_of
from reader.sources.html.builder import web_address


def read_json_feed(data: bytes, url: str | None, now: datetime) -> Feed:
    """The feed in bytes of JSON; the arguments are those of `read_feed`. Raises SourceError where it is none."""
    name = url or "this file"
    try:
        feed = json.loads(data.decode("utf-8-sig", errors="replace"), strict=False)
    except (ValueError, RecursionError):
        raise SourceError(f"{name} is damaged JSON, no feed that can be read; check the address.") from None
    items = feed.get("items")
    if not isinstance(items, list) or not ("version" in feed or "title" in feed):
        raise SourceError(f"{name} is JSON but no JSON Feed; give the address of an RSS, Atom or JSON feed.")
    good = [item for item in items if isinstance(item, dict)]
    page = web_address(text_of(feed, "home_page_url"), url)
    title = plain(text_of(feed, "title"), html=False)
    lost = len(items) - len(good)
    return Feed(
        title=title or page or url or "Untitled",
        url=page,
        description=plain(text_of(feed, "description"), html=False) or None,
        entries=make_entries((_told(item, feed, page or url) for item in good), title, now),
        problem=f"{lost} of the feed's items are no entries and were left out." if lost else None,
    )


def _told(item: dict[str, Any], feed: dict[str, Any], base: str | None) -> Told:
    html = text_of(item, "content_html")
    tags = item.get("tags")
    return Told(
        id=_id(item.get("id")),
        url=text_of(item, "url") or text_of(item, "external_url"),
        title=plain(text_of(item, "title"), html=False),
        content=html or text_of(item, "content_text") or text_of(item, "summary") or "",
        html=html is not None,
        base=web_address(text_of(item, "url"), base) or base,
        published=_time(text_of(item, "date_published")),
        updated=_time(text_of(item, "date_modified")),
        author=_authors(item) or _authors(feed),
        tags=tuple(t for t in tags if isinstance(t, str)) if isinstance(tags, list) else (),
    )


def _id(value: object) -> str | None:
    # version 1.0 let numbers pass
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def _authors(thing: dict[str, Any]) -> str | None:
    authors = thing.get("authors")
    people = [*(authors if isinstance(authors, list) else ()), thing.get("author")]
    names = [plain(text_of(p, "name"), html=False) for p in people if isinstance(p, dict)]
    return joined_names(names)


def _time(stamp: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp.strip()) if stamp else None
    except ValueError:
        return None
