"""How sure a quote is: how often the rule that made it is right, by what its content looks like.

The figures are judgement, checked against articles marked by hand and rounded to a twentieth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon

if TYPE_CHECKING:
    from reader.model.analysis import QuoteKind

# content without quotation marks, content with some
_INDIRECT_AND_MARKED: dict[str, tuple[float, float]] = {
    "direct": (0.85, 0.95),
    "clause": (0.85, 0.9),
    "that": (0.75, 0.9),
    "turn": (0.85, 0.85),
    "headline": (0.6, 0.9),
    "according-to": (0.8, 0.8),
    "parenthetical": (0.75, 0.85),
    "addressee": (0.75, 0.8),
    "preposition": (0.65, 0.8),
    "object": (0.65, 0.85),
    "infinitive": (0.65, 0.8),
    "label": (0.6, 0.8),
    "noun": (0.6, 0.75),
    "adjective": (0.55, 0.65),
    "marks": (0.65, 0.7),
    "chain": (0.55, 0.55),
    "uncued": (0.55, 0.55),
}
_UNKNOWN = 0.5
# less where nobody is named who speaks, and where a clause's cue tells of a thought, not of words
_NOBODY = 0.25
_THOUGHT = 0.25
# words that hold a reason, a view or a name as often as somebody's words
_DOUBTFUL = {
    ("object", "cite"),
    ("label", "call"),
    ("label", "consider"),
    ("infinitive", "pledge"),
    ("infinitive", "vote"),
}
_DOUBT = 0.2


def confidence(rule: str, kind: QuoteKind, *, named: bool, cue: str) -> float:
    """From 0 to 1, for a quote made by a rule.

    `named` tells whether it has a speaker; `cue` is the lemma of the cue's first word.
    """
    indirect, marked = _INDIRECT_AND_MARKED.get(rule, (_UNKNOWN, _UNKNOWN))
    sure = indirect if kind == "indirect" else marked
    if not named and rule != "uncued":
        sure -= _NOBODY
    if rule == "clause" and kind == "indirect" and cue not in lexicon.SPEECH:
        sure -= _THOUGHT
    if kind == "indirect" and (rule, cue) in _DOUBTFUL:
        sure -= _DOUBT
    return round(max(sure, 0.05), 2)
