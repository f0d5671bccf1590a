"""Reports in the making, and which of them a passage belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import Piece, Source


@dataclass(slots=True)
class Draft:
    """A report in the making. `whole` where punctuation joins cue and passage: then nothing else is its content."""

    cue: Piece | None
    source: Source | None
    pieces: list[Piece]
    rule: str = "marks"
    whole: bool = False


class Covered:
    """Which draft's content a passage lies in."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        rows = sorted(((a, b, n) for n, d in enumerate(drafts) for a, b in d.pieces), key=lambda r: (r[0], -r[1]))
        self._drafts = drafts
        self._rows = []
        reach = -1
        for start, end, n in rows:  # the outermost pieces only
            if end > reach:
                self._rows.append((start, end, n))
                reach = end
        self._starts = [r[0] for r in self._rows]

    def touches(self, passage: Quoted) -> bool:
        """Whether any content overlaps the passage."""
        i = bisect_left(self._starts, passage.end) - 1
        return i >= 0 and self._rows[i][1] > passage.start

    def owner(self, passage: Quoted) -> Draft | None:
        """The draft whose content the whole passage lies in."""
        i = bisect_right(self._starts, passage.start) - 1
        if i < 0 or self._rows[i][1] < passage.end:
            return None
        return self._drafts[self._rows[i][2]]
