"""Whom `he`, `she`, `his` and `her` mean, where that is safe to say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import Sex
from reader.analysis.entities.people import Person
from reader.analysis.entities.references import Reference
from reader.analysis.entities.sexes import PRONOUNS
from reader.analysis.entities.structure import Structure, clearly_best, fellow_arguments, topicality

_MEN = frozenset({"man", "boy", "dad", "guy", "gentleman", "lad"})
_WOMEN = frozenset({"woman", "girl", "mum", "mom", "lady"})
_STRANGERS = _MEN | _WOMEN | {"teenager", "child", "baby", "person", "victim", "parent"}
_REACH = 3  # sentences
_REMEMBERED = 12


@dataclass(frozen=True, slots=True)
class Referent:
    """A mention that a pronoun may refer to; `person` is None for somebody without a name."""

    word: int
    sentence: int
    block: int
    token: int
    subject: float
    quoted: bool
    person: Person | None
    sex: Sex | None


def find_pronouns(
    structure: Structure, people: Iterable[Person], descriptions: Iterable[Reference[Person]]
) -> list[Reference[Person]]:
    """The pronouns of the third person that clearly mean somebody, in text order; may settle a person's sex."""
    return list(_Resolver(structure, people, descriptions).pronouns())


class _Resolver:
    def __init__(
        self, structure: Structure, people: Iterable[Person], descriptions: Iterable[Reference[Person]]
    ) -> None:
        self._words = structure.words
        self._token = structure.token
        self._sentence = structure.sentences
        self._quote = structure.quotes
        self._mentions: dict[int, tuple[int, Person]] = {}
        self._taken: set[int] = set()
        self._spans = _quote_sentences(self._sentence, self._quote)
        self._speakers: dict[int, set[int]] = defaultdict(set)
        for person in people:
            for name in person.names:
                self._mentions[name.last - 1] = (name.first, person)
                self._taken.update(range(name.first, name.last))
            for role in person.roles:
                self._taken.update(range(role.first, role.last))
        for description in descriptions:
            self._mentions[description.last - 1] = (description.first, description.meant)
            self._taken.update(range(description.first, description.last))
        for i, (_, person) in self._mentions.items():
            if not self._quote[i] and topicality(self._token(i)):
                self._speakers[self._sentence[i]].add(id(person))

    def pronouns(self) -> Iterator[Reference[Person]]:
        """One walk through the text, remembering the last few people mentioned."""
        recent: list[Referent] = []
        for i, word in enumerate(self._words.texts):
            small = word.lower()
            if i in self._mentions:
                recent.append(self._referent(i, self._mentions[i][1]))
            elif i not in self._taken and self._is_stranger(i, small):
                recent.append(self._referent(i, None))
            elif small in PRONOUNS and not self._is_address(i):
                person = self._resolve(i, PRONOUNS[small], recent)
                if person:
                    person.sex = person.sex or PRONOUNS[small]
                    recent.append(self._referent(i, person))
                    if recent[-1].subject and not recent[-1].quoted:
                        self._speakers[self._sentence[i]].add(id(person))
                    yield Reference(i, i + 1, person, "pronoun", "pronoun")
            del recent[:-_REMEMBERED]

    def _is_address(self, i: int) -> bool:
        """Whether the word only looks like a pronoun: shouted, or part of `Her Majesty`."""
        words = self._words
        return words.texts[i].isupper() or (
            words.joins[i] and words.texts[i + 1] in ("Majesty", "Highness", "Excellency")
        )

    def _referent(self, i: int, person: Person | None) -> Referent:
        token = self._token(i)
        sex = person.sex if person else _sex_of_noun(self._words.texts[i].lower())
        return Referent(
            i, self._sentence[i], self._words.blocks[i], token.i, topicality(token), self._quote[i] > 0, person, sex
        )

    def _is_stranger(self, i: int, word: str) -> bool:
        if word not in lexicon.ROLES and word not in _STRANGERS and word not in lexicon.RELATIONS:
            return False
        token = self._token(i)
        return token.tag_ == "NN" and token.dep_ not in ("compound", "appos", "attr", "amod")

    def _resolve(self, i: int, sex: Sex, recent: list[Referent]) -> Person | None:
        """The person a pronoun at word i means, None where nobody or more than one fits."""
        barred = fellow_arguments(self._token(i))
        local = {id(r.person) for r in recent if r.token in barred and r.person}
        for number in self._spans.get(self._quote[i], ()):
            local |= self._speakers[number]  # the "he" of a quotation is not the one who speaks
        best: dict[int, tuple[float, Person | None]] = {}
        for referent in recent:
            known = referent.person.sex if referent.person else referent.sex
            if known not in (None, sex) or not self._reaches(referent, i):
                continue
            if id(referent.person) in local:
                continue
            score = self._score(referent, i, known)
            key = id(referent.person) if referent.person else -referent.word
            if key not in best or score >= best[key][0]:
                best[key] = (score, referent.person)
        meant = clearly_best(best.values())
        return meant[1] if meant else None

    def _reaches(self, referent: Referent, i: int) -> bool:
        return self._sentence[i] - referent.sentence <= _REACH and self._words.blocks[i] - referent.block <= 2

    def _score(self, referent: Referent, i: int, known: Sex | None) -> float:
        distance = self._sentence[i] - referent.sentence
        score = -1.0 * distance
        score += referent.subject
        score += 0.5 if known else 0.0
        score -= 1.0 if referent.quoted and not self._quote[i] else 0.0
        score -= 0.5 if self._words.blocks[i] != referent.block else 0.0
        return score + 0.2 * (referent.word / (i + 1))


def _quote_sentences(sentences: list[int], quotes: list[int]) -> dict[int, tuple[int, ...]]:
    """The first and the last sentence of each quotation."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence, quote in zip(sentences, quotes, strict=True):
        if quote:
            spans[quote] = (spans.get(quote, (sentence,))[0], sentence)
    return {quote: tuple(dict.fromkeys(span)) for quote, span in spans.items()}


def _sex_of_noun(word: str) -> Sex | None:
    if word in lexicon.MALE_NOUNS or word in _MEN:
        return "male"
    return "female" if word in lexicon.FEMALE_NOUNS or word in _WOMEN else None
