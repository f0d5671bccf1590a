"""The gutter beside the article: who speaks on which row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.app.reading import Reading
from reader.app.store import ArticleStore
from reader.app.wrap import Row
from reader.model.in_words import is_doubtful, speaker_of

if TYPE_CHECKING:
    from reader.model.analysis import Quote

QUOTE_BARS = {"direct": "┃", "mixed": "╏", "indirect": "┊"}
DOUBTFUL_SIGN = "?"


def quote_bar(quote: Quote) -> str:
    """The sign beside a quote: its kind's bar, or that it is doubtful."""
    return DOUBTFUL_SIGN if is_doubtful(quote) else QUOTE_BARS[quote.kind]


class GutterCell(NamedTuple):
    """What stands beside a row: the bar of a quote and, where the speaker changes, the speaker's name.

    `short` is the name where there is little room.
    """

    name: str
    short: str
    bar: str
    quote: str


def lay_out_gutter(store: ArticleStore, rows: Sequence[Row]) -> dict[int, GutterCell]:
    """The gutter by row number; rows on which nobody speaks are left out. A sure quote goes before a doubtful one."""
    reading, text = store.reading, store.article.text
    starts = [row.start for row in rows]
    cells: dict[int, GutterCell] = {}
    speakers: dict[int, str] = {}
    shown = (quote for quote in reading.quotes.values() if store.shows(quote))
    for quote in sorted(shown, key=lambda q: (is_doubtful(q), q.start, -q.end)):
        speaker = speaker_of(text, quote, reading.entities)
        for number in _rows_of(((part.start, part.end) for part in quote.parts or (quote,)), starts):
            there = cells.get(number)
            if rows[number].block < 0 or (there is not None and there.name):
                continue
            name = "" if speaker in (speakers.get(number), speakers.get(number - 1)) else speaker
            if there is None or name:
                bar = there.bar if there else quote_bar(quote)
                cells[number] = GutterCell(name, _short(reading, quote, name), bar, quote.id)
                speakers[number] = speaker
    return cells


def _short(reading: Reading, quote: Quote, name: str) -> str:
    """The other name that the article itself uses for a person ("Austin", "Li"), else the whole name."""
    entity = reading.entities.get(quote.speaker.entity or "") if quote.speaker and name else None
    if entity is None or entity.kind != "person":
        return name
    return next((alias for alias in entity.aliases if alias in name), name)


def _rows_of(spans: Iterator[tuple[int, int]], starts: Sequence[int]) -> Iterator[int]:
    for start, end in spans:
        yield from range(max(bisect_right(starts, start) - 1, 0), bisect_right(starts, end - 1))
