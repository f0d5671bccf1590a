"""Words that tell when, where the parse takes them for what somebody said or named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec""".split()
)
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
