from collections.abc import Mapping

from rich.cells import cell_len
from textual.events import MouseScrollDown

from reader.app.commands import COMMANDS, bound_keys
from reader.app.screens.help import HelpScreen, help_rows
from reader.app.screens.row_list import RowList
from tests.app import harbour
from tests.app.stage import Stage, frame


class Helped(Stage):
    """The help over an empty screen."""

    def __init__(self, keys: Mapping[str, str] | None = None) -> None:
        super().__init__(harbour.waiting())
        self.keys = keys or {}

    def on_mount(self) -> None:
        super().on_mount()
        self.push_screen(HelpScreen(self.keys))


def words(keys: Mapping[str, str], width: int) -> list[str]:
    return ["".join(piece for piece, _ in row.pieces).rstrip() for row in help_rows(keys, width)]


def test_every_command_is_there_with_its_keys() -> None:
    shown = words({}, 90)
    for command in COMMANDS:
        assert any(command.help in row for row in shown), command.id
    assert any(row.startswith("]  ") and "next mention" in row for row in shown)


def test_keys_are_those_bound_now() -> None:
    shown = words({"next_person": "ctrl+n,f2"}, 90)
    assert any(row.startswith("ctrl+n or f2") and "next person" in row for row in shown)


def test_columns_when_wide() -> None:
    assert len(words({}, 170)) < len(words({}, 110)) < len(words({}, 75))
    for width in range(20, 200):
        assert all(cell_len(row) <= width for row in words({}, width))


async def test_opens_scrolls_and_closes_by_key() -> None:
    for key in ("escape", "q", "question_mark"):
        app = Helped()
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "The next person in the text" in frame(app)
            await pilot.press("G")
            assert "Back, and then quit" in frame(app)
            await pilot.press("k", "b", "g")
            assert "The next person in the text" in frame(app)
            await pilot.press(key)
            assert not isinstance(app.screen, HelpScreen)


async def test_by_the_mouse_alone() -> None:
    app = Helped()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot._post_mouse_events([MouseScrollDown], RowList, offset=(5, 5))
        assert app.screen.query_one(RowList).scroll_offset.y > 0
        await pilot.click(offset=(0, 0))
        assert not isinstance(app.screen, HelpScreen)


def test_a_command_that_lost_its_key_shows_none() -> None:
    rows = help_rows(bound_keys({"next_event": "p"}), 60)
    lines = ["".join(words for words, _ in row.pieces) for row in rows]
    assert [line.split()[:2] for line in lines if "next event in time" in line] == [["p", "The"]]
    assert not any(line.startswith("p ") and "next person" in line for line in lines)
