"""What the syntax says is reported: clauses, infinitives and objects under verbs, nouns and adjectives that report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.document import Document
from reader.analysis.quotes.interrupted import reported_around, reported_before
from reader.analysis.quotes.model import UNSAID, Report
from reader.analysis.quotes.nouns import according_to, reported_by_adjective, reported_by_noun
from reader.analysis.quotes.unsaid import is_unsaid
from reader.analysis.quotes.verbs import reported_by_verb
from reader.analysis.quotes.voiceless import shows_only

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_reported(document: Document) -> Iterator[Report]:
    """The reports that the parse shows, in the order of their cues. Contents may overlap; marks are not looked at."""
    for token in document.doc:
        report = None
        if token.pos_ in ("VERB", "AUX"):
            report = _of_verb(document, token)
        elif token.pos_ == "NOUN":
            report = reported_by_noun(token)
        elif token.pos_ == "ADJ":
            report = reported_by_adjective(token)
        if report is None and token.lower_ == "according":
            report = according_to(token)
        if report is not None:
            yield report


def _of_verb(document: Document, verb: Token) -> Report | None:
    """What the verb reports; what it leaves unsaid goes by that rule, so that nothing inside it counts as said."""
    report = reported_before(verb) or reported_around(verb) or reported_by_verb(verb)
    if report is None:
        return None
    if report.source is not None and shows_only(verb, document.doc[report.source.head]):
        return None
    return replace(report, rule=UNSAID) if is_unsaid(verb) else report
