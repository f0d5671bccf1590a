"""Headlines in Title Case, written the way sentences are, so that they can be parsed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.document import TextBlock

_WORD = re.compile(r"[^\W\d_]+")
# a word that a sentence goes on with after another in lower case: its case is its own
_INSIDE = re.compile(r"(?<=[a-z,] )[^\W\d_]+")
_MOST_WORDS = 30
_LEAST_WORDS = 4
_LEAST_CAPITALS = 0.8
# words that are never names, though a text may not have them elsewhere
_SMALL = frozenset(
    """
    a about after against ahead all also am amid an and are as at be because been before being between both but by
    can could did do does during for from had has have he her his how if in into is it its just like may more most
    must near new no not now of off on only or other our out over she should so some still than that the their them
    then there these they this those through to under until up upon was we were what when where which while who why
    will with without would you your
    """.split()
)
_ENDINGS = ("ing", "ed", "s")
_SHORTEST_STEM = 3


def in_sentence_case(text: str, blocks: Sequence[TextBlock]) -> str:
    """The text with the words of its title-case lines in lower case where the rest of the text writes them so.

    Every character keeps its offset; names keep their capitals.
    """
    titled = [b for b in blocks if _is_titled(text[b.start : b.end])]
    if not titled:
        return text
    starts = {b.start for b in titled}
    body = [text[b.start : b.end] for b in blocks if b.start not in starts]
    small, names = _usage(body)
    pieces: list[str] = []
    reached = 0
    for block in titled:
        pieces += [text[reached : block.start], _lowered(text[block.start : block.end], small, names)]
        reached = block.end
    return "".join([*pieces, text[reached:]])


def _is_titled(line: str) -> bool:
    """Whether a line has all its longer words in capitals, but not all in capital letters."""
    words = _WORD.findall(line[:400])
    long = [w for w in words if len(w) > 3]
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or len(long) < 3 or "\n" in line or len(line) > 300:
        return False
    capitals = sum(w[0].isupper() for w in long)
    return capitals >= _LEAST_CAPITALS * len(long) and any(w[1:].islower() for w in long)


def _usage(body: Sequence[str]) -> tuple[set[str], set[str]]:
    """The stems of the words that the body writes small, and the words that it capitalises inside sentences."""
    small: set[str] = set()
    names: set[str] = set()
    for paragraph in body:
        small.update(_stem(w) for w in _WORD.findall(paragraph) if w.islower())
        names.update(w.lower() for w in _INSIDE.findall(paragraph) if w[0].isupper())
    return small, names


def _lowered(line: str, small: Collection[str], names: Collection[str]) -> str:
    def write(match: re.Match[str]) -> str:
        word = match[0]
        lower = word.lower()
        if match.start() == 0 or not word[1:].islower() or len(lower) != len(word):
            return word
        if lower in _SMALL:
            return lower
        return lower if lower not in names and _stem(lower) in small else word

    return _WORD.sub(write, line)


def _stem(word: str) -> str:
    """What the forms of a word share: declines, declined, declining."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)].removesuffix("e")
    return word.removesuffix("e")
