"""What the syntax says is reported: clauses, infinitives and objects under verbs, nouns and adjectives that report."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.document import Document
from reader.analysis.quotes.interrupted import reported_around
from reader.analysis.quotes.model import Report
from reader.analysis.quotes.nouns import according_to, reported_by_adjective, reported_by_noun
from reader.analysis.quotes.verbs import reported_by_verb


def find_reported(document: Document) -> Iterator[Report]:
    """The reports that the parse shows, in the order of their cues. Contents may overlap; marks are not looked at."""
    for token in document.doc:
        report = None
        if token.pos_ in ("VERB", "AUX"):
            report = reported_around(token) or reported_by_verb(token)
        elif token.pos_ == "NOUN":
            report = reported_by_noun(token)
        elif token.pos_ == "ADJ":
            report = reported_by_adjective(token)
        if report is None and token.lower_ == "according":
            report = according_to(token)
        if report is not None:
            yield report
