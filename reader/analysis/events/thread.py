"""The story's thread: where the events fall that their own sentence does not date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.events import lexicon
from reader.analysis.events.families import family, root
from reader.analysis.events.places import Dated, Place
from reader.analysis.syntax import is_perfect, is_pluperfect, tense_of, upwards

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

# how many tokens a told day holds for what follows, and how many days before publication it may lie
_HOLDS = 150
# the day told first, in so many tokens, is that of the headline
_LEAD = 60
_RECENT_DAYS = 6
# how many events of a word are looked through for the participants of another
_COMPARED = 20
# how many nouns a headline and a clause share that are of one event
_ALIKE = 2
# how many tokens an earlier date holds for what is told next
_SCENE_HOLDS = 40

# what is said, what is so and what only begins or ends is told of more than one thing
_UNTOLD = lexicon.REPORTING | lexicon.LIGHT | lexicon.STATIVE
# what a verb tells of, and what it tells
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
# words before a noun that make it a new event
_ANOTHER = frozenset("a an another any no more other new recent latest previous next further first second last".split())


class Told(NamedTuple):
    """An event that its sentence dates: the index of its trigger, its place, who takes part, its clause's nouns."""

    at: int
    place: Place
    entities: frozenset[str]
    nouns: frozenset[str]


class Thread:
    """The dates told in the story, by what happened, and the day that the story is at.

    The story is gone through twice: once to `tell` every event that its sentence dates, then to `place` the others.
    """

    def __init__(self, published: date | None) -> None:
        self._today = Place(published.isoformat()) if published else Place(None)
        self._published = published
        # by what happened, those of them whose very date a sentence tells, and by the sort of happening
        self._told: dict[str, list[Told]] = {}
        self._sure: dict[str, list[Told]] = {}
        self._of_family: dict[str, list[Told]] = {}
        self._lead: Told | None = None
        self._days: list[tuple[int, Place]] = []
        self._scenes: list[tuple[int, Place]] = []
        self._accounts: list[tuple[int, Place]] = []

    def tell(self, trigger: Token, dated: Dated, entities: frozenset[str], nouns: frozenset[str]) -> None:
        """Take note, in text order, of an event that its sentence dates."""
        place, day = dated.place, dated.place.day
        if trigger.dep_ == "ROOT" and place.date:
            if day and self._is_recent(day.first):
                self._days.append((trigger.i, Place(place.date)))
                if self._lead is None and trigger.i < _LEAD:
                    self._lead = Told(trigger.i, Place(place.date), entities, nouns)
            elif self._is_background(place):
                self._scenes.append((trigger.i, Place(place.date) if _is_moment(place) else Place(None)))
        if _is_account(place) and _tells_figures(trigger):
            self._accounts.append((trigger.i, Place(place.date, place.until)))
        if place.date and trigger.lemma_.lower() not in _UNTOLD:
            told = Told(trigger.i, Place(place.date, place.until), entities, nouns)
            self._told.setdefault(root(trigger), []).append(told)
            if dated.own:
                self._sure.setdefault(root(trigger), []).append(told)
            self._of_family.setdefault(family(trigger), []).append(told)

    def place(self, trigger: Token, planned: bool, entities: frozenset[str]) -> Dated:
        """Where an event falls that its sentence does not date.

        One told elsewhere is on its date; the past goes on on the day the story is at, and figures are for the time
        that the last ones are for; the rest is of the day of publication, and what is planned has no date. Nor has
        the background, what had happened before.
        """
        again = self._told_elsewhere(trigger, entities, self._told)
        if again is not None:
            return Dated(again, "again")
        if planned:
            return Dated(Place(None), "")
        account = _last(self._accounts, trigger.i)
        if account and trigger.i - account[0] <= _HOLDS and _tells_figures(trigger) and _goes_on(trigger):
            return Dated(account[1], "scene")
        day, scene = (_last(told, trigger.i) for told in (self._days, self._scenes))
        if scene and trigger.i - scene[0] <= _SCENE_HOLDS and (day is None or day[0] < scene[0]) and _goes_on(trigger):
            return Dated(scene[1], "scene")
        if day and trigger.i - day[0] <= _HOLDS and _is_past(trigger) and not _is_of_now(trigger):
            return Dated(day[1], "story")
        return Dated(Place(None), "") if is_pluperfect(trigger) else Dated(self._today, "publication")

    def known(self, trigger: Token, entities: frozenset[str]) -> Dated | None:
        """Where an event falls of which another sentence tells the very date."""
        again = self._told_elsewhere(trigger, entities, self._sure)
        return Dated(again, "again") if again else None

    def _is_background(self, place: Place) -> bool:
        """Whether a place is before the days of the story."""
        period = place.period
        if period is None or self._published is None:
            return False
        return (self._published - period.last).days > _RECENT_DAYS

    def headline(self, trigger: Token, entities: frozenset[str], nouns: frozenset[str]) -> Dated | None:
        """The recent day that the story tells of what a headline sums up, be it in kindred words ("the refusal")."""
        for told in self._of_family.get(family(trigger), ())[:_COMPARED]:
            alike = told.entities & entities or len(told.nouns & nouns) >= _ALIKE
            if alike and told.at != trigger.i and self._is_news(told.place):
                return Dated(told.place, "headline")
        lead = self._lead
        if lead and (lead.entities & entities or len(lead.nouns & nouns) >= _ALIKE) and _is_past_or_present(trigger):
            return Dated(lead.place, "headline")
        return None

    def _told_elsewhere(
        self, trigger: Token, entities: frozenset[str], dated: Mapping[str, Sequence[Told]]
    ) -> Place | None:
        """The place of the same event where it is dated: before, or (with the same participants) after this."""
        told = dated.get(root(trigger))
        if told is None or not self._refers_back(trigger):
            return None
        at = bisect_left(told, trigger.i, key=lambda t: t.at)
        if at:
            shared = [t for t in told[max(0, at - _COMPARED) : at] if t.entities & entities]
            return shared[-1].place if shared else told[0].place
        after = next((t for t in told[:_COMPARED] if t.entities & entities), None)
        return after.place if after and not after.place.until else None

    def _is_news(self, place: Place) -> bool:
        """Whether a place is a day that the headline can be about."""
        return place.day is not None and self._is_recent(place.day.first)

    def _is_recent(self, day: date) -> bool:
        return self._published is not None and 0 <= (self._published - day).days <= _RECENT_DAYS

    def _refers_back(self, trigger: Token) -> bool:
        """Whether a trigger takes up an event told elsewhere: "the bombing", "was bombed", not "a bombing"."""
        if trigger.pos_ in ("NOUN", "PROPN"):
            return not any(t.lower_ in _ANOTHER for t in trigger.lefts)
        return _is_past(trigger)


