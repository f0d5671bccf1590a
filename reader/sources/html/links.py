"""Where the links of a page stand in text that was taken out of it by somebody who dropped them."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from reader.model.article import Link
from reader.model.clean import clean
from reader.sources.html.builder import web_address
from reader.sources.lines import Paragraph

_SILENT = frozenset({"script", "style", "noscript", "template"})
_SHORTEST = 12


class PageLinks:
    """The links of a tree, found again in paragraphs that come in the page's order.

    White space is not compared, only the characters between: a paragraph is where the same ones follow one another.
    """

    def __init__(self, tree: Any, base: str | None) -> None:
        pieces: list[str] = []
        at = 0
        self._spans: list[tuple[int, int, str]] = []
        opened: list[tuple[Any, int, str]] = []
        from lxml.etree import iterwalk

        steps = iterwalk(tree, events=("start", "end"))
        for event, element in steps:
            silent = not isinstance(element.tag, str) or element.tag in _SILENT
            if event == "start":
                if silent:
                    steps.skip_subtree()
                    continue
                if element.tag == "a" and (url := web_address(element.get("href"), base)):
                    opened.append((element, at, url))
                words = element.text
            else:
                if opened and opened[-1][0] is element:
                    _, start, url = opened.pop()
                    if start < at:
                        self._spans.append((start, at, url))
                words = element.tail
            if words:
                piece = _solid(clean(words))
                pieces.append(piece)
                at += len(piece)
        self._text = "".join(pieces)
        self._spans.sort()
        self._starts = [start for start, _, _ in self._spans]
        self._cursor = 0

    def placed(self, paragraph: Paragraph, marker: int = 0) -> Paragraph:
        """The paragraph with its links; `marker` characters at its start are not of the page."""
        if not self._spans:
            return paragraph
        solid = _solid(paragraph.text[marker:])
        at = self._text.find(solid, self._cursor)
        if at < 0 and len(solid) >= _SHORTEST:
            at = self._text.find(solid)
        if at < 0 or not solid:
            return paragraph
        self._cursor = at + len(solid)
        return paragraph._replace(links=tuple(self._within(paragraph.text, marker, at, at + len(solid))))

    def _within(self, text: str, marker: int, start: int, end: int) -> list[Link]:
        # where each solid character stands in the text
        places = [i for i in range(marker, len(text)) if not text[i].isspace()]
        found: list[Link] = []
        for number in range(bisect_left(self._starts, start), len(self._spans)):
            a, b, url = self._spans[number]
            if a >= end:
                break
            b = min(b, end)
            if not found or places[a - start] >= found[-1].end:
                found.append(Link(places[a - start], places[b - start - 1] + 1, url))
        return found


def _solid(text: str) -> str:
    return "".join(text.split())
