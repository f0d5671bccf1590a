"""The finders in their order: dates, entities, quotes, events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reader import __version__
from reader.analysis.dates import find_dates
from reader.analysis.document import read_document
from reader.analysis.engine import Engine, load_engine
from reader.analysis.entities import find_entities
from reader.analysis.events import find_events
from reader.analysis.quotes import NESTED, find_quotes
from reader.model.analysis import Analysis


def analyses(articles: Iterable[tuple[str, date | None]], engine: Engine | None = None) -> Iterator[Analysis]:
    """One Analysis for each (text, publication date), in order."""
    engine = engine or load_engine()
    for text, published in articles:
        yield _analyse(text, published, engine)


def _analyse(text: str, published: date | None, engine: Engine) -> Analysis:
    document = read_document(text, engine)
    dates = find_dates(document, published)
    entities = find_entities(document, dates)
    quotes = find_quotes(document, entities)
    outer = tuple(quote for quote in quotes if quote.rule != NESTED)
    events = find_events(document, published, dates, entities, outer)
    return Analysis(
        engine=engine.name,
        version=__version__,
        published=published.isoformat() if published else None,
        entities=entities,
        quotes=quotes,
        dates=dates,
        events=events,
    )
