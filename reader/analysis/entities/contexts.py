"""What the words around an occurrence of a name say about its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.person_evidence import age_follows, role_follows
from reader.analysis.entities.words import Words
from reader.model.analysis import EntityKind

_RECORD = re.compile(r" \(\d{1,3}[-–]\d{1,3}")


def contexts(words: Words, first: int, last: int) -> Iterator[tuple[EntityKind | None, float]]:
    """What the words around an occurrence say about its kind."""
    previous = words.texts[first - 1] if first and words.joins[first - 1] else ""
    following = words.texts[last] if last < len(words) and words.joins[last - 1] else ""
    if words.texts[first] in lexicon.PLATFORMS and last == first + 1:
        on = previous in ("on", "a", "his", "her", "their", "via", "to")
        yield (None, 2.0) if on else ("organisation", 1.0)
    if previous in ("in", "near", "across", "throughout"):
        yield "place", 1.0
    if (
        previous
        and previous.lower() in lexicon.ROLES
        and last - first <= 3
        and (previous.islower() or previous.istitle())
    ):
        yield "person", 0.7
    if previous in lexicon.COURTESY:
        yield "person", 2.0
    if previous in lexicon.VESSELS:
        yield None, 2.0
    numbered = last < len(words) and words.texts[last].isdigit()
    if (numbered or last > first + 1) and _vehicle_follows(words, last):
        yield None, 1.5  # "the Condor Two rocket", "a Condor 2 rocket"; but "a Boeing jet" names a firm
    if previous in ("the", "The") and last == first + 1:
        yield "person", -1.0
        yield "organisation", 0.5
    if following in lexicon.SAYING or following == "who":
        yield "person", 0.4
    if _team_follows(words, first, last):
        yield "organisation", 4.0
    if words.after(last - 1) == ", " and (age_follows(words, last) or role_follows(words, last)):
        yield "person", 2.0


def _team_follows(words: Words, first: int, last: int) -> bool:
    """Whether the name has a rank or a record: `No. 4 Oregon`, `Oregon (3-2)`. A country's team is the country."""
    if words.key(first, last) in gazetteer().countries:
        return False
    ranked = first > 1 and words.texts[first - 2] == "No" and words.texts[first - 1].isdigit()
    return ranked or bool(_RECORD.match(words.text, words.ends[last - 1]))


def _vehicle_follows(words: Words, i: int) -> bool:
    """Whether the name ends before word i with a thing that flies or drives: `rocket`, `9 rocket`."""
    if i + 1 < len(words) and words.texts[i].isdigit() and words.joins[i]:
        i += 1
    return i < len(words) and words.joins[i - 1] and words.texts[i].removesuffix("s") in lexicon.VEHICLES
