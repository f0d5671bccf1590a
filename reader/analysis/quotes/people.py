"""From the words that name a source to the entity it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reader.analysis.document import Document
from reader.analysis.quotes.model import Report, Source
from reader.model.analysis import Entity, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_ARTICLES = frozenset("a an the this his her its their".split())
_GROUP = frozenset("it they".split())
# how far back, in blocks, a pronoun may look for the one who spoke last
_REACH = 1
_OVERLAPPING = 4


_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    entity: str


def name_speakers(document: Document, entities: tuple[Entity, ...], reports: Sequence[Report]) -> list[Speaker | None]:
    """The speaker of every report (which are in text order), with the entity where it is known."""
    mentions = _Mentions(entities)
    chain = _Chain(document, entities, mentions)
    described = _Described(document.text, entities)
    speakers: list[Speaker | None] = []
    for report in reports:
        source = report.source
        if source is None:
            speakers.append(None)
            continue
        head = document.doc[source.head]
        words = document.text[source.start : source.end]
        entity = (
            _named(source, head, mentions)
            or mentions.organisation_called(head)
            or described.as_(words, head)
            or chain.speaking(source, head)
        )
        speakers.append(Speaker(start=source.start, end=source.end, entity=entity))
        chain.spoke(source, entity)
    return speakers


def _named(source: Source, head: Token, mentions: _Mentions) -> str | None:
    """The entity of the word that stands for the source, of the name beside it, or of the name it ends with."""
    found = mentions.at(head.idx)
    if found is not None:
        return found.entity
    for child in head.rights:
        if child.dep_ == "appos" and not any(t.text == ":" for t in head.doc[head.i + 1 : child.i]):
            found = mentions.at(child.idx)
            if found is not None and mentions.is_person(found.entity):
                return found.entity
    last = mentions.at(source.end - 1)
    if last is None or last.start <= source.start or last.end != source.end or not mentions.is_person(last.entity):
        return None
    before = next((t for t in head.subtree if t.idx + len(t) <= last.start < t.idx + len(t) + 3), None)
    return None if before is None or before.pos_ in ("ADP", "PUNCT", "CCONJ", "PART", "VERB") else last.entity


class _Mentions:
    """The mentions of all entities, by place."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._mentions = sorted(
            (_Mention(m.start, m.end, e.id) for e in entities for m in e.mentions), key=lambda m: (m.start, -m.end)
        )
        self._starts = [m.start for m in self._mentions]
        self._persons = {e.id for e in entities if e.kind == "person"}
        self._by_word = _by_word(e for e in entities if e.kind == "organisation")

    def is_person(self, entity: str) -> bool:
        return entity in self._persons

    def at(self, offset: int) -> _Mention | None:
        """The innermost mention over a character."""
        last = bisect_right(self._starts, offset) - 1
        for i in range(last, max(last - _OVERLAPPING, -1), -1):
            if self._mentions[i].end > offset:
                return self._mentions[i]
        return None

    def organisation_called(self, head: Token) -> str | None:
        """The one organisation that "the Church" or "the Ministry" is short for."""
        called = head.text[:1].isupper() and any(t.dep_ == "det" and t.lower_ == "the" for t in head.lefts)
        return self._by_word.get(head.text) if called else None

    def other_person(self, start: int, end: int, entity: str) -> bool:
        """Whether another person is mentioned between two offsets."""
        i = bisect_right(self._starts, start)
        while i < len(self._mentions) and self._mentions[i].start < end:
            if self._mentions[i].entity != entity and self._mentions[i].entity in self._persons:
                return True
            i += 1
        return False


def _by_word(organisations: Iterable[Entity]) -> dict[str, str]:
    """The words that stand in the name of one organisation only."""
    found: dict[str, str] = {}
    for entity in organisations:
        for word in entity.name.split():
            _only(found, word, entity.id)
    return {word: entity for word, entity in found.items() if entity and word[:1].isupper()}


class _Described:
    """The one person whose role in the text a description repeats: "Australian woman", "the spokesman"."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        self._whole: dict[tuple[str, ...], str] = {}
        self._head: dict[str, str] = {}
        for entity in entities:
            if entity.kind != "person":
                continue
            roles = {text[r.start : r.end] for r in entity.told_roles} | set(entity.roles)
            phrases = {words for role in roles for words in _role_words(role)}
            for words in sorted(phrases):
                _only(self._whole, words, entity.id)
            for head in sorted({words[-1] for words in phrases}):
                _only(self._head, head, entity.id)

    def as_(self, description: str, head: Token) -> str | None:
        """The person whom the words describe, if one person alone has that role."""
        if head.pos_ != "NOUN" or head.tag_ == "NNS":
            return None
        words = tuple(w.lower() for w in description.split() if w.lower() not in _ARTICLES)
        if len(words) > 1:
            return self._whole.get(words) or None
        definite = description.lower().startswith(("the ", "this "))
        return self._head.get(words[0]) or None if words and definite else None


def _role_words(role: str) -> Iterator[tuple[str, ...]]:
    """The words of a role and of each part that "and" joins, without articles."""
    for part in re.split(r",? and |, ", role):
        words = tuple(w.lower() for w in part.split() if w.lower() not in _ARTICLES)
        if words:
            yield words


def _only(table: dict[_Key, str], key: _Key, entity: str) -> None:
    """Note whose a key is; nobody's where two share it."""
    table[key] = entity if table.get(key, entity) == entity else ""


class _Chain:
    """Who spoke last: what an unresolved "he", "she" or "it" beside a cue goes on with, where that is safe."""

    def __init__(self, document: Document, entities: tuple[Entity, ...], mentions: _Mentions) -> None:
        self._mentions = mentions
        self._block_starts = [b.start for b in document.blocks]
        self._gender = {e.id: _gender(document.text, e) for e in entities}
        self._last: tuple[int, str] | None = None

    def spoke(self, source: Source, entity: str | None) -> None:
        """Note who was named as a speaker."""
        self._last = (source.end, entity) if entity is not None else None

    def speaking(self, source: Source, head: Token) -> str | None:
        """The last speaker, if the source is a pronoun that fits and nobody else came between."""
        if self._last is None:
            return None
        end, entity = self._last
        word = head.lower_
        person = self._mentions.is_person(entity)
        if word in _HE or word in _SHE:
            fits = person and self._gender[entity] in ("", "he" if word in _HE else "she")
        else:
            fits = word in _GROUP and not person
        if not fits or self._block(source.start) - self._block(end - 1) > _REACH:
            return None
        return None if person and self._mentions.other_person(end, source.start, entity) else entity

    def _block(self, offset: int) -> int:
        return bisect_right(self._block_starts, offset)


def _gender(text: str, entity: Entity) -> str:
    """`he`, `she` or nothing, by the pronouns known to be the entity's."""
    words = {text[m.start : m.end].lower() for m in entity.mentions if m.form == "pronoun"}
    he, she = bool(words & _HE), bool(words & _SHE)
    return "" if he == she else "he" if he else "she"
