"""The signs of the axis: precision and status told by characters, so that colour is never needed."""

from __future__ import annotations

from reader.app.axis import Axis, Mark
from reader.app.tick_labels import TODAY_SIGN

_SIGNS = {
    "past": {"day": "●", "month": "◆", "year": "━", "range": "┣"},
    "planned": {"day": "○", "month": "◇", "year": "╍", "range": "┣"},
}
_UNSURE = "?"
_BARS = {"past": "━", "planned": "╍", "uncertain": "┄", "mixed": "━"}
_LINE, _GAP, _TODAY = "─", "╱", "┃"

LEGEND = f"● day  ◆ week, month  ━ year  ┣┫ range  ○◇ planned  ? uncertain  {TODAY_SIGN} published"


def sign(precision: str, status: str) -> str:
    """The one character for an event: a day, a month, a year or a range; past, planned or uncertain."""
    return _SIGNS.get(status, {}).get(precision, _UNSURE)


def mark_text(mark: Mark) -> str:
    """A mark as drawn, a character a cell: its sign, its number where it stands for several events, its bar."""
    width = mark.end - mark.column + 1
    number = str(len(mark.items)) if len(mark.items) > 1 else ""
    head = number if mark.precision == "mixed" else sign(mark.precision, mark.status) + number
    if len(head) > width:
        head = "+" if mark.precision == "mixed" else head[:1]
    if mark.precision == "day" or len(head) == width:
        return head.ljust(width)
    bar = _BARS.get(mark.status, _BARS["uncertain"]) * (width - len(head))
    # the last cell half empty, so that bars side by side stay apart
    return head + bar[:-1] + ("┫" if mark.precision == "range" else "╸" if bar[0] == "━" else " ")


def lane_text(axis: Axis, lane: int) -> str:
    """A lane without its marks: in lane 0 the line with its gaps, and the day of publication in every lane."""
    cells = [_LINE if lane == 0 else " "] * axis.width
    if lane == 0:
        for first, last in axis.breaks:
            cells[first : last + 1] = _GAP * (last - first + 1)
    if axis.today is not None:
        cells[axis.today] = _TODAY if lane == 0 else "╵"
    return "".join(cells)
