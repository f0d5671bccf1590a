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


class Thread:
    """The dates told so far, by what happened, and the day of the story."""

    def __init__(self, published: date | None) -> None:
        self._today = Place(published.isoformat()) if published else Place(None)
        self._published = published
        self._told: dict[str, Place] = {}

    def tell(self, trigger: Token, place: Place) -> None:
        """Take note of an event that its sentence dates."""
        if place.date and trigger.lemma_.lower() not in lexicon.REPORTING | lexicon.LIGHT | lexicon.STATIVE:
            self._told.setdefault(stem(trigger.lemma_.lower()), Place(place.date, place.until))

    def place(self, trigger: Token, planned: bool) -> Place:
        """Where an event falls that its sentence does not date."""
        again = self._told.get(stem(trigger.lemma_.lower()))
        if again is not None and self._refers_back(trigger):
            return again
        if planned:
            return Place(None)
        return self._today

    def _refers_back(self, trigger: Token) -> bool:
        """Whether a trigger takes up an event told before: "the bombing", "was bombed"; not "a bombing", "will bomb"."""
        if trigger.pos_ in ("NOUN", "PROPN"):
            return not any(t.lower_ in ("a", "an", "another", "any", "no", "more") for t in trigger.lefts)
        return tense_of(trigger) in ("past", "none")
