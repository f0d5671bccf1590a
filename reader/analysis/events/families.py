"""Words for one sort of happening: announce and announcement; refuse, rejection and decline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

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
    if not word.endswith(_ENDINGS):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def root(trigger: Token) -> str:
    """What the words for one happening share: "refused", "the refusal" and "the rejection"."""
    return _root(_telling_lemma(trigger))


def family(trigger: Token) -> str:
    """What the words for one sort of happening share: "voted", "the election" and "their victory"."""
    word = root(trigger)
    return _COMPANIONS.get(word, word)


@lru_cache(maxsize=4096)
def _root(lemma: str) -> str:
    return _KINDRED.get(lemma) or _KINDRED.get(stem(lemma)) or stem(lemma)


def _telling_lemma(trigger: Token) -> str:
    """The lemma of a trigger; of "issued a ruling" it is the ruling's."""
    lemma = trigger.lemma_.lower()
    if lemma in lexicon.SUPPORTING:
        done = next((t.lemma_.lower() for t in trigger.rights if t.dep_ == "dobj"), "")
        lemma = done if done in lexicon.EVENT_NOUNS or done in _KINDRED or stem(done) in _COMPANIONS else lemma
    return lemma


def _kindred() -> Iterator[tuple[str, str]]:
    for words in lexicon.KINDRED:
        first = words.split()[0]
        for word in words.split():
            yield word, first
            yield stem(word), first


_KINDRED = dict(_kindred())
_COMPANIONS = {_root(word): _root(words.split()[0]) for words in lexicon.COMPANIONS for word in words.split()}
