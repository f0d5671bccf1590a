"""Captions: who did what, in a dozen words of the text at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.cast import Names
from reader.analysis.events.endings import trimmed
from reader.analysis.events.phrases import (
    is_open,
    joined_phrase,
    needs_more,
    noun_phrase,
    of_what,
    prepositional,
    short_phrase,
)
from reader.analysis.events.verbs import (
    DIRECTIONS,
    about_another,
    above,
    after_dateline,
    asks,
    dependent_group,
    doer_of,
    helpers,
    is_formed,
    speaker_meant,
    verb_group,
)
from reader.analysis.syntax import subjects_before

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

MOST_WORDS = 12
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "nsubjpass"})
# a subject longer than this leaves no room for what was done
_MOST_OF_SUBJECT = 7
# beside the verbs of reports, what tells nothing without its content
_OF_CONTENT = frozenset({"discover", "imply", "learn", "prove"})
_MOST_OF_OWNER = 6


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
    if (verb := above(trigger)) is not None:
        told = _Writer(names, dated).of_verb(verb)
        return told if trigger.i in told.tokens else replace(told, whole=False)
    if trigger.pos_ in ("NOUN", "PROPN"):
        return _Writer(names, dated).of_noun(trigger)
    return _Writer(names, dated).of_verb(trigger)


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
        self._chosen = trimmed(self._chosen, noun, self._dated)
        named = any(t.pos_ == "PROPN" or self._names.known(t) for t in self._chosen.values())
        return self._written(named or sum(t.pos_ in _NOMINAL for t in self._chosen.values()) > 2)

    def of_verb(self, verb: Token) -> Caption:
        doer = after_dateline(verb, self._names) or doer_of(verb)
        subject = speaker_meant(verb, doer, self._names)
        if subject is not None and subject.i in self._dated:
            subject = None
        if subject is not None:
            self._add(self._subject(subject))
        words = frozenset(self._names.word(t).lower() for t in self._chosen.values() if t.pos_ in _NOMINAL)
        self._add(verb_group(verb))
        before = set(self._chosen)
        for part in list(self._complements(verb)) or self._shared(verb):
            if not self._add_if_room(part):
                break
        self._chosen = trimmed(self._chosen, verb, self._dated)
        completed = bool(set(self._chosen) - before)
        formed = is_formed(verb) and not asks(verb)
        told = subject is not None and not is_open(subject, self._names)
        whole = told and formed and not about_another(verb) and self._says_what(verb, completed)
        return replace(self._written(whole), subject=words)

    def _says_what(self, verb: Token, completed: bool) -> bool:
        """Whether the caption has what the verb needs: a report its content, a light verb anything at all."""
        lemma, own = verb.lemma_.lower(), helpers(verb)
        if any(t.dep_ == "auxpass" for t in own):
            return True
        if verb.tag_ == "VBN" and not own:  # "the poll published by the firm"
            return completed and (lemma not in lexicon.PLANNING or any(t.dep_ == "xcomp" for t in verb.rights))
        if lemma == "give":  # "gave the union" what?
            given = [t for t in verb.rights if t.i in self._chosen and t.dep_ in ("dobj", "dative", "oprd", "prt")]
            return len(given) > 1 or any(t.lemma_.lower() in lexicon.EVENT_NOUNS for t in given)
        if (not completed or lemma in lexicon.PLANNING) and any(
            t.dep_ == "xcomp" and t.tag_ == "VB" and t.i not in self._chosen for t in verb.rights
        ):
            return False
        if lemma in lexicon.REPORTING or lemma in _OF_CONTENT:
            return any(_is_content(t) for t in verb.rights if t.i in self._chosen)
        first = next((t for t in verb.rights if t.dep_ == "dobj"), None)
        if first is not None and first.i not in self._chosen:
            return False
        return completed or lemma not in lexicon.LIGHT | lexicon.FIGURATIVE | lexicon.TRANSITIVE

    def _subject(self, subject: Token) -> list[Token]:
        if (person := self._titled(subject)) is not None:
            named = noun_phrase(person, self._dated, self._names)
            return [t for t in named if self._names.around(t) == self._names.around(person)]
        found = joined_phrase(subject, self._dated, self._names)
        if len(found) > _MOST_OF_SUBJECT:
            found = short_phrase(subject, _MOST_OF_SUBJECT, self._dated, self._names)
        for part in self._of_subject(subject):
            found += [t for t in part if t not in found]
        owned = next((t for t in subject.rights if t.dep_ == "appos"), None)
        if owned is not None and found[-1].dep_ == "case":  # "Wang's recent visit", read as Wang and a visit
            found += noun_phrase(owned, self._dated, self._names)
        while len(found) > 1 and (found[0].is_punct or found[0].dep_ in ("case", "cc", "prep")):
            found = found[1:]
        return found

    def _of_subject(self, subject: Token) -> list[list[Token]]:
        """What tells which subject it is: "members of the board", "departure from Oslo"; one where it is short."""
        happening = subject.lemma_.lower() in lexicon.EVENT_NOUNS
        after = (t for t in subject.rights if t.dep_ == "prep" and (t.lower_ == "of" or happening))
        parts = [prepositional(t, self._dated, self._names) for t in after]
        parts += [self._aim(t) for t in subject.rights if t.dep_ == "acl" and t.tag_ == "VB"]
        return [p for p in parts if 0 < len(p) <= _MOST_OF_OWNER][:1]

    def _aim(self, verb: Token) -> list[Token]:
        """The infinitive of "plans to build a bridge"."""
        found = dependent_group(verb)
        for t in verb.rights:
            if t.dep_ in ("dobj", "attr") and t.i not in self._dated:
                found += noun_phrase(t, self._dated, self._names)
        return found

    def _titled(self, subject: Token) -> Token | None:
        """The person of "Chief Executive of Hong Kong Carrie Lam", read as of a place of that name."""
        of, named = of_what(subject)
        called = self._names.called(named) if named is not None else None
        if of is None or named is None or called is None or called.kind != "person" or self._names.called(subject):
            return None
        between = [t for t in subject.doc[of.i + 1 : named.i] if t.idx < called.start]
        return named if any((c := self._names.called(t)) and c.kind == "place" for t in between) else None

    def _add(self, tokens: Iterable[Token]) -> None:
        self._chosen.update((t.i, t) for t in tokens)

    def _add_if_room(self, part: list[Token]) -> bool:
        """Whether the part, or what stands before its last preposition, still fits; it is added then."""
        fresh = [t for t in part if t.i not in self._chosen]
        if self._fits(fresh):
            self._add(fresh)
            return True
        cuts = (i for i, t in enumerate(fresh) if t.dep_ == "prep" and i > 1 and not needs_more(fresh[i - 1]))
        cut = next((i for i in sorted(cuts, reverse=True) if self._fits(fresh[:i])), 0)
        self._add(fresh[:cut])
        return False

    def _fits(self, part: list[Token]) -> bool:
        return self._length([*self._chosen.values(), *part]) <= MOST_WORDS

    def _length(self, tokens: Iterable[Token]) -> int:
        """How many words the tokens come to, a pronoun counting as its name unless that stands there."""
        words = [t for t in tokens if not t.is_punct and not t.is_space and t.dep_ != "case"]
        if not any(self._names.known(t) for t in words):
            return len(words)
        said: set[str] = set()
        count = 0
        for token in words:
            count += len(self._names.word(token, said).split())
            said.update(self._names.entities_at(token))
        return count

    def _complements(self, word: Token) -> Iterator[list[Token]]:
        """What completes a word, a piece at a time, in text order: objects, clauses, prepositional phrases."""
        objects = 0
        for t in word.rights:
            if t.i in self._dated:
                continue
            if t.dep_ in _OBJECTS and t.pos_ in _NOMINAL:
                objects += t.dep_ == "dobj"
                if objects > 1:  # "praise, and an award," read as two objects
                    objects = 1
                    continue
                if t.i > word.i + 1 and is_open(t, self._names) and t.tag_ in ("DT", "CD"):
                    continue
                yield joined_phrase(t, self._dated, self._names)
                yield from self._of_object(t)
            elif t.dep_ in ("prep", "agent", "dative"):
                if phrase := prepositional(t, self._dated, self._names):
                    yield phrase
            elif t.dep_ == "advmod" and t.lower_ in DIRECTIONS:  # "took him away from Oslo"
                yield [t, *chain.from_iterable(self._of_object(t))]
            elif t.dep_ in ("advmod", "acomp") and t.pos_ == "ADJ":  # "ruled the law invalid", "was found dead"
                yield [t]
            elif t.dep_ in ("xcomp", "acl") and t.pos_ in ("VERB", "AUX"):
                yield dependent_group(t)
                yield from self._complements(t)
            elif t.dep_ == "ccomp" and t.i > word.i and (clause := self._clause(t)):
                yield clause

    def _of_object(self, noun: Token) -> Iterator[list[Token]]:
        for t in noun.rights:
            phrase = prepositional(t, self._dated, self._names) if t.dep_ == "prep" and t.i not in self._dated else []
            if phrase:
                yield phrase
            elif t.dep_ == "acl" and t.tag_ == "VB" and any(a.tag_ == "TO" for a in t.lefts):  # "willingness to pay"
                yield dependent_group(t)
                yield from self._complements(t)

    def _clause(self, verb: Token) -> list[Token]:
        """A clause that is the content of what was decided or said: subject, verb group, complements that fit."""
        if verb.pos_ not in ("VERB", "AUX"):
            return []
        subject = next(iter(subjects_before(verb)), None)
        if subject is None or any(t.text == ":" for t in verb.doc[max(verb.head.i, subject.i - 6) : subject.i]):
            return []
        found = [t for t in verb.lefts if t.dep_ == "mark" and t.lower_ == "that"]
        owner = (p for p in self._of_subject(subject))
        joined = joined_phrase(subject, self._dated, self._names)
        who = joined if len(joined) <= _MOST_OF_OWNER else short_phrase(subject, 5, self._dated, self._names)
        found += [*who, *next(owner, []), *verb_group(verb)]
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
        if after is None or subjects_before(after):
            return []
        parts = list(self._complements(after))
        return [list(verb.doc[verb.i + 1 : after.i + 1]), *parts] if parts else []

    def _written(self, whole: bool) -> Caption:
        """The words with spaces where the text has them; a pronoun by its name, unless that stands there already."""
        tokens = [self._chosen[i] for i in sorted(self._chosen)]
        pronouns = any(self._names.known(t) for t in tokens)
        said: set[str] = set()
        parts: list[str] = []
        words = 0
        previous: Token | None = None
        for token in tokens:
            known = self._names.known(token)
            word = self._names.word(token, said) if known else token.text
            glued = previous is not None and previous.i == token.i - 1 and not previous.whitespace_
            glued = glued or token.dep_ == "case"
            count = 0 if token.is_punct or glued else len(word.split()) if known else not token.is_space
            if words + count > MOST_WORDS:
                break
            words += count
            if pronouns:
                said.update(self._names.entities_at(token))
            parts.append(word if glued or not parts else f" {word}")
            previous = token
        closed = all(not is_open(t, self._names) for t in tokens if t.tag_ in ("PRP", "DT", "EX"))
        text = " ".join("".join(parts).split()).strip(" ,;:-–—\"'“”‘’()[]")
        closed = closed and not (tokens and tokens[-1].tag_ == "POS")
        return Caption(text, frozenset(self._chosen), whole and closed)


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
