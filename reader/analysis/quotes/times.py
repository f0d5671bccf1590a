"""Words that tell when, where the parse takes them for what somebody said or named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.dates.lexicon import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = MONTHS.keys() | WEEKDAYS.keys()
_WORDS = frozenset(
    """afternoon century day days decade decades evening hour hours midday midnight minute minutes moment moments
    month months morning night noon season today tomorrow tonight week weekend weekends weeks year years
    yesterday a.m. p.m. am pm""".split()
)


def is_time(token: Token) -> bool:
    """Whether the token is a weekday, a month, a year or a word like "week"."""
    word = token.lower_
    if word in _NAMES:
        return token.text[:1].isupper()
    return word in _WORDS or (len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"))
