"""People, organisations and places, with every mention."""

from __future__ import annotations

from reader.analysis.document import Document
from reader.model.analysis import DateExpression, Entity

__all__ = ["find_entities"]


def find_entities(document: Document, dates: tuple[DateExpression, ...]) -> tuple[Entity, ...]:
    """The entities of a document, in the order of their first mention. No mention overlaps a date expression."""
    return ()
