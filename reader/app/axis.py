"""An axis in time: where events, labels and gaps stand, in terminal cells. Pure layout, nothing is drawn here.

Time is cut where an event's days begin or end. If every stretch with an event gets a cell of its own on an even
scale, the scale is even, the widest gaps without events broken where that makes it so; otherwise long stretches
are drawn short, and every long gap is a break.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from reader.app.tick_labels import DAY, END, FOREMOST, MONTH, YEAR, Tick, TickWanted, place_labels
from reader.model.calendar import period

Precision = Literal["day", "month", "year", "range", "mixed"]

_BREAK = 3
"""The cells of a break."""
_LONGEST_MONTHS = 93  # a week, month, quarter or season is drawn as a month, what is longer as a year
_LONGEST_YEAR = 366
_FLATTEN = 0.3  # of the uneven scale: a day gets 1, a month 2.8, a year 5.9, a century 23
_EPSILON = 1e-9


class Item(NamedTuple):
    """An event's days, first and last included. `grain` is how finely its first day is known."""

    first: date
    last: date
    precision: Precision
    grain: Literal["day", "month", "year"]
    status: str


class Mark(NamedTuple):
    """One sign on the axis, from `column` to `end` (included) in a lane, lane 0 on the axis itself.

    `items` are the numbers of its items: several where the same days and status are told more than once, or
    (`mixed`) where there was no lane left. The sign of a day or a month may stand on the bar of a longer mark,
    which comes before it.
    """

    column: int
    end: int
    lane: int
    items: tuple[int, ...]
    precision: Precision
    status: str


class Axis(NamedTuple):
    """A laid out axis of `width` cells.

    `columns` has one column an item, None for an item without days. `breaks` are the first and the last column
    of gaps that are not to scale. `lanes` and `label_rows` are the rows that marks and ticks take.
    """

    width: int
    columns: tuple[int | None, ...] = ()
    marks: tuple[Mark, ...] = ()
    lanes: int = 0
    ticks: tuple[Tick, ...] = ()
    label_rows: int = 0
    breaks: tuple[tuple[int, int], ...] = ()
    today: int | None = None


def item_of(value: str | None, until: str | None = None, status: str = "past") -> Item | None:
    """The days from a calendar value, to the end of another; None for a value that is not on the calendar."""
    days = period(value) if value else None
    if days is None:
        return None
    first, last = days
    length = (last - first).days + 1
    precision: Precision = "day" if length == 1 else "month" if length <= _LONGEST_MONTHS else "year"
    grain: Literal["day", "month", "year"] = "day"
    if length > _LONGEST_MONTHS and (first.month, first.day) == (1, 1):
        grain = "year"
    elif length >= 28 and first.day == 1:
        grain = "month"
    end = period(until) if until else None
    if end is not None and end[1] > last:
        return Item(first, end[1], "range", grain, status)
    return Item(first, last, precision, grain, status)


def lay_out(
    items: Sequence[Item | None], today: date | None, width: int, *, lanes: int = 3, label_rows: int = 1
) -> Axis:
    """The axis of items (in any order) and the day of publication, in `width` cells, at least one.

    At most `lanes` rows of marks and `label_rows` rows of labels.
    """
    dated = [item for item in items if item is not None]
    if not dated and today is None:
        return Axis(width, (None,) * len(items))
    scale = _scale(dated, today, width)
    columns = tuple(scale.column(item) if item else None for item in items)
    marks = _marks(items, scale, lanes, width)
    published = (scale.column(_day(today)), today) if today else None
    ticks = place_labels(_wanted(dated, scale, today), published, width, label_rows)
    return Axis(
        width,
        columns,
        marks,
        max((m.lane + 1 for m in marks), default=1),
        ticks,
        max((t.row + 1 for t in ticks), default=0),
        scale.breaks,
        published[0] if published else None,
    )


def _day(day: date) -> Item:
    return Item(day, day, "day", "day", "past")


