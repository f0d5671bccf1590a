"""A text as words, the unit in which names are found, cut and joined."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer

_ATOM = r"(?:[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)|\w+)"
# a hyphen, an ampersand or an apostrophe joins a word ("Jae-in", "AT&T", "O'Neill"), a possessive 's does not
# where it belongs to the name
_OWN = r"(?:People|Children|Women|Men|Lloyd|McDonald|Moody|Macy|Sotheby|Christie|Levi)['’]s(?!\w)"
_WORD = re.compile(
    rf"{_OWN}|[JS]r\.|{_ATOM}(?:(?:[-‐‑&]|['’](?![sS]\b)|\.(?=[a-z])){_ATOM})*(?:(?<=[A-Za-z])\+(?!\w))?"
)
_SPACE = re.compile(r"[ \t\xa0]*\n?[ \t\xa0]*")
_LONG = 5  # from here on a word in capitals is a shouted word rather than an acronym


@dataclass(frozen=True)
class Words:
    """The words of a document, in order; the lists run in parallel.

    `starts` and `ends` are offsets into `text`. `keys` are the words for comparing: those in capitals of five letters
    or more as in running text. `joins[i]` says whether words i and i+1 can belong to one name: nothing but a space
    between, or the dot of an abbreviation. `tokens` are indices of spaCy tokens, `blocks` of the document's blocks.
    `capitals` are the indices of the words that start with a capital letter, `articled` of those that do so after an
    Arabic article: `al-Zayani`.
    """

    text: str
    starts: list[int]
    ends: list[int]
    texts: list[str]
    keys: list[str]
    joins: list[bool]
    tokens: list[int]
    blocks: list[int]
    capitals: list[int]
    articled: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the words that overlap text[start:end]."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def key(self, first: int, last: int) -> tuple[str, ...]:
        """The words first..last-1 for comparing."""
        return tuple(self.keys[first:last])

    def before(self, i: int) -> str:
        """What stands between word i-1 and word i."""
        return self.text[self.ends[i - 1] if i else 0 : self.starts[i]]

    def after(self, i: int) -> str:
        """What stands between word i and word i+1."""
        return self.text[self.ends[i] : self.starts[i + 1] if i + 1 < len(self) else len(self.text)]

    def capital(self, i: int) -> bool:
        """Whether the word starts with a capital letter."""
        return self.texts[i][0].isupper()


def read_words(document: Document) -> Words:
    """The words of a document."""
    text = document.text
    spans = [m.span() for m in _WORD.finditer(text) if not _is_possessive(text, *m.span())]
    texts = [text[a:b] for a, b in spans]
    block_starts = [block.start for block in document.blocks]
    blocks = [bisect_right(block_starts, a) - 1 for a, _ in spans]
    joins = [
        blocks[i] == blocks[i + 1] and _joins(texts[i], text[spans[i][1] : spans[i + 1][0]])
        for i in range(len(spans) - 1)
    ] + [False] * bool(spans)
    return Words(
        text=text,
        starts=[a for a, _ in spans],
        ends=[b for _, b in spans],
        texts=texts,
        keys=_keys(texts, joins),
        joins=joins,
        tokens=[bisect_right(document.offsets, a) - 1 for a, _ in spans],
        blocks=blocks,
        capitals=[i for i, word in enumerate(texts) if word[0].isupper()],
        articled=[i for i, word in enumerate(texts) if word[2:3] == "-" and word[3:4].isupper() and word[0].islower()],
    )


def _is_possessive(text: str, start: int, end: int) -> bool:
    return end - start == 1 and text[start] in "sS" and text[start - 1 : start] in ("'", "’")


def _keys(texts: list[str], joins: list[bool]) -> list[str]:
    """The words for comparing; in a line of capitals a short given name is no acronym (`JAKE SULLIVAN`)."""
    given = gazetteer().given
    keys = [comparable(w) if "’" in w or w.isupper() else w for w in texts]
    for i, word in enumerate(texts):
        if joins[i] and word.isupper() and 2 < len(word) < _LONG and texts[i + 1].isupper() and word.title() in given:
            keys[i] = word.title()
    return keys


def comparable(word: str) -> str:
    """A word for comparing: `REUTERS` and `Reuters` are the same, `WHO` and `Who` are not."""
    word = word.replace("’", "'")
    return "-".join(p.capitalize() for p in word.split("-")) if len(word) >= _LONG and word.isupper() else word


def _joins(word: str, gap: str) -> bool:
    if gap == " ":
        return True
    if gap.startswith("."):
        return (len(word) == 1 or word in lexicon.ABBREVIATIONS) and bool(_SPACE.fullmatch(gap, 1))
    return bool(gap) and bool(_SPACE.fullmatch(gap))
