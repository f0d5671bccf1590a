"""Who said what: quotes with their cues and speakers."""

from __future__ import annotations

from bisect import bisect_left

from reader.analysis.document import Document
from reader.analysis.quotes.assemble import assemble
from reader.analysis.quotes.marks import Quoted, find_quoted
from reader.analysis.quotes.model import Report
from reader.analysis.quotes.people import name_speakers
from reader.analysis.quotes.reported import find_reported
from reader.analysis.quotes.turns import find_turns
from reader.model.analysis import Entity, Quote, QuoteKind, Span, Speaker, Words

__all__ = ["find_quotes"]

_DIRECT = 0.95


def find_quotes(document: Document, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """The quotes of a document in text order, with cue and speaker; none lies inside another."""
    quoted = find_quoted(document.text, document.blocks)
    reports = assemble(document, quoted, [*find_turns(document), *find_reported(document)])
    speakers = name_speakers(document, entities, reports)
    found = enumerate(zip(reports, speakers, strict=True), 1)
    return tuple(_quote(document.text, n, report, speaker, quoted) for n, (report, speaker) in found)


def _quote(text: str, number: int, report: Report, speaker: Speaker | None, quoted: tuple[Quoted, ...]) -> Quote:
    cue = report.cue
    parts = report.pieces if len(report.pieces) > 1 else ()
    return Quote(
        id=f"q{number}",
        start=report.start,
        end=report.end,
        kind=_kind(text, report, quoted),
        parts=tuple(Span(start=a, end=b) for a, b in parts),
        cue=Words(start=cue[0], end=cue[1], text=text[cue[0] : cue[1]]) if cue else None,
        speaker=speaker,
    )


def _kind(text: str, report: Report, quoted: tuple[Quoted, ...]) -> QuoteKind:
    """Direct when all but a word or so stands in quotation marks, mixed when a part does."""
    letters = inside = 0
    for start, end in report.pieces:
        letters += sum(c.isalnum() for c in text[start:end])
        i = max(bisect_left(quoted, start, key=lambda q: q.start) - 1, 0)
        while i < len(quoted) and quoted[i].start < end:
            a, b = max(start, quoted[i].start), min(end, quoted[i].end)
            inside += sum(c.isalnum() for c in text[a:b]) if a < b else 0
            i += 1
    if not inside:
        return "indirect"
    return "direct" if inside >= _DIRECT * letters else "mixed"
