"""The quotes of one text, and how tests ask for their words."""

from __future__ import annotations

from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.entities import find_entities
from reader.analysis.quotes import find_quotes
from reader.model.analysis import Entity, Quote


def quotes_of(text: str, entities: tuple[Entity, ...] = ()) -> tuple[Quote, ...]:
    """The quotes of a text whose entities are known."""
    return find_quotes(read_document(text, load_engine()), entities)


def entities_and_quotes_of(text: str) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """The entities that are found in a text, and its quotes."""
    document = read_document(text, load_engine())
    entities = find_entities(document, ())
    return entities, find_quotes(document, entities)


def content_of(text: str, quote: Quote, between: str = " | ") -> str:
    """What was said, all its parts."""
    return between.join(text[p.start : p.end] for p in quote.parts or (quote,))


def speaker_of(text: str, quote: Quote) -> str | None:
    """The words for who said it."""
    return text[quote.speaker.start : quote.speaker.end] if quote.speaker else None


def found(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker of every quote."""
    return [(content_of(text, q), speaker_of(text, q)) for q in quotes_of(text)]
