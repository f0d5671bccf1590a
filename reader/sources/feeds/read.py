"""The ways in: the bytes of a feed to a Feed."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.model.feed import Feed
from reader.sources.errors import SourceError
from reader.sources.html.markup import looks_like_html

LARGEST_FEED = 20 * 1024 * 1024


def read_feed(
    data: bytes, url: str | None = None, content_type: str | None = None, *, now: datetime | None = None
) -> Feed:
    """The feed in bytes: RSS, Atom, RDF or JSON Feed, whatever their name says.

    `url` is where they are from (relative links are joined to it), `content_type` the server's word, `now` the time
    against which dates are believed. One that is not well-formed is read as far as it goes, and `Feed.problem` says
    so. Raises SourceError where it is no feed.
    """
    name = url or "this file"
    if len(data) > LARGEST_FEED:
        raise SourceError(
            f"{name} is larger than {LARGEST_FEED // 1024**2} MB, too long for a feed; check the address."
        )
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise SourceError(f"{name} is empty; check the address of the feed.")
    now = now or datetime.now(UTC)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        from reader.sources.feeds.json_feed import read_json_feed

        return read_json_feed(data, url, now)
    from reader.sources.feeds.xml_feed import read_xml_feed

    feed = read_xml_feed(data, url, content_type, now)
    if feed is None:
        what = "a web page, not a feed" if looks_like_html(data) else "no feed that can be read"
        raise SourceError(
            f"{name} is {what}; give the address of an RSS, Atom or JSON feed, or of a page that names one."
        )
    return feed
