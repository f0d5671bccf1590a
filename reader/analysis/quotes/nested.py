"""What speakers say of their own thoughts, inside their own words: "I think the plan is dead"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import Piece, Report, Source, quote_of
from reader.model.analysis import Quote, Speaker

NESTED = "nested"
_ONESELF = frozenset({"I", "We", "we"})
_CLAUSES = frozenset({"clause", "that"})
_ENDS = " \n\t\"“”'‘’.,;"
# right as a thought, and half of the time nothing that anybody would list beside the words it stands in
_SURE = 0.45


def find_nested(
    text: str, found: Iterable[Report], quoted: Sequence[Quoted], quotes: Sequence[Quote]
) -> Iterator[Quote]:
    """A quote without an id for each thought that a speaker tells in quotation marks; its speaker is that speaker.

    `found` are the reports of the syntax, `quoted` the passages in marks, in text order, and `quotes` those found so
    far.
    """
    passages = [(passage.start, passage.end) for passage in quoted]
    parts = {(part.start, part.end): quote for quote in quotes for part in quote.parts or (quote,)}
    ordered = sorted(parts)
    for report in found:
        source = report.source
        if report.cue is None or source is None or not _tells_thought(text, report.rule, source):
            continue
        passage, part = _around(passages, report.cue), _around(ordered, report.cue)
        if passage is None or part is None:
            continue
        pieces = _within(text, report.pieces, max(passage[0], part[0]), min(passage[1], part[1]))
        if pieces:
            outer = parts[part].speaker
            speaker = Speaker(start=source.start, end=source.end, entity=outer.entity if outer else None)
            yield quote_of(text, replace(report, pieces=pieces, rule=NESTED), speaker, "direct", _SURE)


def _around(stretches: Sequence[Piece], cue: Piece) -> Piece | None:
    """The stretch, of several in text order, that holds a cue."""
    at = bisect_right(stretches, cue[0], key=itemgetter(0)) - 1
    return stretches[at] if at >= 0 and cue[1] <= stretches[at][1] else None


def _tells_thought(text: str, rule: str, source: Source) -> bool:
    return rule in _CLAUSES and text[source.start : source.end] in _ONESELF


def _within(text: str, pieces: Iterable[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces as far as they lie between two offsets, without marks and stops at their ends."""
    kept: list[Piece] = []
    for piece in pieces:
        inside = text[max(piece[0], start) : min(piece[1], end)]
        first = max(piece[0], start) + len(inside) - len(inside.lstrip(_ENDS))
        words = inside.strip(_ENDS)
        if words:
            kept.append((first, first + len(words)))
    return tuple(kept)
