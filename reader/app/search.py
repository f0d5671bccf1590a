"""The inline search: its state, and what a query finds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.app.reading import Reading
from reader.model.fold import Folded, fold
from reader.model.quote_search import parse_query, search_quotes

if TYPE_CHECKING:
    from reader.app.store import Selection

SearchKind = Literal["quotes", "text"]


class Match(NamedTuple):
    """Something found: the passage that stays bright, the words in it, and for a quote its id."""

    start: int
    end: int
    hits: tuple[tuple[int, int], ...]
    quote: str = ""


@dataclass(frozen=True)
class Search:
    """A search. `before` is the first character shown and the selection when it began, to go back to.

    `kept` once its line is closed and `n` and `N` walk on.
    """

    kind: SearchKind
    query: str
    matches: tuple[Match, ...]
    current: int
    kept: bool
    before: tuple[int, Selection | None]

    @property
    def match(self) -> Match | None:
        """The current match."""
        return self.matches[self.current] if self.matches else None

    @cached_property
    def reach(self) -> list[int]:
        """For each match, the largest end up to and with it."""
        return list(accumulate((m.end for m in self.matches), max))


def find_matches(kind: SearchKind, query: str, text: str, reading: Reading) -> tuple[Match, ...]:
    """What a query finds, in text order. An empty query finds every quote, and no text."""
    if kind == "text":
        return tuple(Match(a, b, ((a, b),)) for a, b in _folded(text).matches(query))
    if reading.analysis is None:
        return ()
    words, by = parse_query(query)
    found = search_quotes(text, reading.analysis, words, by)
    return tuple(Match(f.quote.start, f.quote.end, f.hits, f.quote.id) for f in found)


@lru_cache(maxsize=1)
def _folded(text: str) -> Folded:
    """The open article's text, folded once for all the keys of a query."""
    return fold(text)
