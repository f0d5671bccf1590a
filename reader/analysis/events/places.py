"""What date expressions mean for events: the calendar value, the end of a range, the words they attach to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.dates.periods import Period
from reader.model.analysis import DateExpression

if TYPE_CHECKING:
    from reader.analysis.document import Document
    from reader.analysis.tokens import Token

_WITHIN = {"decade": "year", "century": "year", "season": "month", "half": "month"}


class Place(NamedTuple):
    """Where in time something is: `date`, to `until` where it is a range; `told` says so in the text."""

    date: str | None
    until: str | None = None
    told: DateExpression | None = None

    @property
    def period(self) -> Period | None:
        """The calendar period of the date; None where there is no date."""
        return Period.of_value(self.date) if self.date else None

    @property
    def day(self) -> Period | None:
        """The place as a day, where it is one."""
        period = self.period
        return period if period and period.unit == "day" else None


# what gives an event its date, and how often that date is right: over the articles with dated events that it was
# measured on, rounded to 0.05
DATINGS = {
    "own": 0.9,  # the sentence tells the date of this very event
    "complement": 0.8,  # the date of what the verb governs
    "inherited": 0.8,  # the date of the event above it in the sentence
    "sentence": 0.65,  # the nearest date of the sentence
    "again": 0.7,  # the date of the same event where it is told elsewhere
    "headline": 0.95,  # the day of what the headline sums up
    "story": 0.85,  # the day that the story is at
    "scene": 0.85,  # the earlier date that what goes before is on, or that the figures are for
    "publication": 0.85,  # the day of publication
}


def begins_after(place: Place, day: date | None) -> bool:
    """Whether a place begins after a day; False where either is unknown."""
    period = place.period
    return bool(period and day and period.first > day)


def is_over(place: Place, day: date | None) -> bool:
    """Whether a place has passed on a day; False where either is unknown."""
    period = Period.of_value(place.until or place.date or "")
    return bool(period and day and period.last < day)


class Dated(NamedTuple):
    """The place of an event, and what gave it: see `DATINGS`."""

    place: Place
    dating: str

    @property
    def own(self) -> bool:
        """Whether the sentence tells the date of this very event."""
        return self.dating == "own"


@dataclass(frozen=True)
class Anchor:
    """A date expression in its sentence: the place it tells and the token that heads it (None: tells no place)."""

    expression: DateExpression
    head: Token
    place: Place | None
    tokens: range

    @cached_property
    def period(self) -> Period | None:
        """The calendar period of the place, where there is one."""
        return self.place.period if self.place else None

    @cached_property
    def measures(self) -> bool:
        """Whether a length of time is itself what is done or given: "ordered three days of mourning"."""
        return self.expression.type == "DURATION" and self.head.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")

    def compares_for(self, word: Token) -> bool:
        """Whether the date is that of something which a word's own amount is compared with, see `compares`."""
        return self.compares or (self._against is not None and word.i < self._against)

    @cached_property
    def _against(self) -> int | None:
        """The index of "from" where an amount stands before the date: "up from $10 million a year ago"."""
        first = self.tokens.start
        amount = False
        for word in reversed(self.head.doc[max(0, first - _AMOUNT_REACH) : first]):
            if word.lower_ in _AGAINST:
                before = word.doc[word.i - 1].lower_ if word.i else ""
                if before in _MORE:
                    continue
                if amount and (before in _COMPARED or word.lower_ not in ("with", "to")):
                    return word.i
                return None
            if word.pos_ in ("VERB", "AUX") or word.is_sent_start:
                return None
            amount = amount or word.like_num
        return None

    @cached_property
    def compares(self) -> bool:
        """Whether the date only measures something against another time ("lowest since 1997") or is of a name."""
        if self.head.dep_ not in ("pobj", "pcomp") or (
            self.place and self.place.until and self.head.head.lower_ == "from"
        ):
            return False
        preposition = self.head.head
        if preposition.lower_ == "of" and preposition.head.pos_ == "PROPN":
            return True  # a name: "the Treaty of 1839"
        if preposition.lower_ == "since":
            return not _lasts(preposition.head, preposition)
        if preposition.lower_ in ("to", "with"):
            return preposition.head.lower_ in ("compared", "compare")
        return preposition.lower_ in _COMPARING


