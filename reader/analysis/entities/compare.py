"""When two names can be one person's: folded words, nicknames, initials, suffixes and slips of the pen."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer

if TYPE_CHECKING:
    from nicknames import NickNamer

Folded = tuple[str, ...]

SUFFIXES = frozenset(s.casefold() for s in lexicon.SUFFIXES)
_ARTICLES = ("al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-")
_SHORTEST_SLIP = 5  # letters from which on one letter more, less or other can be a slip of the pen
_LONG = 8  # letters from which on it can be two


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word of a name for comparing: no case, no accents, no dots, no Arabic article."""
    if word.isascii():
        plain = word.casefold().rstrip(".")
    else:
        plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
        plain = plain.replace("’", "'").rstrip(".")
    for article in _ARTICLES:
        if plain.startswith(article) and len(plain) > len(article) + 2:
            return plain[len(article) :]
    return plain


def without_suffix(folded: Folded) -> Folded:
    """The name without its `Jr.` or `III`."""
    return folded[:-1] if folded[-1] in SUFFIXES and len(folded) > 1 else folded


def given_and_surname(folded: Folded) -> bool:
    """Whether the words are more than a surname with its particles."""
    return sum(w not in lexicon.PARTICLES and w not in SUFFIXES for w in folded) > 1


def opens_with_given_name(folded: Folded) -> bool:
    """Whether a name of two words may be a given name that looks like a particle, and a surname: `Ben Okri`."""
    return len(folded) == 2 and folded[0] in lexicon.PARTICLES and folded[0].title() in gazetteer().given


def same_name(a: Folded, b: Folded) -> bool:
    """Whether two full names can be one person's: middle names, initials, nicknames and order apart."""
    if {*a} & SUFFIXES and {*b} & SUFFIXES and a[-1] != b[-1]:
        return False
    a, b = without_suffix(a), without_suffix(b)
    if sorted(a) == sorted(b):
        return True
    if a[-1] != b[-1]:
        return _second_surname(*sorted((a, b), key=len)) or _misspelt_surname(a, b)
    short, long = sorted(([w for w in x[:-1] if w not in lexicon.PARTICLES] for x in (a, b)), key=len)
    if not short or not long:
        return False
    if len(short) == len(long):
        return all(_same_given(x, y) for x, y in zip(short, long, strict=True))
    return any(_same_given(short[0], y) for y in long) and all(any(_same_given(x, y) for y in long) for x in short)


def _second_surname(short: Folded, long: Folded) -> bool:
    """Whether the longer name only goes on with a second surname: `Ana Reyes`, `Ana Reyes Molina`."""
    if len(short) < 2 or len(long) < 3 or short[-1] != long[-2] or short[0] != long[0]:
        return False
    surname = short[-1]
    return len(surname) > 1 and surname not in lexicon.PARTICLES and surname.title() not in gazetteer().given


def _misspelt_surname(a: Folded, b: Folded) -> bool:
    """Whether the surnames are one letter apart and the rest is the same: `Angela Corey`, `Angela Correy`."""
    return len(a) > 1 and a[:-1] == b[:-1] and len(a[0]) > 1 and misspelt(a[-1], b[-1])


def _same_given(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if len(a) == len(b) and a[0] == b[0] and misspelt(a, b):  # Kristin, Kristen
        given = gazetteer().given
        return {given.get(a.title()), given.get(b.title())} != {"male", "female"}
    nicknames = _nicknames()
    return b in nicknames.nicknames_of(a) or a in nicknames.nicknames_of(b)


@lru_cache(maxsize=4096)
def misspelt(a: str, b: str) -> bool:
    """Whether one surname can be a slip of the pen for the other: a letter more, less, other, or two swapped.

    The first letter is right. Names of eight letters and more may be two letters apart.
    """
    shorter, longer = sorted((len(a), len(b)))
    if a == b or a[:1] != b[:1] or shorter < _SHORTEST_SLIP or longer - shorter > 1:
        return False
    first = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    last = next((i for i in range(shorter - first) if a[-1 - i] != b[-1 - i]), shorter - first)
    x, y = a[first : len(a) - last], b[first : len(b) - last]
    if max(len(x), len(y)) <= 1 or (len(x) == 2 and x == y[::-1]):
        return True
    return shorter >= _LONG and (_one_apart(x[1:], y[1:]) or _one_apart(x[1:], y) or _one_apart(x, y[1:]))


def _one_apart(a: str, b: str) -> bool:
    """Whether the words are the same but for one letter at most."""
    if abs(len(a) - len(b)) > 1:
        return False
    first = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[first + 1 :] == b[first + 1 :] or a[first + 1 :] == b[first:] or a[first:] == b[first + 1 :]


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
