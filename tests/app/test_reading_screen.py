"""The reading screen as a whole: its panes and footer, sizes, looks, what it remembers and copies."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.panes.article import ArticlePane
from reader.app.panes.sidebar import Sidebar
from reader.app.panes.timeline import TimelinePane
from reader.library import Library
from reader.model.article import Article
from tests.app import harbour
from tests.app.room import (
    Given,
    focus,
    program,
    reading,
    selected,
)
from tests.app.stage import frame


async def test_copying_a_quote_takes_speaker_title_and_date_along() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("quotation_mark", *"shock", "enter", "y")
        assert app.clipboard == (
            'the plan "a shock for every shop on the quay" — Tomás Brandt, '
            "“Harbour bridge to close for a year”, 8 May 2023"
        )


async def test_the_place_is_remembered(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    article = harbour.at_length()
    library.keep(article, "story.txt")
    app = program(article, library=library)
    async with reading(app, 80, 24) as pilot:
        await pilot.press("space")
        top = app.screen.query_one(ArticlePane).scroll_offset.y
        await pilot.press("q")
    again = program(article, library=library)
    async with reading(again, 80, 24):
        assert again.screen.query_one(ArticlePane).scroll_offset.y == top > 0


async def test_at_80_by_24_the_panes_fold_and_one_key_brings_each() -> None:
    app = program()
    async with reading(app, 80, 24) as pilot:
        side, line = app.screen.query_one(Sidebar), app.screen.query_one(TimelinePane)
        assert (side.display, line.display) == (False, False)
        await pilot.press("2")
        assert side.display
        assert focus(app) == "sidebar"
        await pilot.press("2")
        assert not side.display
        await pilot.press("3")
        assert line.display
        await pilot.press("escape")
        assert not line.display
        assert focus(app) == "article"


async def test_only_the_article() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("z")
        assert not app.screen.query_one(Sidebar).display
        await pilot.press("z")
        assert app.screen.query_one(Sidebar).display


async def test_a_resize_keeps_the_top_character() -> None:
    app = program(harbour.at_length())
    async with reading(app, 120, 40) as pilot:
        await pilot.press("space", "j", "j")
        pane = app.screen.query_one(ArticlePane)
        top = pane._rows[pane.scroll_offset.y].start
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        row = pane._rows[pane.scroll_offset.y]
        assert row.start <= top <= row.end


async def test_every_theme_paints() -> None:
    app = program()
    async with reading(app) as pilot:
        seen = [app.theme]
        for _ in range(3):
            await pilot.press("T")
            seen.append(app.theme)
            assert "Maria Oberholt" in frame(app)
        assert seen == ["dark", "light", "terminal", "dark"]


async def test_the_footer_shows_the_keys_that_work_here() -> None:
    app = program()
    async with reading(app):
        last = frame(app).splitlines()[-1]
        assert last == (
            ' p person  ] mention  s quote  e event  " quotes  / find  ⏎ card  ? help  q quit  4 articles  : commands'
        )


async def test_the_footer_shows_what_has_room_and_a_click_presses_the_key() -> None:
    app = program()
    async with reading(app, 80, 24) as pilot:
        last = frame(app).splitlines()[-1]
        assert last.endswith("q quit")
        await pilot.click("#keys", offset=(last.index("person"), 0))
        assert selected(app) == ("entity", "oberholt")


async def test_hostile_text_is_shown_harmless() -> None:
    text = "A [/b] title [red]\n\nSaid [/] the [link=x]mayor[/link] of \\[x] and $(rm) {0} %s."
    article = Article(title="A [/b] title [red]", text=text, blocks=harbour.blocks(text), credit="[/] credit [b]")
    app = program(article, analyst=Given("It [/failed] here."))
    async with reading(app) as pilot:
        await pilot.press("slash", *"[/]", "enter")
        page = frame(app)
        for part in ("A [/b] title [red]", "Said [/] the [link=x]mayor", "[/] credit [b]"):
            assert part in page


async def test_without_colours_what_is_current_is_reversed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = program()
    async with reading(app) as pilot:
        await pilot.press("p")
        pane = app.screen.query_one(ArticlePane)
        row = pane.row_of(harbour.TEXT.index("Maria Oberholt"))
        strip = pane.render_line(row - pane.scroll_offset.y)
        assert [s.text for s in strip if s.style and s.style.reverse] == ["Maria Oberholt"]
        assert app.theme == "terminal"
