"""Who said what: quotes with their cues and speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.document import Document
from reader.analysis.quotes.assemble import assemble
from reader.analysis.quotes.confidence import confidence
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.marks import Quoted, find_quoted
from reader.analysis.quotes.model import Report
from reader.analysis.quotes.people import name_speakers
from reader.analysis.quotes.reported import find_reported
from reader.analysis.quotes.set_off import find_set_off
from reader.analysis.quotes.turns import find_turns
from reader.model.analysis import Entity, Quote, QuoteKind, Span, Speaker, Words

__all__ = ["find_quotes"]

_DIRECT = 0.95


def find_quotes(document: Document, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """The quotes of a document in text order, with cue and speaker; none lies inside another."""
    quoted = find_quoted(document.text, document.blocks)
    reports = assemble(document, quoted, [*find_turns(document), *find_set_off(document), *find_reported(document)])
    speakers = name_speakers(document, entities, reports)
    lemmas = _cue_lemmas(document, reports)
    found = enumerate(zip(reports, speakers, lemmas, strict=True), 1)
    return tuple(_quote(document.text, n, report, speaker, word, quoted) for n, (report, speaker, word) in found)


def _cue_lemmas(document: Document, reports: Sequence[Report]) -> list[str]:
    """The lemma of the first word of each report's cue, empty where there is none."""
    doc = document.doc
    starts = document.offsets
    last = len(starts) - 1  # a dash may begin inside the last token
    return [lemma(doc[min(bisect_left(starts, r.cue[0]), last)].lemma_) if r.cue else "" for r in reports]


def _quote(
    text: str, number: int, report: Report, speaker: Speaker | None, word: str, quoted: tuple[Quoted, ...]
) -> Quote:
    cue = report.cue
    parts = report.pieces if len(report.pieces) > 1 else ()
    kind = _kind(text, report, quoted)
    return Quote(
        id=f"q{number}",
        start=report.start,
        end=report.end,
        kind=kind,
        parts=tuple(Span(start=a, end=b) for a, b in parts),
        cue=Words(start=cue[0], end=cue[1], text=text[cue[0] : cue[1]]) if cue else None,
        speaker=speaker,
        rule=report.rule,
        confidence=confidence(report.rule, kind, named=speaker is not None, cue=word),
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
