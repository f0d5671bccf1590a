"""A long text in windows that overlap, so that every piece is read with text on both sides of it."""

from __future__ import annotations

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


def windows(length: int, limit: int, margin: int) -> list[Window]:
    """Windows of `limit` pieces over `length`, whose kept parts follow one another and cover everything.

    A kept piece has `margin` pieces of its window on either side, but for the ends of the text.
    """
    if length <= limit:
        return [Window(0, length, 0, length)] if length else []
    steps = ceil((length - limit) / (limit - 2 * margin))
    starts = [step * (length - limit) // steps for step in range(steps + 1)]
    borders = [0, *((start + limit + following) // 2 for start, following in pairwise(starts)), length]
    return [Window(start, start + limit, *kept) for start, kept in zip(starts, pairwise(borders), strict=True)]
