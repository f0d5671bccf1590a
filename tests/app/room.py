"""The whole program on the invented story, with its analysis given instead of made."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets import Static

from reader.app.analyst import AnalysisError, Analyst
from reader.app.app import ReaderApp
from reader.app.panes.article import ArticlePane
from reader.app.panes.sidebar import Sidebar
from reader.app.panes.timeline import TimelinePane
from reader.app.store import ArticleStore
from reader.library import Library
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.settings import Settings
from tests.app import harbour


class Given(Analyst):
    """Answers with the given analysis, or with an error."""

    def __init__(self, analysis: Analysis | str = harbour.ANALYSIS) -> None:
        super().__init__()
        self._given = analysis

    async def analyse(self, article: Article) -> str:
        if isinstance(self._given, str):
            raise AnalysisError(self._given)
        return self._given.model_dump_json()


class Silent(Analyst):
    """Never comes to an end."""

    async def analyse(self, article: Article) -> str:
        await asyncio.Event().wait()
        raise AssertionError


class Gated(Analyst):
    """Answers for an article when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self._gates: dict[str, asyncio.Event] = {}

    async def analyse(self, article: Article) -> str:
        await self._gate(article).wait()
        return harbour.ANALYSIS.model_dump_json()

    def open(self, article: Article) -> None:
        self._gate(article).set()

    def _gate(self, article: Article) -> asyncio.Event:
        return self._gates.setdefault(article.digest, asyncio.Event())


def program(
    article: Article | None = None,
    *,
    analyst: Analyst | None = None,
    settings: Settings | None = None,
    library: Library | None = None,
) -> ReaderApp:
    return ReaderApp(article or harbour.article(), analyst=analyst or Given(), settings=settings, library=library)


@asynccontextmanager
async def reading(app: ReaderApp, width: int = 120, height: int = 40) -> AsyncIterator[Pilot[None]]:
    """The program on a terminal of that size, its analysis there unless the analyst is silent."""
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        if not isinstance(app._analyst, Silent):
            await app.workers.wait_for_complete()
        await pilot.pause()
        yield pilot


def store(app: ReaderApp) -> ArticleStore:
    return app.reading_screen.store


def selected(app: ReaderApp) -> tuple[str, str] | None:
    """What is selected: its kind and id."""
    selection = store(app).selection
    return (selection.kind, selection.id) if selection else None


def at_text(pane: ArticlePane, words: str, after: int = 0) -> tuple[int, int]:
    """Where on the pane the words begin (or where their character number `after` stands); they must be in view."""
    assert pane.store is not None
    offset = pane.store.article.text.index(words) + after
    number = pane.row_of(offset)
    y = number - pane.scroll_offset.y
    assert 0 <= y < pane.size.height
    row = pane._rows[number]
    before = pane.store.article.text[row.start : offset]
    return pane._gutter_width + 1 + cell_len(before) + pane.gutter.left, y


async def click_text(pilot: Pilot[None], pane: ArticlePane, words: str) -> None:
    await pilot.click(ArticlePane, offset=at_text(pane, words, 1))
    await pilot.pause()


def shown(app: ReaderApp) -> list[ArticleStore | None]:
    """The store as every pane has it."""
    screen = app.reading_screen
    return [
        screen.query_one(ArticlePane).store,
        screen.query_one(Sidebar).store,
        screen.query_one(TimelinePane).store,
    ]


def focus(app: ReaderApp) -> str | None:
    """Which pane has the keyboard."""
    return app.focused.id if app.focused else None


def status(app: ReaderApp) -> str:
    return str(app.reading_screen.query_one("#status", Static).content)
