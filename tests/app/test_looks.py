"""How the screen and its parts look, at three sizes of the terminal."""

from __future__ import annotations

from typing import Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from reader.settings import Settings
from tests.app import harbour
from tests.app.room import program
from tests.app.test_card import Over
from tests.app.test_help import Helped
from tests.app.test_sidebar import Beside

SIZES = ((80, 24), (120, 40), (200, 60))
NAMES = ("80x24", "120x40", "200x60")


class Compare(Protocol):
    """What the snapshot fixture does."""

    def __call__(self, app: App[None], *, terminal_size: tuple[int, int], run_before: object = None) -> bool: ...


async def select(pilot: Pilot[None]) -> None:
    assert isinstance(pilot.app, Beside)
    assert pilot.app.store
    pilot.app.store = pilot.app.store.select_entity("brandt")
    await pilot.pause()


async def step(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.press("j", "j")


@pytest.mark.parametrize(("size", "width"), list(zip(SIZES, (33, 39, 51), strict=True)), ids=NAMES)
def test_sidebar(snap_compare: Compare, size: tuple[int, int], width: int) -> None:
    assert snap_compare(Beside(harbour.ready(), width), terminal_size=size, run_before=select)


@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_card(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(Over(harbour.ready(), "oberholt"), terminal_size=size, run_before=step)


@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_help(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(Helped(), terminal_size=size)


async def read(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.press("p", "right_square_bracket")
    await pilot.pause()


async def search(pilot: Pilot[None]) -> None:
    await read(pilot)
    await pilot.press("quotation_mark", *"bridge")
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_reading_screen(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(program(), terminal_size=size, run_before=read)


def test_searching_in_the_light(snap_compare: Compare) -> None:
    app = program(settings=Settings(theme="light"))
    assert snap_compare(app, terminal_size=SIZES[1], run_before=search)


def test_in_the_terminal_s_own_colours(snap_compare: Compare) -> None:
    app = program(settings=Settings(theme="terminal"))
    assert snap_compare(app, terminal_size=SIZES[1], run_before=read)
