"""How sure a quote is: how often the rule that made it is right on such a content.

The figures are shares of right contents in American political news of 2015 and 2016, marked by hand, rounded to a
twentieth: a figure for each rule, and what takes from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.model.analysis import QuoteKind

# who speaks: known by name or description, a pronoun or "who" that nobody is known for, or nobody at all
Voice = Literal["known", "vague", "nobody"]

# content without quotation marks, content with some
_INDIRECT_AND_MARKED: dict[str, tuple[float, float]] = {
    "direct": (0.85, 0.95),
    "clause": (0.9, 0.9),
    "that": (0.8, 0.95),
    "turn": (0.5, 0.75),
    "headline": (0.7, 0.95),
    "according-to": (0.85, 0.9),
    "parenthetical": (0.75, 0.9),
    "addressee": (0.8, 0.9),
    "preposition": (0.85, 0.8),
    "object": (0.8, 0.8),
    "infinitive": (0.8, 0.9),
    "label": (0.8, 0.8),
    "noun": (0.65, 0.8),
    "adjective": (0.65, 0.55),
    "marks": (0.7, 0.7),
    "chain": (0.55, 0.55),
    "uncued": (0.75, 0.75),
    "block": (0.5, 0.5),
    "signed": (0.85, 0.85),
}
_UNKNOWN = 0.5
_NOBODY = 0.15
# without quotation marks: less for a speaker not made out, an infinitive or "may", a participle, a relative clause, and
# a thought
_VAGUE, _NOT_FINITE, _PARTICIPLE, _RELATIVE, _THOUGHT = 0.15, 0.15, 0.05, 0.1, 0.1
# a noun with a verb that gives it a voice is surer: "expressed concern"
_VOICED = 0.2
# words that hold a reason, a view, a deed or a name as often as somebody's words
_DOUBTFUL = {
    ("object", "favor"),
    ("object", "support"),
    ("label", "call"),
    ("label", "consider"),
    ("label", "view"),
    ("infinitive", "invite"),
    ("infinitive", "pledge"),
    ("infinitive", "vote"),
    ("noun", "stance"),
    ("noun", "support"),
    ("noun", "willingness"),
}
_DOUBT = 0.2
# a content that is more likely wrong than right is none
LEAST = 0.45


def confidence(rule: str, kind: QuoteKind, voice: Voice = "known", cue: Token | None = None) -> float:
    """From 0 to 1, for a quote made by a rule; `cue` is the first word of its cue, where it has one."""
    indirect, marked = _INDIRECT_AND_MARKED.get(rule, (_UNKNOWN, _UNKNOWN))
    sure = indirect if kind == "indirect" else marked
    if voice == "nobody":
        sure -= _NOBODY
    if kind == "indirect":
        sure -= _VAGUE if voice == "vague" else 0.0
        sure -= _doubt(rule, cue) if cue is not None else 0.0
    return round(max(sure, 0.05), 2)


def _doubt(rule: str, cue: Token) -> float:
    """What a cue takes from a content without quotation marks."""
    word = lemma(cue.lemma_)
    if rule == "according-to":
        return 0.0
    if rule == "noun" and cue.pos_ == "VERB":
        return -_VOICED
    doubt = 0.0
    if (rule, word) in _DOUBTFUL:
        doubt = _DOUBT
    elif cue.pos_ in ("VERB", "AUX") and word not in lexicon.SPEECH:
        doubt = _THOUGHT
    if cue.tag_ == "VB" or any(c.tag_ in ("TO", "MD") for c in cue.lefts):
        doubt += _NOT_FINITE
    elif cue.tag_ == "VBG":
        doubt += _PARTICIPLE
    if cue.dep_ in ("relcl", "acl"):
        doubt += _RELATIVE
    return doubt
