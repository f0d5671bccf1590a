"""Who said what."""

from __future__ import annotations

from reader.analysis.document import Document
from reader.model.analysis import Entity, Quote

__all__ = ["find_quotes"]


def find_quotes(document: Document, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """The quotes of a document in text order, with cue and speaker."""
    return ()
