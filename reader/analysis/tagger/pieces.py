"""Text as the tagger reads it: words, the casing of each, and the word pieces they are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_SURROGATE = re.compile("[\ud800-\udfff]")

# What a word's letters look like. The encoder's vocabulary is lower-case, so this is all it learns about capitals.
NO_WORD, LOWER, INITIAL, UPPER, TITLE, MIXED, CAMEL, DIGITS, ALPHANUMERIC, PUNCTUATION = range(10)
GLUED = 10
"""Added to the casing of a word that follows the one before it without a space."""
CASINGS = 20

CLS, SEP = 101, 102
"""The pieces that open and close whatever the encoder reads."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The words of a text and the pieces the encoder reads.

    `words` are `text[start:end]` spans in order; `ids` and `casing` have one item a piece, and `first[w]` is the
    index of word `w`'s first piece, or -1 where the vocabulary's normaliser leaves nothing of it.
    """

    words: list[tuple[int, int]]
    ids: list[int]
    casing: list[int]
    first: list[int]

    def window(self, start: int, end: int) -> tuple[list[int], list[int]]:
        """The ids and the casing of the pieces start..end-1, between the marks that the encoder was made to expect."""
        return [CLS, *self.ids[start:end], SEP], [NO_WORD, *self.casing[start:end], NO_WORD]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Runs of letters and digits, and every other visible character by itself."""
    return [match.span() for match in _WORD.finditer(text)]


def casing_of(word: str) -> int:
    """Which of the casings above a word has."""
    if word.isdecimal():
        return DIGITS
    if not word.isalpha():
        return ALPHANUMERIC if any(character.isalnum() for character in word) else PUNCTUATION
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else INITIAL
    if word[0].isupper():
        return TITLE if word[1:].islower() else MIXED
    return CAMEL


def encode(tokenizer: Tokenizer, text: str) -> Pieces:
    """Split any text into words and pieces. Takes time linear in its length."""
    text = _SURROGATE.sub("\ufffd", text)
    words = word_spans(text)
    encoding = tokenizer.encode(
        [text[start:end] for start, end in words], is_pretokenized=True, add_special_tokens=False
    )
    shapes = [
        casing_of(text[start:end]) + (GLUED if start and not text[start - 1].isspace() else 0) for start, end in words
    ]
    first = [-1] * len(words)
    casing = []
    for piece, word in enumerate(encoding.word_ids):
        assert word is not None  # only special pieces belong to no word
        casing.append(shapes[word])
        if first[word] < 0:
            first[word] = piece
    return Pieces(words, encoding.ids, casing, first)
