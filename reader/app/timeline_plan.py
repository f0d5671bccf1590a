"""How the timeline pane shares out its rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from reader.app.event_words import EventLine

BETWEEN = " │ "
"""What stands between the axis and a list beside it."""
_BESIDE = 140
"""From this width on the list stands beside the axis."""
_LONG_LINE = 110
"""From this width on most events are told in one row."""
_SIGNS = 4  # before the date: whether it is selected, and its precision
_LEAST_TOLD = 6


class Plan(NamedTuple):
    """How the pane's rows are shared out: the axis on top, the list, at the foot the words.

    `list_left` is where the list begins when it stands beside the other two, over all rows.
    """

    lanes: int
    label_rows: int
    foot: int
    axis_width: int
    list_left: int


def plan_rows(width: int, height: int, list_width: int) -> Plan:
    """What fits in a size, for a list that would like that width. It has one row at least, whatever the height."""
    label_rows = 0 if height < 3 else 1 if height < 12 else 2
    if width >= _BESIDE:
        axis_width = width - len(BETWEEN) - min(list_width, width * 3 // 5)
        lanes = min(max(height - label_rows - 2, 1), 5)
        return Plan(lanes, label_rows, height - lanes - label_rows, axis_width, axis_width + len(BETWEEN))
    foot = 0 if height < 4 else 1 if height < 7 or (height < 9 and width >= _LONG_LINE) else 2
    lanes = 0 if height < 2 else 1 if height < 6 else 2 if height < 7 + foot else 3 if height < 16 else 5
    return Plan(lanes, label_rows, foot, width, 0)


def wanted_width(lines: Sequence[EventLine]) -> int:
    """The cells that the list needs to show every line whole."""
    widest = (_widest([line.told for line in lines]), _widest([line.caption for line in lines]))
    return _SIGNS + _widest_date(lines) + sum(widest) + 2 * 2


def fit_columns(lines: Sequence[EventLine], width: int) -> tuple[int, int]:
    """The widths of the date and of the date as told (0: not shown): what they need, but for the captions' share."""
    date = min(_widest_date(lines), max(width // 3, 4))
    told = min(_widest([line.told for line in lines]), max(width * 3 // 5 - date - 2 * _SIGNS, 0))
    return date, told if told >= _LEAST_TOLD else 0


def _widest_date(lines: Sequence[EventLine]) -> int:
    return _widest([line.date + line.doubt for line in lines])


def _widest(words: Sequence[str]) -> int:
    return max(map(cell_len, words), default=0)
