"""What lies over a row of the article: marks by kind, the selection, the search; as names of styles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from reader.app.reading import Mark
from reader.app.store import ArticleStore
from reader.model.in_words import is_doubtful

Layer = tuple[int, int, str]


class Layers:
    """The marks of an article by the row they touch. `starts` are the offsets at which rows begin."""

    NAMES: ClassVar[tuple[str, ...]] = (
        "title", "heading", "paragraph", "item", "quote", "facts", "credit", "empty", "gutter", "speaking",
        "direct", "indirect", "mixed", "doubtful", "person", "organisation", "place", "date", "event",
        "selected", "current", "passage", "dim", "match", "current-match", "text-selection",
    )  # fmt: skip

    def __init__(self, marks: Sequence[Mark], starts: Sequence[int]) -> None:
        self._by_row: dict[int, list[Mark]] = {}
        for mark in marks:
            for row in range(max(bisect_right(starts, mark.start) - 1, 0), bisect_right(starts, mark.end - 1)):
                self._by_row.setdefault(row, []).append(mark)
        self._starts = starts

    def over(self, row: int, store: ArticleStore) -> list[Layer]:
        """The layers over a row, the lowest first; they may reach beyond the row."""
        start = self._starts[row]
        end = self._starts[row + 1] if row + 1 < len(self._starts) else len(store.article.text)
        return [*self._marked(row, store), *_selected(store), *_searched(store, start, end)]

    def _marked(self, row: int, store: ArticleStore) -> Iterator[Layer]:
        chosen = store.selection.id if store.selection else None
        for mark in self._by_row.get(row, ()):
            yield mark.start, mark.end, mark.kind
            if is_doubtful(mark):
                yield mark.start, mark.end, "doubtful"
            if mark.id == chosen or (mark.is_quote and _by_selected(store, mark)):
                yield mark.start, mark.end, "passage" if mark.is_quote else "selected"

    @staticmethod
    def cut(start: int, end: int, layers: Sequence[Layer]) -> Iterator[tuple[int, int, list[str]]]:
        """`[start, end)` cut where a layer begins or ends, each piece with the names of the layers over it."""
        cuts = {start, end} | {at for a, b, _ in layers for at in (a, b) if start < at < end}
        for a, b in pairwise(sorted(cuts)):
            yield a, b, [name for x, y, name in layers if x <= a and b <= y]


def _by_selected(store: ArticleStore, mark: Mark) -> bool:
    """Whether a quote is by the selected entity."""
    quote = store.reading.quotes[mark.id]
    return bool(
        store.selection and quote.speaker and quote.speaker.entity and quote.speaker.entity == store.selection.id
    )


def _selected(store: ArticleStore) -> Iterator[Layer]:
    selection = store.selection
    if selection is not None:
        yield selection.start, selection.end, "current" if selection.kind == "entity" else "passage"


def _searched(store: ArticleStore, start: int, end: int) -> Iterator[Layer]:
    """The open search dims what it did not find; the words found stand out."""
    search = store.search
    if search is None:
        return
    first = bisect_right(search.reach, start)
    at = start
    here = []
    for match in search.matches[first:]:
        if match.start >= end:
            break
        here.append(match)
    if not search.kept and search.query:
        for match in here:
            if match.start > at:
                yield at, match.start, "dim"
            at = max(at, match.end)
        yield at, end, "dim"
    for match in here:
        for a, b in match.hits:
            yield a, b, "current-match" if match is search.match else "match"
