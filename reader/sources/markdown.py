"""Markdown into paragraphs of clean text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from reader.model.article import BlockKind
from reader.sources.lines import Paragraph, join_lines
from reader.sources.metadata import Metadata, read_date, read_metadata

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# a field, a field's list or nested values below it, a comment; anything else between rules is part of the story
_FRONT_LINE = re.compile(r"[\w\"'][\w \"'.-]*:|\s*[-#]|\s|$")
_FIELD = re.compile(r"(\w[\w -]{0,30}):[ \t]+(\S.*)")
_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_HEADING = re.compile(r"\s*#{1,3} \S")


def looks_like_markdown(text: str) -> bool:
    """Whether a text without a file name is Markdown: it starts with front matter or a `#` heading."""
    return _front(text) is not None or _HEADING.match(text[:2000]) is not None


def read_markdown(text: str, alone: Callable[[str], bool]) -> tuple[list[Paragraph], Metadata]:
    """The paragraphs of a clean Markdown text, and what its front matter says.

    Links are their words, list items and lines of code paragraphs of their own, pictures and HTML tags are gone.
    A paragraph all in bold has no kind: it may be a heading. A line for which `alone` holds is never joined.
    """
    from markdown_it import MarkdownIt

    front = _front(text)
    known = _front_matter(front[1]) if front else Metadata()
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(text[front.end() :] if front else text)
    return [p for p in _paragraphs(tokens, alone) if p.text], known


def _front(text: str) -> re.Match[str] | None:
    front = _FRONT.match(text)
    return front if front and all(map(_FRONT_LINE.match, front[1].split("\n"))) else None


def _front_matter(lines: str) -> Metadata:
    fields = {m[1].lower(): m[2].strip().strip("\"'") for m in map(_FIELD.fullmatch, lines.split("\n")) if m}
    author = fields.get("author") or fields.get("authors") or fields.get("byline")
    stamp = fields.get("date") or fields.get("published")
    source = fields.get("source")
    from_source = read_metadata(f"Source: {source}") if source else None
    return Metadata(
        title=fields.get("title"),
        published=read_date(stamp) if stamp else None,
        byline=author.strip("[]") if author else None,
        publisher=fields.get("publisher") or (from_source.publisher if from_source else None),
        url=fields.get("url") or (from_source.url if from_source else None),
        credit=from_source.credit if from_source else None,
    )


def _paragraphs(tokens: Sequence[Token], alone: Callable[[str], bool]) -> Iterator[Paragraph]:
    """One paragraph for each heading, paragraph, list item, table row and line of code."""
    kind: BlockKind | None = "paragraph"
    titled = cell = False
    marker, quoted = "", 0
    numbers: list[int | None] = []
    row: list[str] = []
    for token in tokens:
        match token.type:
            case "heading_open":
                kind = "heading" if titled or token.tag != "h1" else "title"
                titled = titled or token.tag == "h1"
            case "heading_close":
                kind = "paragraph"
            case "bullet_list_open" | "ordered_list_open":
                numbers.append(int(token.attrs.get("start", 1)) if token.tag == "ol" else None)
            case "bullet_list_close" | "ordered_list_close":
                numbers.pop()
            case "blockquote_open" | "blockquote_close":
                quoted += token.nesting
            case "list_item_open":
                number = numbers[-1]
                marker = "• " if number is None else f"{number}. "
                numbers[-1] = number + 1 if number is not None else None
            case "th_open" | "td_open" | "th_close" | "td_close":
                cell = token.nesting > 0
            case "tr_close":
                yield Paragraph(" | ".join(filter(None, row)), "paragraph")
                row = []
            case "inline" if cell:
                row.append(" ".join(_lines(token)))
            case "inline":
                loose = kind == "paragraph" and not marker and _all_strong(token)
                for words in _joined(_lines(token), alone):
                    told: BlockKind | None = "item" if marker else "quote" if quoted and kind == "paragraph" else kind
                    yield Paragraph(marker + words, None if loose and told == kind else told)
                    marker = ""
            case "fence" | "code_block":
                yield from (Paragraph(line.expandtabs(4).rstrip(), "paragraph") for line in token.content.split("\n"))
            case "html_block":
                yield Paragraph(" ".join(_TAG.sub(" ", token.content).split()), "paragraph")


def _joined(lines: Sequence[str], alone: Callable[[str], bool]) -> Iterator[str]:
    """A wrapped paragraph's lines as one, those for which `alone` holds by themselves."""
    numbered = ((i if alone(line) else -1, line) for i, line in enumerate(lines))
    for _, run in groupby(numbered, itemgetter(0)):
        yield join_lines([line for _, line in run])


def _lines(token: Token) -> list[str]:
    """The words of an inline token, line by line."""
    lines = [""]
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif child.type in ("text", "code_inline"):
            lines[-1] += child.content
    return [" ".join(line.split()) for line in lines if line.strip()]


def _all_strong(token: Token) -> bool:
    """Whether a paragraph is bold as a whole, as crossheads often are."""
    types = [child.type for child in token.children or () if child.type != "text" or child.content]
    return types[:1] == ["strong_open"] and types[-1:] == ["strong_close"] and types.count("strong_open") == 1
