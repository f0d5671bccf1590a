from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import PurePath
from typing import ClassVar

import pytest
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.events import MouseScrollDown

from reader.app.messages import Chosen
from reader.app.panes.timeline import TimelinePane
from reader.app.reading import Reading
from reader.app.store import ArticleStore
from reader.model.analysis import Analysis, Event, EventStatus, Words
from reader.resources import styles_dir
from tests.app import harbour
from tests.app.stage import Stage, frame


def told(event: Event, words: str) -> Event:
    return event.model_copy(update={"told": harbour.span(words)})


EVENTS = (
    told(harbour.EVENTS[0], "2019"),
    told(harbour.EVENTS[1], "April 2021"),
    told(harbour.EVENTS[2], "June"),
    told(harbour.EVENTS[3], "next week"),
    harbour.event("e5", "said on Monday", "said", "2023-05-08", "Oberholt announces the closing", "oberholt"),
    harbour.event("e6", "the plan", "called", "2023-05-08", "Brandt objects", "brandt"),
    harbour.event("e7", "the council will", "agree", "2023-05-08", "The council agrees", status="uncertain"),
    harbour.event("e8", "asked for a ferry", "asked", "2021-04-03", "Merchants ask for a ferry", "merchants"),
)
IN_TIME = ["e1", "e2", "e8", "e5", "e6", "e7", "e4", "e3"]


def store_of(events: Iterable[Event], published: date | None = date(2023, 5, 8)) -> ArticleStore:
    waiting = harbour.waiting()
    analysis = Analysis(
        engine="by hand", version="1", entities=harbour.ENTITIES, quotes=harbour.QUOTES, events=tuple(events)
    )
    return replace(waiting, article=replace(waiting.article, published=published)).analysed(Reading(analysis))


def ready() -> ArticleStore:
    return store_of(EVENTS)


