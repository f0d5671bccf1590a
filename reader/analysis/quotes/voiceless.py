"""Subjects that have no voice: "the impasse underscores", "the move suggests". Documents and studies have one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_ABSTRACT = re.compile(r"\w{2,}(?:tion|sion|ment|ance|ence|ness|ity|ism|sis|ure|ing|tude)")
# nouns of such a shape that are people, bodies and what they write, besides those that report (lexicon.NOUN_CLAUSE)
_VOICED = frozenset(
    """administration advertisement agreement analysis association audience authority being briefing charity
    coalition commission communication community confederation conference congregation constitution convention
    corporation delegation department deposition document documentation editing establishment evaluation evidence
    examination faction federation figure filing foundation fraternity generation government hearing institution
    intelligence investigation legislation literature majority management manifestation meeting minority movement
    nation notification opposition organisation organization parliament petition polling population posting
    presentation projection proposition prosecution publication ranking rating reading regiment regulation
    reporting resolution section sentence sibling speaking testament testing university writing""".split()
)
# nouns of other shapes that are no people, bodies or writings
_THINGS = frozenset(
    """accident approach approval arrest arrival attack background boom career change choice clash climate
    comparison conflict contest context contrast crash day death debacle decline defeat delay delight demise
    dispute drop economy effort episode event exit fact factor fall fate feat fight flight focus gain gap growth
    history impact impasse incident issue lack landscape launch look loss mess mood move night pace past pattern
    peace plight point price primary problem process progress race rally refusal removal reversal rise risk role
    row ruin scale scandal season setback shift show siege size spate speed stalemate standoff start storm strength
    strike struggle stunt success surge survival symbol talk terror timeline toll tone trend trial trip tumult
    turmoil turnout upset victory visit vote war way weather win withdrawal work year""".split()
)
# what things do as well as people
_DONE_BY_THINGS = frozenset(
    """confirm demonstrate determine emphasise emphasize highlight illustrate imply indicate prove raise reaffirm
    recall reflect remind require reveal show signal stress suggest threaten underline underscore""".split()
)


def shows_only(verb: Token, subject: Token) -> bool:
    """Whether a thing shows something by being there: "the impasse underscores the need", "the win shows that"."""
    return lemma(verb.lemma_) in _DONE_BY_THINGS and _is_voiceless(subject)


def _is_voiceless(noun: Token) -> bool:
    """Whether the noun is an event, a state or a quality: nothing that speaks, thinks or is written."""
    if noun.pos_ != "NOUN" or noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE"):
        return False
    word = lemma(noun.lemma_)
    if word in _VOICED or word in lexicon.NOUN_CLAUSE:
        return False
    return word in _THINGS or _ABSTRACT.fullmatch(word) is not None
