"""How sure a name is: the share of such names that were right in annotated news articles, in steps of 0.05."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.entities.kinds import Decision

# by what the tagger gave the surest occurrence of the name
_TAGGED = ((0.0, 0.7), (0.7, 0.9), (0.9, 0.95), (0.95, 0.99))
_STEPS = [step for step, _ in _TAGGED]
# by the rule that decided, where it was another
_RULES = {
    "surname": 0.95,
    "byline": 0.95,
    "dateline": 0.95,
    "title": 0.95,
    "gazetteer": 0.95,
    "description": 0.8,
    "given-name": 0.9,
    "acronym": 0.8,
    "team": 0.9,
    "context": 0.9,
    "shape": 0.75,
    "spacy": 0.65,
    "organisation-word": 0.7,
}
_DOUBTED = 0.8  # the share of what is said of a name below which its kind is in doubt
_DOUBTFUL = 0.65
_REPEATED = 0.6


def confidence(decision: Decision, found: str) -> float:
    """The chance that an occurrence `found` so (see Name.found) of a name so decided is a name of that kind."""
    sure = _RULES.get(decision.rule, 0.0)
    if decision.sure:
        sure = max(sure, _TAGGED[bisect_right(_STEPS, decision.sure) - 1][1])
    if decision.share < _DOUBTED:
        sure = min(sure, _DOUBTFUL)
    return min(sure, _REPEATED) if found == "repeat" else sure
