"""Who takes part: the entities of a passage, and the names that pronouns stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model.analysis import Entity, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Cast:
    """The mentions of a document's entities, by offset."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._mentions: list[tuple[int, Mention, Entity]] = sorted(
            ((m.start, m, e) for e in entities for m in e.mentions), key=lambda row: (row[0], row[1].end)
        )
        self._starts = [row[0] for row in self._mentions]

    def within(self, start: int, end: int) -> list[Entity]:
        """The entities mentioned from one offset to another, in order of first mention there."""
        at, limit = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = {row[2].id: row[2] for row in self._mentions[at:limit] if row[1].end <= end}
        return list(found.values())

    def pronouns(self, doc: Doc) -> dict[int, str]:
        """The name of the entity that a pronoun refers to, by token index."""
        offsets = {m.start: e.name for _, m, e in self._mentions if m.form == "pronoun"}
        if not offsets:
            return {}
        return {t.i: _possessive(offsets[t.idx], t.tag_) for t in doc if t.idx in offsets}


def _possessive(name: str, tag: str) -> str:
    return f"{name}'s" if tag == "PRP$" else name
