"""Questions and answers: which turns are an interview's, and who is interviewed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.analysis.quotes.lexicon import lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUESTIONS = frozenset(["q", "question"])
_ANSWERS = frozenset(["a", "answer"])
_TALK = frozenset("chat meet sit speak talk".split())
_TALKS = frozenset("chat conversation interview talk".split())
_REACH = 4


def is_question(name: str, text: str) -> bool:
    """Whether a turn of these words under this name asks: `Q: ...`, `Wikinews: Will you run?`."""
    return name.lower() in _QUESTIONS or text.rstrip().endswith("?")


def is_answer(name: str) -> bool:
    """Whether the name before the colon only says that an answer comes."""
    return name.lower() in _ANSWERS


def find_interviewed(doc: Doc, end: int) -> Token | None:
    """The last word of the name of the one person whom the tokens before `end` say was spoken to, or nothing."""
    found: list[Token] = []
    for token in doc[:end]:
        word = lemma(token.lemma_)
        if token.pos_ == "VERB" and word == "interview":
            found += _people(c for c in token.rights if c.dep_ == "dobj")
        elif (token.pos_ == "VERB" and word in _TALK) or (token.pos_ == "NOUN" and word in _TALKS):
            found += _people(_with(token))
    return found[0] if found and len({t.text for t in found}) == 1 else None


def _with(word: Token) -> list[Token]:
    """What "to" or "with" leads to after a word, another preposition or particle between them let be."""
    doc = word.doc
    for token in doc[word.i + 1 : word.i + _REACH]:
        if token.lower_ in ("to", "with") and token.pos_ in ("ADP", "PART"):
            return [c for c in token.rights if c.dep_ == "pobj"]
    return []


def _people(nouns: Iterable[Token]) -> list[Token]:
    """Of nouns and the names beside them, the persons."""
    named: list[Token] = []
    for noun in nouns:
        beside = [noun, *(c for c in noun.rights if c.dep_ == "appos")]
        named += [t for t in beside if t.ent_type_ == "PERSON"][:1]
    return named
