"""Contents and the passages in quotation marks that they cut into."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.analysis.quotes.edges import Edges
from reader.analysis.quotes.marks import Quoted, passage_at
from reader.analysis.quotes.model import Piece

# these take paragraphs, not sentences
_PARAGRAPHS = ("turn", "block", "signed")
# a sentence that ends inside marks, and the one after it
_NEXT_SENTENCE = re.compile(r"[.!?][\"”’»'] +[A-Z]")


class Marks:
    """The passages in quotation marks, for looking up by offset."""

    def __init__(self, text: str, quoted: Sequence[Quoted], edges: Edges) -> None:
        self._text = text
        self._quoted = quoted
        self._edges = edges

    def at(self, offset: int) -> Quoted | None:
        """The passage over a character of the text."""
        return passage_at(self._quoted, offset)

    def holds(self, piece: Piece) -> bool:
        """Whether a piece begins inside marks."""
        return self.at(piece[0]) is not None

    def widened(self, pieces: Sequence[Piece], rule: str) -> list[Piece]:
        """The pieces of a report made by a rule, with every passage they cut into taken whole."""
        out = []
        for start, end in map(self._edges.without_dateline, pieces):
            first, last = self.at(start), self.at(end - 1)
            piece = (first.start if first else start, last.end if last else end)
            if rule == "according-to" and first is not None and first.start == start and self._is_clause(first):
                piece = (first.start, first.end)
            if rule not in _PARAGRAPHS:
                piece = (piece[0], self._full_stop(*piece))
            out.append(self._edges.without_circumstance(piece, first) if rule == "clause" else piece)
        return out

    def _is_clause(self, passage: Quoted) -> bool:
        """Whether a comma inside its marks ends the passage."""
        return passage.closed and self._text[passage.end - 2 : passage.end - 1] == ","

    def _full_stop(self, start: int, end: int) -> int:
        """Where a piece ends: with the sentence that a passage in it ends, `“It is late.” The mayor`, or as it did."""
        i = bisect_right(self._quoted, start, key=lambda q: q.start)
        while i < len(self._quoted) and self._quoted[i].end < end:
            if _NEXT_SENTENCE.match(self._text, self._quoted[i].end - 2) and self._quoted[i].closed:
                return self._quoted[i].end
            i += 1
        return end
