"""The story's thread: where the events fall that their own sentence does not date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.places import Place
from reader.analysis.syntax import tense_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# endings that verbs and their nouns differ by
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "als",
    "al",
    "ers",
    "ances",
    "ance",
    "ed",
    "es",
    "s",
    "e",
)


def stem(word: str) -> str:
    """What a verb and its noun share: announce, announcement; bomb, bombing; arrive, arrival."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


# how many tokens a told day holds for what follows, and how many days before publication it may lie
_HOLDS = 150
_RECENT_DAYS = 6


# words before a noun that make it a new event
_ANOTHER = frozenset("a an another any no more other new recent latest previous next further first second last".split())


class Thread:
    """The dates told so far, by what happened, and the day that the story is at."""

    def __init__(self, published: date | None) -> None:
        self._today = Place(published.isoformat()) if published else Place(None)
        self._published = published
        self._told: dict[str, Place] = {}
        self._day: Place | None = None
        self._day_at = 0

    def tell(self, trigger: Token, place: Place) -> None:
        """Take note of an event that its sentence dates."""
        day = place.day
        if day and trigger.dep_ == "ROOT" and self._is_recent(day.first):
            self._day, self._day_at = Place(place.date), trigger.i
        if place.date and trigger.lemma_.lower() not in lexicon.REPORTING | lexicon.LIGHT | lexicon.STATIVE:
            self._told.setdefault(stem(trigger.lemma_.lower()), Place(place.date, place.until))

    def place(self, trigger: Token, planned: bool) -> Place:
        """Where an event falls that its sentence does not date.

        One told before is on its date; the past goes on on the day the story is at; the rest is of the day of
        publication, and what is planned has no date.
        """
        again = self._told.get(stem(trigger.lemma_.lower()))
        if again is not None and self._refers_back(trigger):
            return again
        if planned:
            return Place(None)
        if self._day and trigger.i - self._day_at <= _HOLDS and _is_past(trigger):
            return self._day
        return self._today

    def _is_recent(self, day: date) -> bool:
        return self._published is not None and 0 <= (self._published - day).days <= _RECENT_DAYS

    def _refers_back(self, trigger: Token) -> bool:
        """Whether a trigger takes up an event told before: "the bombing", "was bombed", not "a bombing"."""
        if trigger.pos_ in ("NOUN", "PROPN"):
            return not any(t.lower_ in _ANOTHER for t in trigger.lefts)
        return _is_past(trigger)


def _is_past(trigger: Token) -> bool:
    return trigger.pos_ in ("NOUN", "PROPN") or tense_of(trigger) in ("past", "none")
