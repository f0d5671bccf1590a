"""Readings cut to the name that the text has elsewhere, where they run on into what follows it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import Key
from reader.analysis.entities.sighting import Sighting
from reader.analysis.entities.words import Words

_STEM = 4  # letters that the forms of a word share: sacks, sacked


def trimmed(words: Words, read: list[Sighting]) -> list[Sighting]:
    """The readings, those of a line of capitals without the words after the name, and without a number after one."""
    seen = {words.key(s.first, s.last) for s in read}
    out = [_without_number(words, s, seen) for s in read]
    if not any(_shouted(words, s) for s in out):
        return out
    plain = [s for s in out if not _shouted(words, s)]
    known = {_small(words, s.first, s.last) for s in plain}
    known |= {_small(words, s.last - 1, s.last) for s in plain if s.kind == "person"}
    stems = {word[:_STEM] for word in words.texts if word.islower() and len(word) >= _STEM}
    return [_quietened(words, s, known, stems) if _shouted(words, s) else s for s in out]


def _without_number(words: Words, s: Sighting, seen: Collection[Key]) -> Sighting:
    """The sighting without a number at its end that the name stands without elsewhere: `at the Oregon 24`."""
    numbered = s.last > s.first + 1 and words.texts[s.last - 1].isdecimal()
    return replace(s, last=s.last - 1) if numbered and words.key(s.first, s.last - 1) in seen else s


def _shouted(words: Words, s: Sighting) -> bool:
    """Whether all of several words are in capitals."""
    texts = words.texts[s.first : s.last]
    return len(texts) > 1 and all(map(str.isupper, texts)) and any(len(word) >= _STEM for word in texts)


def _quietened(words: Words, s: Sighting, known: Collection[Key], stems: Collection[str]) -> Sighting:
    """The sighting up to the end of a known name, if the text writes the words after it small: `HARTWIG SACKS`."""
    last = s.last
    while _small(words, s.first, last) not in known:
        word = words.texts[last - 1]
        if last == s.first + 1 or word.title() in lexicon.ORGANISATION_HEADS or word.lower()[:_STEM] not in stems:
            return s
        last -= 1
    return replace(s, last=last)


def _small(words: Words, first: int, last: int) -> Key:
    return tuple(word.lower() for word in words.texts[first:last])
