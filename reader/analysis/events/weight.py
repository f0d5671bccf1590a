"""How much an event matters on a timeline. All of the scale is here.

A weight begins at 0.3 and gains for a date told of this very event (0.3), for each of up to three names that take
part (0.08), for standing at the top of the story (0.08), for a verb of a main clause (0.08). It loses where the verb
is light, the date missing, the event uncertain or negated. From 0.4 on the timeline shows an event.

What does not belong there keeps its order below: its weight is put `aside`, to 0.35 at most. That are reports of
speech, states and figures of speech; what a stronger event tells already; captions that cannot stand alone; undated
words that are no finite verb of a main clause; and what a story of its length has no room for. A thin story shows
the next best verbs that are dated and whose captions can stand alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.events import lexicon
from reader.analysis.events.places import Place, is_over
from reader.analysis.events.status import is_negated
from reader.analysis.events.verbs import calls_off
from reader.analysis.syntax import auxiliaries, tense_of, upwards
from reader.model.analysis import EventStatus

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

# what is put aside weighs at most this, below what a timeline shows
_ASIDE = 0.35
# a story that shows fewer is thin: the next best come in
THIN = 6
# a story has room for this many events, a long one for one every few sentences
_LEAST_ROOM, _MOST_ROOM = 8, 15
_SHORT_STORY, _LONG_STORY = 2, 5


class Standing(NamedTuple):
    """What an event's weight depends on beside its trigger.

    `attached` is whether the date is told of this very event, `named` how many entities take part, `lead` whether it
    stands in the title or the first sentences, `heading` whether in a heading, `spoken` in somebody's own words,
    `whole` whether its caption can stand alone.
    """

    place: Place
    published: date | None
    status: EventStatus
    attached: bool
    named: int
    lead: bool
    heading: bool
    spoken: bool
    whole: bool


def weigh(trigger: Token, standing: Standing) -> float:
    """From 0 to 1; see above."""
    weight = 0.3 + 0.08 * min(standing.named, 3) + 0.08 * standing.lead + _of_trigger(trigger)
    if standing.place.date is None:
        weight -= 0.2
    elif standing.attached:
        weight += 0.3
    elif standing.place.told:
        weight += 0.05
    if standing.status == "uncertain":
        weight -= 0.12
    if is_negated(trigger):
        weight -= 0.05
    weight = round(min(1.0, max(0.0, weight)), 2)
    return weight if _belongs(trigger, standing) else aside(weight)


def aside(weight: float) -> float:
    """The weight of an event that the timeline does not show."""
    return round(weight * _ASIDE, 2) if weight > _ASIDE else weight


def room(sentences: int) -> int:
    """How many events the timeline of a story of so many sentences has room for."""
    return max(_LEAST_ROOM, min(_MOST_ROOM, sentences // _SHORT_STORY), sentences // _LONG_STORY)


def crowded_out(weights: Sequence[float], sentences: int) -> set[int]:
    """The positions of the weights that a story has no room for; of two alike the later goes."""
    ranked = sorted(range(len(weights)), key=lambda i: (-weights[i], i))
    return set(ranked[room(sentences) :])


def _of_trigger(trigger: Token) -> float:
    lemma = trigger.lemma_.lower()
    if trigger.pos_ in ("NOUN", "PROPN"):
        return 0.0 if trigger.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT") else -0.06
    if _reports(trigger):
        return -0.22
    if lemma in lexicon.LIGHT:
        carries = any(t.dep_ == "dobj" and t.lemma_.lower() in lexicon.EVENT_NOUNS for t in trigger.rights)
        return 0.0 if carries else -0.12
    first = next((t for t in upwards(trigger) if t.dep_ != "conj"), trigger)
    if first.dep_ in ("ROOT", "ccomp"):
        return 0.08
    return 0.0 if first.dep_ in ("relcl", "advcl", "acl", "xcomp") else -0.06


def _belongs(trigger: Token, standing: Standing) -> bool:
    """Whether an event is a happening worth a line of its own."""
    lemma = trigger.lemma_.lower()
    if not standing.whole:
        return False
    if trigger.pos_ in ("NOUN", "PROPN"):
        return standing.attached and not (standing.spoken and _is_of_today(standing))
    if trigger.pos_ not in ("VERB", "AUX") or trigger.dep_ in ("amod", "prep", "oprd", "acomp"):
        return False
    if lemma in lexicon.STATIVE or (lemma in lexicon.FIGURATIVE and not standing.attached):
        return False
    if _reports(trigger):
        return False
    if not _is_finite(trigger):
        return standing.attached and (trigger.tag_ != "VB" or standing.status != "past")
    if standing.heading:
        return True
    if standing.attached:
        return not _tells_of_today(trigger, standing)
    if standing.spoken:
        return False
    return _is_news(trigger, standing)


def _reports(verb: Token) -> bool:
    """Whether a verb tells only that something was said; "called off" is a deed."""
    lemma = verb.lemma_.lower()
    return lemma in lexicon.REPORTING and lemma not in lexicon.ANNOUNCING and not calls_off(verb)


def _tells_of_today(trigger: Token, standing: Standing) -> bool:
    """Whether a present tense stands by a date that has passed, which is then of something else."""
    past = not standing.place.until and is_over(standing.place, standing.published)
    return past and tense_of(trigger) == "present"


def is_telling(trigger: Token, status: EventStatus) -> bool:
    """Whether a word is a finite verb that tells something done or planned: for a story with little else to show."""
    if trigger.pos_ != "VERB" or not _in_main_clause(trigger):
        return False
    if trigger.lemma_.lower() in lexicon.EMPTY or _reports(trigger):
        return False
    return status != "uncertain" and tense_of(trigger) in ("past", "future") and not is_negated(trigger)


def _is_of_today(standing: Standing) -> bool:
    told, today = standing.place.told, standing.published
    return told is not None and today is not None and told.value == today.isoformat()


def _is_news(trigger: Token, standing: Standing) -> bool:
    """Whether a finite verb that no date is told of tells what has happened: in a main clause, in the past."""
    if tense_of(trigger) != "past" and not (standing.lead and standing.status == "planned"):
        return False
    if trigger.lemma_.lower() in lexicon.LIGHT and not any(t.dep_ == "dobj" for t in trigger.rights):
        return False
    return bool(standing.place.told and standing.named) or _in_main_clause(trigger)


def _in_main_clause(trigger: Token) -> bool:
    for token in upwards(trigger):
        if token.dep_ == "ROOT":
            return True
        if token.dep_ == "ccomp" and token.head.lemma_.lower() in lexicon.REPORTING:
            continue
        if token.dep_ != "conj":
            return False
    return False


def _is_finite(trigger: Token) -> bool:
    return tense_of(trigger) != "none" or bool(auxiliaries(trigger) and trigger.tag_ != "VB")
