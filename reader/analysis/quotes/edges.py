"""What a report's content begins and ends with."""

from __future__ import annotations

import re

from reader.analysis.document import Document
from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import Piece
from reader.analysis.quotes.phrases import FINITE, tokens_in
from reader.analysis.quotes.times import is_time

_WHEN_AND_WHERE = frozenset(
    "after at before by during early from in inside late near on outside since this through throughout upon".split()
)
# "LONDON (Reuters) - ", "OSLO, June 3 — "
_DATELINE = re.compile(
    r"[A-Z]{3}[A-Z .'’-]{0,30}(?:, [A-Z][\w. ]{1,20}?){0,2}(?: \([A-Z][\w /]{1,20}\))?\s+(?:--?|–|—)\s+(?=[A-Z\"“‘'])"
)


class Edges:
    """Tells the words a speaker said from those that tell when and where they were said."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._openings = {block.start for block in document.blocks}

    def without_dateline(self, piece: Piece) -> Piece:
        """The piece from after the place and agency that its paragraph opens with: `LONDON (Reuters) - `."""
        if piece[0] not in self._openings:
            return piece
        match = _DATELINE.match(self._document.text, *piece)
        return (match.end(), piece[1]) if match is not None and match.end() < piece[1] else piece

    def without_circumstance(self, piece: Piece, passage: Quoted | None) -> Piece:
        """The piece up to its closing mark, where only time and place follow: `“we thank you” on Monday in Oslo`.

        `passage` is what stands in marks at the piece's beginning, if anything.
        """
        if passage is None or passage.start != piece[0] or not passage.closed or passage.end >= piece[1]:
            return piece
        after = tokens_in(self._document, passage.end, piece[1])
        first = next((t for t in after if not t.is_punct), None)
        if first is None or any(t.tag_ in FINITE or t.is_quote for t in after):
            return piece
        leads = first.lower_ in _WHEN_AND_WHERE or is_time(first)
        sentence = any(t.tag_ in FINITE for t in tokens_in(self._document, *piece))
        only_time = all(is_time(t) or t.pos_ in ("ADP", "DET", "PUNCT") for t in after)
        return (passage.start, passage.end) if leads and (sentence or only_time) else piece
