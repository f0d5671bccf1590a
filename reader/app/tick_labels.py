"""Labels under an axis: years, months and days as fine as needed, never overlapping."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

TODAY_SIGN = "▲"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class TickWanted(NamedTuple):
    """A column that would like a label; the least urgency comes first. `centred` labels stand around their column."""

    urgency: int
    column: int
    day: date
    grain: Literal["day", "month", "year"]
    centred: bool


class Tick(NamedTuple):
    """A label of the cells from `start` in a row below the axis; it covers its `column`."""

    start: int
    row: int
    text: str
    column: int
    today: bool = False


class _Placed(NamedTuple):
    tick: Tick
    year: int
    month: int
    """Of the day that the label names; 0 where it names a year only."""


def place_labels(
    wanted: Iterable[TickWanted], today: tuple[int, date] | None, width: int, rows: int
) -> tuple[Tick, ...]:
    """The labels that fit, by row and column; that of the day of publication (`today`: column and day) first."""
    labels = _Labels(width, rows)
    if today and rows > 0:
        labels.place_today(*today)
    for tick in sorted(wanted):
        labels.place(tick)
    return tuple(sorted((p.tick for row in labels.rows for p in row), key=lambda t: (t.row, t.start)))


class _Labels:
    def __init__(self, width: int, rows: int) -> None:
        self._width = width
        self.rows: list[list[_Placed]] = [[] for _ in range(rows)]
        self._columns: set[int] = set()

    def place_today(self, column: int, day: date) -> None:
        """The longest form that fits, its sign under the column."""
        month = _MONTHS[day.month - 1]
        for words in (f"published {day.day} {month} {day.year}", f"{day.day} {month} {day.year}", ""):
            right, left = f"{TODAY_SIGN} {words}".rstrip(), f"{words} {TODAY_SIGN}".lstrip()
            for text, start in ((right, column), (left, column - len(left) + 1)):
                is_short_enough = not words or 4 * len(text) <= self._width
                if is_short_enough and self._fits(start, len(text), 0):
                    named = (day.year, day.month) if words else (0, 0)
                    insort(self.rows[0], _Placed(Tick(start, 0, text, column, True), *named))
                    self._columns.add(column)
                    return

    def place(self, wanted: TickWanted) -> None:
        """The label in the first row with room for it, if there is one."""
        if wanted.column in self._columns:
            return
        month = 0 if wanted.grain == "year" else wanted.day.month
        for row, placed in enumerate(self.rows):
            for start, text in self._candidates(wanted, row):
                if self._fits(start, len(text), row):
                    insort(placed, _Placed(Tick(start, row, text, wanted.column), wanted.day.year, month))
                    self._columns.add(wanted.column)
                    return

    def _candidates(self, wanted: TickWanted, row: int) -> Iterator[tuple[int, str]]:
        """Where the label may start: around, right or left of its column; as short as its left neighbour allows."""
        before = bisect_left(self.rows[row], wanted.column, key=lambda p: p.tick.column)
        left = self.rows[row][before - 1] if before else None
        text = _words(wanted, left)
        around = wanted.column - (len(text) - 1) // 2
        starts = (wanted.column, wanted.column - len(text) + 1, around)
        for start in sorted(starts, key=lambda s: s != around) if wanted.centred else starts:
            yield min(max(start, 0), max(self._width - len(text), 0)), text

    def _fits(self, start: int, length: int, row: int) -> bool:
        """Whether the cells are free, and one beside them on either side."""
        if start < 0 or start + length > self._width:
            return False
        placed = self.rows[row]
        after = bisect_left(placed, start, key=lambda p: p.tick.start)
        if after < len(placed) and placed[after].tick.start <= start + length:
            return False
        before = placed[after - 1].tick if after else None
        return before is None or before.start + len(before.text) < start


def _words(wanted: TickWanted, left: _Placed | None) -> str:
    """A label without what the label to its left has said already: its year, its month."""
    day, month = wanted.day, _MONTHS[wanted.day.month - 1]
    if wanted.grain == "year":
        return str(day.year)
    same_year = left is not None and left.year == day.year
    if wanted.grain == "month":
        return month if same_year else f"{month} {day.year}"
    if left is not None and same_year and left.month == day.month:
        return str(day.day)
    return f"{day.day} {month}" if same_year else f"{day.day} {month} {day.year}"
