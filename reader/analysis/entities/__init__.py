"""People, organisations and places, with every mention.

In steps, each with a plain result for the next: candidate spans of the language model (`candidates`), names
(`names`: spans put right, one kind each, every repeat), who is who (`people`, `groups`), roles, descriptions
and pronouns.
"""

from __future__ import annotations

from reader.analysis.document import Document
from reader.model.analysis import DateExpression, Entity

__all__ = ["find_entities"]


def find_entities(document: Document, dates: tuple[DateExpression, ...]) -> tuple[Entity, ...]:
    """The entities of a document: people, then organisations, then places, each in the order of first mention.

    No mention overlaps a date expression or a mention of another entity.
    """
    from reader.analysis.entities.assemble import entities

    return entities(document, dates)
