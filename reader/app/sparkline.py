"""A line of small bars: where in a text something occurs."""

from __future__ import annotations

from collections.abc import Iterable

_BARS = " ▁▂▃▄▅▆▇█"
# so many in one cell fill it; a single one stays a small bar
_FULL = 4


def sparkline(offsets: Iterable[int], length: int, width: int) -> str:
    """`width` cells over a text of `length` characters, each bar as high as offsets fall into its stretch.

    A cell without any is a space. A cell is full at four, or at the most that any cell has.
    """
    counts = [0] * width
    for offset in offsets if width else ():
        counts[min(max(offset * width // max(length, 1), 0), width - 1)] += 1
    full = max(_FULL, *counts, 0)
    steps = len(_BARS) - 1
    return "".join(_BARS[-(-count * steps // full)] for count in counts)
