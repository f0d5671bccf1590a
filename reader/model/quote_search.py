"""Searching in what was said: words, and `by:name` for a speaker; case, accents and kinds of marks don't matter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.fold import fold

if TYPE_CHECKING:
    from reader.model.analysis import Analysis, Quote

_BY = re.compile(r"\bby:\s*(?:\"([^\"]*)\"?|(\S*))", re.IGNORECASE)
# a word of a query is looked for without the marks at its ends
_MARKS = "'.,;:!?()[]-"
# in "a critic of the minister", what follows these words is not who speaks
_HEAD_END = re.compile(r",|\s(?:of|with|from|by|for|in|at|on|to|who|that|which|about|against)\s")


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """A quote that was found, and where its words are: offsets into the article's text."""

    quote: Quote
    hits: tuple[tuple[int, int], ...]


def parse_query(query: str) -> tuple[str, str]:
    """The words and the speaker of a query: `by:austin sovereignty` is ("sovereignty", "austin")."""
    speakers = [a or b for a, b in _BY.findall(query)]
    return " ".join(_BY.sub(" ", query).split()), " ".join(speakers)


def search_quotes(text: str, analysis: Analysis, words: str = "", by: str = "") -> tuple[QuoteMatch, ...]:
    """The quotes whose content has every one of the words and whose speaker's name, alias, role or passage has `by`.

    Without words and speaker, every quote. In text order.
    """
    names = {e.id: " \n ".join((e.name, *e.aliases, *e.roles)) for e in analysis.entities}
    needles = [needle for word in words.split() if (needle := fold(word).text.strip(_MARKS + " "))]
    found = []
    for quote in analysis.quotes:
        if by and not _has(_speaker_names(text, quote, names), by):
            continue
        hits = _hits(text, quote, needles)
        if hits is not None:
            found.append(QuoteMatch(quote, tuple(sorted(hits))))
    return tuple(found)


def _speaker_names(text: str, quote: Quote, names: dict[str, str]) -> str:
    """What the speaker may be called: the entity's names and roles, else the head of the passage that names it."""
    if quote.speaker is None:
        return ""
    known = names.get(quote.speaker.entity or "")
    passage = text[quote.speaker.start : quote.speaker.end]
    return known if known is not None else _HEAD_END.split(passage, maxsplit=1)[0]


def _has(text: str, words: str) -> bool:
    folded = fold(text).text
    return all(fold(word).text.strip() in folded for word in words.split())


def _hits(text: str, quote: Quote, needles: Iterable[str]) -> set[tuple[int, int]] | None:
    """Where the needles are in the quote's content (its parts), or None if one is missing."""
    parts = [(part.start, fold(text[part.start : part.end])) for part in quote.parts or (quote,)]
    hits: set[tuple[int, int]] = set()
    for needle in needles:
        here = {(start + a, start + b) for start, folded in parts for a, b in folded.matches(needle)}
        if not here:
            return None
        hits |= here
    return hits
