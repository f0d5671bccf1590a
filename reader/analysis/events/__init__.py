"""What happened when."""

from __future__ import annotations

from datetime import date

from reader.analysis.document import Document
from reader.model.analysis import DateExpression, Entity, Event, Quote

__all__ = ["find_events"]


def find_events(
    document: Document,
    published: date | None,
    dates: tuple[DateExpression, ...],
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Event, ...]:
    """The events of a document in text order, each put on its date where there is one."""
    return ()
