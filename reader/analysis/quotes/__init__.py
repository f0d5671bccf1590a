"""Who said what: quotes with their cues and speakers."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.analysis.document import Document
from reader.analysis.quotes.assemble import assemble
from reader.analysis.quotes.confidence import LEAST, Voice, confidence
from reader.analysis.quotes.marks import Quoted, find_quoted
from reader.analysis.quotes.model import Report, quote_of
from reader.analysis.quotes.nested import NESTED, find_nested
from reader.analysis.quotes.people import name_speakers
from reader.analysis.quotes.phrases import token_at
from reader.analysis.quotes.reported import find_reported
from reader.analysis.quotes.set_off import find_set_off
from reader.analysis.quotes.turns import find_turns
from reader.model.analysis import Entity, Quote, QuoteKind, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["NESTED", "find_quotes"]

_DIRECT = 0.95


def find_quotes(document: Document, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """The quotes of a document in text order, with cue and speaker.

    None lies inside another but those of the rule NESTED, thoughts that a speaker tells of in a direct quote.
    """
    quoted = find_quoted(document.text, document.blocks)
    found = [*find_turns(document), *find_set_off(document), *find_reported(document)]
    reports = assemble(document, quoted, found)
    speakers = name_speakers(document, entities, reports)
    quotes = (_quote(document, report, speaker, quoted) for report, speaker in zip(reports, speakers, strict=True))
    sure = [quote for quote in quotes if quote.confidence >= LEAST]
    every = sorted([*sure, *find_nested(document.text, found, quoted, sure)], key=lambda q: (q.start, -q.end))
    return tuple(quote.model_copy(update={"id": f"q{n}"}) for n, quote in enumerate(every, 1))


def _quote(document: Document, report: Report, speaker: Speaker | None, quoted: tuple[Quoted, ...]) -> Quote:
    kind = _kind(document.text, report, quoted)
    sure = confidence(report.rule, kind, _voice(document, report, speaker), _cue_token(document, report))
    return quote_of(document.text, report, speaker, kind, sure)


def _cue_token(document: Document, report: Report) -> Token | None:
    """The first word of the cue, where there is one."""
    if report.cue is None or not len(document.doc):
        return None
    return token_at(document, report.cue[0])  # a dash may begin inside the last token


def _voice(document: Document, report: Report, speaker: Speaker | None) -> Voice:
    if speaker is None or report.source is None:
        return "nobody"
    named = (
        report.rule == "turn"
        or speaker.entity is not None
        or document.doc[report.source.head].pos_ in ("NOUN", "PROPN")
    )
    return "known" if named else "vague"


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
