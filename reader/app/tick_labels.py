"""Labels under an axis: years, months and days as fine as needed, never overlapping."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

TODAY_SIGN = "▲"
FOREMOST, YEAR, MONTH, DAY, END = range(5)
"""How urgent a label is, the most urgent first."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_WITHOUT_WORDS = 3  # a sign alone is worse than as many labels hidden


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
    labels, in_order = _Labels(width, rows), sorted(wanted)
    if today and rows > 0:
        labels.place_today(*today, (tick.column for tick in in_order if tick.urgency < DAY))
    for tick in in_order:
        labels.place(tick)
    labels.settle_today()
    return tuple(sorted((p.tick for row in labels.rows for p in row), key=lambda t: (t.row, t.start)))


class _Labels:
    def __init__(self, width: int, rows: int) -> None:
        self._width = width
        self.rows: list[list[_Placed]] = [[] for _ in range(rows)]
        self._columns: set[int] = set()

    def place_today(self, column: int, day: date, others: Iterable[int]) -> None:
        """The form that hides the fewest of these columns, its sign under its own; among these forms the longest."""
        columns = sorted(set(others) - {column})
        short = f"{day.day} {_MONTHS[day.month - 1]}"
        best: tuple[int, int, str] | None = None
        for words in (f"published {short} {day.year}", f"{short} {day.year}", short, ""):
            cost = 0 if words else _WITHOUT_WORDS
            right, left = f"{TODAY_SIGN} {words}".rstrip(), f"{words} {TODAY_SIGN}".lstrip()
            for text, start in ((right, column), (left, column - len(left) + 1)):
                if (words and 3 * len(text) > self._width) or not self._fits(start, len(text), 0):
                    continue
                hidden = bisect_left(columns, start + len(text) + 1) - bisect_left(columns, start - 1)
                if best is None or cost + hidden < best[0]:
                    best = cost + hidden, start, text
        if best:
            named = (day.year, day.month) if len(best[2]) > 1 else (0, 0)
            insort(self.rows[0], _Placed(Tick(best[1], 0, best[2], column, True), *named))
            self._columns.add(column)

    def settle_today(self) -> None:
        """Leave no day of publication without a year where the label to its left is of another one."""
        for row in self.rows[:1]:
            for n, (tick, year, _) in enumerate(row):
                is_short = tick.today and year and str(year) not in tick.text
                if is_short and (n == 0 or row[n - 1].year != year):
                    row[n] = _Placed(Tick(tick.column, 0, TODAY_SIGN, tick.column, True), 0, 0)

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
