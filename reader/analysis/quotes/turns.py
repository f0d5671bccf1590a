"""Speakers named before a colon: headlines (`Minister: No new taxes`) and the turns of an interview or a debate."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.document import Document, TextBlock
from reader.analysis.quotes.interviews import find_interviewed, is_answer, is_question
from reader.analysis.quotes.model import Report, Source
from reader.analysis.quotes.phrases import token_at

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|van|von|al|bin|\([^()]{1,30}\))){0,5}"
_TURN = re.compile(rf"[\"“'‘]?(?P<name>[QA](?=\.)|{_NAME}(?=:))(?P<mark>[.:])\s+(?=\S)")
_HEADLINE = re.compile(r"(?P<name>[^:\"“‘]{2,60}):\s+(?=\S)")
# a turn says something: "Berg: 547" is a table
_WORDS = re.compile(r"[^\W\d]{2}")
_NOT_SPEAKERS = frozenset(
    """exclusive video watch breaking update updated live opinion analysis photos photo gallery note source sources
    read related
    correction editor's question image credit advertisement listen podcast review fact quiz explainer more""".split()
)
_HEADLINE_SOURCES = frozenset(
    """army authorities bank chief company council court doctors expert experts family governor government judge lawyer
    lawyers mayor military minister ministry mp mps official officials opposition police poll president premier
    prosecutor prosecutors report researchers scientists senator source sources spokesman spokesperson spokeswoman
    study survey union watchdog witness witnesses""".split()
)
_MOST_BLOCKS = 4
_FEWEST = 2

# the number of a block and the name it begins with
_Turn = tuple[int, re.Match[str]]


def find_turns(document: Document) -> Iterator[Report]:
    """What a colon attributes to the name before it, in text order."""
    text = document.text
    turns: list[_Turn] = []
    for number, block in enumerate(document.blocks):
        if block.heading or number == 0:
            report = _headline(document, block)
            if report is not None:
                yield report
                continue
        match = _TURN.match(text, block.start, block.end)
        words = match is not None and _WORDS.search(text, match.end(), block.end)
        if match is not None and words and match["name"].split()[0].lower() not in _NOT_SPEAKERS:
            turns.append((number, match))
    yield from _turns(document, _exchanged(document, turns))


def _exchanged(document: Document, turns: list[_Turn]) -> list[_Turn]:
    """The turns of an exchange: all where names before colons come back or shout, else questions and their answers.

    One or two names alone may be anything.
    """
    names = [m["name"] for _, m in turns]
    if "Q" not in names:  # "A. Berg": an initial
        turns = [(number, match) for number, match in turns if match["mark"] == ":"]
        names = [m["name"] for _, m in turns]
    if len(names) >= _FEWEST and (len(names) > len(set(names)) or all(n.isupper() and len(n) > 1 for n in names)):
        return turns
    kept: list[_Turn] = []
    for turn, following in pairwise(turns):
        (number, match), (next_number, next_match) = turn, following
        words = document.text[match.end() : document.blocks[next_number - 1].end]
        near = next_number - number <= _MOST_BLOCKS
        if near and match["name"] != next_match["name"] and is_question(match["name"], words):
            kept += [t for t in (turn, following) if t not in kept[-1:]]
    return kept


def _turns(document: Document, turns: list[_Turn]) -> Iterator[Report]:
    blocks = document.blocks
    first = bisect_left(document.offsets, blocks[turns[0][0]].start) if turns else 0
    interviewed = find_interviewed(document.doc, first)
    for place, (number, match) in enumerate(turns):
        # unmarked paragraphs up to the next turn are the same speaker's
        following = turns[place + 1][0] if place + 1 < len(turns) else number + 1
        last = following if number and following - number <= _MOST_BLOCKS else number + 1
        pieces = [(match.end(), blocks[number].end)]
        pieces += [(b.start, b.end) for b in blocks[number + 1 : last] if not b.heading]
        head = _last_token(document, match.end("name"))
        if interviewed is not None and is_answer(match["name"]):
            head = interviewed
        source = Source(match.start("name"), match.end("name"), head.i)
        colon = match.end("name")
        yield Report((colon, colon + 1), tuple(pieces), source, "turn")


def _headline(document: Document, block: TextBlock) -> Report | None:
    match = _HEADLINE.match(document.text, block.start, block.end)
    if match is None or not _WORDS.search(document.text, match.end(), block.end):
        return None
    start, end = match.span("name")
    first = token_at(document, start)
    last = _last_token(document, end)
    name = document.text[start:end].lower()
    plain = name.split()[-1] in _HEADLINE_SOURCES and len(name.split()) <= 3
    if not plain and not (first.ent_type_ in ("PERSON", "ORG") and name.split()[0] not in _NOT_SPEAKERS):
        return None
    head = last
    if first.ent_type_ and not plain:
        while head.i > first.i and head.ent_type_ != first.ent_type_:
            head = document.doc[head.i - 1]
    if head.i == first.i and not plain and last.i - first.i > 3:
        return None
    source = Source(start, head.idx + len(head), head.i)
    return Report((end, end + 1), ((match.end(), block.end),), source, "headline")


def _last_token(document: Document, end: int) -> Token:
    return document.doc[max(bisect_left(document.offsets, end) - 1, 0)]
