"""Clauses that a verb reports: "said that", "The plan, he said, is dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Report
from reader.analysis.quotes.phrases import (
    FINITE,
    SET_OFF,
    characters,
    has_mark,
    is_infinitive,
    phrase,
    piece_of,
    with_more,
)
from reader.analysis.quotes.sources import MEDIUM, SUBJECTS, goes_on, parallel, possessor_of, report_of, source_at
from reader.analysis.quotes.times import is_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONG = 150
_THAT = 18
_ASKED = ("how", "why", "what", "where", "whether", "who")
_ASIDE = 8
_NEAR = 40
# what the one who reports calls the words before
_WHAT_IT_IS = lexicon.NOUN_CLAUSE | frozenset("allusion criticism dig jab line nod point position reference".split())
# how many circumstances of saying may stand before a clause, and what leads to one
_CIRCUMSTANCES = 3
_ON = ("on", "in", "at", "during", "via")
_OBJECTS = ("dobj", "npadvmod", "dep", "dative")
NO_CLAUSE = frozenset(
    "be have do make let help ensure watch keep get allow cause mean happen start stop force enable require see".split()
)


def clause(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "Said that the plan is dead", "knows whether it is"; "his claim is that"."""
    content = children.get("ccomp") or _question(verb, word)
    if content is not None and content.i < verb.i and not _is_set_off(verb):
        content = next((c for c in verb.rights if c.dep_ == "ccomp"), content)  # "Berg - who left - said it was late"
    if content is None:
        return _run_on(verb, word)
    if word == "be":
        subject = children.get("nsubj")
        if subject is None or lemma(subject.lemma_) not in lexicon.NOUN_CLAUSE or not has_mark(content):
            return None
        return Report(characters(subject, verb), phrase(content), source_at(possessor_of(subject)))
    if word not in lexicon.CLAUSE and not (has_mark(content) and word not in NO_CLAUSE):
        return None
    first = content.left_edge
    if content.lower_ in lexicon.EMPTY and first.i == content.right_edge.i:
        return None
    if first.tag_ == "WDT" and first.lower_ == "which" and first.doc[first.i - 1].text == ",":
        return None  # "he said so, which the paper noted"
    if content.i > verb.i > first.i:
        if _is_set_off(verb):
            return report_of(verb, phrase(content, without=verb))
        first = min((c.left_edge for c in content.lefts if c.left_edge.i > verb.i), default=content, key=_place)
    circumstance = _after_circumstance(first, content) if first.i > verb.i else first
    first = _lost_subject(verb, word, content) or circumstance
    piece = piece_of(first, _last_of(content, verb))
    return report_of(verb, (piece,) if piece else ())


def _after_circumstance(first: Token, content: Token) -> Token:
    """Where a clause begins after when and how it was said: "told them this week he would go", "said on Monday it"."""
    doc = content.doc
    subject = next((c.left_edge for c in content.lefts if c.dep_ in SUBJECTS), None)
    for _ in range(_CIRCUMSTANCES):
        when = first
        while when.head.i not in (content.i, when.i):
            when = when.head
        last = when.right_edge
        if when.head.i != content.i or last.i >= content.i or not _is_circumstance(when):
            return first
        if when.dep_ == "prep" and (subject is None or last.i >= subject.i or doc[last.i + 1].is_punct):
            return first
        first = doc[last.i + 1]
    return first


def _is_circumstance(word: Token) -> bool:
    """Whether a word heads a time, or a time or a means of speaking after a preposition: "in a statement"."""
    if word.dep_ == "npadvmod":
        return is_time(word)
    if word.dep_ != "prep" or word.lower_ not in _ON:
        return False
    noun = next((c for c in word.rights if c.dep_ == "pobj"), None)
    return noun is not None and (is_time(noun) or lemma(noun.lemma_) in MEDIUM)


def _run_on(verb: Token, word: str) -> Report | None:
    """A clause whose verb the parse joins to the cue, though no "and" does: "found losses by May exceeded gains"."""
    if word not in lexicon.CLAUSE or word in lexicon.TELLING or verb.tag_ not in FINITE:
        return None
    joined = next((c for c in verb.rights if c.dep_ == "conj"), None)
    if joined is None or verb.n_lefts == 0 or not (joined.tag_ in FINITE or any(c.tag_ == "MD" for c in joined.lefts)):
        return None
    if joined.i - verb.i > _NEAR:
        return None
    between = verb.doc[verb.i + 1 : joined.i]
    if any(t.dep_ == "cc" or t.is_punct for t in between) or not any(t.pos_ in ("NOUN", "PROPN") for t in between):
        return None
    piece = piece_of(verb.doc[verb.i + 1], joined.right_edge)
    return report_of(verb, (piece,) if piece else ())


def _place(token: Token) -> int:
    return token.i


def _is_set_off(verb: Token) -> bool:
    """Whether a comma or a dash follows the cue before any clause does."""
    for token in verb.doc[verb.i + 1 : verb.i + _ASIDE]:
        if token.text in SET_OFF:
            return True
        if token.tag_ in FINITE or token.is_quote or token.lower_ == "that":
            return False
    return False


