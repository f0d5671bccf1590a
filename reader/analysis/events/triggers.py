"""The words that tell events: verbs, nouns of happening, what a copula says of somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.syntax import is_auxiliary

if TYPE_CHECKING:
    from reader.analysis.tokens import Token


def find_triggers(sentence: Sequence[Token]) -> Iterator[Token]:
    """The event words of a sentence, in text order."""
    for token in sentence:
        tells = _TESTS.get(token.pos_)
        if tells and tells(token):
            yield token


def rule_of(trigger: Token) -> str:
    """What makes a trigger an event: `verb`, `noun`, `name` (of an event: the Olympics) or `predicate`."""
    if trigger.pos_ in ("VERB", "AUX"):
        return "verb"
    return {"NOUN": "noun", "PROPN": "name"}.get(trigger.pos_, "predicate")


def is_verbal(token: Token) -> bool:
    """Whether a token is a verb that tells something: no auxiliary, no copula, no verb used as an adjective."""
    if token.pos_ == "AUX":
        # a copula's event is its complement; "there was" and the like carry one of their own
        return token.dep_ not in ("aux", "auxpass") and token.lemma_ != "be"
    if token.pos_ != "VERB" or is_auxiliary(token) or not token.text[:1].isalpha():
        return False
    if token.dep_ in ("compound", "case", "mark"):
        return False
    return token.lower_ not in _PREPOSITIONS or any(is_auxiliary(t) for t in token.lefts)


_PREPOSITIONS = frozenset({"including", "regarding", "concerning", "following", "given", "based", "depending"})


def is_event_noun(token: Token) -> bool:
    """Whether a noun names something that happens."""
    if token.pos_ == "PROPN":
        return token.lemma_.lower() in _NAMED_EVENTS
    if token.pos_ != "NOUN":
        return False
    lemma = token.lemma_.lower()
    if lemma in lexicon.EVENT_NOUNS:
        return token.dep_ != "compound" or token.head.lemma_.lower() not in _HOLDERS
    return lemma.endswith(lexicon.EVENT_ENDINGS) and lemma not in lexicon.NO_EVENTS and token.dep_ != "compound"


# a noun before one of these names a thing: "campaign manager", "trade minister"
_HOLDERS = frozenset(
    "minister ministry secretary office officer official centre center manager director leader group committee company "
    "firm chief commission department agency plan programme program policy law bill market price union party".split()
)
_NAMED_EVENTS = frozenset("war summit conference election elections olympics revolution referendum".split())


def _is_predicate(token: Token) -> bool:
    """What a copula says of somebody: "was dead", "is likely"."""
    return token.dep_ in ("acomp", "oprd") and token.head.pos_ in ("AUX", "VERB")


# what makes a word of each part of speech tell an event
_TESTS: dict[str, Callable[[Token], bool]] = {
    "VERB": is_verbal,
    "AUX": is_verbal,
    "NOUN": is_event_noun,
    "PROPN": is_event_noun,
    "ADJ": _is_predicate,
    "ADV": _is_predicate,
    "ADP": _is_predicate,
}
