"""What a publisher's feed says: its own name and its entries, each an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed.

    `id` tells it from the feed's others: its own id, else its link, else a hash. `article` has the text that the feed
    gives, its title alone where there is none. `published` and `updated` are in UTC, None where the feed says nothing
    that can be believed. `content_hash` changes with title, text and link, and not with any date.
    """

    id: str
    article: Article
    content_hash: str
    published: datetime | None = None
    updated: datetime | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as read; `url` is the page it belongs to. `problem` is a sentence where it was read with faults."""

    title: str
    entries: tuple[Entry, ...]
    url: str | None = None
    description: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed to follow: its address, how the list names it, and the folders it is in, as tags."""

    url: str
    title: str | None = None
    page: str | None = None
    tags: tuple[str, ...] = ()
