"""Where each word stands: its sentence, its quotation, and how much of a topic it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reader.analysis.document import Document
from reader.analysis.entities.words import Words
from reader.analysis.syntax import upwards

if TYPE_CHECKING:
    from spacy.tokens import Token

_Meant = TypeVar("_Meant")

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MARGIN = 0.5  # of what is meant over what comes second
_QUOTED = re.compile(r'["“][^"“”]*["”]?')


@dataclass(frozen=True)
class Structure:
    """For each word the number of its sentence and of its quotation (0 outside)."""

    document: Document
    words: Words
    sentences: list[int]
    quotes: list[int]

    def token(self, i: int) -> Token:
        """The token of word i."""
        return self.document.doc[self.words.tokens[i]]


def read_structure(document: Document, words: Words) -> Structure:
    """The sentences and quotations of a document, by the word."""
    return Structure(document, words, _sentences(document, words), _quotes(document, words))


def topicality(token: Token) -> float:
    """How much of a topic a mention is: the subject of a sentence 1, of a clause 0.6, else 0."""
    if token.dep_ == "conj":
        token = token.head
    if token.dep_ not in SUBJECTS:
        return 0.0
    return 1.0 if token.head.dep_ == "ROOT" or token.head.head.dep_ == "ROOT" else 0.6


def clearly_best(scored: Iterable[tuple[float, _Meant]]) -> tuple[float, _Meant] | None:
    """The highest score and what has it, None where the second comes near."""
    ranked = sorted(scored, key=lambda s: -s[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    return ranked[0]


def fellow_arguments(token: Token) -> set[int]:
    """The tokens that an object pronoun cannot mean: subject and objects of its own verb (`Ann met her`)."""
    if token.dep_ not in ("dobj", "pobj", "iobj", "dative") or token.lower_.endswith("self"):
        return set()
    barred: set[int] = set()
    for _ in range(8):
        head = token.head
        if head.i == token.i:
            break
        if head.pos_ in ("VERB", "AUX"):
            found = [t for t in head.children if t.dep_ in (*SUBJECTS, "dobj", "dative")]
            barred.update(t.i for t in found)
            if any(t.dep_ in SUBJECTS for t in found):
                break
        token = head
    return barred


def relative_noun(token: Token) -> Token | None:
    """The noun that the relative clause around a token is about, if any: "the jet, which lost its wing"."""
    for above in upwards(token):
        if above.dep_ == "relcl":
            pronoun = next((c for c in above.lefts if c.dep_ in SUBJECTS), None)
            return above.head if pronoun is not None and pronoun.tag_ in ("WDT", "WP") else None
    return None


def _sentences(document: Document, words: Words) -> list[int]:
    ends = [s.end for s in document.sentences]
    out, n = [], 0
    for token in words.tokens:
        while n + 1 < len(ends) and token >= ends[n]:
            n += 1
        out.append(n)
    return out


def _quotes(document: Document, words: Words) -> list[int]:
    out = [0] * len(words)
    number = 0
    for block in document.blocks:
        for match in _QUOTED.finditer(document.text, block.start, block.end):
            number += 1
            first, last = words.covering(match.start(), match.end())
            out[first:last] = [number] * (last - first)
    return out
