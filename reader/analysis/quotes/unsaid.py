"""Cues of what was not said: "did not say whether", "neither confirmed nor denied", "declined to comment"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.sources import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT = frozenset("neither never nor".split())
_NOBODY = frozenset("neither nobody none".split())
_JOINED = frozenset("or nor".split())
_IF = frozenset(["if"])
_SILENT = frozenset("avoid decline fail forbear omit refrain refuse".split())
_TALK = lexicon.SPEECH | frozenset("discuss identify speak talk".split())
# what one may refuse to do besides talking: "refused to disclose the records"
_DEEDS = frozenset("disclose detail offer post press testify write".split())
# with "not" these still tell what somebody thinks: "does not agree with the plan"
_STANCE = frozenset("agree argue object reckon".split())
_STEPS = 6
_NEAR = 12


def is_unsaid(verb: Token) -> bool:
    """Whether the verb's words were not said, or only might be: nobody asserts what it reports."""
    word = lemma(verb.lemma_)
    if word in _SILENT:
        refused = [lemma(c.lemma_) for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB"]
        return any(w in _TALK and w not in _DEEDS for w in refused)
    if word in _TALK and word not in _STANCE:
        return _is_denied(verb) or _is_withheld(verb)
    return word not in lexicon.SPEECH and _is_supposed(verb)


def _is_denied(verb: Token) -> bool:
    """Whether a "not" bears on the verb, its own or that of a verb it is joined to by "or" or "nor"."""
    for _ in range(_STEPS):
        if any(c.dep_ == "neg" or c.lower_ in _NOT or _is_nobody(c) for c in verb.lefts):
            return True
        above = verb.head
        just_before = verb.doc[max(verb.i - _NEAR, above.i + 1, 0) : verb.i]
        joined = any(t.dep_ == "cc" and t.lower_ in _JOINED and t.head.i == above.i for t in just_before)
        own = any(c.dep_ in SUBJECTS for c in verb.lefts)
        if verb.dep_ != "conj" or not joined or own:
            return False
        verb = above
    return False


def _is_nobody(subject: Token) -> bool:
    """Whether a subject is nobody, or neither of two."""
    if subject.dep_ != "nsubj":
        return False
    return subject.lower_ in _NOBODY or any(c.lower_ == "neither" for c in subject.lefts)


def _is_withheld(verb: Token) -> bool:
    """Whether the verb hangs on one of keeping silent, or on "without"."""
    for _ in range(_STEPS):
        above = verb.head
        if verb.dep_ == "xcomp" and verb.tag_ == "VB":
            return lemma(above.lemma_) in _SILENT or _is_denied(above)
        if verb.dep_ == "pcomp":
            return above.lower_ == "without" or (above.lower_ == "from" and lemma(above.head.lemma_) in _SILENT)
        if verb.dep_ != "conj":
            return False
        verb = above
    return False


def _is_supposed(verb: Token) -> bool:
    """Whether the verb is that of a condition, with no more than a thing for its content: "if they like the plan"."""
    marked = any(c.dep_ == "mark" and c.lower_ in _IF for c in verb.lefts)
    return marked and not any(c.dep_ in ("ccomp", "xcomp") for c in verb.rights)
