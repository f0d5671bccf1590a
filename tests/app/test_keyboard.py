"""Everything from the keyboard alone: walking, cards, keys bound anew."""

from __future__ import annotations

from reader.app.panes.article import ArticlePane
from reader.app.screens.card import Card
from reader.app.screens.help import HelpScreen
from reader.settings import Settings
from tests.app import harbour
from tests.app.room import (
    focus,
    program,
    reading,
    selected,
    shown,
    status,
    store,
)
from tests.app.stage import frame


async def test_the_keyboard_walks_people_mentions_and_events() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("p")
        assert selected(app) == ("entity", "oberholt")
        assert "Maria Oberholt · Port authority chairwoman · mention 1 of" in status(app)
        await pilot.press("right_square_bracket")
        assert "mention 2 of" in status(app)
        await pilot.press("left_square_bracket", "p")
        assert selected(app) == ("entity", "brandt")
        await pilot.press("P")
        assert selected(app) == ("entity", "oberholt")
        await pilot.press("e", "e")
        assert selected(app) == ("event", "e2")
        await pilot.press("E")
        assert selected(app) == ("event", "e1")
        assert shown(app) == [store(app)] * 3


async def test_the_keyboard_walks_quotes() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("s")
        assert selected(app) == ("quote", "q1")
        await pilot.press("s", "s", "S")
        assert selected(app) == ("quote", "q2")
        assert status(app) == "Maria Oberholt · said, · direct quote"


async def test_the_keyboard_walks_the_sidebar_and_the_timeline() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("2", "j", "j")
        assert selected(app) == ("entity", "brandt")
        await pilot.press("tab", "j")
        assert focus(app) == "timeline"
        assert selected(app) == ("event", "e1")
        await pilot.press("down", "down")
        assert selected(app) == ("event", "e4")
        await pilot.press("shift+tab", "shift+tab")
        assert focus(app) == "article"


async def test_the_keyboard_opens_a_card_and_goes_back_into_the_text() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("p", "enter")
        assert isinstance(app.screen, Card)
        await pilot.press("enter")
        assert not isinstance(app.screen, Card)
        assert selected(app) == ("quote", "q1")
        await pilot.press("enter")
        assert isinstance(app.screen, Card)
        await pilot.press("escape")
        assert selected(app) == ("quote", "q1")


async def test_a_passage_that_was_scrolled_away_is_gone_back_to() -> None:
    app = program(harbour.at_length())
    async with reading(app, 80, 24) as pilot:
        await pilot.press("e", "G")
        pane = app.screen.query_one(ArticlePane)
        end = pane.scroll_offset.y
        await pilot.press("E", "e")
        assert selected(app) == ("event", "e1")
        await pilot.press("G")
        assert pane.scroll_offset.y == end
        app.reading_screen.store = store(app).select_event("e1")
        await pilot.pause()
        assert pane.scroll_offset.y < end


async def test_keys_can_be_bound_anew_and_the_help_says_so() -> None:
    app = program(settings=Settings(keys={"next_person": "w"}))
    async with reading(app) as pilot:
        await pilot.press("p")
        assert selected(app) is None
        await pilot.press("w")
        assert selected(app) == ("entity", "oberholt")
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        assert any(line.split()[:1] == ["w"] or " w  " in line for line in frame(app).splitlines())


async def test_a_key_given_to_another_command_no_longer_does_the_old_one() -> None:
    app = program(settings=Settings(keys={"next_event": "p"}))
    async with reading(app) as pilot:
        await pilot.press("p")
        assert selected(app) == ("event", "e1")
        await pilot.press("e")
        assert selected(app) == ("event", "e1")


async def test_q_goes_back_before_it_quits() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("p", "q")
        assert selected(app) is None
        assert app.is_running
        await pilot.press("q")
        assert app._exit
