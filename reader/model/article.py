"""What was published.

Plain dataclasses, not pydantic models: the first paint of an article needs them and must not wait
for pydantic to be imported. `pydantic.TypeAdapter(Article)` reads and writes them all the same.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

BlockKind = Literal["title", "heading", "paragraph"]
DateOrigin = Literal["text", "option", "file"]


@dataclass(frozen=True, slots=True)
class Block:
    """One title, heading or paragraph: `Article.text[start:end]`, without its line ends."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as published; immutable, so every offset into `text` stays true.

    `text` is clean (see `reader.model.clean`) and starts with the title where the source has one as a
    line of its own; blocks are joined by one empty line. `published_origin` says where the date is from.
    `place` is the dateline's ("Washington"). `credit` is the source and licence line, as published.
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

    @property
    def digest(self) -> str:
        """The article's identity for storage: a hash of its text and its publication date."""
        return hashlib.sha256(f"{self.published}\n{self.text}".encode()).hexdigest()
