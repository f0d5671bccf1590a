"""What an archive is to those who read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.model.article import Article
from reader.model.clean import clean_line
from reader.sources.errors import SourceError
from reader.sources.files import quoted

Skip = Callable[[str], bool]


class Item(NamedTuple):
    """One thing in an archive: its article, or in one sentence why there is none.

    `name` is the same each time the archive is read (a path in it, a number of a line, a message's id), harmless and
    on one line: an import that was interrupted goes on by it.
    """

    name: str
    article: Article | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """The items of an archive, read as they are asked for, and how many there are where that is known beforehand."""

    items: Iterator[Item]
    count: int | None = None


def read_item(name: str, read: Callable[[], Article]) -> Item:
    """The item that reading gives. What is wrong with one item is told and never stops the others."""
    try:
        return Item(name, article=read())
    except SourceError as error:
        return Item(name, error=str(error))
    except Exception as error:  # parsers of mail and archives raise what they like
        reason = clean_line(f"{type(error).__name__}: {error}")[:100]
        return Item(name, error=f"{quoted(name)} cannot be read ({reason}); it was left out.")
