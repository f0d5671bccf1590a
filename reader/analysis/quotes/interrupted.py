"""Cues that commas set off from a sentence: "The town, he said, was quiet"; "The town was quiet, said the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Report
from reader.analysis.quotes.phrases import FINITE, characters, piece_of
from reader.analysis.quotes.sources import SUBJECTS, source_at

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOMINAL = ("NOUN", "PROPN", "PRON")
# how many tokens a subject, an aside and a sentence may have
_SUBJECT, _ASIDE, _SENTENCE = 30, 12, 120


def reported_around(verb: Token) -> Report | None:
    """The sentence that the cue interrupts, or nothing. The commas tell, since the parse often gives the cue both
    subjects."""
    if verb.tag_ not in FINITE or lemma(verb.lemma_) not in lexicon.SPEECH:
        return None
    opening, closing = _comma(verb, -1), _comma(verb, 1)
    if opening is None or closing is None:
        return None
    doc = verb.doc
    speaker = _speaker(doc[opening.i + 1 : closing.i], verb)
    first = _subject_before(opening)
    if speaker is None or first is None or not _goes_on(closing):
        return None
    last = closing
    while last.i + 1 < len(doc) and not doc[last.i + 1].is_sent_start and last.i - closing.i < _SENTENCE:
        last = doc[last.i + 1]
    pieces = tuple(p for p in (piece_of(first, doc[opening.i - 1]), piece_of(doc[closing.i + 1], last)) if p)
    return Report(characters(verb), pieces, source_at(speaker), "parenthetical") if len(pieces) == 2 else None


def reported_before(verb: Token) -> Report | None:
    """The sentence that ends in a comma, the cue and its speaker, or nothing: parses take the speaker for an object."""
    doc = verb.doc
    if verb.tag_ not in FINITE or lemma(verb.lemma_) not in lexicon.SPEECH or verb.i < 2 or verb.is_sent_start:
        return None
    if doc[verb.i - 1].text != "," or verb.i + 1 >= len(doc) or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    speaker = next((c for c in verb.rights if c.dep_ in ("dobj", "nsubj", "npadvmod")), None)
    if speaker is None or speaker.left_edge.i != verb.i + 1 or not _ends_sentence(speaker):
        return None
    first = verb
    while not first.is_sent_start and first.i and verb.i - first.i < _SENTENCE:
        first = doc[first.i - 1]
    before = doc[first.i : verb.i - 1]
    person = speaker.pos_ in _NOMINAL and speaker.tag_ != "WP"
    # "The mayor was late, said sorry"
    whole = any(t.dep_ in SUBJECTS and t.head.tag_ in FINITE and t.head.i < verb.i for t in before)
    if not person or not whole or any(t.is_quote for t in before) or first.pos_ == "SCONJ":
        return None
    piece = piece_of(first, doc[verb.i - 2])
    return Report(characters(verb), (piece,), source_at(speaker), "clause") if piece else None


def _ends_sentence(noun: Token) -> bool:
    """Whether nothing but a name set off by a comma comes between the noun and the end of the sentence."""
    after = [t for t in noun.doc[noun.i + 1 : noun.i + _ASIDE] if not t.is_space]
    for token in after:
        if token.is_sent_start or token.text in ".!?":
            return True
        if token.pos_ not in ("PROPN", "PUNCT") and token.dep_ not in ("det", "prep", "pobj", "compound", "amod"):
            return False
        if token.is_quote:
            return False
    return len(after) < _ASIDE - 1


def _comma(verb: Token, step: int) -> Token | None:
    """The comma before or after the cue, no other verb and no mark between."""
    at = verb.i + step
    while 0 < at < len(verb.doc) - 1 and abs(at - verb.i) <= _ASIDE:
        token = verb.doc[at]
        if token.text == ",":
            return token
        if token.tag_ in FINITE or token.is_quote or token.text in ".;:()—–" or verb.doc[max(at, verb.i)].is_sent_start:
            return None
        at += step
    return None


def _speaker(aside: Span, verb: Token) -> Token | None:
    """The noun beside the cue inside the commas: right before it, or right after it where the cue opens the aside."""
    before = [t for t in aside if t.i < verb.i and t.lower_ != "as"]
    if any(t.tag_ in ("WP", "WDT", "WRB", "CC") for t in before):
        return None
    if not before:
        return _named_after(aside, verb)
    if before[-1].pos_ not in (*_NOMINAL, "NUM", "ADV", "AUX"):
        return None
    head = next((t for t in reversed(before) if t.pos_ in _NOMINAL), None)
    while head is not None and before[0].i <= head.head.i < head.i:  # up to the noun that "of" hangs on
        head = head.head
    return head


def _named_after(aside: Span, verb: Token) -> Token | None:
    head = next((t for t in aside if t.pos_ in _NOMINAL and t.i != verb.i), None)
    while head is not None and head.dep_ in ("compound", "amod") and head.i < head.head.i < aside.end:
        head = head.head
    return head


def _subject_before(comma: Token) -> Token | None:
    """The first token of the noun phrase that opens the sentence and ends at the comma."""
    doc = comma.doc
    at = comma.i - 1
    if at < 0 or doc[at].pos_ not in (*_NOMINAL, "NUM"):
        return None
    while at >= 0 and comma.i - at <= _SUBJECT:
        token = doc[at]
        if token.tag_ in FINITE or token.is_quote or token.text in ",;:":
            return None
        if token.is_sent_start:
            return token if token.pos_ not in ("ADP", "SCONJ", "ADV", "VERB") and token.tag_ != "WRB" else None
        at -= 1
    return None


def _goes_on(comma: Token) -> bool:
    """Whether a finite verb follows the comma, adverbs between them let be."""
    doc = comma.doc
    at = comma.i + 1
    while at < len(doc) - 1 and doc[at].pos_ == "ADV" and at - comma.i < 4:
        at += 1
    return at < len(doc) and doc[at].tag_ in FINITE and not doc[at].is_sent_start
