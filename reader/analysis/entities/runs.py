"""Runs of words that may be one name, and what opens a run without belonging to it."""

from __future__ import annotations

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.words import Words


def name_run(words: Words, i: int, most: int = 5) -> int:
    """The end of the run of capitalised words that starts at word i: particles inside, nothing that is never a name."""
    last = i
    while last < min(i + most, len(words)):
        if last > i and not words.joins[last - 1]:
            break
        if not (in_name(words, last) or (last > i and _particle_inside(words, last))):
            break
        last += 1
    while last > i and words.texts[last - 1] in lexicon.PARTICLES and not words.capital(last - 1):
        last -= 1
    return last


def in_name(words: Words, i: int) -> bool:
    """Whether the word can stand in a name: capitalised, or an Arabic article and a capital (`al-Zayani`)."""
    word = words.texts[i]
    if word in lexicon.CAPITALS:
        return False
    if word in lexicon.NEVER and not surname_may(words, i):
        opens = word in lexicon.OPENERS and words.joins[i] and words.texts[i + 1] in lexicon.ORGANISATION_HEADS
        return opens and words.capital(i)
    return words.capital(i) or (word[2:3] == "-" and word[3:4].isupper())


def _particle_inside(words: Words, i: int) -> bool:
    """Whether a small word goes on with a surname: `von` and what follows it."""
    if words.texts[i] not in lexicon.PARTICLES or not words.joins[i]:
        return False
    return words.capital(i + 1) or words.texts[i + 1] in lexicon.PARTICLES


def surname_may(words: Words, i: int) -> bool:
    """Whether a word that is a month too is a surname here (`Theresa May`, `Mrs May`)."""
    if words.texts[i] not in lexicon.MONTH_NAMES or not i or not words.joins[i - 1]:
        return False
    return words.keys[i - 1] in gazetteer().given or words.texts[i - 1] in lexicon.COURTESY


def gerund_opens(words: Words, i: int) -> bool:
    """Whether the word opens a sentence with what is done to a name: `Dissolving Parliament`."""
    word = words.texts[i]
    if len(word) < 7 or not word.endswith("ing") or (word,) in gazetteer().places or word in gazetteer().given:
        return False
    return not i or words.blocks[i - 1] != words.blocks[i] or not words.before(i).isspace()


def party_before(words: Words, i: int) -> bool:
    """Whether the word is a party's, before a house that has a name without it: `Republican Senate`."""
    opens = words.texts[i] in ("Republican", "Democratic", "Labour", "Conservative", "Liberal") and words.joins[i]
    return opens and (words.texts[i + 1] in lexicon.ALONE or words.texts[i + 1] == "House")
