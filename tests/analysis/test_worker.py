import io
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pytest

from reader import __version__
from reader.analysis import analyse
from reader.analysis.engine import load_engine
from reader.analysis.tagger import TaggedName
from reader.analysis.worker import answer, serve

TEXT = 'Jane Doe met Wang Li in Paris on Monday. "We will win," said Jane Doe.'


def exchange(*lines: str, arguments: tuple[str, ...] = ()) -> tuple[list[dict[str, Any]], int]:
    done = subprocess.run(
        [sys.executable, "-m", "reader.analysis.worker", *arguments],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode


def test_a_conversation() -> None:
    first = json.dumps({"id": "one", "text": TEXT, "published": "2023-05-30"})
    second = json.dumps({"id": 2, "text": "", "published": None})
    answers, code = exchange(first, "no JSON", "", "[1, 2]", '{"id": 7, "text": 3}', second)
    hello, one, *wrong, two = answers
    assert code == 0
    expected = json.loads(analyse(TEXT, date(2023, 5, 30)).model_dump_json())
    assert hello == {"engine": expected["engine"], "version": __version__}
    assert one == {"id": "one", "analysis": expected}
    assert [w["id"] for w in wrong] == [None, None, 7]
    assert all(w["error"].endswith(".") for w in wrong)
    assert two["id"] == 2
    assert two["analysis"]["entities"] == []


def test_a_model_that_is_not_there() -> None:
    answers, code = exchange(arguments=("--model", "no_such_model"))
    assert code == 1
    assert len(answers) == 1
    assert "no_such_model" in answers[0]["error"]


class Failing:
    """An engine that fails at the first text and prints while it works."""

    name = "failing 1"

    def __init__(self) -> None:
        self.calls = 0

    def parse(self, texts: Iterable[str]) -> Iterator[Any]:
        self.calls += 1
        print("a library that talks")
        if self.calls == 1:
            raise RuntimeError("it\nbroke")
        return load_engine().parse(texts)

    def names(self, text: str, breaks: Iterable[int]) -> list[TaggedName] | None:
        return load_engine().names(text, breaks)


def test_a_text_that_fails_does_not_end_the_worker() -> None:
    out = io.StringIO()
    request = json.dumps({"id": 1, "text": TEXT}).encode()
    serve([request, request], out, Failing())
    first, second = [json.loads(line) for line in out.getvalue().splitlines()]
    assert first == {"id": 1, "error": "The analysis of this article failed (RuntimeError: it broke)."}
    assert second["analysis"]["engine"] == "failing 1"


@pytest.mark.parametrize("line", [b"", b"{", b"[" * 100_000, b"null", b'{"text": "x", "published": "May"}', b"\xff"])
def test_no_request_is_an_error_in_a_sentence(line: bytes) -> None:
    assert answer(line, load_engine())["error"] == "The request for an analysis cannot be read."
