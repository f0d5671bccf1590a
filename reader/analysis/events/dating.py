"""When the events of one sentence are, from its date expressions and its syntax."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.places import Anchor, Dated, Place, is_over
from reader.analysis.syntax import Tense, is_perfect, is_pluperfect, subjects_before, tense_of, upwards

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_TIME_OF_NOUN = frozenset({"poss", "compound", "nmod", "amod", "nummod"})
_FROM_TODAY = ("present", "future")
# news writes "has died on Monday" of what is no older
_NEWS_DAYS = 31
# how far before its date a noun stands
_NEAR_WORDS = 15
# how many dates on either side of a word are looked at
_MOST_NEAR = 8
_LIMITS = frozenset({"since", "until", "till", "by"})


def date_sentence(triggers: Sequence[Token], anchors: Sequence[Anchor], published: date | None) -> dict[int, Dated]:
    """The places of a sentence's events by token index; a trigger that the sentence does not date is left out."""
    if not anchors:
        return {}
    events = {t.i: t for t in triggers}
    own = _own(events, anchors, published)
    found = {i: Dated(a.place or Place(None), "own") for i, a in own.items()}
    # who says so does it when the story does, whatever the date of what is said
    triggers = [t for t in triggers if t.lower_ != "according"]
    by_depth = sorted(triggers, key=lambda t: sum(1 for _ in upwards(t)))
    _inherit_all(by_depth, events, found, published)
    below = _carried([events[i] for i in sorted(own)])
    for token in triggers:
        if token.i not in found and token.i in below:
            _take_from_below(token, [(events[i], own[i]) for i in below[token.i]], found, published)
    _inherit_all(by_depth, events, found, published)
    hosts = {a.head.i: _host(a.head, events) for a in anchors}
    heads = [a.head.i for a in anchors]
    for token in triggers:
        if token.i not in found:
            at = bisect_left(heads, token.i)
            near = anchors[max(0, at - _MOST_NEAR) : at + _MOST_NEAR]
            _take_nearest(token, near, hosts, found, published)
    return found


def _own(events: dict[int, Token], anchors: Sequence[Anchor], published: date | None) -> dict[int, Anchor]:
    """The date that each trigger has of its own: of several the nearest, limits (since, until) last."""
    chosen: dict[int, tuple[tuple[bool, int], Anchor]] = {}
    for anchor in anchors:
        host = _host(anchor.head, events)
        if host is not None and not _fits(host, anchor, published):
            host = _noun_between(host, anchor, events, published)
        if host is None:
            continue
        limit = anchor.head.dep_ == "pobj" and anchor.head.head.lower_ in _LIMITS
        rank = (anchor.place is None or limit, abs(anchor.head.i - host.i))
        if host.i not in chosen or rank < chosen[host.i][0]:
            chosen[host.i] = (rank, anchor)
    return {i: anchor for i, (_, anchor) in chosen.items()}


def _noun_between(verb: Token, anchor: Anchor, events: dict[int, Token], published: date | None) -> Token | None:
    """The noun that a date is of where the verb's tense forbids it: "announced a vote next year"."""
    if anchor.place is None or anchor.compares or _tense_allows(verb, anchor, published):
        return None
    first = anchor.tokens.start
    for i in range(first - 1, max(verb.i, first - _NEAR_WORDS), -1):
        if i in events and events[i].pos_ in _NOMINAL:
            return events[i] if not anchor.compares_for(events[i]) else None
    return None


