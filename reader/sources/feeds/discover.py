"""The feeds that a web page names."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple
from urllib.parse import urljoin

from reader.model.clean import clean_line
from reader.sources.html.builder import web_address

_TAG = re.compile(r"<(?:link|a|base)\s[^<>]{1,3000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml",
          "application/xml", "application/json")  # fmt: skip
_LIKELY = re.compile(r"(?:^|[/.?=_-])(?:rss|atom|feed|feeds)(?:[/.?=_-]|$)|\.(?:rss|atom|rdf)(?:\?|$)", re.IGNORECASE)
_PATHS = ("/feed", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/rss", "/feed.json", "/feeds/posts/default")
_LARGEST = 2 * 1024 * 1024


class FeedLink(NamedTuple):
    """A feed's address and the name that the page gives it."""

    url: str
    title: str | None


def feeds_named_by(html: str, url: str | None = None) -> tuple[FeedLink, ...]:
    """The feeds that a page names in its head, in its order; where it names none, those that its links seem to lead to.

    `url` is where the page is from; relative addresses are joined to it.
    """
    named: dict[str, str | None] = {}
    likely: dict[str, str | None] = {}
    base = url
    for tag in _TAG.finditer(html[:_LARGEST]):
        said = {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(tag[0])}
        name = tag[0][1:5].lower()
        address = web_address(said.get("href"), base)
        if name == "base":
            base = address or base
        elif address and name == "link":
            kind = said.get("type", "").partition(";")[0].strip().lower()
            if {"alternate", "feed"} & set(said.get("rel", "").lower().split()) and kind in _TYPES:
                named.setdefault(address, clean_line(said.get("title", "")) or None)
        elif address and _LIKELY.search(said["href"]):
            likely.setdefault(address, None)
    # the stories are wanted before what people say of them
    found = named or likely
    links = [FeedLink(address, title) for address, title in found.items()]
    return tuple(sorted(links, key=lambda n: "comment" in f"{n.url} {n.title}".lower()))


def common_feed_paths(url: str) -> tuple[str, ...]:
    """Addresses at which a site often keeps its feed, to try where its page names none."""
    return tuple(urljoin(url, path) for path in _PATHS)
