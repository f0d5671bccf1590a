"""Whom `he`, `she`, `his` and `her` mean, where that is safe to say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.document import Document
from reader.analysis.entities import lexicon
from reader.analysis.entities.descriptions import Description
from reader.analysis.entities.gazetteer import Sex
from reader.analysis.entities.people import Person
from reader.analysis.entities.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEX: dict[str, Sex] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STRANGERS = frozenset({"man", "woman", "boy", "girl", "teenager"})
_QUOTED = re.compile(r'["“][^"“”]*["”]?')
_REACH = 3  # sentences
_REMEMBERED = 12
_MARGIN = 0.5


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


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Word `word` means the person."""

    word: int
    person: Person


def find_pronouns(
    document: Document, words: Words, people: Iterable[Person], descriptions: Iterable[Description]
) -> list[Pronoun]:
    """The pronouns of the third person that clearly mean somebody, in text order; may settle a person's sex."""
    return list(_Resolver(document, words, people, descriptions).pronouns())


class _Resolver:
    def __init__(
        self, document: Document, words: Words, people: Iterable[Person], descriptions: Iterable[Description]
    ) -> None:
        self._words = words
        self._doc = document.doc
        self._sentence = _sentences(document, words)
        self._quote = _quotes(document, words)
        self._mentions: dict[int, tuple[int, Person]] = {}
        self._taken: set[int] = set()
        for person in people:
            for name in person.names:
                self._mentions[name.last - 1] = (name.first, person)
                self._taken.update(range(name.first, name.last))
            for role in person.roles:
                self._taken.update(range(role.first, role.last))
        for description in descriptions:
            self._mentions[description.last - 1] = (description.first, description.person)
            self._taken.update(range(description.first, description.last))

    def pronouns(self) -> Iterator[Pronoun]:
        """One walk through the text, remembering the last few people mentioned."""
        recent: list[Referent] = []
        for i, word in enumerate(self._words.texts):
            small = word.lower()
            if i in self._mentions:
                recent.append(self._referent(i, self._mentions[i][1]))
            elif i not in self._taken and self._is_stranger(i, small):
                recent.append(self._referent(i, None))
            elif small in _SEX and not self._is_address(i):
                person = self._resolve(i, _SEX[small], recent)
                if person:
                    person.sex = person.sex or _SEX[small]
                    recent.append(self._referent(i, person))
                    yield Pronoun(i, person)
            del recent[:-_REMEMBERED]

    def _is_address(self, i: int) -> bool:
        """Whether the word only looks like a pronoun: shouted, or part of `Her Majesty`."""
        words = self._words
        return words.texts[i].isupper() or (
            words.joins[i] and words.texts[i + 1] in ("Majesty", "Highness", "Excellency")
        )

    def _referent(self, i: int, person: Person | None) -> Referent:
        token = self._doc[self._words.tokens[i]]
        sex = person.sex if person else _sex_of_noun(self._words.texts[i].lower())
        return Referent(
            i, self._sentence[i], self._words.blocks[i], token.i, _subjecthood(token), self._quote[i] > 0, person, sex
        )

    def _is_stranger(self, i: int, word: str) -> bool:
        if word not in lexicon.ROLES and word not in _STRANGERS and word not in lexicon.RELATIONS:
            return False
        token = self._doc[self._words.tokens[i]]
        return token.tag_ == "NN" and token.dep_ not in ("compound", "appos", "attr", "amod")

    def _resolve(self, i: int, sex: Sex, recent: list[Referent]) -> Person | None:
        """The person a pronoun at word i means, None where nobody or more than one fits."""
        barred = _fellow_arguments(self._doc[self._words.tokens[i]])
        local = {id(r.person) for r in recent if r.token in barred and r.person}
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
        ranked = sorted(best.values(), key=lambda b: -b[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
            return None
        return ranked[0][1]

    def _reaches(self, referent: Referent, i: int) -> bool:
        if self._sentence[i] - referent.sentence > _REACH or self._words.blocks[i] - referent.block > 2:
            return False
        if not self._quote[i] or self._quote[i] == self._quote[referent.word]:
            return True
        # a quotation's "he" is not the one who speaks: the subject beside it
        return not (referent.sentence == self._sentence[i] and not referent.quoted)

    def _score(self, referent: Referent, i: int, known: Sex | None) -> float:
        distance = self._sentence[i] - referent.sentence
        score = -1.0 * distance
        score += referent.subject
        score += 0.5 if known else 0.0
        score -= 1.0 if referent.quoted and not self._quote[i] else 0.0
        score -= 0.5 if self._words.blocks[i] != referent.block else 0.0
        return score + 0.2 * (referent.word / (i + 1))


def _subjecthood(token: Token) -> float:
    """How much of a topic a mention is: the subject of a sentence, of a clause, or neither."""
    if token.dep_ not in _SUBJECTS:
        return 0.0
    return 1.0 if token.head.dep_ == "ROOT" or token.head.head.dep_ == "ROOT" else 0.6


def _fellow_arguments(token: Token) -> set[int]:
    """The tokens that an object pronoun cannot mean: subject and objects of its own verb (`Ann met her`)."""
    if token.dep_ not in ("dobj", "pobj", "iobj", "dative") or token.lower_.endswith("self"):
        return set()
    barred: set[int] = set()
    for _ in range(8):
        head = token.head
        if head.i == token.i:
            break
        if head.pos_ in ("VERB", "AUX"):
            found = [t for t in head.children if t.dep_ in (*_SUBJECTS, "dobj", "dative")]
            barred.update(t.i for t in found)
            if any(t.dep_ in _SUBJECTS for t in found):
                break
        token = head
    return barred


def _sex_of_noun(word: str) -> Sex | None:
    if word in lexicon.MALE_NOUNS or word in ("man", "boy"):
        return "male"
    return "female" if word in lexicon.FEMALE_NOUNS or word in ("woman", "girl") else None


def _sentences(document: Document, words: Words) -> list[int]:
    """The number of the sentence of each word."""
    ends = [s.end for s in document.sentences]
    out, n = [], 0
    for token in words.tokens:
        while n + 1 < len(ends) and token >= ends[n]:
            n += 1
        out.append(n)
    return out


def _quotes(document: Document, words: Words) -> list[int]:
    """The number of the quotation a word stands in, 0 outside."""
    out = [0] * len(words)
    number = 0
    for block in document.blocks:
        for match in _QUOTED.finditer(document.text, block.start, block.end):
            number += 1
            first, last = words.covering(match.start(), match.end())
            out[first:last] = [number] * (last - first)
    return out