def crowd(count: int) -> ArticleStore:
    """Very many events, a day after another with a week's rest after each seventh."""
    start = date(2020, 1, 1)
    statuses: tuple[EventStatus, ...] = ("past", "planned", "uncertain")
    return store_of(
        Event(
            id=f"n{n}",
            start=0,
            end=7,
            trigger=Words(start=0, end=7, text="Harbour"),
            date=(start + timedelta(n + 7 * (n // 7))).isoformat(),
            status=statuses[n % 3],
            caption=f"Number {n}",
            weight=1,
        )
        for n in range(count)
    )


class Below(Stage):
    """The timeline alone, `rows` high with its border."""

    CSS_PATH: ClassVar[list[str | PurePath] | None] = [styles_dir() / "timeline.tcss"]

    def __init__(self, store: ArticleStore, rows: int = 12) -> None:
        super().__init__(store)
        self.rows_high = rows

    def compose(self) -> ComposeResult:
        pane = TimelinePane().data_bind(store=Stage.store)
        pane.styles.height = self.rows_high
        yield pane

    @property
    def pane(self) -> TimelinePane:
        return self.query_one(TimelinePane)

    @property
    def rows(self) -> list[str]:
        """What stands in the pane, row by row, without its border, padding and scrollbar."""
        return [line[1 : self.size.width - 1].rstrip() for line in frame(self).split("\n")[1:]]

    @property
    def selected(self) -> str | None:
        assert self.store is not None
        return self.store.selection.id if self.store.selection else None

    def act(self, store: ArticleStore) -> None:
        self.store = store

    def on_chosen(self, message: Chosen) -> None:
        message.prevent_default()
        assert self.store is not None
        assert message.kind == "event"
        self.told.append((message.id,))
        self.store = self.store.select_event(message.id)


def row_of(app: Below, words: str) -> int:
    """The number on the screen of the first row with these words."""
    return next(n for n, row in enumerate(app.rows, 1) if words in row)


# --- what it shows


async def test_an_axis_over_a_list_over_the_words() -> None:
    app = Below(ready())
    async with app.run_test(size=(80, 14)):
        assert "\n".join(app.rows) == FRAME_80


async def test_beside_the_axis_where_there_is_room() -> None:
    app = Below(ready(), 9)
    async with app.run_test(size=(200, 9)):
        axis, lines = zip(*(row.split(" │ ") for row in app.rows), strict=True)
        assert {len(row) for row in axis} == {len(axis[0])}
        assert "●2" in axis[1]
        assert "▲ published 8 May 2023" in axis[2]
        assert axis[3].startswith("8 events")
        assert [line[2] for line in lines] == list("━●◆●●?◇◇")


async def test_in_four_rows() -> None:
    app = Below(ready(), 5)
    async with app.run_test(size=(60, 5)) as pilot:
        app.act(ready().select_event("e8"))
        await pilot.pause()
        assert "\n".join(app.rows) == FRAME_60


async def test_a_wide_pane_explains_its_signs_beside_the_summary() -> None:
    app = Below(ready(), 9)
    async with app.run_test(size=(120, 9)):
        assert app.rows[-1].startswith("8 events, 2019 to June 2023   ● day")
        assert app.rows[-1].endswith("▲ published")


@pytest.mark.parametrize("width", [1, 2, 5, 12, 33, 80, 139, 140, 201])
async def test_any_size_shows_the_selected_event(width: int) -> None:
    app = Below(ready().select_event("e4"), 40)
    async with app.run_test(size=(width, 30)) as pilot:
        for height in (*range(1, 18), 23, 30):
            app.pane.styles.height = height
            await pilot.pause()
            lines = frame(app).split("\n")
            assert all(cell_len(line) <= width for line in lines)
            if width >= 33 and height >= 2:
                assert any(line.startswith(" » ◇") or " │ » ◇" in line for line in lines)


async def test_dates_as_told_and_as_resolved() -> None:
    app = Below(ready(), 20)
    async with app.run_test(size=(100, 20)):
        rows = app.rows
        assert any("◇ week of 15 May 2023" in row and "next week" in row for row in rows)
        assert any("◇ June 2023" in row and " June  " in row for row in rows)
        # what is told in the very words of the date is told once
        assert sum(row.count("April 2021") - row.count("3 April 2021") for row in rows) == 1
        assert any("● day of publication" in row and "Brandt objects" in row for row in rows)
        assert any("? day of publication" in row and "The council agrees" in row for row in rows)
        assert any("● 3 April 2021" in row for row in rows)


async def test_the_selected_event_in_full() -> None:
    app = Below(ready(), 20)
    async with app.run_test(size=(80, 20)) as pilot:
        app.act(ready().select_event("e4"))
        await pilot.pause()
        words = " ".join(" ".join(app.rows[row_of(app, "» Brandt presents a plan ·") - 1 :]).split())
        assert words == "» Brandt presents a plan · week of 15 May 2023 (“next week”) · planned · Tomás Brandt"


async def test_an_entitys_events_carry_a_sign_and_the_others_are_dim() -> None:
    app = Below(ready(), 20)
    async with app.run_test(size=(100, 20)) as pilot:
        app.act(ready().select_entity("brandt"))
        await pilot.pause()
        assert [row[0] == "▸" for row in app.rows if "━ 2019" in row] == [True]
        assert sum(row.startswith("▸") for row in app.rows) == 3
        assert "Tomás Brandt: 3 of 8 events" in app.rows
        assert is_dim(app, "Merchants ask")
        assert not is_dim(app, "Brandt objects")
        app.act(ready().select_quote("q1"))
        await pilot.pause()
        assert not is_dim(app, "Merchants ask")
        assert not any(row.startswith("▸") for row in app.rows)


def is_dim(app: Below, words: str) -> bool:
    """Whether words are in the style of what is dimmed."""
    dim = app.pane.get_component_rich_style("timeline--dim")
    strip = app.pane.render_line(row_of(app, words) - 1)
    return any(words in s.text and s.style is not None and s.style.color == dim.color for s in strip)


async def test_what_stands_there_without_events() -> None:
    waiting = harbour.waiting()
    for store, words in (
        (waiting, "Reading the article …"),
        (waiting.failed("It broke."), "No timeline: the analysis failed"),
        (store_of(()), "No dated events in this article"),
    ):
        app = Below(store)
        async with app.run_test(size=(80, 14)) as pilot:
            await pilot.click(TimelinePane, offset=(3, 2))
            app.pane.line(1)
            app.pane.edge(1)
            await pilot.pause()
            assert "\n".join(app.rows).strip() == words
            assert app.told == []


async def test_the_events_come_when_the_analysis_comes() -> None:
    app = Below(harbour.waiting())
    async with app.run_test(size=(80, 14)) as pilot:
        app.act(harbour.waiting().failed("It broke."))
        await pilot.pause()
        app.act(ready())
        await pilot.pause()
        assert "\n".join(app.rows) == FRAME_80


async def test_without_a_day_of_publication() -> None:
    app = Below(store_of(EVENTS, published=None))
    async with app.run_test(size=(80, 14)):
        axis = app.rows[: row_of(app, "━ 2019") - 1]
        assert not any("▲" in row for row in axis)
        assert any("8 May 2023" in row for row in axis)


# --- walking


async def test_lines_pages_and_edges() -> None:
    app = Below(ready())
    async with app.run_test(size=(80, 14)) as pilot:
        pane = app.pane

        async def chosen() -> str | None:
            await pilot.pause()
            return app.selected

        pane.line(1)
        assert await chosen() == "e1"
        pane.line(1)
        pane.line(1)
        assert await chosen() == "e2"
        pane.line(-1)
        assert await chosen() == "e8"
        pane.edge(1)
        assert await chosen() == "e3"
        pane.line(1)
        assert await chosen() == "e3"
        pane.edge(-1)
        assert await chosen() == "e1"
        pane.page(1)
        assert await chosen() == "e7"
        pane.page(-1)
        assert await chosen() == "e1"


async def test_the_selected_event_is_scrolled_into_view() -> None:
    app = Below(crowd(500), 9)
    async with app.run_test(size=(80, 14)) as pilot:
        for id in ("n499", "n0", "n250", "n251"):
            assert app.store is not None
            app.act(app.store.select_event(id))
            await pilot.pause()
            assert any(row.startswith("»") and row.endswith(f"Number {id[1:]}") for row in app.rows)
        await pilot.resize_terminal(120, 8)
        assert any(row.startswith("»") and "Number 251" in row for row in app.rows)


async def test_the_list_scrolls_and_the_axis_stays() -> None:
    app = Below(crowd(100), 9)
    async with app.run_test(size=(80, 14)) as pilot:
        await pilot.pause()
        before = app.rows
        pane = app.pane
        pane.post_message(
            MouseScrollDown(pane, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False, screen_x=5, screen_y=5)
        )
        await pilot.pause()
        changed = [a != b for a, b in zip(before, app.rows, strict=True)]
        assert any(changed)
        assert not any(changed[:3])
        assert app.told == []


# --- the mouse


async def test_a_click_on_a_line_chooses_its_event() -> None:
    for size, rows in (((80, 14), 12), ((200, 12), 12)):
        app = Below(ready(), rows)
        async with app.run_test(size=size) as pilot:
            row = row_of(app, "Merchants ask")
            await pilot.click(TimelinePane, offset=(size[0] - 30, row))
            assert app.selected == "e8"


async def test_a_click_on_a_scrolled_line() -> None:
    app = Below(crowd(100), 9)
    async with app.run_test(size=(80, 14)) as pilot:
        app.pane.edge(1)
        await pilot.pause()
        await pilot.click(TimelinePane, offset=(10, row_of(app, "Number 98")))
        assert app.selected == "n98"


async def test_clicks_on_a_mark_choose_its_events_in_turn() -> None:
    app = Below(ready())
    async with app.run_test(size=(80, 14)) as pilot:
        row = row_of(app, "●2")
        column = app.rows[row - 1].index("●2") + 1
        seen = []
        for _ in range(3):
            await pilot.click(TimelinePane, offset=(column, row))
            seen.append(app.selected)
        assert seen == ["e5", "e6", "e5"]


async def test_every_event_is_reached_from_the_axis() -> None:
    app = Below(ready())
    async with app.run_test(size=(80, 14)) as pilot:
        for number, row in enumerate(app.rows[: row_of(app, "▲") - 1], 1):
            for column, cell in enumerate(row, 1):
                if cell in "●○◆◇?123":
                    await pilot.click(TimelinePane, offset=(column, number))
                    await pilot.click(TimelinePane, offset=(column, number))
        await pilot.click(TimelinePane, offset=(row.index("━") + 2, number))
        assert {id for (id,) in app.told} == set(IN_TIME)


# --- what may come from outside


async def test_hostile_and_wide_captions_are_harmless() -> None:
    captions = ["[/b] [red]x", "\x1b]52;c;x\x07", "你好世界" * 20, "👩‍👩‍👧 family " * 9, "a\u202eb\nc\td", "", "[bold"]
    events = [EVENTS[5].model_copy(update={"id": f"h{n}", "caption": caption}) for n, caption in enumerate(captions)]
    app = Below(store_of(events), 20)
    async with app.run_test(size=(60, 20)) as pilot:
        for n in range(len(captions)):
            app.act(store_of(events).select_event(f"h{n}"))
            await pilot.pause()
            screen = frame(app)
            assert "\x1b" not in screen
            assert "\u202e" not in screen
            assert all(
                app.pane.render_line(y).cell_length == app.pane.scrollable_content_region.width for y in range(19)
            )
        assert "[/b] [red]x" in screen
        # without a caption the trigger's words stand
        assert any(row.endswith("called") for row in app.rows)


async def test_values_that_are_on_no_calendar_are_listed() -> None:
    odd = [EVENTS[5].model_copy(update={"id": "x", "date": "FUTURE_REF", "caption": "Some day"}), EVENTS[0]]
    app = Below(store_of(odd, published=None))
    async with app.run_test(size=(80, 14)) as pilot:
        app.pane.edge(1)
        await pilot.pause()
        assert app.selected == "x"
        assert any(row.startswith("» ") and row.endswith("Some day") for row in app.rows)


# --- looks and speed


@pytest.mark.parametrize("theme", ["dark", "light", "terminal"])
async def test_the_selected_line_stands_out_in_every_theme(theme: str) -> None:
    app = Below(ready())
    async with app.run_test(size=(80, 14)) as pilot:
        app.theme = theme
        app.act(ready().select_event("e2"))
        await pilot.pause()
        style = app.pane.get_component_rich_style("timeline--selected")
        plain = app.pane.rich_style
        assert style.bold
        assert style.reverse or style.bgcolor != plain.bgcolor


async def test_without_colour_signs_and_reverse_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Below(ready())
    async with app.run_test(size=(80, 14)) as pilot:
        app.act(ready().select_event("e2"))
        await pilot.pause()
        assert app.pane.get_component_rich_style("timeline--selected").reverse
        assert app.rows[row_of(app, "»") - 1].startswith("» ◆ April 2021")


# --- what stands on the screen

FRAME_80 = """\
                                ●                 ?
━━━━━━━━━━━━━━━━━━━━━╸╱╱╱◆━━━━━━━━━━━━━━━━━━╸╱╱╱──●2─╱╱╱◇╍╍╍╍╍ ╱╱╱◇╍╍╍╍╍╍╍╍╍╍
2019              Apr 2021   published 8 May 2023 ▲     15        Jun
  ━ 2019                            Brandt promises an open bridge
  ● 3 April 2021                    Merchants ask for a ferry
  ◆ April 2021                      Merchants meet Oberholt
  ● day of publication              Oberholt announces the closing
  ● day of publication              Brandt objects
  ? day of publication              The council agrees
8 events, 2019 to June 2023
● day  ◆ week, month  ━ year  ┣┫ range  ○◇ planned  ? uncertain  ▲ published"""
FRAME_60 = """\
━━━━━━━━━━━━━╸╱╱╱◆━━━━●━━━━━━━━╸╱╱╱─3╸─╱╱╱◇╍╍╍ ╱╱╱◇╍╍╍╍╍╍
2019             Apr 2021           ▲ 8 May 2023  Jun
» ● 3 April 2021                  Merchants ask for a fer…
» Merchants ask for a ferry · 3 April 2021 · happened · L…"""