# --- the scale


class _Scale(NamedTuple):
    edges: dict[int, int]
    """The column where a stretch begins, by the ordinal of its first day."""
    breaks: tuple[tuple[int, int], ...]

    def extent(self, item: Item) -> tuple[int, int]:
        """The first and the last column of an item's days."""
        first = self.edges[item.first.toordinal()]
        return first, max(first, self.edges[item.last.toordinal() + 1] - 1)

    def column(self, item: Item) -> int:
        """Where an item is marked: a day in the middle of its cells, what is longer at its beginning."""
        first, last = self.extent(item)
        return (first + last) // 2 if item.precision == "day" else first


def _scale(items: Iterable[Item], today: date | None, width: int) -> _Scale:
    spans = {(i.first.toordinal(), i.last.toordinal() + 1) for i in items}
    if today:
        spans.add((today.toordinal(), today.toordinal() + 1))
    days = sorted({day for span in spans for day in span})
    number = {day: n for n, day in enumerate(days)}
    opened = [0] * len(days)
    for first, after in spans:
        opened[number[first]] += 1
        opened[number[after]] -= 1
    covered = [count > 0 for count in accumulate(opened)][:-1]
    lengths = [b - a for a, b in pairwise(days)]
    widths, broken = _even(lengths, covered, width) or _uneven(lengths, covered, width)
    ends = [0, *(min(int(end + _EPSILON), width) for end in accumulate(widths))]
    columns = [min(end, width - 1) for end in ends[:-1]] + [width]
    breaks = tuple((columns[n], columns[n + 1] - 1) for n in sorted(broken) if columns[n] < columns[n + 1])
    return _Scale(dict(zip(days, columns, strict=True)), breaks)


