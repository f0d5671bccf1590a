"""The articles to choose from, as entries of a list."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.facts import day_in_words
from reader.app.screens.articles import ArticleEntry
from reader.model.article import Article
from reader.resources import articles_dir
from reader.sources import SourceError, read_path

if TYPE_CHECKING:
    from reader.library import Kept


def bundled_entries() -> list[ArticleEntry]:
    """The articles that came with the program, by the names of their files."""
    entries = []
    for path in sorted(articles_dir().glob("*.txt")):
        with suppress(SourceError):
            entries.append(_entry(path, read_path(path)))
    return entries


def opened_entries(kept: Iterable[Kept]) -> list[ArticleEntry]:
    """The articles of the library, as it gives them, without those that came with the program."""
    came_with = articles_dir()
    return [_entry(k.article.digest, k.article) for k in kept if Path(k.origin).parent != came_with]


def _entry(key: Path | str, article: Article) -> ArticleEntry:
    when = day_in_words(article.published) if article.published else ""
    return ArticleEntry(key, article.title, when, article.publisher or "")
