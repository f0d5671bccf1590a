"""Captions: who did what, in a dozen words of the text at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.cast import Names
from reader.analysis.events.clauses import subject_of
from reader.analysis.events.phrases import is_open, joined_phrase, noun_phrase, prepositional
from reader.analysis.syntax import auxiliaries, negations

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

MOST_WORDS = 12
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "nsubjpass"})
_DIRECTIONS = frozenset("down up out off back away in over apart forward together".split())
_RELATIVE = frozenset({"WDT", "WP"})
# a subject longer than this leaves no room for what was done
_MOST_OF_SUBJECT = 7
_MOST_OF_OWNER = 4


@dataclass(frozen=True)
class Caption:
    """A caption, the tokens that it is written from, the words of its subject, and whether it can stand alone.

    `whole`: it names who or what takes part, no pronoun in it is without a name, no verb without its content.
    """

    text: str
    tokens: frozenset[int]
    whole: bool
    subject: frozenset[str] = frozenset()


def caption(trigger: Token, names: Names, dated: frozenset[int]) -> Caption:
    """Who did what; `dated` are the tokens that tell the date, which a caption leaves out."""
    writer = _Writer(names, dated)
    if trigger.pos_ in ("NOUN", "PROPN"):
        return writer.of_noun(trigger)
    return writer.of_verb(trigger)


class _Writer:
    """Chooses the words of one caption."""

    def __init__(self, names: Names, dated: frozenset[int]) -> None:
        self._names, self._dated = names, dated
        self._chosen: dict[int, Token] = {}

    def of_noun(self, noun: Token) -> Caption:
        self._add(noun_phrase(noun, self._dated, self._names))
        for part in chain(self._complements(noun), _invited(noun)):
            if not self._add_if_room(part):
                break
        named = any(t.pos_ == "PROPN" or self._names.known(t) for t in self._chosen.values())
        return self._written(named or any(t.dep_ == "prep" for t in self._chosen.values()))

    def of_verb(self, verb: Token) -> Caption:
        subject = subject_of(verb)
        told = subject is not None and subject.i not in self._dated and not is_open(subject, self._names)
        if subject is not None and subject.i not in self._dated:
            self._add(self._subject(subject))
        words = frozenset(self._names.word(t).lower() for t in self._chosen.values() if t.pos_ in _NOMINAL)
        self._add(_verb_group(verb))
        before = len(self._chosen)
        for part in list(self._complements(verb)) or self._shared(verb):
            if not self._add_if_room(part):
                break
        completed = len(self._chosen) > before
        whole = told and not _about_another(verb) and self._says_what(verb, completed)
        return replace(self._written(whole), subject=words)

    def _says_what(self, verb: Token, completed: bool) -> bool:
        """Whether the caption has what the verb needs: a report its content, a light verb anything at all."""
        lemma = verb.lemma_.lower()
        if any(t.dep_ == "auxpass" for t in verb.lefts):
            return True
        if lemma in lexicon.REPORTING:
            return any(_is_content(t) for t in verb.rights if t.i in self._chosen)
        if not completed and any(t.dep_ == "dobj" for t in verb.rights):
            return False
        return completed or lemma not in lexicon.LIGHT | lexicon.FIGURATIVE | lexicon.TRANSITIVE

    def _subject(self, subject: Token) -> list[Token]:
        found = joined_phrase(subject, self._dated, self._names)[-_MOST_OF_SUBJECT:]
        of = next((t for t in subject.rights if t.dep_ == "prep" and t.lower_ == "of"), None)
        if of is not None and len(phrase := prepositional(of, self._dated, self._names)) <= _MOST_OF_OWNER:
            found += phrase
        owned = next((t for t in subject.rights if t.dep_ == "appos"), None)
        if owned is not None and found[-1].dep_ == "case":  # "Wang's recent visit", read as Wang and a visit
            found += noun_phrase(owned, self._dated, self._names)
        while len(found) > 1 and (found[0].is_punct or found[0].dep_ in ("case", "cc", "prep")):
            found = found[1:]
        return found

    def _add(self, tokens: Iterable[Token]) -> None:
        self._chosen.update((t.i, t) for t in tokens)

    def _add_if_room(self, part: list[Token]) -> bool:
        """Whether the part, or what stands before its last preposition, still fits; it is added then."""
        fresh = [t for t in part if t.i not in self._chosen]
        if self._fits(fresh):
            self._add(fresh)
            return True
        cut = max((i for i, t in enumerate(fresh) if t.dep_ == "prep"), default=0)
        if cut > 1 and self._fits(fresh[:cut]):
            self._add(fresh[:cut])
        return False

    def _fits(self, part: list[Token]) -> bool:
        return self._length([*self._chosen.values(), *part]) <= MOST_WORDS

    def _length(self, tokens: Iterable[Token]) -> int:
        return sum(len(self._names.word(t).split()) for t in tokens if not t.is_punct and t.dep_ != "case")

    def _complements(self, word: Token) -> Iterator[list[Token]]:
        """What completes a word, a piece at a time, in text order: objects, clauses, prepositional phrases."""
        for t in word.rights:
            if t.i in self._dated:
                continue
            if t.dep_ in _OBJECTS and t.pos_ in _NOMINAL:
                yield joined_phrase(t, self._dated, self._names)
                yield from self._of_object(t)
            elif t.dep_ in ("prep", "agent"):
                if phrase := prepositional(t, self._dated, self._names):
                    yield phrase
            elif t.dep_ in ("advmod", "acomp") and t.pos_ == "ADJ":  # "ruled the law invalid", "was found dead"
                yield [t]
            elif t.dep_ in ("xcomp", "acl") and t.pos_ in ("VERB", "AUX"):
                yield [*(a for a in t.lefts if a.dep_ in ("aux", "auxpass", "neg")), t, *_particles(t)]
                yield from self._complements(t)
            elif t.dep_ == "ccomp" and t.i > word.i and (clause := self._clause(t)):
                yield clause

    def _of_object(self, noun: Token) -> Iterator[list[Token]]:
        for t in noun.rights:
            phrase = prepositional(t, self._dated, self._names) if t.dep_ == "prep" and t.i not in self._dated else []
            if phrase:
                yield phrase

    def _clause(self, verb: Token) -> list[Token]:
        """A clause that is the content of what was decided or said: subject, verb group, complements that fit."""
        if verb.pos_ not in ("VERB", "AUX"):
            return []
        subject = next((t for t in verb.lefts if t.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None:
            return []
        found = [t for t in verb.lefts if t.dep_ == "mark" and t.lower_ == "that"]
        found += [*noun_phrase(subject, self._dated, self._names)[-4:], *_verb_group(verb)]
        for part in self._complements(verb):
            if not self._fits([*found, *part]):
                cut = max((i for i, t in enumerate(part) if t.dep_ == "prep"), default=0)
                found += part[:cut] if cut > 1 and self._fits([*found, *part[:cut]]) else []
                break
            found += part
        return found

    def _shared(self, verb: Token) -> list[list[Token]]:
        """The next verb with its objects, where the two share them: "declined or failed to answer requests"."""
        after = next((t for t in verb.rights if t.dep_ == "conj" and t.i - verb.i <= 3 and t.pos_ == "VERB"), None)
        if after is None or any(t.dep_ in ("nsubj", "nsubjpass") for t in after.lefts):
            return []
        parts = list(self._complements(after))
        return [list(verb.doc[verb.i + 1 : after.i + 1]), *parts] if parts else []

    def _written(self, whole: bool) -> Caption:
        """The words with spaces where the text has them; a pronoun by its name, unless that stands there already."""
        tokens = [self._chosen[i] for i in sorted(self._chosen)]
        said: set[str] = set()
        parts: list[str] = []
        words = 0
        previous: Token | None = None
        for token in tokens:
            word = self._names.word(token, said)
            glued = previous is not None and previous.i == token.i - 1 and not previous.whitespace_
            glued = glued or token.dep_ == "case"
            count = 0 if token.is_punct or glued else len(word.split())
            if words + count > MOST_WORDS:
                break
            words += count
            said.update(self._names.entities_at(token))
            parts.append(word if glued or not parts else f" {word}")
            previous = token
        closed = all(not is_open(t, self._names) for t in tokens if t.tag_ in ("PRP", "DT", "EX"))
        text = " ".join("".join(parts).split()).strip(" ,;:-–—\"'“”‘’()[]")
        closed = closed and not (tokens and tokens[-1].tag_ == "POS")
        return Caption(text, frozenset(self._chosen), whole and closed)


def _verb_group(verb: Token) -> list[Token]:
    """A verb with all that makes its form: auxiliaries, "not", its particle; with an adjective or noun its copula."""
    group = [*auxiliaries(verb), verb, *_particles(verb)]
    group += [*negations(verb), *(t for t in verb.children if t.dep_ == "acomp" and t.i - verb.i < 8)]
    of_other = verb.pos_ not in ("VERB", "AUX") or (verb.dep_ == "xcomp" and verb.tag_ == "VBG")
    if of_other and verb.head.i != verb.i and verb.head.pos_ in ("AUX", "VERB"):  # "was dead", "began leading"
        group += _verb_group(verb.head)
    return group


def _particles(verb: Token) -> list[Token]:
    """What makes one verb with another word: "stepped down"."""
    return [
        t
        for t in verb.rights
        if t.dep_ == "prt" or (t.i == verb.i + 1 and t.dep_ == "advmod" and t.lower_ in _DIRECTIONS)
    ]


def _about_another(verb: Token) -> bool:
    """Whether what it is about is a relative pronoun: "plans which he is to present", "which it ruled to be void"."""
    if any(t.dep_ in ("dobj", "pobj") and t.tag_ in _RELATIVE for t in verb.lefts):
        return True
    below = (t for t in verb.rights if t.dep_ in ("ccomp", "xcomp"))
    return any(t.tag_ in _RELATIVE and t.i < verb.i for b in below for t in b.lefts)


def _is_content(token: Token) -> bool:
    return token.dep_ in _OBJECTS or token.dep_ in ("ccomp", "xcomp")


def _invited(noun: Token) -> Iterator[list[Token]]:
    """ "An invitation for Berg to visit Rome": the clause after the noun, which syntax hangs on the verb above it."""
    if noun.i + 1 >= len(noun.doc):
        return
    mark = noun.doc[noun.i + 1]
    verb = mark.head
    if mark.lower_ != "for" or mark.dep_ != "mark" or verb.i <= mark.i or verb.i - mark.i > 8:
        return
    yield list(noun.doc[mark.i : verb.i + 1])
