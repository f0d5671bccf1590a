"""A long text in windows: whole paragraphs together, and only a paragraph too long for one in several that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import ceil


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces start..end-1 are read together; what is found for keep_start..keep_end-1 counts."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def windows(length: int, limit: int, margin: int, breaks: Iterable[int] = ()) -> list[Window]:
    """Windows of `limit` pieces at most over `length`, whose kept parts follow one another and cover everything.

    A window holds as many of the stretches between `breaks` (pieces, in any order) as it can. A stretch longer than
    that has windows of its own, in which a kept piece has `margin` pieces on either side, but for the stretch's ends.
    """
    borders = sorted({0, length, *(at for at in breaks if 0 < at < length)})
    found: list[Window] = []
    start = 0
    for border, following in pairwise([*borders, length]):
        fits = following - start <= limit
        if (fits and border < length) or border == start:
            continue
        found += _overlapping(start, border, limit, margin)
        start = border
    return found


def _overlapping(first: int, last: int, limit: int, margin: int) -> list[Window]:
    """Windows over the pieces first..last-1, one where they fit."""
    length = last - first
    if length <= limit:
        return [Window(first, last, first, last)]
    steps = ceil((length - limit) / (limit - 2 * margin))
    starts = [first + step * (length - limit) // steps for step in range(steps + 1)]
    borders = [first, *((start + limit + following) // 2 for start, following in pairwise(starts)), last]
    return [Window(start, start + limit, *kept) for start, kept in zip(starts, pairwise(borders), strict=True)]
