"""What a noun or an adjective reports, and "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Piece, Report
from reader.analysis.quotes.phrases import characters, has_mark, is_infinitive, phrase, piece_of
from reader.analysis.quotes.sources import SUBJECTS, possessor_of, source_at, subject_nearby, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token


# how many tokens a source and a sentence may have where the parse does not say
_NAME = 12
_LONGEST = 120


def reported_by_noun(noun: Token) -> Report | None:
    """The clause, infinitive or phrase of a noun for something said or thought, if it is known to be somebody's."""
    word = lemma(noun.lemma_)
    misread = _misread(noun, word)
    for child in noun.rights:
        inner: Token | None = None
        cue_end = noun
        sure = False
        if child.dep_ in ("acl", "relcl") and (word in lexicon.NOUN_CLAUSE or misread) and has_mark(child):
            inner, sure = child, True
        elif child.dep_ == "acl" and word in lexicon.NOUN_INFINITIVE and is_infinitive(child):
            inner = child
        elif child.dep_ == "prep" and word in lexicon.NOUN_PREPOSITION.get(child.lower_, ()):
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            cue_end = child
        if inner is None:
            continue
        source, cue_start = (misread, noun) if sure else (None, noun)
        if source is None:
            source, cue_start = _voice(noun)
        if source is None and not sure:
            continue
        source = source or _holder(noun)
        piece = piece_of(inner.left_edge, child.right_edge)
        if piece:
            return Report(
                characters(cue_start, noun, cue_end),
                (piece,),
                source_at(source),
                "noun",
            )
    return None


def _misread(noun: Token, word: str) -> Token | None:
    """Who speaks where a verb was taken for a plural: "Berg charges that the plan is dead"."""
    if word not in lexicon.CLAUSE or noun.tag_ != "NNS":
        return None
    if word in lexicon.NOUN_CLAUSE and noun.left_edge.lower_ == "the":
        return None
    nouns = ("PROPN",) if word in lexicon.NOUN_CLAUSE else ("NOUN", "PROPN")
    return next((c for c in noun.lefts if c.i == noun.i - 1 and c.dep_ == "compound" and c.pos_ in nouns), None)


def _voice(noun: Token) -> tuple[Token | None, Token]:
    """Whose the noun is, and where the cue begins: "her claim", "expressed concern", "have doubts"."""
    owner = possessor_of(noun)
    if owner is not None:
        return owner, noun
    verb = noun.head
    if noun.dep_ == "conj" and verb.pos_ == "NOUN":
        verb = verb.head
    if verb.pos_ in ("VERB", "AUX") and noun.i > verb.i and lemma(verb.lemma_) in lexicon.VOICE:
        return subject_of(verb), verb
    return None, noun


def _holder(noun: Token) -> Token | None:
    """Whose a claim is that somebody makes or drops: "backed away from a suggestion that"."""
    new = any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in noun.lefts)
    return subject_nearby(noun) if new and noun.dep_ in ("dobj", "pobj") else None


def reported_by_adjective(adjective: Token) -> Report | None:
    """What somebody is worried about, confident of, willing to do."""
    word = lemma(adjective.lemma_)
    if word not in lexicon.ADJECTIVE_CLAUSE and word not in lexicon.ADJECTIVE_INFINITIVE:
        return None
    verb = adjective.head
    if adjective.dep_ not in ("acomp", "oprd", "ccomp", "conj", "advcl", "ROOT") or adjective.i < verb.i:
        return None
    siblings = [c for c in verb.children if c.i > adjective.i and c.dep_ in ("ccomp", "xcomp", "advcl")]
    for child in [*adjective.rights, *(siblings if adjective.dep_ == "acomp" else [])]:
        inner: Token | None = None
        if (
            child.dep_ in ("ccomp", "advcl")
            and word in lexicon.ADJECTIVE_CLAUSE
            and (has_mark(child) or child.dep_ == "ccomp")
        ) or (child.dep_ in ("xcomp", "advcl") and word in lexicon.ADJECTIVE_INFINITIVE and is_infinitive(child)):
            inner = child
        elif child.dep_ == "prep" and word in lexicon.ADJECTIVE and child.lower_ in lexicon.ADJECTIVE_PREPOSITION:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
        if inner is None:
            continue
        source = source_at(subject_of(verb))
        piece = piece_of(inner.left_edge, child.right_edge)
        if piece and source is not None:
            return Report(characters(verb, adjective), (piece,), source, "adjective")
    return None


def according_to(token: Token) -> Report | None:
    """The clause that an "according to" stands in."""
    to = next((c for c in token.rights if c.lower_ == "to"), None)
    named = next((c for c in (to or token).rights if c.dep_ == "pobj"), None)
    if to is None or named is None or (token.i and token.nbor(-1).lower_ == "that"):
        return None  # "said that according to the report, ..." is the speaker's
    clause = token.head
    for _ in range(8):
        verb = clause.pos_ in ("VERB", "AUX") and clause.dep_ not in ("ccomp", "xcomp")
        if verb and any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in clause.children):
            break
        if clause.head.i == clause.i:
            break
        clause = clause.head
    pieces = phrase(clause, without=token) or _rest_of_sentence(token, named)
    return Report(characters(token, to), pieces, source_at(named), "according-to") if pieces else None


def _rest_of_sentence(token: Token, named: Token) -> tuple[Piece, ...]:
    """What follows "According to Jane Roe, " where the parse breaks off there."""
    doc = token.doc
    if not token.is_sent_start:
        return ()
    comma = next((t for t in doc[named.i : named.i + _NAME] if t.text == ","), None)
    if comma is None or comma.i + 1 >= len(doc):
        return ()
    last = next(
        (t for t in doc[comma.i + 1 : comma.i + _LONGEST] if t.i + 1 >= len(doc) or doc[t.i + 1].is_sent_start), None
    )
    piece = piece_of(doc[comma.i + 1], last) if last is not None else None
    return (piece,) if piece else ()
