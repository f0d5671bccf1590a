"""Subjects that have no voice: "the impasse underscores", "the move suggests". Documents and studies have one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_ABSTRACT = re.compile(r"\w{2,}(?:tion|sion|ment|ance|ence|ness|ity|ism|sis|ure|ing|tude)")
# nouns of such a shape that are people, bodies and what they write
_VOICED = frozenset(
    """administration advertisement agreement analysis announcement assembly assessment association audience authority
    being briefing charity city coalition commission committee communication community confederation conference
    congregation constitution convention corporation county declaration delegation department deposition
    directive disclosure document documentation editing editorial embassy establishment evaluation evidence
    examination faction federation fellowship figure filing finding foundation fraternity friendship generation
    government hearing institution intelligence investigation judgement judgment king leadership legislation
    literature majority management manifestation meeting membership ministry minority movement nation network
    notification opposition organisation organization parliament partnership petition police polling population
    posting prediction presentation presidency projection proposition prosecution publication ranking rating
    reading regiment regulation reporting resolution section sentence sibling speaking statement testament
    testing university warning writing youth""".split()
)
_THINGS = frozenset(
    """absence accident approach approval arrest arrival attack background boom career change choice circumstance clash
    climate comparison conflict contest context contrast crash crisis day death debacle decline defeat delay
    delight demise departure development difference dispute drop economy effort election episode event exit
    experience fact factor failure fall fate feat fight flight focus gain gap growth history impact impasse
    incident issue lack landscape launch look loss mess mood move night pace past pattern peace performance
    plight point popularity price primary problem process progress proposal race rally reality refusal rejection
    removal reversal rise risk role row ruin scale scandal season setback shift show siege silence situation
    size spate speed stalemate standoff start storm strength strike struggle stunt success surge survival
    suspension symbol talk tension terror thing timeline timing toll tone trend trial trip tumult turmoil
    turnout upset victory violence visit vote war way weakness weather win withdrawal work year""".split()
)


# what things do as well as people
_DONE_BY_THINGS = frozenset(
    """confirm demonstrate determine emphasise emphasize highlight illustrate imply indicate mean prove raise reaffirm
    recall reflect remind require reveal show signal stress suggest threaten underline underscore""".split()
)


def shows_only(verb: Token, subject: Token) -> bool:
    """Whether a thing shows something by being there: "the impasse underscores the need", "the win means that"."""
    return lemma(verb.lemma_) in _DONE_BY_THINGS and is_voiceless(subject)


def is_voiceless(noun: Token) -> bool:
    """Whether the noun is an event, a state or a quality: nothing that speaks, thinks or is written."""
    if noun.pos_ != "NOUN" or noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE"):
        return False
    word = lemma(noun.lemma_)
    if word in _VOICED or word in lexicon.NOUN_CLAUSE:
        return False
    return word in _THINGS or _ABSTRACT.fullmatch(word) is not None