def _is_moment(place: Place) -> bool:
    """Whether what is told next can be on the same date; what follows on a year is some time later."""
    period = place.period
    return period is not None and not place.until and period.unit in ("day", "week", "month", "quarter")


def _is_account(place: Place) -> bool:
    """Whether a place is a time that a company's figures are told for."""
    period = place.period
    return period is not None and (period.unit in ("quarter", "half", "year") or place.until is not None)


def _tells_figures(trigger: Token) -> bool:
    """Whether a word tells what a period has come to: "sales rose", "had a loss", "earnings fell"."""
    if trigger.pos_ == "NOUN":
        return trigger.dep_ in _ARGUMENTS and trigger.lemma_.lower() in lexicon.FIGURES
    return any(t.dep_ in _ARGUMENTS and t.lemma_.lower() in lexicon.FIGURES for t in trigger.children)


def _last(told: list[tuple[int, Place]], index: int) -> tuple[int, Place] | None:
    at = bisect_left(told, index, key=lambda t: t[0])
    return told[at - 1] if at else None


def _goes_on(trigger: Token) -> bool:
    """Whether a verb goes on telling in the simple past, nothing above it being said today."""
    if tense_of(trigger) != "past" or is_perfect(trigger) or trigger.lemma_.lower() in lexicon.REPORTING:
        return False
    above = (t for t in upwards(trigger) if t.pos_ in ("VERB", "AUX") and t.i != trigger.i)
    return not any(tense_of(t) == "present" or t.lemma_.lower() in lexicon.REPORTING for t in above)


def _is_of_now(trigger: Token) -> bool:
    """Whether a verb tells what is so today or to come: "no date has been set", "hopes to win"."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        return False
    if trigger.pos_ == "VERB" and is_perfect(trigger) and not is_pluperfect(trigger):
        return True
    tenses = (tense_of(t) for t in upwards(trigger) if t.pos_ in ("VERB", "AUX"))
    return next((t for t in tenses if t != "none"), "none") in ("present", "future")


def _is_past_or_present(trigger: Token) -> bool:
    return trigger.pos_ in ("NOUN", "PROPN") or tense_of(trigger) in ("past", "present")


def _is_past(trigger: Token) -> bool:
    return trigger.pos_ in ("NOUN", "PROPN") or tense_of(trigger) in ("past", "none")
