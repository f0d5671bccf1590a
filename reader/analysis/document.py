"""A text made ready for the finders: its blocks, and one parsed spaCy Doc over all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.titlecase import in_sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from reader.analysis.engine import Engine
    from reader.analysis.tagger import TaggedName
    from reader.model.analysis import EntityKind

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_TERMINAL = re.compile(r"[.!?:;…]['\"’”)\]»]*$")
_MAX_HEADING_WORDS = 16
_BLOCK_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One paragraph or heading: `text[start:end]`, no white space at either end."""

    start: int
    end: int
    heading: bool


@dataclass(frozen=True)
class Document:
    """A text with its blocks and its parse.

    `doc` covers the whole text and `token.idx` is the offset into `text`; sentences never cross blocks. Line ends
    inside a hard-wrapped paragraph and no-break spaces are plain spaces in `doc`, and the words of a title-case
    headline that are no names are small, so read words from `text`.
    `names` are the engine's own names, in order, exact to the letter; `doc.ents` has them by the token, and alone has
    them where `names` is None.
    """

    text: str
    blocks: tuple[TextBlock, ...]
    doc: Doc
    names: tuple[TaggedName, ...] | None = None

    @cached_property
    def offsets(self) -> list[int]:
        """The offset into the text of every token of `doc`."""
        offsets: list[int] = self.doc.to_array("IDX").tolist()
        return offsets

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences as spaCy spans, in order, without those that are white space only."""
        return tuple(s for s in self.doc.sents if not s.text.isspace())


def read_document(text: str, engine: Engine) -> Document:
    """The parsed document of a text. What comes out depends on this text alone, never on its neighbours in a batch."""
    blocks = tuple(find_blocks(text))
    parsed = list(engine.parse(_pieces(in_sentence_case(text, blocks), blocks)))
    doc = parsed[0] if len(parsed) == 1 else _joined(parsed)
    names = engine.names(text, (block.start for block in blocks))
    if names is None:
        return Document(text, blocks, doc)
    doc.set_ents(_entity_spans(doc, names))
    return Document(text, blocks, doc, tuple(names))


def _joined(docs: list[Doc]) -> Doc:
    """One Doc of several, without the tensors that nothing reads and white space does not have."""
    from spacy.tokens import Doc

    doc: Doc | None = Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]
    assert doc is not None  # from_docs returns None for an empty list only, and there is always a piece
    return doc


_LABELS: dict[EntityKind, str] = {"person": "PERSON", "organisation": "ORG", "place": "GPE"}


def _entity_spans(doc: Doc, names: Iterable[TaggedName]) -> list[Span]:
    """The names as spans of whole tokens, the first where two share a token."""
    spans: list[Span] = []
    for name in names:
        span = doc.char_span(name.start, name.end, _LABELS[name.kind], alignment_mode="expand")
        if span is not None and not (spans and span.start < spans[-1].end):
            spans.append(span)
    return spans


def find_blocks(text: str) -> Iterator[TextBlock]:
    """The paragraphs and headings of a text, in order: a line each, a hard-wrapped paragraph's lines together."""
    lines = [m.span() for m in _LINE.finditer(text)]
    start = 0
    for i, (_, end) in enumerate(lines):
        if i + 1 < len(lines) and _wrapped(text, lines[i], lines[i + 1]):
            continue
        a, b = _stripped(text, lines[start][0], end)
        yield TextBlock(a, b, _is_heading(text[a:b]))
        start = i + 1


def _wrapped(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether the next line goes on with this one's sentence: no empty line between, full width, no end."""
    if text.count("\n", line[1], following[0]) != 1:
        return False
    words = text[slice(*line)].rstrip()
    goes_on = text[slice(*following)].lstrip()[:1].islower() or not _TERMINAL.search(words)
    return 50 <= len(words) <= 100 and goes_on


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_heading(line: str) -> bool:
    return (
        "\n" not in line
        and len(line.split()) <= _MAX_HEADING_WORDS
        and not _TERMINAL.search(line)
        and not line[:1].islower()
        and any(c.isalpha() for c in line)
    )


def _pieces(text: str, blocks: Iterable[TextBlock]) -> list[str]:
    """The text cut at every block's ends (and inside a huge one): pieces that add up to it, odd spaces made plain."""
    cuts = {0, len(text)}
    for block in blocks:
        cuts.add(block.start)
        cuts.update(_cuts_within(text, block))
        # the white space after a block is a piece of its own: it cannot lean on the block's syntax
        cuts.add(block.end)
    bounds = sorted(cuts)
    pieces = [text[a:b] for a, b in pairwise(bounds)]
    return [_plain_spaces(p) for p in pieces] or [""]


def _cuts_within(text: str, block: TextBlock) -> Iterator[int]:
    """Where a block of more than 20,000 characters is cut: after white space, so that time and memory stay linear."""
    at = block.start
    while block.end - at > _BLOCK_CHARACTERS:
        limit = at + _BLOCK_CHARACTERS
        at = max(text.rfind(". ", at, limit) + 2, text.rfind(" ", limit - 200, limit) + 1)
        at = at if at > limit - _BLOCK_CHARACTERS // 2 else limit
        yield at


def _plain_spaces(piece: str) -> str:
    return piece if piece.isspace() else piece.replace("\n", " ").replace("\xa0", " ")
