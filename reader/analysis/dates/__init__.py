"""Date expressions and what they mean."""

from __future__ import annotations

from datetime import date

from reader.analysis.document import Document
from reader.model.analysis import DateExpression

__all__ = ["find_dates"]


def find_dates(document: Document, published: date | None) -> tuple[DateExpression, ...]:
    """The time expressions of a document in text order, resolved against the publication date."""
    return ()
