"""Which events a timeline tells already: the same happening in other words, or a part of a caption."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.analysis.dates.periods import Period
from reader.analysis.events.places import Place

# dates that cover each other are of one event where the longer is a month at most
_MOST_DAYS = 31
# an event that only the story dates may be that of another day of the same week
_NEAR_DAYS = 7
# two events of a day that share so many nouns are one
_NOUNS = 2
# how many events of one sentence on one date a timeline shows
_OF_SENTENCE = 2
# whom so many events name, and so much of the story, is of no help in telling them apart
_LEAST_COMMON = 4
_MOST_OF_STORY = 0.7


class Happening(NamedTuple):
    """What the comparison needs of an event.

    `tokens` are those of its caption, `names` the entities that take part, `subject` the words of who does it,
    `nouns` those of its clause where it is dated or in a headline.
    """

    trigger: int
    family: str
    sentence: int
    place: Place
    tokens: frozenset[int]
    names: frozenset[str]
    subject: frozenset[str]
    nouns: frozenset[str]
    weight: float


def told_already(happenings: Sequence[Happening]) -> set[int]:
    """The positions of those that a weightier one (of two alike the earlier) tells; only of those given."""
    common = _in_most(happenings)
    happenings = [h._replace(names=h.names - common) if h.names - common else h for h in happenings]
    again: set[int] = set()
    by_family: dict[str, list[Happening]] = {}
    of_sentence: dict[int, list[Happening]] = {}
    for i in sorted(range(len(happenings)), key=lambda i: (-happenings[i].weight, i)):
        one = happenings[i]
        # the last few of a kind are enough to compare with: the time stays linear
        kin = by_family.setdefault(one.family, [])
        near = of_sentence.setdefault(one.sentence, [])
        if any(_same(one, other) for other in kin[-20:]) or _is_part(one, near):
            again.add(i)
        else:
            kin.append(one)
            near.append(one)
    return again


def _in_most(happenings: Sequence[Happening]) -> frozenset[str]:
    """Whom nearly every event of the story names: that two do says nothing of their being one."""
    counts = Counter(name for h in happenings for name in h.names)
    return frozenset(name for name, n in counts.items() if n >= _LEAST_COMMON and n >= _MOST_OF_STORY * len(happenings))


def _is_part(one: Happening, near: Sequence[Happening]) -> bool:
    same = [o for o in near if _touch(one.place, o.place)]
    return len(same) >= _OF_SENTENCE or any(one.trigger in o.tokens or o.trigger in one.tokens for o in same)


def _same(one: Happening, other: Happening) -> bool:
    if one.names and other.names and not one.names & other.names and not _alike(one, other):
        return False
    if _touch(one.place, other.place):
        return True
    return not (one.place.told and other.place.told) and _near(one.place, other.place)


def _alike(one: Happening, other: Happening) -> bool:
    """Whether two subjects can be one ("court" and "Supreme Court", not "High Court"), or two nouns are shared."""
    if one.subject and other.subject and (one.subject <= other.subject or other.subject <= one.subject):
        return True
    return len(one.nouns & other.nouns) >= _NOUNS


def _touch(one: Place, other: Place) -> bool:
    """Whether two places are one, or a day and the week or month that holds it."""
    if one.date == other.date and one.until == other.until:
        return True
    a, b = _bounds(one), _bounds(other)
    if a is None or b is None:
        return one.date is None or other.date is None
    if max((a[1] - a[0]).days, (b[1] - b[0]).days) > _MOST_DAYS:
        return False
    return (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])


def _near(one: Place, other: Place) -> bool:
    a, b = _bounds(one), _bounds(other)
    return a is None or b is None or (abs((a[0] - b[0]).days) <= _NEAR_DAYS and one.until == other.until)


def _bounds(place: Place) -> tuple[date, date] | None:
    first = place.period
    last = Period.of_value(place.until) if place.until else first
    return (first.first, last.last) if first and last else None
