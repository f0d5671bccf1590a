"""What happened when.

The words that tell events (`triggers`) are put on the dates of their sentence by its syntax (`dating`), else
on the story's thread (`thread`), and get their clause, status, caption and weight.
"""

from __future__ import annotations

from datetime import date

from reader.analysis.document import Document
from reader.analysis.events.cast import Cast
from reader.analysis.events.finder import Finder
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
    return tuple(Finder(document, published, dates, Cast(entities), quotes).events())
