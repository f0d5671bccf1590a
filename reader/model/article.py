"""What was published.

Plain dataclasses, not pydantic models: the first paint of an article needs them and must not wait
for pydantic to be imported. `pydantic.TypeAdapter(Article)` reads and writes them all the same.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

BlockKind = Literal["title", "heading", "paragraph", "item", "quote"]
DateOrigin = Literal["text", "option", "file"]


@dataclass(frozen=True, slots=True)
class Block:
    """One title, heading, paragraph, list item or paragraph of a block quotation: `Article.text[start:end]`.

    It has no line ends. A list item starts with its bullet or number ("• ", "2. ").
    """

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the page: its words are `Article.text[start:end]`, inside one block; `url` is http or https."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as published; immutable, so every offset into `text` stays true.

    `text` is clean (see `reader.model.clean`) and starts with the title where the source has one as a
    line of its own; blocks are joined by one empty line. `published_origin` says where the date is from.
    `place` is the dateline's ("Washington"). `credit` is the source and licence line, as published.
    `links` are in the order of the text and do not overlap.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    published: date | None = None
    published_origin: DateOrigin | None = None
    place: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    credit: str | None = None
    links: tuple[Link, ...] = ()

    @property
    def digest(self) -> str:
        """The article's identity for storage: a hash of its text and its publication date."""
        return hashlib.sha256(f"{self.published}\n{self.text}".encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """The article as an object of JSON types, for other programs."""
        return {**asdict(self), "published": self.published and self.published.isoformat()}
