"""From the words that name a source to the entity it is."""

from __future__ import annotations

from bisect import bisect_right

from reader.analysis.document import Document
from reader.analysis.quotes.model import Source
from reader.model.analysis import Entity, Speaker


class Speakers:
    """Looks up whose mention a source is."""

    def __init__(self, document: Document, entities: tuple[Entity, ...]) -> None:
        self._doc = document.doc
        rows = sorted((m.start, -m.end, e.id) for e in entities for m in e.mentions)
        self._starts = [r[0] for r in rows]
        self._rows = rows

    def speaker(self, source: Source | None) -> Speaker | None:
        """The speaker of a source; its entity is None where no mention covers the word that stands for it."""
        if source is None:
            return None
        token = self._doc[source.head]
        return Speaker(start=source.start, end=source.end, entity=self._at(token.idx))

    def _at(self, offset: int) -> str | None:
        i = bisect_right(self._starts, offset) - 1
        for j in range(i, max(i - 3, -1), -1):
            if -self._rows[j][1] > offset:
                return self._rows[j][2]
        return None
