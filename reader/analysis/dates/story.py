"""What a time expression is read against: the day of publication, the clause it stands in, the dates told before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reader.analysis.dates.periods import Period, safe_date
from reader.analysis.syntax import governing_verb, is_pluperfect, negations, subjects_before, tense_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.document import Document

# how many days nearer a date on the wrong side of the publication must be to be meant
_WRONG_SIDE = 200
_NOBODY = frozenset({"neither", "nobody", "none", "nor", "no"})
_SCHEDULED = frozenset(
    "begin start open close end expire run resume reopen premiere debut conclude launch mature".split()
)
_MOVES = frozenset("extend postpone delay defer move push reschedule adjourn carry".split())
_AHEAD = frozenset({"plan", "schedule", "expect", "due", "set", "slate", "intend", "agree", "aim", "hope", "seek"})


@dataclass
class Story:
    """The text so far: `told` is the last date that it named, `quarter` the last quarter that is over."""

    document: Document
    published: date | None
    told: Period | None = None
    quarter: Period | None = None

    @property
    def text(self) -> str:
        """The analysed text."""
        return self.document.text

    def remember(self, period: Period | None, reported: bool = True) -> None:
        """Take note of a date that was just told, and of a quarter that is reported on."""
        if period:
            self.told = period
            if period.unit == "quarter" and reported:
                self.quarter = period

    @property
    def told_day(self) -> Period | None:
        """The story's last date where it is a day, else the day of publication."""
        return self.told if self.told and self.told.unit == "day" else self.holding("day")

    def token_at(self, offset: int) -> Token | None:
        """The parsed token that holds an offset."""
        at = bisect_right(self.document.offsets, offset) - 1
        return self.document.doc[at] if at >= 0 else None

    def in_heading(self, offset: int) -> bool:
        """Whether an offset lies in a heading."""
        blocks = self.document.blocks
        at = bisect_right(blocks, offset, key=lambda block: block.start) - 1
        return at >= 0 and blocks[at].heading

    def direction(self, offset: int) -> int:
        """Where the clause around an offset lies: -1 before the publication, 1 after it, 0 not known.

        -2 where the date is that of a verb in the past tense itself, 2 where it is that of one in the future or of a
        timetable: "it opens on May 3".
        """
        token = self.token_at(offset)
        if token is None:
            return 0
        verb = governing_verb(token)
        attached = verb is not None and _attached(token, verb)
        for _ in range(4):
            if verb is None:
                return 0
            side = _side(verb, attached, token)
            if side < 0 and attached and tense_of(verb) == "past":
                return -2
            if side or verb.head.i == verb.i:
                return side
            attached = attached and verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "advcl", "pcomp")
            verb = governing_verb(verb.head)
        return 0

    def is_untold(self, offset: int) -> bool:
        """Whether the clause around an offset tells what had been, or had not: "until Friday, they had not spoken"."""
        verb = self._verb_at(offset)
        return verb is not None and (
            is_pluperfect(verb) or (tense_of(verb) == "past" and bool(negations(verb)) and verb.tag_ != "VBN")
        )

    def is_moved(self, offset: int) -> bool:
        """Whether the verb around an offset moves something in time: "was extended to Nov. 16"."""
        verb = self._verb_at(offset)
        return verb is not None and verb.lemma_ in _MOVES

    def _verb_at(self, offset: int) -> Token | None:
        token = self.token_at(offset)
        return governing_verb(token) if token is not None else None

    def holding(self, unit: str, step: int = 0) -> Period | None:
        """The unit of the day of publication, or so many after it; None without a day of publication."""
        if self.published is None:
            return None
        return Period.holding(unit, self.published).shifted(step)

    def nearest(self, candidates: Iterable[Period | None], direction: int) -> Period | None:
        """The candidate nearest to the day of publication, rather one on the side of the clause."""
        published = self.published
        if published is None:
            return None

        def cost(period: Period) -> tuple[int, int]:
            first, last = period.first.toordinal(), period.last.toordinal()
            day = published.toordinal()
            wrong = (direction < 0 and first > day) or (direction > 0 and last < day)
            distance = max(first - day, day - last, 0)
            return distance + wrong * abs(direction) * _WRONG_SIDE, last

        return min((p for p in candidates if p), key=cost, default=None)

    def in_some_year(self, unit: str, month: int, day: int, direction: int) -> Period | None:
        """The day, month, quarter or season that begins on a day of the year, in the likeliest year."""
        if self.published is None:
            return None
        years = (self.published.year + step for step in (-1, 0, 1, *((-4, 4) if (month, day) == (2, 29) else ())))
        return self.nearest([Period(unit, d) for y in years if (d := safe_date(y, month, day))], direction)

    def weekday(self, weekday: int, direction: int, strictly: bool = False) -> Period | None:
        """The last (direction -1 or 0) or next such day of the week; the day of publication counts unless strictly."""
        today = self.holding("day")
        if today is None:
            return None
        back = (today.first.weekday() - weekday) % 7
        if strictly and back == 0:
            return today.shifted(7 if direction > 0 else -7)
        return today.shifted((7 - back) % 7 if direction > 0 else -back)


