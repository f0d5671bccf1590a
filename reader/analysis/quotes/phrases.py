"""Pieces of text from the parse, and the tokens of a piece."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.analysis.document import Document
from reader.analysis.quotes.model import Piece

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# the tags of finite verbs
FINITE = ("VBD", "VBZ", "VBP", "MD")
# what sets an aside off
SET_OFF = (",", "-", "--", "–", "—", "(")
_AND = ("and", "but", "or")
# what a content goes on with, a clause with more, and how often
_GOES_ON = ("than", "to")
_CLAUSE_GOES_ON = ("because", "if", "than", "to", "unless")
_MORE = 3


def tokens_in(document: Document, start: int, end: int) -> Span:
    """The tokens that begin between two offsets into the text."""
    first, last = bisect_left(document.offsets, start), bisect_left(document.offsets, end)
    return document.doc[first:last]


def token_at(document: Document, offset: int) -> Token:
    """The first token that begins at an offset into the text or after it, else the last; there must be one."""
    return document.doc[min(bisect_left(document.offsets, offset), len(document.doc) - 1)]


def piece_of(first: Token, last: Token) -> Piece | None:
    """From one token to another in characters, without white space and stray punctuation at either end."""
    doc = first.doc
    a, b = first.i, last.i
    while a <= b and (doc[a].is_space or doc[a].text in ",.;:-–—)?!…") and not doc[a].is_quote:
        a += 1
    while b >= a and (doc[b].is_space or doc[b].text in ",.;:-–—(…" or _left_over(doc[b])) and not doc[b].is_quote:
        b -= 1
    return (doc[a].idx, doc[b].idx + len(doc[b])) if a <= b else None


def _left_over(token: Token) -> bool:
    """Whether an "and" joins to nothing that comes after it: at the end of `both articles, and`."""
    return token.dep_ == "cc" and token.lower_ in _AND


def phrase(head: Token, without: Token | None = None) -> tuple[Piece, ...]:
    """The phrase of a head, in two pieces where the phrase of `without` stands inside."""
    first, last = head.left_edge, head.right_edge
    doc = head.doc
    pieces: list[Piece | None] = []
    if without is not None and first.i <= without.i <= last.i:
        left, right = without.left_edge.i, without.right_edge.i
        if left > first.i:
            pieces.append(piece_of(first, doc[left - 1]))
        if right < last.i:
            pieces.append(piece_of(doc[right + 1], last))
    else:
        pieces.append(piece_of(first, last))
    return tuple(p for p in pieces if p)


def characters(*tokens: Token) -> Piece:
    """From the first of the tokens to the end of the last, in characters."""
    return min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens)


def has_mark(clause: Token) -> bool:
    """Whether the clause begins with "that", "whether" or "if"."""
    return any(c.dep_ == "mark" and c.lower_ in ("that", "whether", "if") for c in clause.children)


def is_infinitive(token: Token) -> bool:
    """Whether the verb is an infinitive with its "to"."""
    return token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.lefts)


def with_more(last: Token, *, joined: bool = False) -> Token:
    """The last token of a content, or of what goes on with it and hangs elsewhere in the parse: "than" and "to" with
    what follows; for a `joined` clause "because" and a further "and that" too."""
    doc = last.doc
    goes_on = _CLAUSE_GOES_ON if joined else _GOES_ON
    for _ in range(_MORE):
        follows = doc[last.i + 1 : last.i + 4]
        if not len(follows) or follows[0].is_sent_start:
            return last
        opening = follows[0]
        if joined and opening.text == "," and len(follows) > 1:
            opening = follows[1]
        if joined and opening.is_quote and opening.i + 1 < len(doc):
            opening = opening.nbor(1)
        end = last
        if joined and opening.lower_ in _AND and opening.i + 1 < len(doc):
            that = doc[opening.i + 1]
            if that.lower_ == "that" and that.head.i > that.i and that.head.pos_ in ("VERB", "AUX"):
                end = that.head.right_edge
        elif opening.lower_ in goes_on and (opening.i == last.i + 1 or opening.nbor(-1).is_quote):
            end = (opening.head if opening.tag_ == "TO" or opening.dep_ == "mark" else opening).right_edge
        if end.i <= last.i:
            return last
        last = end
    return last
