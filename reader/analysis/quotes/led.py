"""Passages in quotation marks that end what a verb further back in their sentence reports.

`called the use of executive orders "quite dangerous"`, `accused his own party of a "breach of trust"`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.phrases import FINITE
from reader.analysis.quotes.sources import SUBJECTS
from reader.analysis.syntax import upwards

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 25
_NAMING = lexicon.LABEL | {"christen", "name", "nickname"}
# what goes with "as" and words in marks: "ranked her as one of “the worst”"
_AS = (
    lexicon.AS
    | lexicon.SPEECH
    | {"list", "name", "pitch", "pose", "position", "posture", "present", "rank", "sum", "introduce", "brush"}
)
_RELATIVE = ("that", "which", "who", "whom")
_BEGINS_NOUN = ("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ", "VERB")
_STOPS = (";", ":", "(", "--", "–", "—")
_STEPS = 12
_FEW = 8
# "used the phrase"
_UTTERING = frozenset("avoid chant coin employ invoke mention repeat say shout use utter".split())
_WORDS = frozenset("chant expression hashtag phrase slogan term word".split())


@dataclass(frozen=True, slots=True)
class Lead:
    """A verb that reports, the last token of the cue, and the token with which what it reports begins; None where
    the passage itself begins it."""

    verb: Token
    last: Token
    first: Token | None


def leading_verb(before: Sequence[Token], passage: Token) -> Lead | None:
    """The nearest verb of the tokens before a passage, in its sentence, that can have the passage in its content.

    `passage` is the first token inside the marks.
    """
    for n, verb in enumerate(reversed(before)):
        if n > _REACH or verb.text in _STOPS or verb.is_quote:
            return None
        between = before[len(before) - n :]
        word = lemma(verb.lemma_)
        if verb.pos_ == "NOUN" and word in lexicon.NOUN_CLAUSE and between and _begins_with_that(between):
            return Lead(verb, verb, next(t for t in between if t.lower_ == "that"))
        if verb.pos_ != "VERB":
            continue
        for rule in _RULES:
            lead = rule(verb, word, between, passage)
            if lead is not None:
                return lead
    return None


def _begins_with_that(between: Sequence[Token]) -> bool:
    """Whether a "that" follows with no more than a circumstance before it: `her claim on Monday that`."""
    that = next((t for t in between if t.lower_ == "that"), None)
    return that is not None and all(t.pos_ not in ("VERB", "AUX", "PUNCT") for t in between if t.i < that.i)


def _wording(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`used the phrase "a new beginning"`."""
    if word not in _UTTERING or not between or lemma(between[-1].lemma_) not in _WORDS:
        return None
    return Lead(verb, between[-1], None) if len(between) <= _FEW else None


def _that(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`warned on Monday that the plan was "a gamble"`, `made clear that`."""
    that = next((t for t in between if t.lower_ == "that" and t.tag_ in ("IN", "DT", "WDT")), None)
    if that is None or (word not in lexicon.TELLING and any(t.tag_ in FINITE for t in between if t.i < that.i)):
        return None
    clear = word == "make" and between[0].lower_ in ("clear", "plain")
    if word not in lexicon.CLAUSE and not clear:
        return None
    return Lead(verb, between[0] if clear else verb, that)


def _named(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`called the orders "quite dangerous"`."""
    if word not in _NAMING or not between or between[0].pos_ not in _BEGINS_NOUN or between[0].tag_ in FINITE:
        return None
    finite = next((t for t in between if t.tag_ in FINITE), None)
    relative = finite is None or any(t.lower_ in _RELATIVE for t in between if t.i < finite.i)
    return Lead(verb, verb, between[0]) if relative and between[-1].pos_ not in ("VERB", "ADP") else None


def _as_what(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`described the council as "a remnant"`."""
    as_what = passage.lower_ == "as" or any(t.lower_ == "as" for t in between[-_FEW:])
    if not as_what or word not in _AS or len(between) < 2:
        return None
    first = between[1] if between[0].dep_ == "prt" else between[0]
    return Lead(verb, verb, first) if first.pos_ in _BEGINS_NOUN else None


def _for_what(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`accused the party of a "breach of trust"`, `thanked them for "a great night"`."""
    prepositions = lexicon.BLAME.get(word, ())
    if not between or between[0].pos_ not in (*_BEGINS_NOUN, "ADV") or between[0].tag_ in FINITE:
        return None
    return Lead(verb, verb, between[0]) if any(t.lower_ in prepositions for t in (*between[1:], passage)) else None


def _to_do(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`promised on Sunday to end "the regime"`."""
    to = next((t for t in between if t.tag_ == "TO"), None)
    if word not in lexicon.INFINITIVE or to is None or any(t.tag_ in FINITE for t in between):
        return None
    if not _hangs_on(passage, verb):
        return None
    return Lead(verb, verb, between[0] if between[0].pos_ in _BEGINS_NOUN and not between[0].is_punct else to)


def _preposition(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`spoke of the need for "a new beginning"`."""
    if not between or word not in lexicon.PREPOSITION.get(between[0].lower_, ()):
        return None
    return Lead(verb, between[0], between[1] if len(between) > 1 else None)


def _clause(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`saying it should be "up to the prosecutor"`."""
    if word not in lexicon.CLAUSE or not between or between[0].pos_ not in _BEGINS_NOUN or verb.dep_ == "amod":
        return None
    finite = next((t for t in between if t.tag_ in FINITE), None)
    if finite is None:
        return None
    subject = next((c.left_edge for c in (*finite.lefts, *finite.head.lefts) if c.dep_ in SUBJECTS), None)
    told = word in lexicon.TELLING and subject is not None and verb.i < subject.i < finite.i
    return Lead(verb, verb, subject if told else between[0])


def _object(verb: Token, word: str, between: Sequence[Token], passage: Token) -> Lead | None:
    """`rejected the idea of a "grand bargain"`."""
    if word not in lexicon.OBJECT or not between or between[0].pos_ not in _BEGINS_NOUN or verb.dep_ == "amod":
        return None
    return Lead(verb, verb, between[0]) if _hangs_on(passage, verb) else None


def _hangs_on(token: Token, verb: Token) -> bool:
    """Whether the parse has the token in the verb's phrase."""
    return any(above.i == verb.i for above in islice(upwards(token), _STEPS))


_Rule = Callable[["Token", str, Sequence["Token"], "Token"], Lead | None]
_RULES: tuple[_Rule, ...] = (_wording, _that, _named, _as_what, _for_what, _to_do, _preposition, _clause, _object)
