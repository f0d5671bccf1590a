"""The gutter beside the article: who speaks on which row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.app.reading import Reading
from reader.app.wrap import Row

_BARS = {"direct": "┃", "mixed": "╏", "indirect": "┊"}


class GutterCell(NamedTuple):
    """What stands beside a row: the speaker's name (on a quote's first free row) and the bar of the quote's kind."""

    name: str
    bar: str
    quote: str


def lay_out_gutter(reading: Reading, rows: Sequence[Row], text: str) -> dict[int, GutterCell]:
    """The gutter by row number; rows on which nobody speaks are left out."""
    starts = [row.start for row in rows]
    cells: dict[int, GutterCell] = {}
    for quote in sorted(reading.quotes.values(), key=lambda q: (q.start, -q.end)):
        name = reading.speaker(quote, text)
        for part in quote.parts or (quote,):
            for number in range(bisect_right(starts, part.start) - 1, bisect_right(starts, part.end - 1)):
                if rows[number].block < 0:
                    continue
                there = cells.get(number)
                if there is None or (name and not there.name):
                    cells[number] = GutterCell(name, there.bar if there else _BARS[quote.kind], quote.id)
                    name = ""
    return cells
