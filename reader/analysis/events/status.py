"""Whether an event has happened, is planned, or is left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.verbs import asks, calls_off, is_denied, is_given_up
from reader.analysis.syntax import auxiliaries, negations, tense_of, upwards
from reader.model.analysis import EventStatus

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_DOUBTED_REPORTS = frozenset({"allege", "deny", "doubt", "suspect", "fear", "hope", "claim"})
_ANSWERS = frozenset({"decline", "refuse", "reject", "fail"})
_ACCUSING = frozenset({"accuse", "suspect"})
_OPEN_QUESTIONS = frozenset({"doubtful", "possible", "uncertain", "unclear", "unlikely"})
_PUTTING_OFF = frozenset({"delay", "postpone"})
_PLANNED_ADJECTIVES = frozenset(
    {"planned", "upcoming", "scheduled", "coming", "proposed", "next", "future", "forthcoming"}
)


def status_of(trigger: Token) -> EventStatus:
    """The status of an event, from its verb group and the words that govern it."""
    chain = _governors(trigger)
    if asks(trigger) or any(_left_open(t, below, trigger) for t, below in chain):
        return "uncertain"
    return "planned" if any(_planned(t, below) for t, below in chain) else "past"


def is_plan(trigger: Token) -> bool:
    """Whether a verb tells of a plan: "plans to go", "is scheduled to go"."""
    return (
        trigger.lemma_.lower() in lexicon.PLANNING
        and any(t.dep_ == "xcomp" for t in trigger.rights)
        and not negations(trigger)
    )


def is_negated(trigger: Token) -> bool:
    """Whether the verb is said not to have happened."""
    return bool(negations(trigger))


def _governors(trigger: Token) -> list[tuple[Token, Token | None]]:
    """The trigger and what bears on its truth above it, each with the word below it on the way."""
    chain: list[tuple[Token, Token | None]] = []
    below: Token | None = None
    for token in upwards(trigger):
        if token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
            chain.append((token, below))
        # a clause with a subject and a tense of its own is as certain as it says; a report passes its doubt on
        if token.pos_ in ("VERB", "AUX") and not _is_infinitive(token):
            if token.dep_ in ("relcl", "advcl", "parataxis", "conj"):
                break
            if token.dep_ == "ccomp" and not _passes_doubt_on(token.head):
                break
        below = token
    return chain


def _passes_doubt_on(head: Token) -> bool:
    """Whether what a clause completes makes it doubtful: "denied that", "has not said that", "it is possible that"."""
    return head.lemma_.lower() in _DOUBTED_REPORTS or is_denied(head) or _is_open_question(head)


def _is_open_question(verb: Token) -> bool:
    return any(t.lemma_.lower() in _OPEN_QUESTIONS for t in (verb, *(t for t in verb.rights if t.dep_ == "acomp")))


def _is_complement(token: Token) -> bool:
    """Whether a word completes the one above: its object, its infinitive, "for somebody to go"."""
    if token.dep_ == "advcl":
        return _is_infinitive(token) and any(t.dep_ == "nsubj" for t in token.lefts)
    return token.dep_ in ("xcomp", "ccomp", "dobj", "acl", "acomp")


def _is_infinitive(token: Token) -> bool:
    return token.tag_ == "VB" and any(t.lower_ == "to" for t in token.lefts)


def _left_open(token: Token, below: Token | None, trigger: Token) -> bool:
    lemma = token.lemma_.lower()
    if below is not None and _puts_off(token, below):
        return False
    if any(t.lower_ in lexicon.DOUBT_ADVERBS for t in token.children):
        return True
    if any(t.dep_ == "amod" and t.lemma_.lower() in lexicon.DOUBTING for t in token.lefts):
        return True
    if below is not None and lemma in lexicon.DOUBTING and _is_complement(below):
        # who declines an invitation was invited
        return not (lemma in _ANSWERS and below.i == trigger.i and trigger.pos_ in _NOMINAL)
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if below is not None and _leaves_open(token, below, trigger):
        return True
    if any(t.lower_ in lexicon.DOUBT_MODALS for t in auxiliaries(token)):
        return below is None or below.pos_ not in _NOMINAL or below.dep_ in ("dobj", "nsubjpass")
    return any(t.lower_ in lexicon.CONDITIONS and t.dep_ in ("mark", "advmod") for t in token.lefts)


def _puts_off(verb: Token, below: Token) -> bool:
    """Whether a verb puts what is below it off, which is planned still."""
    return verb.lemma_.lower() in _PUTTING_OFF and below.dep_ in ("dobj", "nsubjpass")


def _leaves_open(verb: Token, below: Token, trigger: Token) -> bool:
    """Whether a verb calls off, denies or only accuses of what stands below it."""
    if verb.lemma_.lower() in lexicon.CANCELLED:
        return True
    if calls_off(verb):
        return below.dep_ in ("dobj", "nsubjpass")
    if below.dep_ == "prep":
        held = verb.lemma_.lower() in _ACCUSING or (verb.lemma_.lower() == "charge" and trigger.dep_ == "pcomp")
        return held and below.lower_ in ("of", "with")
    if below.dep_ not in ("xcomp", "ccomp"):
        return False
    return is_denied(verb) or is_given_up(verb) or (below.dep_ == "ccomp" and _is_open_question(verb))


def _planned(token: Token, below: Token | None) -> bool:
    lemma = token.lemma_.lower()
    if below is not None and _puts_off(token, below):
        return True
    if token.pos_ in ("VERB", "AUX") and tense_of(token) == "future":
        return below is None or below.dep_ not in ("ccomp", "relcl", "advcl") or below.pos_ in _NOMINAL
    if any(t.dep_ in ("amod", "nmod") and t.lower_ in _PLANNED_ADJECTIVES for t in token.lefts):
        return True
    infinitive = below is not None and below.tag_ == "VB" and below.dep_ in ("xcomp", "ccomp", "acl", "advcl")
    if infinitive and (
        lemma in lexicon.PLANNING or lemma in ("be", "go", "plan", "decision", "agreement", "effort", "bid", "deal")
    ):
        return True
    if below is None and token.dep_ == "ROOT" and _is_infinitive(token):
        return True  # a headline: "Minister to visit Japan"
    if below is None and is_plan(token):
        return True
    return below is not None and below.dep_ == "dobj" and lemma in ("plan", "schedule", "prepare", "expect")
