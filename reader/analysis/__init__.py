"""Article text in, Analysis out: who is in it, what each of them said, and when things happened.

    from reader.analysis import analyse, analyse_many

Pure functions of the text, the publication date and the engine. The language model is imported and
loaded at the first call, never when this package is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.engine import Engine
    from reader.model.analysis import Analysis

__all__ = ["analyse", "analyse_many"]


def analyse(text: str, published: date | None = None, *, engine: Engine | None = None) -> Analysis:
    """The analysis of one text; offsets are into `text` exactly as passed.

    `published` resolves relative dates; `engine` defaults to the bundled model.
    """
    return next(analyse_many([(text, published)], engine=engine))


def analyse_many(articles: Iterable[tuple[str, date | None]], *, engine: Engine | None = None) -> Iterator[Analysis]:
    """One analysis for each (text, publication date), in order; the fast way for many."""
    from reader.analysis.pipeline import analyses

    return analyses(articles, engine)
