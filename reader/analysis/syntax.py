"""Small questions about a parsed sentence that several finders ask."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from spacy.tokens import Token as SpacyToken

    from reader.analysis.tokens import Token

# either sort of token: the finders that ask often read the parse into plain ones
_AnyToken = TypeVar("_AnyToken", "SpacyToken", "Token")

Tense = Literal["past", "present", "future", "modal", "none"]

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "gon"})
_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must", "ca"})
_AUXILIARY = frozenset({"aux", "auxpass"})


def governing_verb(token: _AnyToken) -> _AnyToken | None:
    """The nearest verb or auxiliary above a token (itself included), None where its sentence has none above it."""
    return next((t for t in upwards(token) if t.pos_ in ("VERB", "AUX") and t.dep_ not in _AUXILIARY), None)


def upwards(token: _AnyToken) -> Iterator[_AnyToken]:
    """A token and those above it, up to its sentence's root; not more than 50 (deeper trees are no language)."""
    for _ in range(50):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def auxiliaries(verb: _AnyToken) -> list[_AnyToken]:
    """The auxiliaries of a verb, in text order; a joined verb with neither its own nor a subject shares the first's."""
    for _ in range(8):
        found = [t for t in verb.lefts if t.dep_ in _AUXILIARY]
        if found or verb.dep_ != "conj" or subjects_before(verb):
            return found
        verb = verb.head
    return []


def subjects_before(verb: _AnyToken) -> list[_AnyToken]:
    """The subjects that a verb has before it as its own, in text order."""
    return [t for t in verb.lefts if t.dep_ in ("nsubj", "nsubjpass")]


def tense_of(verb: _AnyToken) -> Tense:
    """The tense of a finite verb group; `none` for infinitives and participles without an auxiliary."""
    helpers = auxiliaries(verb)
    for helper in helpers:
        word = helper.lower_
        if word in _FUTURE:
            return "future"
        if word in _MODALS:
            return "modal"
    for finite in chain(helpers, (verb,)):
        if finite.tag_ == "VBD":
            return "past"
        if finite.tag_ in ("VBZ", "VBP"):
            perfect = finite.lemma_ == "have" and finite.dep_ == "aux"
            return "past" if perfect else "present"
    return "none"


def is_perfect(verb: _AnyToken) -> bool:
    """Whether a verb is in a perfect: has gone, had gone."""
    return any(t.lemma_ == "have" and t.dep_ == "aux" for t in auxiliaries(verb))


def is_pluperfect(verb: _AnyToken) -> bool:
    """Whether a verb tells what had happened before."""
    return any(t.lower_ in ("had", "'d", "’d") and t.dep_ == "aux" and t.tag_ == "VBD" for t in auxiliaries(verb))


def negations(verb: _AnyToken) -> list[_AnyToken]:
    """The words that negate a verb, on itself or its auxiliaries."""
    return [t for word in chain((verb,), auxiliaries(verb)) for t in word.children if t.dep_ == "neg"]


def is_auxiliary(token: _AnyToken) -> bool:
    """Whether a token only helps another verb."""
    return token.dep_ in _AUXILIARY
