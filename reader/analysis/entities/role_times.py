"""The words that date a role: `former`, `then`, `until 2019`, `from 2009 to 2017`."""

from __future__ import annotations

import re

from reader.analysis.entities.words import Words

_ADJECTIVES = frozenset(
    "former then ex late outgoing incoming onetime one-time ex-officio elect current acting interim".split()
)
_PREFIX = re.compile(r"(?:then|ex|former)(?=[-‐‑]\w)", re.IGNORECASE)
_YEAR = r"(?:[A-Z][a-z]{2,8}\.? )?(?:1[89]|20)\d\d\b"
_DATED = re.compile(rf"\b(?:until|since|before|after|in|(?:from|between) {_YEAR} (?:to|until|through|and)) {_YEAR}")
_REACH = 60  # characters


def when(words: Words, first: int, last: int) -> str | None:
    """The words that date the role in the words first..last-1: in it, right before it or right after it."""
    if prefix := _PREFIX.match(words.texts[first]):
        return str(prefix[0]).lower()
    around = [first - 1] if first and words.joins[first - 1] else []
    for i in (*around, *range(first, last)):
        word = str(words.texts[i]).lower()
        if word in _ADJECTIVES and not (word == "late" and words.texts[i + 1].lower() == "night"):
            return word
    start, end = words.starts[first], words.ends[last - 1]
    dated = _DATED.search(words.text, start, end + _REACH)
    if dated is None or dated.start() > end + 2 or "\n" in words.text[end : dated.start()]:
        return None
    return str(dated[0])
