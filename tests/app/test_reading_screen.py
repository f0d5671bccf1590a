"""The reading screen, from the keyboard alone and from the mouse alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reader.analysis.engine import engine_key
from reader.app.app import ReaderApp
from reader.app.panes.article import ArticlePane
from reader.app.panes.sidebar import Sidebar
from reader.app.panes.timeline import TimelinePane
from reader.app.screens.card import Card
from reader.app.screens.help import HelpScreen
from reader.app.store import ArticleStore
from reader.library import Library
from reader.model.article import Article
from reader.settings import Settings
from tests.app import harbour
from tests.app.room import Gated, Given, Silent, at_text, click_text, program, reading, selected, store
from tests.app.stage import frame


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
    app = program(harbour_at_length())
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


async def test_a_passage_that_was_scrolled_away_is_gone_back_to() -> None:
    app = program(harbour_at_length())
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


async def click_words(pilot: Pilot[None], words: str) -> None:
    """Click where the words stand on the screen."""
    y, row = next((y, row) for y, row in enumerate(frame(pilot.app).splitlines()) if words in row)
    await pilot.click(offset=(cell_len(row[: row.index(words)]) + 2, y))
    await pilot.pause()


async def test_a_click_on_the_gutter_selects_the_quote() -> None:
    app = program()
    async with reading(app) as pilot:
        pane = app.screen.query_one(ArticlePane)
        row = pane.row_of(harbour.TEXT.index("a shock for every"))
        await pilot.click(ArticlePane, offset=(4, row - pane.scroll_offset.y))
        assert selected(app) == ("quote", "q3")


async def test_the_wheel_scrolls_the_text() -> None:
    app = program(harbour_at_length())
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


async def test_copying_a_quote_takes_speaker_title_and_date_along() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("quotation_mark", *"shock", "enter", "y")
        assert app.clipboard == (
            'the plan "a shock for every shop on the quay" — Tomás Brandt, '
            "“Harbour bridge to close for a year”, 8 May 2023"
        )


async def test_the_article_is_readable_before_its_analysis() -> None:
    app = program(analyst=Silent())
    async with reading(app) as pilot:
        assert "Reading the article" in frame(app)
        assert "Maria Oberholt said on Monday" in frame(app)
        await pilot.press("p", "e", "quotation_mark", "enter", "j")
        assert selected(app) is None


async def test_a_failed_analysis_is_a_sentence_and_the_text_stays() -> None:
    app = program(analyst=Given("The language model is not there; install it."))
    async with reading(app):
        assert "The language model is not there" in frame(app)
        assert "Maria Oberholt said on Monday" in frame(app)


async def test_a_stale_analysis_is_kept_and_not_shown(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    gate = Gated()
    app = program(analyst=gate, library=library)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        old = store(app).article
        app.open_article(harbour.article("Another\n\nstory."))
        await pilot.pause()
        gate.open(old)
        while library.analysis(old.digest, engine_key()) is None:
            await pilot.pause()
        assert store(app).progress == "waiting"


async def test_a_kept_analysis_comes_back_without_the_analyst(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.keep_analysis(harbour.article().digest, engine_key(), harbour.ANALYSIS.model_dump_json())
    app = program(analyst=Given("The analyst was asked."), library=library)
    async with reading(app):
        assert store(app).progress == "ready"


async def test_a_kept_analysis_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.keep_analysis(harbour.article().digest, engine_key(), '{"engine": 1}')
    app = program(library=library)
    async with reading(app):
        assert store(app).progress == "ready"


async def test_the_place_is_remembered(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    article = harbour_at_length()
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
    app = program(harbour_at_length())
    async with reading(app, 120, 40) as pilot:
        await pilot.press("space", "j", "j")
        pane = app.screen.query_one(ArticlePane)
        top = pane._rows[pane.scroll_offset.y].start
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        row = pane._rows[pane.scroll_offset.y]
        assert row.start <= top <= row.end


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


async def test_the_keyboard_walks_quotes() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("s")
        assert selected(app) == ("quote", "q1")
        await pilot.press("s", "s", "S")
        assert selected(app) == ("quote", "q2")
        assert status(app) == "Maria Oberholt · said, · direct quote"


async def test_tab_out_of_the_search_line_keeps_the_search() -> None:
    app = program()
    async with reading(app) as pilot:
        await pilot.press("quotation_mark", *"bridge", "tab")
        assert focus(app) == "article"
        await pilot.press("n")
        assert selected(app) == ("quote", "q4")


async def test_hostile_text_is_shown_harmless() -> None:
    text = "A [/b] title [red]\n\nSaid [/] the [link=x]mayor[/link] of \\[x] and $(rm) {0} %s."
    article = Article(title="A [/b] title [red]", text=text, blocks=harbour.blocks(text), credit="[/] credit [b]")
    app = program(article, analyst=Given("It [/failed] here."))
    async with reading(app) as pilot:
        await pilot.press("slash", *"[/]", "enter")
        page = frame(app)
        for part in ("A [/b] title [red]", "Said [/] the [link=x]mayor", "[/] credit [b]"):
            assert part in page


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


def harbour_at_length() -> Article:
    """The story four times over, so that it has to scroll, and a word at its end."""
    text = "\n\n".join([harbour.TEXT] * 4 + ["At the very end stands a lighthouse."])
    return harbour.article(text)


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
