"""RSS, Atom and RDF, by feedparser."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from reader.model.clean import clean_line
from reader.model.feed import Feed
from reader.sources.feeds.entries import Told, joined_names, make_entries, plain, text_of
from reader.sources.html.builder import web_address

_HTML = ("text/html", "application/xhtml+xml")


def read_xml_feed(data: bytes, url: str | None, content_type: str | None, now: datetime) -> Feed | None:
    """The feed in bytes of XML; None where there is none in them. The arguments are those of `read_feed`."""
    import feedparser

    headers = {"content-type": content_type or "application/xml"}
    # the feed's own address is not told: ids that look relative would change with it
    try:
        # as a stream: bytes that look like a path or an address would be opened
        parsed = feedparser.parse(
            BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception:  # over anything that people publish; what it stumbles over is no feed to us
        return None
    head, entries = parsed.get("feed", {}), parsed.get("entries", [])
    if not parsed.get("version") and not entries:
        return None
    page = web_address(head.get("link"), url)
    title = _title(head)
    told = (_told(entry, url) for entry in entries)
    return Feed(
        title=title or page or url or "Untitled",
        url=page,
        description=plain(head.get("subtitle"), html=True) or None,
        entries=make_entries(told, title, now),
        problem=_problem(parsed),
    )


def _told(entry: Any, url: str | None) -> Told:
    content = _content(entry)
    base = web_address(content.get("base"), url) or url
    return Told(
        id=text_of(entry, "id"),
        url=text_of(entry, "link") or _link(entry),
        title=_title(entry),
        content=content.get("value") or "",
        html=content.get("type") in _HTML,
        base=base,
        published=_time(entry, "published_parsed") or _time(entry, "created_parsed"),
        updated=_time(entry, "updated_parsed") if "updated_parsed" in entry else None,
        author=_author(entry),
        tags=tuple(tag.get("term") or tag.get("label") or "" for tag in entry.get("tags") or ()),
    )


def _link(entry: Any) -> str | None:
    links = [n for n in entry.get("links") or () if n.get("rel", "alternate") in ("alternate", "enclosure", "self")]
    return next((n["href"] for n in links if n.get("href")), None)


def _title(thing: Any) -> str:
    detail = thing.get("title_detail") or {}
    return plain(thing.get("title"), html=detail.get("type") in _HTML)


def _content(entry: Any) -> Any:
    """The longest text of an entry, whichever element it is in."""
    texts = [*(entry.get("content") or ()), entry.get("summary_detail") or {}]
    texts = [t for t in texts if t.get("value") and (t.get("type") or "").startswith(("text/", "application/xhtml"))]
    return max(texts, key=lambda t: len(t["value"]), default={})


def _author(entry: Any) -> str | None:
    names = [plain(a.get("name"), html=True) for a in entry.get("authors") or () if a.get("name")]
    return joined_names(names) or plain(entry.get("author"), html=True) or None


def _time(entry: Any, key: str) -> datetime | None:
    parsed = entry.get(key)
    if not parsed:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _problem(parsed: Any) -> str | None:
    error = parsed.get("bozo_exception")
    if not parsed.get("bozo") or type(error).__name__ in ("CharacterEncodingOverride", "NonXMLContentType"):
        return None
    reason = clean_line(getattr(error, "getMessage", lambda: str(error))())[:120]
    return f"The feed is not well-formed ({reason}); entries after the fault may be missing."
