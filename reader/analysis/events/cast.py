"""Who takes part: the entities of a passage, and the names that pronouns stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.model.analysis import Entity, EntityKind, Mention

if TYPE_CHECKING:
    from reader.analysis.tokens import Token


class Cast:
    """The mentions of a document's entities, by offset."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._mentions: list[tuple[int, Mention, Entity]] = sorted(
            ((m.start, m, e) for e in entities for m in e.mentions), key=lambda row: (row[0], row[1].end)
        )
        self._starts = [row[0] for row in self._mentions]
        self.names = Names(entities)

    def within(self, start: int, end: int) -> list[Entity]:
        """The entities mentioned from one offset to another, in order of first mention there."""
        at, limit = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = {row[2].id: row[2] for row in self._mentions[at:limit] if row[1].end <= end}
        return list(found.values())


class Named(NamedTuple):
    """A name or description in the text: its offsets, whose it is, of what kind, and whether it is a name."""

    start: int
    end: int
    entity: str
    kind: EntityKind
    by_name: bool


class Names:
    """What a caption writes for a token: a pronoun's name where it is known, else the word itself."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._pronouns = {m.start: e for e in entities for m in e.mentions if m.form == "pronoun"}
        self._starting: dict[int, list[str]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._starting.setdefault(mention.start, []).append(entity.id)
        self._named = sorted(
            Named(m.start, m.end, e.id, e.kind, m.form in ("name", "short"))
            for e in entities
            for m in e.mentions
            if m.form != "pronoun"
        )
        self._named_starts = [n.start for n in self._named]

    def around(self, token: Token) -> Named | None:
        """The name or description that a token is of."""
        at = bisect_right(self._named_starts, token.idx) - 1
        return self._named[at] if at >= 0 and token.idx < self._named[at].end else None

    def called(self, token: Token) -> Named | None:
        """The name, in so many words, that a token is of."""
        found = self.around(token)
        return found if found and found.by_name else None

    def known(self, token: Token) -> bool:
        """Whether a token is a pronoun with a name."""
        return token.idx in self._pronouns

    def word(self, token: Token, said: Collection[str] = ()) -> str:
        """The word for a token; a pronoun stays where its entity is among those already `said`."""
        entity = self._pronouns.get(token.idx)
        if entity is None or entity.id in said:
            return token.text
        return f"{entity.name}'s" if token.tag_ == "PRP$" else entity.name

    def pronoun_of(self, token: Token) -> str | None:
        """The id of the entity that a pronoun stands for."""
        entity = self._pronouns.get(token.idx)
        return entity.id if entity else None

    def entities_at(self, token: Token) -> Sequence[str]:
        """The ids of the entities that a mention of which the token is, or one that begins there, refers to."""
        around = self.around(token)
        return [*self._starting.get(token.idx, ()), *([around.entity] if around else [])]
