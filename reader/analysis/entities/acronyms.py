"""Acronyms that a text introduces in brackets: `Harbour Workers' Union (HWU)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.analysis.entities.sighting import Sighting
from reader.analysis.entities.words import Words

_SMALL = frozenset("of the and for in on to at de la du des & et y".split())
_MOST = 8  # letters
_WEIGHT = 3.0
_SURE = 0.9


def introduced(words: Words) -> Iterator[tuple[int, int]]:
    """The first word of each name that has its acronym in brackets behind it, and the acronym's word."""
    for i in words.capitals:
        acronym = words.texts[i]
        letters = acronym.replace(".", "").replace("&", "")
        if (
            2 <= len(letters) <= _MOST
            and letters.isupper()
            and words.before(i)[-1:] == "("
            and words.after(i)[:1] == ")"
        ):
            first = _spelled_out(words, i, letters)
            if first is not None:
                yield first, i


def _spelled_out(words: Words, end: int, letters: str) -> int | None:
    """Where the words before `end` start whose initials are the letters, small words left out or not."""
    i = end
    for letter in reversed(letters):
        i -= 1
        while i > 0 and words.texts[i] in _SMALL and words.texts[i][0].upper() != letter:
            i -= 1
        if i < 0 or words.blocks[i] != words.blocks[end] or words.texts[i][0].upper() != letter:
            return None
    return i if words.capital(i) and words.blocks[i] == words.blocks[end] else None


def acronyms(words: Words, read: Iterable[Sighting]) -> Iterator[Sighting]:
    """An acronym is of the kind that `read` tells of its name; or else the name of the acronym's, if that is sure."""
    pairs = list(introduced(words))
    if not pairs:
        return
    seen = {(s.first, s.last): s for s in read if s.kind in ("organisation", "place")}
    for first, i in pairs:
        full, short = seen.get((first, i)), seen.get((i, i + 1))
        if full:
            yield Sighting(i, i + 1, full.kind, _WEIGHT, "acronym")
        elif short and short.score >= _SURE:
            yield Sighting(first, i, short.kind, _WEIGHT, "acronym")
