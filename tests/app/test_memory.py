"""What is remembered, and what is not lost where the library cannot be written for a while."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident

import pytest

from reader.app.app import ReaderApp
from reader.app.memory import Memory
from reader.library import Library
from tests.app import harbour
from tests.app.room import Given, program, reading, store

ARTICLE = harbour.article()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("reader.library.library._BUSY_SECONDS", 0)
    return tmp_path / "library.sqlite3"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program in the middle of writing."""
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        writer.execute("ROLLBACK")
        writer.close()


def test_what_a_locked_library_does_not_take_it_gets_later(path: Path) -> None:
    library, complaints = Library.open(path), list[str]()
    library.keep(ARTICLE, "story.txt")
    memory = Memory(library, lambda: "engine", complaints.append)
    with locked(path):
        memory.keep(ARTICLE, "{}")
        memory.leave(ARTICLE, 40)
        memory.leave(ARTICLE, 90)
        assert memory.place(ARTICLE) == 0  # a reader is not shut out
    assert len(complaints) == 1
    memory.opened(harbour.article("Another\n\nstory."), "other.txt")
    assert memory.place(ARTICLE) == 90
    assert memory.analysis(ARTICLE) == "{}"
    assert [kept.origin for kept in memory.recent()] == ["other.txt", "story.txt"]
    with locked(path):
        memory.leave(ARTICLE, 0)
    assert len(complaints) == 2


def test_a_broken_library_is_left_alone(path: Path) -> None:
    library, complaints = Library.open(path), list[str]()
    library.close()
    memory = Memory(library, lambda: "engine", complaints.append)
    memory.leave(ARTICLE, 40)
    memory.keep(ARTICLE, "{}")
    assert memory.place(ARTICLE) == 0
    assert len(complaints) == 1


async def test_the_screen_waits_for_no_disk(path: Path) -> None:
    """The engine's key, a hash of many files, and every write are asked for off the screen's thread."""
    here, asked = get_ident(), list[int]()

    def engine() -> str:
        asked.append(get_ident())
        return "engine"

    app = program(library=Library.open(path))
    app._memory._engine = engine
    async with reading(app):
        assert store(app).progress == "ready"
    assert asked
    assert here not in asked


async def test_what_could_not_be_kept_on_opening_is_kept_now(path: Path) -> None:
    library = Library.open(path)
    app = ReaderApp(ARTICLE, analyst=Given(), library=library, unkept="story.txt")
    async with reading(app) as pilot:
        await pilot.press("q")
    assert [kept.origin for kept in library.recent(2)] == ["story.txt"]


async def test_an_analysis_made_while_the_library_is_locked_is_kept_on_leaving(path: Path) -> None:
    library = Library.open(path)
    library.keep(ARTICLE, "story.txt")
    app = program(library=library, analyst=Given())
    app._memory._engine = lambda: "engine"
    async with reading(app) as pilot:
        with locked(path):
            app.open_article(harbour.article("Another\n\nstory."), "other.txt")
            await app.workers.wait_for_complete()
            app._memory.settle()
        await pilot.press("q")
    assert library.analysis(ARTICLE.digest, "engine")
    assert library.last() == harbour.article("Another\n\nstory.")
