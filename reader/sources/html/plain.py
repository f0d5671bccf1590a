"""The words of a page without parsing it: quick for any bytes, and never at a loss. The last way to read a page."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from reader.model.article import BlockKind
from reader.sources.html.builder import ParagraphBuilder
from reader.sources.html.page import Page
from reader.sources.metadata import Metadata

_NAME = re.compile(r"/?\s*([a-zA-Z][a-zA-Z0-9]{0,20})")
_SILENT = frozenset("script style noscript template svg math iframe textarea select".split())
_AROUND = frozenset("nav header footer aside form button figure".split())
_INLINE = frozenset("a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong "
                    "sub sup time tt u var wbr amp".split())  # fmt: skip
_MOSTLY_LINKS = 0.6
_LITTLE = 200


def read_plainly(text: str) -> Page:
    """The paragraphs of HTML, in time that grows with its length alone; page furniture goes where it is easily told."""
    reader = _Reader(text)
    reader.read()
    sure = [p for p in reader.found if not p.around and not p.linked]
    paragraphs = sure if sum(len(p.text) for p in sure) >= _LITTLE else reader.found
    builder = ParagraphBuilder()
    for paragraph in paragraphs:
        builder.add(paragraph.text)
        builder.end(paragraph.kind, "• " if paragraph.kind == "item" else "")
    title = " ".join(reader.title.split())
    return Page(Metadata(title=title or None), tuple(builder.paragraphs), "plain")


class _Found(NamedTuple):
    """Some words; whether they stand in page furniture, and whether they are mostly links."""

    text: str
    kind: BlockKind
    around: bool
    linked: bool


class _Reader:
    """One way through the text; what ends a tag, a comment or an element is looked for once, never back and forth."""

    def __init__(self, text: str) -> None:
        self.title = ""
        self.found: list[_Found] = []
        self._text = text
        lower = text.lower()
        self._lower = lower if len(lower) == len(text) else text
        self._ends: dict[str, int] = {}
        self._pieces: list[str] = []
        self._linked = self._length = self._around = 0
        self._link = False

    def read(self) -> None:
        at, kind = 0, _kind("")
        while (start := self._text.find("<", at)) >= 0:
            self._add(self._text[at:start])
            if self._text.startswith("<!--", start):
                at = self._next("-->", start + 4)
                continue
            tag = _NAME.match(self._text, start + 1)
            if not tag and self._text[start + 1 : start + 2] not in ("!", "?", "/"):
                self._add("<")
                at = start + 1
                continue
            name, closing = (tag[1].lower() if tag else ""), self._text.startswith("/", start + 1)
            at = self._next(">", start + 1)
            if (name == "title" or name in _SILENT) and not closing:
                at = self._past(name, at)
            elif name == "a":
                self._link = not closing
            elif name and name not in _INLINE:
                self._end(kind)
                kind = _kind("" if closing else name)
                if name in _AROUND:
                    self._around = max(0, self._around + (-1 if closing else 1))
        self._add(self._text[at:])
        self._end(kind)

    def _next(self, mark: str, at: int) -> int:
        """The place after the next `mark` from `at` on; `at` itself where there is none."""
        found = self._ends.get(mark, 0)
        if 0 <= found < at:
            found = self._ends[mark] = self._lower.find(mark, at)
        return found + len(mark) if found >= 0 else at

    def _past(self, name: str, at: int) -> int:
        """The end of the element that begins before `at`; it is left out, but for the title."""
        mark = f"</{name}"
        end = self._next(mark, at) - len(mark)
        if end < at:
            return at
        if name == "title" and not self.title:
            self.title = unescape(self._text[at:end][:1000])
        return end

    def _add(self, words: str) -> None:
        if words:
            words = unescape(words) if "&" in words else words
            self._pieces.append(words)
            self._length += len(words.strip())
            self._linked += len(words.strip()) if self._link else 0

    def _end(self, kind: BlockKind) -> None:
        words = "".join(self._pieces).strip()
        if words:
            self.found.append(_Found(words, kind, self._around > 0, self._linked > _MOSTLY_LINKS * self._length))
        self._pieces, self._length, self._linked = [], 0, 0


def _kind(name: str) -> BlockKind:
    """What the text after a tag is, by the tag's name."""
    if name == "li":
        return "item"
    if name == "blockquote":
        return "quote"
    return "heading" if re.fullmatch("h[1-6]", name) else "paragraph"