def _attached(token: Token, verb: Token) -> bool:
    """Whether a date belongs to the verb itself, with no noun in between."""
    while token.i != verb.i:
        if token.pos_ in ("NOUN", "PROPN", "NUM") and token.dep_ not in ("npadvmod", "pobj", "nummod", "advmod"):
            return False
        if token.dep_ == "prep" and token.head.i != verb.i:
            return False
        token = token.head
    return True


def _side(verb: Token, attached: bool, word: Token) -> int:
    tense = _tense_beside(word, verb)
    if tense == "future":
        return 1 + attached
    if tense == "modal":
        return -1 if _could_not(verb) else int(attached)
    if tense == "past":
        return 1 if _looks_ahead(verb, word) else -1
    if tense == "present":
        if verb.lemma_ in ("say", "report"):
            return -1
        return int(attached) * (2 if _is_scheduled(verb) else 1)
    if verb.tag_ == "VB" and any(t.lower_ == "to" for t in verb.lefts):
        return int(attached and verb.dep_ != "advcl" and not _of_first(verb))
    return -1 if verb.tag_ == "VBN" and verb.dep_ == "acl" else 0


def _is_scheduled(verb: Token) -> bool:
    """Whether a present may tell what a timetable holds: "opens", "takes effect"."""
    taken = verb.lemma_ == "take" and any(t.dep_ == "dobj" and t.lemma_ in ("effect", "place") for t in verb.rights)
    return taken or verb.lemma_ in _SCHEDULED


def _tense_beside(word: Token, verb: Token) -> str:
    """The tense of a verb, but not from a word for a month that was parsed as its auxiliary: "May sales fell"."""
    if word.dep_ == "aux" and word.head.i == verb.i:
        return "past" if verb.tag_ in ("VBD", "VBN") else "none"
    if verb.tag_ == "VBP" and verb.lemma_ in _SAME_IN_PAST and any(_is_singular(t) for t in verb.lefts):
        return "past"
    return tense_of(verb)


def _is_singular(word: Token) -> bool:
    """Whether a word is a subject that a present would have an -s with: "the storm hit"."""
    third = word.tag_ in ("NN", "NNP") or word.lower_ in ("he", "she", "it")
    return word.dep_ == "nsubj" and third and not any(t.dep_ == "conj" for t in word.rights)


_SAME_IN_PAST = frozenset(
    "bet burst cast cost cut hit hurt let put quit read rid set shed shut slit split spread".split()
)


def _of_first(infinitive: Token) -> bool:
    """Whether an infinitive tells what was done: "among the first to sign on Friday"."""
    near = infinitive.doc[max(0, infinitive.i - 8) : infinitive.i]
    return any(t.lower_ in ("first", "last", "only", "latest") for t in near)


def _could_not(verb: Token) -> bool:
    """Whether a modal tells of the past: "could not be reached", "neither could be reached"."""
    if not any(t.lower_ == "could" for t in verb.lefts):
        return False
    return any(t.dep_ == "neg" for t in verb.lefts) or any(
        word.lower_ in _NOBODY for subject in subjects_before(verb) for word in (subject, *subject.lefts)
    )


def _looks_ahead(verb: Token, date: Token) -> bool:
    """Whether a verb in the past tells of what was still to come: "planned to leave", "was due", "scheduled talks".

    A date before that is the verb's own: "agreed in June to leave".
    """
    if verb.lemma_ not in _AHEAD:
        return False
    return verb.tag_ == "VBN" or any(
        t.i < date.i and (t.dep_ == "xcomp" or (t.dep_ == "dobj" and verb.lemma_ in ("plan", "schedule", "expect")))
        for t in verb.rights
    )
