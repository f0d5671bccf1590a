from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.wrap import wrap, wrap_article
from reader.model.article import Block
from tests.app import harbour


def lines(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in wrap(text, 0, len(text), width)]


def test_breaks_after_white_space() -> None:
    assert lines("the quick brown fox", 9) == ["the quick ", "brown fox"]


def test_a_space_at_the_end_needs_no_room() -> None:
    assert lines("abc def ghi", 7) == ["abc def ", "ghi"]


def test_a_word_wider_than_a_row_is_cut() -> None:
    assert lines("see https://example.com/a now", 10) == ["see ", "https://ex", "ample.com/", "a now"]


def test_wide_characters_count_as_two_cells() -> None:
    assert lines("你好世界你好", 5) == ["你好", "世界", "你好"]


@pytest.mark.parametrize("cluster", ["e\u0301", "👨\u200d👩\u200d👧", "☎\ufe0f"])
def test_combined_characters_stay_together(cluster: str) -> None:
    for line in lines(cluster * 30, 7):
        assert line == cluster * (len(line) // len(cluster))


@given(st.text(), st.integers(1, 60))
def test_every_character_is_on_one_row_and_no_row_is_too_wide(text: str, width: int) -> None:
    rows = lines(text, width)
    assert "".join(rows) == text
    for row in rows:
        assert cell_len(row.rstrip()) <= max(width, 2) or len(row.rstrip()) <= 2 or "\u200d" in row


def test_facts_stand_under_the_title_and_the_credit_at_the_end() -> None:
    article = harbour.article("A title\n\nOne paragraph.")
    rows = wrap_article(article, 30, ("A paper", "8 May 2023"), "Source: someone")
    shown = [row.words or article.text[row.start : row.end] for row in rows]
    assert shown == ["A title", "A paper · 8 May 2023", "", "One paragraph.", "", "Source: someone"]
    assert [row.block for row in rows] == [0, -1, -1, 1, -1, -1]


def test_without_a_title_the_facts_come_first() -> None:
    article = replace(harbour.article("One paragraph."), blocks=(Block("paragraph", 0, 14),))
    rows = wrap_article(article, 30, ("no date",))
    assert [row.words or "One paragraph."[row.start : row.end] for row in rows] == ["no date", "One paragraph."]
