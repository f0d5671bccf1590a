"""Sports reports, in which a town or a state that plays is a team."""

from __future__ import annotations

import re

from reader.analysis.entities.words import Words

_WORDS = frozenset(
    """
    batsman bowler coach coaches freshman fumble fumbles goalkeeper goalless halftime half-time homer homers hosts
    inning innings interception interceptions kickoff lineup midfielder overtime playoff playoffs play-off play-offs
    punt quarterback rebounds rushing scored scorer semifinal semifinals semi-final semi-finals striker tournament
    touchdown touchdowns unbeaten visitors wicket wickets winless yards
    """.split()
)
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_LEAST_WORDS = 4
_LEAST_SHARE = 0.005  # of all words
_LEAST_SCORES = 3


def is_sports_report(words: Words) -> bool:
    """Whether the text tells of games: scores, and words that hardly anything else has."""
    told = sum(word in _WORDS for word in words.texts)
    if told < _LEAST_WORDS or told < _LEAST_SHARE * len(words):
        return False
    scores = _SCORE.finditer(words.text)
    return all(next(scores, None) for _ in range(_LEAST_SCORES))