def _fits(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    """Whether a date can be that of an event: no measure, no comparison, none that the verb's tense forbids."""
    if anchor.place is None:
        return anchor.expression.type in ("DATE", "TIME")
    return not anchor.compares_for(trigger) and _tense_allows(trigger, anchor, published)


def _tense_allows(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    forbidding = (_ahead_of_past, _behind_perfect, _behind_present)
    return not any(forbids(trigger, anchor, published) for forbids in forbidding)


def _behind_present(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    """Whether the date is over and the verb tells of today; not in a lively "last week a policeman is killed"."""
    if trigger.pos_ not in ("VERB", "AUX") or tense_of(trigger) != "present":
        return False
    lively = anchor.head.i < trigger.i and trigger.lemma_.lower() not in lexicon.REPORTING
    return not lively and anchor.place is not None and is_over(anchor.place, published)


def _ahead_of_past(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    """Whether the date is still to come and the verb tells what has happened, or what is said or planned today."""
    period = anchor.period
    if period is None or published is None or period.first <= published or trigger.pos_ not in ("VERB", "AUX"):
        return False
    lemma, tense = trigger.lemma_.lower(), tense_of(trigger)
    if any(t.dep_ == "auxpass" for t in trigger.lefts):
        # "was scheduled for next week" tells when it will be
        return tense == "past" and lemma not in lexicon.PLANNING
    return tense == "past" or (tense == "present" and (lemma in lexicon.REPORTING or lemma in lexicon.PLANNING))


def _behind_perfect(trigger: Token, anchor: Anchor, published: date | None) -> bool:
    """Whether the date is long past, and the verb in a perfect that goes with no such date: "has sent"."""
    period = anchor.period
    if period is None or published is None or (anchor.place and anchor.place.until):
        return False
    if (published - period.last).days <= _NEWS_DAYS:
        return False
    return trigger.pos_ == "VERB" and tense_of(trigger) == "past" and is_perfect(trigger) and not is_pluperfect(trigger)


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


def _inherit_all(
    by_depth: Sequence[Token], events: dict[int, Token], found: dict[int, Dated], published: date | None
) -> None:
    for token in by_depth:
        if token.i in found:
            continue
        governor, path = _above(token, events)
        if governor is not None and governor.i in found and _same_time(token, governor, path):
            place = found[governor.i].place
            if not (is_over(place, published) and _leaves_the_past(token, governor)):
                found[token.i] = Dated(place, "inherited")


def _above(token: Token, events: dict[int, Token]) -> tuple[Token | None, list[Token]]:
    """The nearest trigger above a token, and the nodes on the way to it, the token first."""
    path: list[Token] = []
    for node in upwards(token):
        if path and node.i in events:
            return node, path
        path.append(node)
    return None, path


def _leaves_the_past(token: Token, governor: Token) -> bool:
    """Whether a verb tells of now or of later, and the verb above it of the past."""
    return token.pos_ not in _NOMINAL and tense_of(token) in _FROM_TODAY and tense_of(governor) not in _FROM_TODAY


def _same_time(token: Token, governor: Token, path: Sequence[Token]) -> bool:
    """Whether an event is at the time of the one that governs it, by the words from it up to that."""
    reporting = governor.lemma_.lower() in lexicon.REPORTING
    link = path[-1]
    if link.dep_ in ("ccomp", "parataxis"):
        return not reporting
    if any(t.dep_ == "relcl" for t in path):
        return False
    if reporting and token.pos_ in _NOMINAL and link.dep_ in ("dobj", "ccomp"):
        return False
    if token.pos_ in _NOMINAL and link.dep_ == "dobj" and governor.lemma_.lower() in lexicon.RESPONSES:
        return False
    if link.dep_ == "prep" and link.lower_ == "for" and path[-2].dep_ == "pcomp":
        return False  # "punished for leaving"
    return not (
        reporting and link.dep_ == "conj" and token.pos_ not in _NOMINAL and token.lemma_ not in lexicon.REPORTING
    )


# what stands after these is not at the time of the clause
_ASIDE = frozenset({"despite", "after", "before", "since", "following", "about", "over", "against", "notwithstanding"})
_CARRIERS = frozenset({"dobj", "pobj", "prep", "nsubjpass", "conj", "xcomp", "pcomp", "acl", "advcl"})


def _carried(dated: Sequence[Token]) -> dict[int, list[int]]:
    """For each word the triggers below it, by index and in text order, whose time is that of all up to it."""
    below: dict[int, list[int]] = {}
    for event in dated:
        for node in upwards(event):
            below.setdefault(node.i, []).append(event.i)
            if not _carries(node):
                break
    return below


def _take_from_below(
    token: Token, below: Sequence[tuple[Token, Anchor]], found: dict[int, Dated], published: date | None
) -> None:
    """A verb is at the time of its own object or adverbial: "held talks on Friday"."""
    tense = _told_in(token)
    if tense == "present":
        return
    for event, anchor in below:
        if not _passes_on(event, anchor, token) or not _fits(token, anchor, published):
            continue
        if not (tense == "future" and is_over(anchor.place or Place(None), published)):
            found[token.i] = Dated(anchor.place or Place(None), "complement")
            return


def _passes_on(event: Token, anchor: Anchor, token: Token) -> bool:
    """Whether an event's date can be that of the verb above: not that of "Wednesday's ruling" or of what is said."""
    if _is_occasion(event, token) or _is_figure_of(event, token):
        return True
    return anchor.head.dep_ not in _TIME_OF_NOUN and token.lemma_.lower() not in lexicon.REPORTING


def _is_figure_of(noun: Token, verb: Token) -> bool:
    """Whether a verb tells how a figure of a time was: "third-quarter sales rose", "income in 1990 will fall"."""
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i == verb.i and noun.lemma_.lower() in lexicon.FIGURES


def _carries(node: Token) -> bool:
    """Whether what is below a node is at the time of what is above it."""
    if node.dep_ in ("nsubj", "nsubjpass") and node.lemma_.lower() in lexicon.FIGURES:
        return True
    if node.dep_ == "conj" and node.pos_ == "VERB" and subjects_before(node):
        return False
    return node.dep_ in _CARRIERS and node.lower_ not in _ASIDE


def _is_occasion(noun: Token, verb: Token) -> bool:
    """Whether what a verb tells takes place at what a noun names: "in Friday's debate she said"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "during") and noun.head.head.i == verb.i


def _told_in(token: Token) -> Tense:
    """The tense of a verb, or of the one that an infinitive, a participle or a noun leans on."""
    for verb in upwards(token):
        if verb.pos_ in ("VERB", "AUX") and (tense := tense_of(verb)) != "none":
            return tense
        if verb.dep_ not in ("xcomp", "pcomp", "prep", "advcl", "acl", "dobj", "conj"):
            return "none"
    return "none"


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
    if _told_in(token) in _FROM_TODAY:
        return
    reporting = token.lemma_.lower() in lexicon.REPORTING
    before = token.pos_ == "VERB" and is_pluperfect(token)
    free = [
        a
        for a in anchors
        if a.place
        and a.place.date
        and not a.compares_for(token)
        and not _shut_off(hosts[a.head.i], token)
        and not _is_of_report(a, hosts[a.head.i], token)
        and not (reporting and a.head.dep_ in _TIME_OF_NOUN)
        and not (before and a.expression.value == "PRESENT_REF")
        and not _ahead_of_past(token, a, published)
    ]
    if free:
        nearest = min(free, key=lambda a: (abs(a.head.i - token.i), a.head.i))
        found[token.i] = Dated(nearest.place or Place(None), "sentence")


def _is_of_report(anchor: Anchor, host: Token | None, token: Token) -> bool:
    """Whether a date tells when something is said, and the token is in what is said: "said on Friday they had left"."""
    if host is None or host.lemma_.lower() not in lexicon.REPORTING:
        return False
    inside = False
    for above in upwards(token):
        if above.i in (anchor.head.i, host.i):
            return inside and above.i == host.i
        inside = inside or above.dep_ in _BOUNDARIES
    return False


def _shut_off(host: Token | None, token: Token) -> bool:
    """Whether a date belongs to a clause below the token: "White heads a team that began in May"."""
    shut = False
    for above in upwards(host) if host is not None else ():
        if above.i == token.i:
            return shut
        shut = shut or above.dep_ in _BOUNDARIES
    return False
