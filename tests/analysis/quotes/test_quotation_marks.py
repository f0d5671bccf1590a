"""Passages in quotation marks of every kind."""

from __future__ import annotations

import pytest

from reader.analysis.document import find_blocks
from reader.analysis.quotes.marks import Quoted, find_quoted


def marked(text: str) -> tuple[Quoted, ...]:
    return find_quoted(text, tuple(find_blocks(text)))


def passages(text: str) -> list[str]:
    return [text[q.start : q.end] for q in marked(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We leave,” she said. “Now.”", ["“We leave,”", "“Now.”"]),
        ('"We leave," she said. "Now."', ['"We leave,"', '"Now."']),
        ("''We leave,'' she said.", ["''We leave,''"]),
        ("``We leave,'' she said.", ["``We leave,''"]),
        ("«Nous partons», he said.", ["«Nous partons»"]),
        ("„Wir gehen“, he said.", ["„Wir gehen“"]),
        ("»Wir gehen«, he said.", ["»Wir gehen«"]),
        ("‘We leave,’ she said.", ["‘We leave,’"]),
        ("'We leave,' she said.", ["'We leave,'"]),
        ("「行く」 he said.", ["「行く」"]),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    assert passages(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the mayors' plan and nobody else's.",
        "The '90s weren't kind to rock 'n' roll.",
        "Bring 'em in, the farmers' market won't wait.",
        'The board is 6" wide.',
        '<a href="" title="x">',
    ],
)
def test_apostrophes_inches_and_attributes_are_no_quotation_marks(text: str) -> None:
    assert passages(text) == []


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert passages("He said ‘it’s the workers’ rights bill’ and left.") == ["‘it’s the workers’ rights bill’"]


def test_only_the_outermost_marks_count() -> None:
    assert passages("“He told me ‘go home’ and “now” twice,” she said.") == ["“He told me ‘go home’ and “now” twice,”"]


def test_a_passage_over_several_paragraphs_opens_each_of_them() -> None:
    text = "“The first part of it.\n\n“The second part of it,” she said."
    first, second = marked(text)
    assert not first.closed
    assert second.closed
    assert second.continued


def test_a_passage_over_two_paragraphs_without_a_second_opening_mark() -> None:
    text = '"The first part of it.\n\nThe second part of it," she said.'
    assert passages(text) == ['"The first part of it.', 'The second part of it,"']


def test_a_missing_closing_mark_does_not_swallow_the_next_passage() -> None:
    assert passages("“We leave, she said. “We leave now.”") == ["“We leave,", "“We leave now.”"]
    assert passages("“We leave now.\n\nThe town was calm.") == ["“We leave now."]


def test_a_closing_mark_turned_the_wrong_way() -> None:
    assert passages("“Not now,“ he said. “Later.”") == ["“Not now,“", "“Later.”"]
