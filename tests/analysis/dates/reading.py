"""The dates of one text, and how tests ask for their words."""

from __future__ import annotations

from datetime import date

from reader.analysis.dates import find_dates
from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.model.analysis import DateExpression

TUESDAY = date(2023, 5, 30)


def dates_of(text: str, published: date | None = TUESDAY) -> tuple[DateExpression, ...]:
    """The date expressions of a text."""
    return find_dates(read_document(text, load_engine()), published)


def told(text: str, published: date | None = TUESDAY) -> list[tuple[str, str]]:
    """The words of every date expression of a text, with its value."""
    return [(text[d.start : d.end], d.value) for d in dates_of(text, published)]
