"""What the timeline shows, at any size and for any analysis."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from reader.app.panes.timeline import TimelinePane
from tests.app import harbour
from tests.app.stage import frame
from tests.app.timeline_stage import EVENTS, Below, ready, row_of, store_of


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
