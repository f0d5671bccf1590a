"""How much an event matters on a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.places import Place
from reader.analysis.events.status import is_negated
from reader.analysis.syntax import tense_of
from reader.model.analysis import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token


def weigh(trigger: Token, place: Place, attached: bool, named: int, status: EventStatus, lead: bool) -> float:
    """From 0 to 1: its own date, named participants, a concrete trigger in a main clause count for it.

    `attached` is whether the date is told of this very event, `named` how many entities take part in it, `lead`
    whether it stands in the title or the first sentences.
    """
    weight = 0.3 + 0.08 * min(named, 3) + 0.08 * lead + _of_trigger(trigger)
    if place.date is None:
        weight -= 0.2
    elif attached:
        weight += 0.3
    elif place.told:
        weight += 0.05
    elif not _is_finite(trigger):
        weight -= 0.1
    if status == "uncertain":
        weight -= 0.12
    if is_negated(trigger):
        weight -= 0.05
    return round(min(1.0, max(0.0, weight)), 2)


def _of_trigger(trigger: Token) -> float:
    lemma = trigger.lemma_.lower()
    if trigger.pos_ in ("NOUN", "PROPN"):
        return 0.0 if trigger.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT") else -0.06
    if trigger.pos_ not in ("VERB", "AUX") or trigger.dep_ in ("amod", "prep"):
        return -0.3
    if lemma in lexicon.REPORTING:
        return 0.0 if lemma in lexicon.ANNOUNCING else -0.22
    if lemma in lexicon.STATIVE:
        return -0.22
    if any(t.dep_ == "xcomp" and t.tag_ == "VB" for t in trigger.rights):
        return -0.1 if lemma not in lexicon.PLANNING else -0.22  # the infinitive tells what happens
    if lemma in lexicon.LIGHT:
        carries = any(t.dep_ == "dobj" and t.lemma_.lower() in lexicon.EVENT_NOUNS for t in trigger.rights)
        return 0.0 if carries else -0.12
    if trigger.dep_ in ("ROOT", "ccomp", "conj"):
        return 0.08
    return 0.0 if trigger.dep_ in ("relcl", "advcl", "acl", "xcomp") else -0.06


def _is_finite(trigger: Token) -> bool:
    return trigger.pos_ in ("VERB", "AUX") and tense_of(trigger) != "none"
