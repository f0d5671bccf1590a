"""The clauses of a sentence: which words go with which verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.syntax import is_auxiliary

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

_VERBAL = frozenset({"VERB", "AUX"})
_OWN_CLAUSE = frozenset({"ROOT", "ccomp", "advcl", "relcl", "csubj", "parataxis", "dep"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# a passage in characters does not reach further than this many words from its trigger
_REACH = 40


@dataclass(frozen=True)
class Clauses:
    """For every token of a sentence the index of the verb whose clause it belongs to, and each clause's tokens."""

    start: int
    heads: list[int]
    members: dict[int, list[int]]

    def head(self, token: Token) -> int:
        """The index of the token that heads a token's clause."""
        return self.heads[token.i - self.start]

    def extent(self, token: Token) -> tuple[int, int]:
        """First and last token of the clause around a token, within reach of it."""
        near = [i for i in self.members[self.head(token)] if abs(i - token.i) <= _REACH]
        doc = token.doc
        first, last = min(near), max(near)
        while first < token.i and (doc[first].is_punct or doc[first].is_space or doc[first].dep_ == "cc"):
            first += 1
        while last > token.i and (doc[last].is_punct or doc[last].is_space or doc[last].dep_ in ("cc", "mark")):
            last -= 1
        return first, last


def read_clauses(sentence: Sequence[Token]) -> Clauses:
    """The clauses of a sentence; every token belongs to one."""
    start, end = sentence[0].i, sentence[-1].i + 1
    heads = [-1] * len(sentence)
    for token in sentence:
        if heads[token.i - start] >= 0:
            continue
        path: list[int] = []
        node = token
        while heads[node.i - start] < 0 and not _begins_clause(node) and start <= node.head.i < end:
            if node.head.i == node.i:
                break
            path.append(node.i)
            node = node.head
        found = heads[node.i - start] if heads[node.i - start] >= 0 else node.i
        heads[node.i - start] = found
        for i in path:
            heads[i - start] = found
    members: dict[int, list[int]] = {}
    for token, head in zip(sentence, heads, strict=True):
        members.setdefault(head, []).append(token.i)
    return Clauses(start, heads, members)


def _begins_clause(token: Token) -> bool:
    if token.head.i == token.i:
        return True
    if token.pos_ not in _VERBAL or is_auxiliary(token):
        return False
    return token.dep_ in _OWN_CLAUSE or (token.dep_ == "conj" and token.head.pos_ in _VERBAL)


def _antecedent(pronoun: Token, noun: Token) -> Token:
    """What a relative pronoun takes up; "the siege of Oslo, which ended in May" is of the siege."""
    owner = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return owner if pronoun.lower_ == "which" and noun.pos_ == "PROPN" and owner.pos_ == "NOUN" else noun


def _after_conjunction(verb: Token) -> Token | None:
    """The subject that was read as a preposition's object: "after Ann Berg stepped down"."""
    if verb.tag_ not in FINITE:
        return None
    marks = (t for t in verb.lefts if t.dep_ == "mark")
    return next((t for m in marks for t in m.rights if t.dep_ == "pobj" and t.i < verb.i), None)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one it shares with the verb above it or takes from it."""
    for _ in range(6):
        lefts = [t for t in verb.lefts if t.dep_ in SUBJECTS]
        # a subject read as an auxiliary's is the verb's
        lefts = lefts or [t for a in verb.lefts if is_auxiliary(a) for t in a.lefts if t.dep_ in SUBJECTS]
        own = lefts[-1] if lefts else _after_conjunction(verb)
        own = own or next((t for t in verb.rights if t.dep_ in ("nsubj", "nsubjpass")), None)
        if own is not None:
            relative = own.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
            return _antecedent(own, verb.head) if relative else own
        if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in ("NOUN", "PROPN"):
            return verb.head
        if verb.dep_ == "xcomp":
            addressed = next((t for t in verb.head.rights if t.dep_ == "dobj" and t.i < verb.i), None)
            if addressed is not None:
                return addressed
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None
