"""A parsed HTML tree into paragraphs: headings, lists, quotations, table rows and links told apart."""

from __future__ import annotations

from typing import Any

from reader.model.article import BlockKind
from reader.sources.html.builder import ParagraphBuilder, web_address
from reader.sources.lines import Paragraph

# "head", "list", "item", "quote", "row", "cell", "ref", "lb" are the names in trafilatura's tree, a kind of TEI
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head", "summary"})
_LISTS = frozenset({"ul", "ol", "dl", "list", "menu"})
_ITEMS = frozenset({"li", "item"})
_QUOTES = frozenset({"blockquote", "quote"})
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_BLOCKS = _HEADINGS | _LISTS | _ITEMS | _QUOTES | frozenset(
    "p div section article main header footer aside nav body html figure figcaption address center fieldset form "
    "details dt dd table tbody thead tfoot caption pre br lb hr".split()
)  # fmt: skip
_SKIPPED = frozenset(
    "script style noscript template svg math canvas object iframe select textarea button audio video title "
    "graphic img".split()
)
_CELL_LENGTH = 300


def walk(root: Any, base: str | None = None) -> list[Paragraph]:
    """The paragraphs below `root`, an lxml element of HTML or of what trafilatura makes; links are joined to `base`."""
    from lxml.etree import iterwalk

    walker = _Walker(base)
    steps = iterwalk(root, events=("start", "end"))
    for event, element in steps:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "end":
            if not _is_skipped(element, tag):
                walker.leave(element, tag)
            if element is not root:
                walker.text(element.tail)
        elif _is_skipped(element, tag):
            steps.skip_subtree()
        else:
            walker.enter(element, tag)
            walker.text(element.text)
    walker.end()
    return walker.builder.paragraphs


class _Walker:
    def __init__(self, base: str | None) -> None:
        self.builder = ParagraphBuilder()
        self._base = base
        self._headings = self._quotes = self._paragraphs = self._verbatim = 0
        self._inline: set[Any] = set()
        self._lists: list[int | None] = []
        self._marker = ""
        self._rows: list[bool] = []

    def enter(self, element: Any, tag: str) -> None:
        if tag in ("a", "ref"):
            self.builder.open_link(web_address(element.get("href") or element.get("target"), self._base))
        elif tag in _ROWS:
            self.end()
            self._rows.append(_is_data(element))
        elif tag in _CELLS and self._rows and self._rows[-1]:
            if not self.builder.empty:
                self.builder.add(" | ")
        elif tag in _QUOTES and self._paragraphs:
            self._inline.add(element)  # a few words quoted inside a paragraph
        elif tag in _BLOCKS or tag in _CELLS:
            self._enter_block(element, tag)

    def _enter_block(self, element: Any, tag: str) -> None:
        if self._rows and self._rows[-1]:
            self.builder.add(" ")
            return
        self.end()
        if tag in _HEADINGS:
            self._headings += 1
        elif tag in _QUOTES:
            self._quotes += 1
        elif tag in _LISTS:
            self._lists.append(0 if "ol" in (tag, element.get("rend")) else None)
        elif tag in _ITEMS:
            self._marker = self._next_marker(element)
        elif tag == "p":
            self._paragraphs += 1
        elif tag == "pre":
            self._verbatim += 1

    def leave(self, element: Any, tag: str) -> None:
        if tag in ("a", "ref"):
            self.builder.close_link()
        elif tag in _ROWS:
            self.end()
            self._rows.pop()
        elif element in self._inline:
            self._inline.discard(element)
        elif (tag in _BLOCKS or tag in _CELLS) and not (self._rows and self._rows[-1]):
            self._leave_block(tag)

    def _leave_block(self, tag: str) -> None:
        self.end()
        if tag in _HEADINGS:
            self._headings -= 1
        elif tag in _QUOTES:
            self._quotes -= 1
        elif tag in _LISTS:
            self._lists.pop()
        elif tag in _ITEMS:
            self._marker = ""
        elif tag == "p":
            self._paragraphs -= 1
        elif tag == "pre":
            self._verbatim -= 1

    def text(self, text: str | None) -> None:
        if text and self._verbatim:
            first, *rest = text.split("\n")
            self.builder.add(first)
            for line in rest:
                self.end()
                self.builder.add(line)
        else:
            self.builder.add(text)

    def end(self) -> None:
        kind: BlockKind = "paragraph"
        if self._headings:
            kind = "heading"
        elif self._marker:
            kind = "item"
        elif self._quotes:
            kind = "quote"
        if self.builder.end(kind, self._marker if kind == "item" else ""):
            self._marker = ""

    def _next_marker(self, element: Any) -> str:
        if not self._lists or (element.get("rend") or "").startswith(("dt", "dd")):
            return "" if self._lists else "• "
        number = self._lists[-1]
        if number is None:
            return "• "
        self._lists[-1] = number + 1
        return f"{number + 1}. "


def _is_skipped(element: Any, tag: str) -> bool:
    if tag == "head":
        parent = element.getparent()
        return parent is not None and parent.tag == "html"
    return not tag or tag in _SKIPPED


def _is_data(row: Any) -> bool:
    """Whether a table's row holds values; one that holds paragraphs is there for the page's layout."""
    cells = [child for child in row if child.tag in _CELLS]
    if len(cells) < 2:
        return False
    return all(
        len(" ".join(cell.itertext())) <= _CELL_LENGTH and sum(1 for _ in cell.iter("p", "table", "div", "list")) < 2
        for cell in cells
    )
