"""The search line on the screen."""

from __future__ import annotations

from textual.widgets import Input

from reader.app.panes.article import ArticlePane
from tests.app import harbour
from tests.app.room import (
    focus,
    program,
    reading,
    selected,
    store,
)
from tests.app.stage import frame


async def test_quotes_are_searched_and_walked_from_the_keyboard() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("quotation_mark", *"by:oberholt bridge")
        assert "2" in frame(app).split("by:oberholt bridge")[1].split(" of ")[1][:1]
        assert "1 of 2 · Maria Oberholt" in frame(app)
        await pilot.press("down")
        assert "2 of 2 · Maria Oberholt" in frame(app)
        await pilot.press("enter")
        assert focus(app) == "article"
        await pilot.press("n")
        assert selected(app) == ("quote", "q1")
        await pilot.press("N")
        assert selected(app) == ("quote", "q4")


async def test_leaving_a_search_puts_back_the_selection_and_the_place() -> None:
    app = program(harbour.at_length())
    async with reading(app, 80, 24) as pilot:
        await pilot.press("space")
        pane = app.screen.query_one(ArticlePane)
        top = pane.scroll_offset.y
        assert top > 0
        await pilot.press("slash", *"lighthouse")
        assert pane.scroll_offset.y != top
        await pilot.press("escape")
        await pilot.pause()
        assert pane.scroll_offset.y == top
        assert store(app).search is None
        assert focus(app) == "article"


async def test_a_search_dims_what_it_does_not_find() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("quotation_mark", *"ferry would")
        pane = app.screen.query_one(ArticlePane)
        quiet = pane._style("dim").color
        bright = "".join(
            segment.text
            for y in range(pane.size.height)
            for segment in pane.render_line(y)
            if segment.style and segment.style.color != quiet and "offset" in segment.style.meta
        )
        assert "".join(bright.split()) == "aferrywouldcostmorethanthebridge"


async def test_tab_out_of_the_search_line_keeps_the_search() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("quotation_mark", *"bridge", "tab")
        assert focus(app) == "article"
        await pilot.press("n")
        assert selected(app) == ("quote", "q4")


async def test_the_footer_of_the_search_line_shows_its_own_keys() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("quotation_mark", *"by:o")
        await pilot.pause()
        last = frame(app).splitlines()[-1]
        assert all(word in last for word in ("keep", "next", "previous", "leave"))
        assert "search" not in last


async def test_the_query_line_is_empty_when_it_opens_again() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("slash", *"ferry", "escape", "slash")
        assert app.screen.query_one(Input).value == ""