def _lost_subject(verb: Token, word: str, clause: Token) -> Token | None:
    """Where a clause begins whose subject the parse takes for the cue's object: "said the days of plenty are gone"."""
    if (
        word in lexicon.TELLING
        or is_infinitive(clause)
        or any(c.dep_ in (*SUBJECTS, "csubj", "expl") for c in clause.lefts)
    ):
        return None
    finite = clause.tag_ in FINITE or any(c.tag_ in FINITE for c in clause.lefts)
    if not finite or clause.left_edge.i <= verb.i + 1:
        return None
    begin = next((c for c in verb.rights if c.dep_ in _OBJECTS and c.i < clause.left_edge.i), None)
    if begin is not None:
        return begin.left_edge
    after = verb.nbor(1)
    return after if after.pos_ in ("DET", "NOUN", "PROPN", "NUM") and not is_time(after) else None


def _question(verb: Token, word: str) -> Token | None:
    """A question right after the cue that the parse takes for a circumstance: "has not said when he would go"."""
    if word not in lexicon.CLAUSE:
        return None
    clause = next((c for c in verb.rights if c.dep_ == "advcl"), None)
    if clause is None or clause.left_edge.i != verb.i + 1:
        return None
    opening = clause.left_edge
    denied = any(c.dep_ == "neg" for c in verb.lefts)
    return clause if opening.lower_ in _ASKED or (opening.lower_ == "when" and denied) else None


def _last_of(clause: Token, verb: Token) -> Token:
    """The clause's last token, or the one before a verb of saying that is joined with the cue, not with the clause."""
    doc = clause.doc
    for token in doc[clause.i + 1 : min(clause.right_edge.i, clause.i + _LONG)]:
        joined = token.dep_ == "conj" and token.tag_ == verb.tag_ and lemma(token.lemma_) in lexicon.CLAUSE
        if _is_contrast(token):
            return doc[token.left_edge.i - 1]
        if joined and parallel(token) is not None:
            joint = next((c for c in token.head.rights if c.dep_ == "cc" and c.i < token.i), None)
            return doc[(joint or token).i - 1]
        if token.tag_ == "VBG" and goes_on(token) is not None:
            return doc[token.left_edge.i - 1]
        if lemma(token.lemma_) in _WHAT_IT_IS and _is_comment(token):
            return doc[token.left_edge.i - 1]
    last = with_more(clause.right_edge, joined=True)
    return _second(verb, last) or last


def _is_contrast(verb: Token) -> bool:
    """Whether the verb is what somebody else says: "said it was late, while Lind said it was not"."""
    if verb.dep_ != "advcl" or verb.tag_ not in FINITE or lemma(verb.lemma_) not in lexicon.SPEECH:
        return False
    children = {c.dep_: c for c in verb.lefts}
    begins = "mark" in children and children["mark"].lower_ == "while"
    return begins and "nsubj" in children and any(c.dep_ == "ccomp" for c in verb.rights)


def _is_comment(noun: Token) -> bool:
    """Whether the noun tells after a comma what the words before it are: "was rigged, a charge that Lind denied"."""
    first = noun.left_edge
    return first.lower_ in ("a", "an") and first.i > 0 and noun.doc[first.i - 1].text in (",", "-", "–", "—", "--")


def _second(verb: Token, last: Token) -> Token | None:
    """The end of a second clause after "and" without a comma, which the parse joins to the cue: "claims that her
    passport was taken and she was made to work"."""
    follows = verb.doc[last.i + 1 : last.i + 3]
    if len(follows) < 2 or follows[0].lower_ != "and" or follows[1].pos_ != "PRON":
        return None
    joined = follows[1].head
    told = follows[1].dep_ in SUBJECTS and joined.dep_ == "conj" and joined.head.i == verb.i
    return joined.right_edge if told and lemma(joined.lemma_) not in lexicon.CLAUSE else None


def that_clause(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """A "that" soon after the verb, whatever the parse hangs its clause on."""
    if word not in lexicon.CLAUSE:
        return None
    for token in verb.doc[verb.i + 1 : verb.i + _THAT]:
        if token.lower_ == "that" and token.head.i > token.i and _heads_clause(token):
            piece = piece_of(token, with_more(token.head.right_edge, joined=True))
            return report_of(verb, (piece,) if piece else ())
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.text in ".;:?!":
            break
    return None


def _heads_clause(that: Token) -> bool:
    """Whether "that" begins a clause with a subject of its own, by whatever name the parse has for it."""
    if that.dep_ == "mark":
        return True
    clause = that.head
    return clause.pos_ in ("VERB", "AUX") and any(c.dep_ in SUBJECTS and that.i < c.i < clause.i for c in clause.lefts)


def parenthetical(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "The plan, he said, is dead"; "as he said"."""
    put_it = word == "put" and "dobj" in children and children["dobj"].lower_ == "it"
    if not (word in lexicon.CLAUSE or put_it) or not ("nsubj" in children or "nsubjpass" in children):
        return None
    as_clause = (
        verb.dep_ == "advcl"
        and word != "continue"
        and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    )
    if not (
        verb.dep_ == "parataxis"
        or (as_clause and put_it and verb.i < verb.head.i)
        or (as_clause and word in lexicon.SPEECH and (not {"dobj", "xcomp"} & children.keys() or word == "tell"))
    ):
        return None
    return report_of(verb, phrase(verb.head, without=verb))
