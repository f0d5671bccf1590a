"""Thoughts that a speaker tells of: quotes inside the speaker's words, doubtful ones."""

from __future__ import annotations

import pytest

from reader.analysis import analyse
from reader.model.analysis import Quote
from reader.model.in_words import is_doubtful


def outer_and_nested(text: str) -> tuple[list[Quote], list[Quote]]:
    quotes = analyse(text).quotes
    return [q for q in quotes if q.rule != "nested"], [q for q in quotes if q.rule == "nested"]


@pytest.mark.parametrize(
    ("text", "thought"),
    [
        ("“I think the old bridge is safe,” said Anna Berg.", "the old bridge is safe"),
        ("“The ferry is late again. I suspect they will not pay for it,” said Anna Berg.", "they will not pay for it"),
        ("“We believe that the council is wrong,” Anna Berg told reporters.", "that the council is wrong"),
    ],
)
def test_a_thought_inside_ones_own_words(text: str, thought: str) -> None:
    (said,), (inner,) = outer_and_nested(text)
    assert text[inner.start : inner.end] == thought
    assert said.start < inner.start < inner.end <= said.end
    assert inner.speaker is not None
    assert text[inner.speaker.start : inner.speaker.end] in ("I", "We")
    assert said.speaker is not None
    assert inner.speaker.entity == said.speaker.entity is not None
    assert is_doubtful(inner)
    assert not is_doubtful(said)


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is safe,” said Anna Berg. I think she is right.",
        "“The council thinks the bridge is safe,” said Anna Berg.",
        "“I think so,” said Anna Berg.",
        "I think the bridge is safe.",
    ],
)
def test_no_thought_of_the_speaker(text: str) -> None:
    assert not outer_and_nested(text)[1]


def test_quotes_are_numbered_in_text_order() -> None:
    quotes = analyse("“I think the old bridge is safe,” said Anna Berg. “We hope it lasts,” said Carl Lind.").quotes
    assert [q.id for q in quotes] == [f"q{n}" for n in range(1, len(quotes) + 1)]
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)
