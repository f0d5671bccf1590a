"""An article and its analysis: waited for, failed, kept, stale."""

from __future__ import annotations

from pathlib import Path

from reader.analysis.engine import engine_key
from reader.library import Library
from tests.app import harbour
from tests.app.room import (
    Gated,
    Given,
    Silent,
    program,
    reading,
    selected,
    store,
)
from tests.app.stage import frame


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
