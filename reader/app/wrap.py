"""Wrapping text by terminal cells, with offsets kept: which characters stand on which row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len

from reader.model.article import Article, BlockKind

_WORD = re.compile(r"\S+\s*|\s+")
_JOINERS = frozenset("\u200d\ufe0f\ufe0e\u20e3")


class Row(NamedTuple):
    """One row of the article pane: `text[start:end]`, trailing space included.

    `block` is the number of its block; -1 for an empty row and for a row of words that are not of the text.
    """

    start: int
    end: int
    kind: BlockKind | str
    block: int
    words: str = ""


def wrap_article(article: Article, width: int, facts: tuple[str, ...] = (), credit: str = "") -> list[Row]:
    """The rows of an article in `width` cells, one empty row between blocks.

    `facts` (publisher, date, place) go under the title, `credit` to the end; neither is of the text.
    """
    rows: list[Row] = []
    if not article.blocks or article.blocks[0].kind != "title":
        rows += _facts(facts, 0, width)
    for number, block in enumerate(article.blocks):
        if number:
            rows.append(Row(block.start, block.start, "empty", -1))
        for start, end in wrap(article.text, block.start, block.end, width):
            rows.append(Row(start, end, block.kind, number))
        if number == 0 and block.kind == "title":
            rows += _facts(facts, block.end, width)
    if credit:
        end = len(article.text)
        rows.append(Row(end, end, "empty", -1))
        rows += [Row(end, end, "credit", -1, credit[a:b]) for a, b in wrap(credit, 0, len(credit), width)]
    return rows


def _facts(facts: tuple[str, ...], at: int, width: int) -> Iterator[Row]:
    line = " · ".join(facts)
    for start, end in wrap(line, 0, len(line), width):
        yield Row(at, at, "facts", -1, line[start:end])


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The rows of `text[start:end]` in `width` cells, as offsets; every character is on one row.

    Breaks after white space; inside a word only where the word alone is wider than a row (long addresses,
    Chinese and Japanese), and never between a character and what combines with it.
    """
    width = max(width, 2)
    plain = text[start:end].isascii()
    row, used = start, 0
    for word in _WORD.finditer(text, start, end):
        visible = word[0].rstrip()
        cells = len(visible) if plain else cell_len(visible)
        if word.start() > row and used + cells > width:
            yield row, word.start()
            row, used = word.start(), 0
        if cells > width or (used and used + cells > width):
            for cut in _cuts(text, word.start(), word.start() + len(visible), width):
                yield row, cut
                row = cut
            used = cell_len(text[row : word.end()])
        else:
            used += cells + word.end() - word.start() - len(visible)
    if row < end:
        yield row, end


def _cuts(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """Where a word too wide for a row is cut."""
    used = 0
    for at in range(start, end):
        cells = cell_len(text[at])
        joined = at > start and (cells == 0 or text[at] in _JOINERS or text[at - 1] == "\u200d")
        if used + cells > width and not joined:
            yield at
            used = 0
        used += cells
