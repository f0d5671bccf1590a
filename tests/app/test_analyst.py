"""The analysis process as the screen sees it: small workers in place of the real one, and once the real one."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reader.app.analyst import AnalysisError, Analyst, read_analysis
from tests.app import harbour

ANSWER = """
import json, sys
print(json.dumps({"engine": "none", "version": "0"}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    %s
"""


@asynccontextmanager
async def worker(program: str) -> AsyncIterator[Analyst]:
    analyst = Analyst(command=(sys.executable, "-c", program))
    try:
        yield analyst
    finally:
        await analyst.close()


async def test_one_process_answers_every_request() -> None:
    answer = 'import os; print(json.dumps({"id": request["id"], "analysis": {"pid": os.getpid()}}), flush=True)'
    async with worker(ANSWER % answer) as analyst:
        first = await analyst.analyse(harbour.article())
        second = await analyst.analyse(harbour.article("Another\n\nstory."))
    assert first == second


# answers with the number of requests so far; "gated" waits for the named pipe to be opened, "endless" for ever
COUNTING = """
import json, os, signal, sys
print(json.dumps({"engine": "none", "version": "0"}), flush=True)
for number, line in enumerate(sys.stdin, 1):
    request = json.loads(line)
    if request["text"] == "endless":
        signal.pause()
    if request["text"] == "gated":
        open(%r).close()
    print(json.dumps({"id": request["id"], "analysis": number}), flush=True)
"""


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    path = tmp_path / "gate"
    os.mkfifo(path)
    return path


def ask(analyst: Analyst, text: str) -> asyncio.Task[str | None]:
    return asyncio.create_task(analyst.analyse(harbour.article(text)))


async def until_busy(analyst: Analyst) -> None:
    while analyst._sent is None:
        await asyncio.sleep(0)


async def open_gate(path: Path) -> None:
    await asyncio.to_thread(lambda: path.open("w").close())


async def test_an_article_asked_for_twice_is_analysed_once(gate: Path) -> None:
    async with worker(COUNTING % str(gate)) as analyst:
        first = ask(analyst, "gated")
        await until_busy(analyst)
        analyst._start_seconds = 600
        between, again = ask(analyst, "between"), ask(analyst, "gated")
        await open_gate(gate)
        assert [await first, await between, await again] == ["1", None, "1"]
        assert await analyst.analyse(harbour.article("after")) == "2"


async def test_only_the_latest_of_those_that_wait_is_analysed(gate: Path) -> None:
    async with worker(COUNTING % str(gate)) as analyst:
        first = ask(analyst, "gated")
        await until_busy(analyst)
        analyst._start_seconds = 600
        waiting = [ask(analyst, text) for text in ("one", "two", "three")]
        await open_gate(gate)
        # the late answer is an answer all the same
        assert await first == "1"
        assert [await task for task in waiting] == [None, None, "2"]


async def test_what_is_asked_while_the_worker_starts_goes_first() -> None:
    async with worker(COUNTING % "") as analyst:
        first, second = ask(analyst, "one"), ask(analyst, "two")
        assert [await first, await second] == [None, "1"]


async def test_a_long_analysis_does_not_hold_up_the_next_article() -> None:
    async with worker(COUNTING % "") as analyst:
        assert await analyst.analyse(harbour.article("one")) == "1"
        long = ask(analyst, "endless")
        await until_busy(analyst)
        assert await analyst.analyse(harbour.article("two")) == "1"  # by another worker
        assert await long is None


async def test_closing_ends_what_is_asked() -> None:
    async with worker(COUNTING % "") as analyst:
        long = ask(analyst, "endless")
        await until_busy(analyst)
        waiting = ask(analyst, "two")
        await asyncio.sleep(0)
        await analyst.close()
        assert (await long, await waiting) == (None, None)


async def test_an_answer_longer_than_a_pipe_comes_through() -> None:
    answer = 'print(json.dumps({"id": request["id"], "analysis": "x" * 3_000_000}), flush=True)'
    async with worker(ANSWER % answer) as analyst:
        assert len(await analyst.analyse(harbour.article()) or "") > 3_000_000


async def test_an_error_is_the_worker_s_own_sentence() -> None:
    answer = 'print(json.dumps({"id": request["id"], "error": "This text is too odd."}), flush=True)'
    async with worker(ANSWER % answer) as analyst:
        with pytest.raises(AnalysisError, match="This text is too odd"):
            await analyst.analyse(harbour.article())


async def test_a_model_that_is_not_there_is_said() -> None:
    async with worker('print(\'{"error": "No such model."}\')') as analyst:
        with pytest.raises(AnalysisError, match="No such model"):
            await analyst.analyse(harbour.article())


@pytest.mark.parametrize("program", ["", "import os; os._exit(3)", "print('not JSON')", "print('[1]')"])
async def test_a_worker_that_breaks_is_a_sentence(program: str) -> None:
    async with worker(program) as analyst:
        with pytest.raises(AnalysisError):
            await analyst.analyse(harbour.article())


async def test_after_a_worker_died_the_next_request_starts_another() -> None:
    answer = """
    if request["text"] == "die":
        sys.exit()
    print(json.dumps({"id": request["id"], "analysis": 1}), flush=True)
"""
    async with worker(ANSWER % answer.strip()) as analyst:
        with pytest.raises(AnalysisError):
            await analyst.analyse(harbour.article("die"))
        assert await analyst.analyse(harbour.article()) == "1"


async def test_an_answer_without_an_analysis_is_a_sentence() -> None:
    answer = 'print(json.dumps({"id": request["id"]}), flush=True)'
    async with worker(ANSWER % answer) as analyst:
        with pytest.raises(AnalysisError, match="without an analysis"):
            await analyst.analyse(harbour.article())


@pytest.mark.parametrize("answer", ['{"id": "of another", "analysis": 1}', "[1]"])
async def test_what_is_no_answer_to_the_request_is_a_sentence(answer: str) -> None:
    async with worker(ANSWER % f"print({answer!r}, flush=True)") as analyst:
        with pytest.raises(AnalysisError, match="cannot be read"):
            await analyst.analyse(harbour.article())
        assert analyst._process is None


async def test_modules_in_the_user_s_folder_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "spacy.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    analyst = Analyst()
    try:
        assert read_analysis(await analyst.analyse(harbour.article()) or "").entities
    finally:
        await analyst.close()


async def test_a_python_that_cannot_be_started_is_a_sentence() -> None:
    analyst = Analyst(command=("/nowhere/python",))
    with pytest.raises(AnalysisError, match="could not be started"):
        await analyst.analyse(harbour.article())


async def test_the_real_worker_analyses() -> None:
    analyst = Analyst()
    try:
        analysis = read_analysis(await analyst.analyse(harbour.article()) or "")
    finally:
        await analyst.close()
    assert {e.name for e in analysis.entities} >= {"Maria Oberholt", "Tomás Brandt"}
