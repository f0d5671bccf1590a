"""Everything from the mouse alone."""

from __future__ import annotations

from rich.cells import cell_len
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from reader.app.panes.article import ArticlePane
from reader.app.panes.sidebar import Sidebar
from reader.app.screens.card import Card
from tests.app import harbour
from tests.app.room import (
    at_text,
    click_text,
    focus,
    program,
    reading,
    selected,
)
from tests.app.stage import frame


async def click_words(pilot: Pilot[None], words: str) -> None:
    """Click where the words stand on the screen."""
    y, row = next((y, row) for y, row in enumerate(frame(pilot.app).splitlines()) if words in row)
    await pilot.click(offset=(cell_len(row[: row.index(words)]) + 2, y))
    await pilot.pause()


async def test_the_mouse_does_all_of_it() -> None:
    app = program()
    async with reading(app) as pilot:
        pane = app.screen.query_one(ArticlePane)
        await click_text(pilot, pane, "Tomás Brandt")
        assert selected(app) == ("entity", "brandt")
        await click_text(pilot, pane, "a shock for every shop")
        assert selected(app) == ("quote", "q3")
        await click_text(pilot, pane, "promised")
        assert selected(app) == ("event", "e1")
        await pilot.click(Sidebar, offset=(6, 1))
        assert selected(app) is not None
        assert selected(app)[0] == "entity"  # type: ignore[index]
        await click_text(pilot, pane, "Tomás Brandt")
        await click_text(pilot, pane, "Tomás Brandt")
        assert isinstance(app.screen, Card)


async def test_the_mouse_walks_the_sidebar_the_timeline_and_a_card() -> None:
    app = program()
    async with reading(app) as pilot:
        await click_words(pilot, "Tomás Brandt   ")
        assert selected(app) == ("entity", "brandt")
        await click_words(pilot, "Merchants meet Oberholt")
        assert selected(app) == ("event", "e2")
        await click_words(pilot, "Tomás Brandt   ")
        await click_words(pilot, "Tomás Brandt   ")
        assert isinstance(app.screen, Card)
        await click_words(pilot, "Brandt presents a plan")
        assert selected(app) == ("event", "e4")
        await click_words(pilot, "quotes  / find")
        assert focus(app) == "search-query"


async def test_a_click_on_the_gutter_selects_the_quote() -> None:
    app = program()
    async with reading(app) as pilot:
        pane = app.screen.query_one(ArticlePane)
        row = pane.row_of(harbour.TEXT.index("a shock for every"))
        await pilot.click(ArticlePane, offset=(4, row - pane.scroll_offset.y))
        assert selected(app) == ("quote", "q3")


async def test_the_wheel_scrolls_the_text() -> None:
    app = program(harbour.at_length())
    async with reading(app, 80, 24) as pilot:
        pane = app.screen.query_one(ArticlePane)
        await pilot._post_mouse_events([MouseScrollDown], ArticlePane)
        await pilot.pause()
        assert pane.scroll_offset.y > 0


async def test_dragging_copies_the_text_without_wraps_and_gutter() -> None:
    app = program()
    async with reading(app) as pilot:
        pane = app.screen.query_one(ArticlePane)
        start, end = "Port authority chairwoman", "would close in June."
        await pilot.mouse_down(ArticlePane, offset=at_text(pane, start))
        await pilot.hover(ArticlePane, offset=at_text(pane, end, len(end)))
        await pilot.mouse_up(ArticlePane, offset=at_text(pane, end, len(end)))
        await pilot.press("y")
        text = harbour.TEXT
        assert app.clipboard.startswith("Port authority chairwoman Maria Oberholt said")
        assert "\n" not in app.clipboard
        assert app.clipboard in text
        assert app.clipboard.endswith("would close in June.")