# what an amount is measured against: "from $10 million a year ago"
_AGAINST = frozenset({"from", "than", "versus", "against", "with", "to"})
_COMPARED = frozenset({"compared", "compare", "compares"})
_MORE = frozenset({"more", "less", "fewer", "later", "earlier"})
_AMOUNT_REACH = 14
_COMPARING = frozenset({"than", "versus", "from", "over", "above", "below"})


def _lasts(word: Token, since: Token) -> bool:
    """Whether a "since" tells how long something has gone on, and not of when it is the first or the lowest."""
    if any(t.dep_ == "neg" for t in word.lefts):
        return False
    if word.pos_ in ("NOUN", "PROPN"):
        return word.lemma_ not in ("high", "low", "level") and not any(_is_record(t) for t in word.lefts)
    between = word.doc[word.i + 1 : min(since.i, word.i + 12)]
    return not any(_is_record(t) for t in between)


def _is_record(word: Token) -> bool:
    """The lowest, the first."""
    return word.tag_ == "JJS" or word.lower_ == "first"


_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def _with_ranges(anchors: list[Anchor]) -> list[Anchor]:
    """ "From 2008 to 2016", "between May and July": both dates tell the range."""
    found = list(anchors)
    for i, (first, second) in enumerate(pairwise(anchors)):
        if _is_range(first, second) and first.place and second.place:
            place = Place(first.place.date, second.place.until or second.place.date, first.place.told)
            found[i], found[i + 1] = replace(first, place=place), replace(second, place=place)
    return found


def _is_range(first: Anchor, second: Anchor) -> bool:
    if not (first.period and second.period and first.period.first < second.period.first):
        return False
    if second.tokens.start - first.tokens.stop != 1:
        return False
    doc = first.head.doc
    joint = doc[first.tokens.stop].lower_
    between = first.tokens.start > 0 and doc[first.tokens.start - 1].lower_ == "between"
    return joint in _TO or (joint == "and" and between)


def read_anchors(
    document: Document, tokens: Sequence[Token], dates: Iterable[DateExpression], published: date | None
) -> list[Anchor]:
    """The date expressions with their heads and places, in text order."""
    doc, offsets = document.doc, document.offsets
    anchors = []
    for expression in dates:
        first, end = bisect_left(offsets, expression.start), bisect_left(offsets, expression.end)
        if first == end:  # inside a token
            first = max(0, first - 1)
        end = max(end, first + 1)
        head = tokens[doc[first:end].root.i]
        anchors.append(Anchor(expression, head, _place(expression, head, published), range(first, end)))
    return _with_ranges(anchors)


def _place(expression: DateExpression, head: Token, published: date | None) -> Place | None:
    today = published.isoformat() if published else None
    if expression.value == "PRESENT_REF":
        if head.dep_ == "amod":  # the current state of something dates nothing
            return None
        return Place(today, told=expression) if today else None
    if expression.type not in ("DATE", "TIME"):
        return None
    period = Period.of_value(expression.value)
    if period is None:
        return None
    first, until = calendar_value(period)
    preposition = head.head.lower_ if head.dep_ == "pobj" else ""
    if preposition == "since":
        until = today if today and (published and period.first <= published) else until
    return Place(first, until, expression)


def calendar_value(period: Period) -> tuple[str, str | None]:
    """A period as a date, or the first and last of a range: the 1990s are 1990 to 1999, a summer June to August."""
    unit = _WITHIN.get(period.unit)
    if unit is None:
        return period.value, None
    return Period.holding(unit, period.first).value, Period.holding(unit, period.last).value
