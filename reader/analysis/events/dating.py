"""When the events of one sentence are, from its date expressions and its syntax."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.places import Anchor, Place
from reader.analysis.syntax import tense_of, upwards

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_TIME_OF_NOUN = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
_LIMITS = frozenset({"since", "until", "till", "by"})


@dataclass(frozen=True)
class Dated:
    """The place of an event (None: not on the calendar); `own` where the sentence tells it of this very event."""

    place: Place | None
    own: bool


def date_sentence(triggers: Sequence[Token], anchors: Sequence[Anchor], published: date | None) -> dict[int, Dated]:
    """The places of a sentence's events by token index; a trigger that the sentence does not date is left out."""
    if not anchors:
        return {}
    events = {t.i: t for t in triggers}
    own = _own(events, anchors, published)
    found = {i: Dated(a.place, True) for i, a in own.items()}
    by_depth = sorted(triggers, key=lambda t: sum(1 for _ in upwards(t)))
    _inherit_all(by_depth, events, found)
    for token in triggers:
        if token.i not in found:
            _take_from_below(token, own, found)
    _inherit_all(by_depth, events, found)
    hosts = {a.head.i: _host(a.head, events) for a in anchors}
    for token in triggers:
        if token.i not in found:
            _take_nearest(token, anchors, hosts, found, published)
    return found


def _own(events: dict[int, Token], anchors: Sequence[Anchor], published: date | None) -> dict[int, Anchor]:
    """The date that each trigger has of its own: of several the nearest, limits (since, until) last."""
    chosen: dict[int, tuple[tuple[bool, int], Anchor]] = {}
    for anchor in anchors:
        host = _host(anchor.head, events)
        if host is None or not _fits(host, anchor, published):
            continue
        limit = anchor.head.dep_ == "pobj" and anchor.head.head.lower_ in _LIMITS
        rank = (anchor.place is None or limit, abs(anchor.head.i - host.i))
        if host.i not in chosen or rank < chosen[host.i][0]:
            chosen[host.i] = (rank, anchor)
    return {i: anchor for i, (_, anchor) in chosen.items()}


def _fits(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    """Whether a date can be that of an event: no measure, no comparison, no future of what has happened."""
    if anchor.place is None:
        return anchor.expression.type in ("DATE", "TIME")
    return not (anchor.compares or _ahead_of_report(trigger, anchor, published))


def _ahead_of_report(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    """Whether the date is still to come and the verb has told of it: "announced a vote next year"."""
    period = anchor.period
    if period is None or published is None or period.first <= published:
        return False
    return trigger.lemma_.lower() in lexicon.REPORTING and tense_of(trigger) == "past"


def _ahead_of_past(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    """Whether the date is still to come and the verb tells what has happened."""
    period = anchor.period
    if period is None or published is None or period.first <= published:
        return False
    return trigger.pos_ in ("VERB", "AUX") and tense_of(trigger) == "past"


def _host(head: Token, events: dict[int, Token]) -> Token | None:
    """The trigger that a date belongs to: the first above it, unless it dates a noun that is none."""
    below = head
    for parent in islice(upwards(head), 1, None):
        if parent.i in events:
            return parent
        if parent.pos_ in _NOMINAL and below.dep_ in _TIME_OF_NOUN and below.i == head.i:
            return None
        below = parent
    return None


def _inherit_all(by_depth: Sequence[Token], events: dict[int, Token], found: dict[int, Dated]) -> None:
    for token in by_depth:
        governor, link = _above(token, events)
        if token.i not in found and governor is not None and governor.i in found and _same_time(token, governor, link):
            found[token.i] = Dated(found[governor.i].place, False)


def _above(token: Token, events: dict[int, Token]) -> tuple[Token | None, Token]:
    """The nearest trigger above a token, and the last node on the way to it."""
    below = token
    for parent in islice(upwards(token), 1, None):
        if parent.i in events:
            return parent, below
        below = parent
    return None, below


def _same_time(token: Token, governor: Token, link: Token) -> bool:
    """Whether an event is at the time of the one that governs it."""
    reporting = governor.lemma_.lower() in lexicon.REPORTING
    if link.dep_ in ("ccomp", "parataxis"):
        return not reporting
    if link.dep_ == "relcl":
        return False
    if reporting and token.pos_ in _NOMINAL and link.dep_ in ("dobj", "ccomp"):
        return False
    return not (
        reporting and link.dep_ == "conj" and token.pos_ not in _NOMINAL and token.lemma_ not in lexicon.REPORTING
    )


# what stands after these is not at the time of the clause
_ASIDE = frozenset({"despite", "after", "before", "since", "following", "about", "over", "against", "notwithstanding"})
_CARRIERS = frozenset({"dobj", "pobj", "prep", "nsubjpass", "conj", "xcomp", "pcomp", "acl", "advcl"})


def _take_from_below(token: Token, own: dict[int, Anchor], found: dict[int, Dated]) -> None:
    """A verb is at the time of its own object or adverbial: "held talks on Friday"."""
    for i in sorted(own):
        anchor = own[i]
        if anchor.head.dep_ in _TIME_OF_NOUN or _told_from_today(token):
            continue
        for event in upwards(token.doc[i]):
            if event.i == token.i:
                found[token.i] = Dated(anchor.place, False)
                return
            if event.dep_ not in _CARRIERS or event.lower_ in _ASIDE:
                break


def _told_from_today(token: Token) -> bool:
    """Whether the verb, or the one that an infinitive or participle leans on, is in the present or future."""
    for verb in upwards(token):
        if verb.pos_ in ("VERB", "AUX") and (tense := tense_of(verb)) != "none":
            return tense in ("present", "future")
        if verb.dep_ not in ("xcomp", "pcomp", "prep", "advcl", "acl", "dobj", "conj"):
            return False
    return False


_BOUNDARIES = frozenset({"relcl", "ccomp", "advcl", "parataxis", "csubj"})


def _take_nearest(
    token: Token,
    anchors: Sequence[Anchor],
    hosts: dict[int, Token | None],
    found: dict[int, Dated],
    published: date | None,
) -> None:
    """What syntax leaves undated takes the nearest date of its sentence that no other clause has for itself.

    Present and future are told from the day of publication.
    """
    if _told_from_today(token):
        return
    free = [
        a
        for a in anchors
        if a.place
        and a.place.date
        and not a.compares
        and not _shut_off(hosts[a.head.i], token)
        and not _ahead_of_report(token, a, published)
        and not _ahead_of_past(token, a, published)
    ]
    if free:
        nearest = min(free, key=lambda a: (abs(a.head.i - token.i), a.head.i))
        found[token.i] = Dated(nearest.place, False)


def _shut_off(host: Token | None, token: Token) -> bool:
    """Whether a date belongs to a clause below the token: "White heads a team that began in May"."""
    shut = False
    for above in upwards(host) if host is not None else ():
        if above.i == token.i:
            return shut
        shut = shut or above.dep_ in _BOUNDARIES
    return False