def _even(lengths: Sequence[int], covered: Sequence[bool], width: int) -> tuple[list[float], set[int]] | None:
    """Widths in proportion to the days, the widest gaps broken; None where a stretch would have no cell."""
    shortest = min(length for length, is_covered in zip(lengths, covered, strict=True) if is_covered)
    gaps = sorted((n for n, is_covered in enumerate(covered) if not is_covered), key=lambda n: -lengths[n])
    rest = sum(lengths)
    for count in range(min(len(gaps), width // (4 * _BREAK)) + 1):
        cells = width - count * _BREAK
        widest = lengths[gaps[count]] if count < len(gaps) else 0
        is_roomy = cells * shortest >= 3 * rest
        if is_roomy or (cells * shortest >= rest and 3 * widest <= 2 * rest):
            broken = set(gaps[:count])
            return [_BREAK if n in broken else cells * length / rest for n, length in enumerate(lengths)], broken
        rest -= widest
    return None


def _uneven(lengths: Sequence[int], covered: Sequence[bool], width: int) -> tuple[list[float], set[int]]:
    """Widths that grow ever slower with the days; a gap longer than the shorter stretch beside it is broken."""
    broken = {
        n for n, is_covered in enumerate(covered) if not is_covered and lengths[n] > min(lengths[n - 1], lengths[n + 1])
    }
    for cells in (_BREAK, 1):
        least = [cells if n in broken else 1 for n in range(len(lengths))]
        rest = width - sum(least)
        if rest >= 0:
            shares = [0.0 if n in broken else length**_FLATTEN for n, length in enumerate(lengths)]
            total = sum(shares)
            return [a + rest * share / total for a, share in zip(least, shares, strict=True)], broken
    return [width / len(lengths)] * len(lengths), broken


# --- the marks


def _marks(items: Sequence[Item | None], scale: _Scale, lanes: int, width: int) -> tuple[Mark, ...]:
    """Items of the same days and status as one mark, each mark in the lowest lane that is free."""
    groups: dict[Item, list[int]] = {}
    for n, item in enumerate(items):
        if item:
            groups.setdefault(item, []).append(n)
    marks = [_mark(item, numbers, scale, width) for item, numbers in groups.items()]
    free = _Lanes(lanes)
    for mark in sorted(marks, key=lambda m: (m.column, -m.end, m.items)):
        free.place(mark, width)
    return tuple(sorted(free.placed, key=lambda m: (m.lane, m.column)))


class _Lanes:
    """Marks put into lanes in the order of their columns."""

    def __init__(self, count: int) -> None:
        self.placed: list[Mark] = []
        self._last: list[int] = [-1] * count  # the number in `placed` of each lane's last mark
        self._ends = [-1] * count  # each lane's last cell that is taken
        self._signs = [-1] * count  # each lane's last cell with more than the bar of a mark

    def place(self, mark: Mark, width: int) -> None:
        """In the lowest lane that is free, else its sign alone on a bar, else counted with the nearest mark."""
        lane = _first_before(mark.column, self._ends)
        if lane is None and mark.precision in ("day", "month"):
            lane = _first_before(mark.column, self._signs)
            mark = mark._replace(end=_sign_end(mark))
        if lane is not None:
            self._last[lane] = len(self.placed)
            self.placed.append(mark._replace(lane=lane))
        else:
            lane = max(range(len(self._last)), key=lambda n: (self.placed[self._last[n]].column, -self._ends[n]))
            mark = _merged(self.placed[self._last[lane]], mark, width)
            self.placed[self._last[lane]] = mark
        self._ends[lane] = max(self._ends[lane], mark.end)
        self._signs[lane] = max(self._signs[lane], _sign_end(mark))


def _first_before(column: int, ends: Sequence[int]) -> int | None:
    return next((n for n, end in enumerate(ends) if end < column), None)


def _sign_end(mark: Mark) -> int:
    """The last cell of a mark's sign and number."""
    return min(mark.column + (len(str(len(mark.items))) if len(mark.items) > 1 else 0), mark.end)


def _mark(item: Item, numbers: Sequence[int], scale: _Scale, width: int) -> Mark:
    column = scale.column(item)
    end = column if item.precision == "day" else scale.extent(item)[1]
    if len(numbers) > 1:  # room for the number after the sign
        end = max(end, min(column + len(str(len(numbers))), width - 1))
    return Mark(column, end, 0, tuple(numbers), item.precision, item.status)


def _merged(mark: Mark, other: Mark, width: int) -> Mark:
    items = tuple(sorted(mark.items + other.items))
    end = max(mark.end, other.end, min(mark.column + len(str(len(items))) - 1, width - 1))
    status = mark.status if mark.status == other.status else "mixed"
    return mark._replace(end=end, items=items, precision="mixed", status=status)


# --- what to label


def _wanted(items: Iterable[Item], scale: _Scale, today: date | None) -> Iterator[TickWanted]:
    """The first and the last beginning before the others, then years, months, days, and the ends of ranges."""
    urgency = {"year": YEAR, "month": MONTH, "day": DAY}
    starts = sorted({(i.first, i.grain, scale.column(i), i.precision == "day") for i in items})
    for n, (first, grain, column, is_day) in enumerate(starts):
        yield TickWanted(FOREMOST if n in (0, len(starts) - 1) else urgency[grain], column, first, grain, is_day)
    ranges = {i for i in items if i.precision == "range" and i.last != today}
    for item in sorted(ranges, key=lambda i: (i.last, i.first)):
        yield TickWanted(END, scale.extent(item)[1], item.last, "day", False)


def marks_at(axis: Axis, column: int, lane: int | None = None) -> Mark | None:
    """The mark under a cell, or else the nearest one beside it in that lane; without a lane in any."""
    marks = [m for m in axis.marks if lane is None or m.lane == lane]
    near = min(marks, key=lambda m: (max(m.column - column, column - m.end, 0), -m.column, m.lane), default=None)
    return near if near and near.column - 1 <= column <= near.end + 1 else None
