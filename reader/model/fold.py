"""Search without fuss: text folded so that case, accents and kinds of quotation marks don't matter.

The folded text has its own length, so every folded character knows where it comes from and matches come
back as offsets into the original.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# words of plain characters, one plain space between them, which fold one to one; or any other single character
_PIECES = re.compile(r"[!-_a-~]+(?: [!-_a-~]+)*|.", re.DOTALL)
_QUOTATION_MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″‴ʹʺʻʼʽ＂＇「」『』｢｣〝〞〟❛❜❝❞"
_DASHES = "-‐‑‒–—―−﹘﹣－"
# letters that Unicode does not decompose, as people type them without a special keyboard
_LETTERS = {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
_PLAIN = dict.fromkeys(_QUOTATION_MARKS, "'") | dict.fromkeys(_DASHES, "-") | _LETTERS


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where its characters come from.

    `text[i]` comes from the original's character `starts[i]`; `starts` has one more item at the end, the
    original's length.
    """

    text: str
    starts: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets for `text[start:end]` (not empty): whole characters, their accents with them."""
        last = self.starts[end - 1]
        while end < len(self.text) and self.starts[end] == last:
            end += 1
        return self.starts[start], self.starts[end]

    def matches(self, query: str) -> Iterator[tuple[int, int]]:
        """Where `query`, folded and stripped, occurs: offsets into the original, in order, never overlapping."""
        needle = fold(query).text.strip()
        if not needle:
            return
        reached = 0
        at = self.text.find(needle)
        while at >= 0:
            start, end = self.span(at, at + len(needle))
            if start >= reached:
                yield start, end
                reached = end
            at = self.text.find(needle, at + len(needle))


def fold(text: str) -> Folded:
    """The text in one case, without accents and invisible characters; any quotation mark is `'`, any dash `-`.

    Ligatures and sharp s are spelled out, runs of white space are one space. Folding the folded text
    changes nothing.
    """
    pieces: list[str] = []
    starts = array("l")
    blank = False
    for match in _PIECES.finditer(text):
        start, end = match.span()
        if end - start > 1 or "!" <= match[0] <= "~":
            piece = match[0].lower().replace('"', "'").replace("`", "'")
            starts.extend(range(start, end))
        else:
            piece = fold_character(match[0])
            if blank:
                piece = piece.lstrip(" ")
            starts.extend([start] * len(piece))
        if piece:
            pieces.append(piece)
            blank = piece[-1] == " "
    starts.append(len(text))
    return Folded("".join(pieces), starts)


@lru_cache(maxsize=8192)
def fold_character(character: str) -> str:
    """What one character folds to: none, one or several characters."""
    if character.isspace():
        return " "
    if character in _PLAIN:
        return _PLAIN[character]
    decomposed = _decomposed(_decomposed(character).casefold())
    kept = "".join(_PLAIN.get(c, c) for c in decomposed if not _is_mark(c))
    return re.sub(r"\s+", " ", kept)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


def _is_mark(character: str) -> bool:
    """Accents, vowel points and invisible characters; not the signs that make another letter (kana, Indic)."""
    return (
        unicodedata.combining(character) >= 10
        or unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
        or character == "\u034f"
    )
