"""Going from event to event on the timeline, with keys and mouse."""

from __future__ import annotations

from textual.events import MouseScrollDown

from reader.app.panes.timeline import TimelinePane
from tests.app.timeline_stage import Below, crowd, ready, row_of

IN_TIME = ["e1", "e2", "e8", "e5", "e6", "e7", "e4", "e3"]


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
