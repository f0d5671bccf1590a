from __future__ import annotations

from datetime import date

import pytest

from reader.app.facts import facts, value_in_words
from reader.model.article import Article


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-05-30", "30 May 2023"),
        ("2023-05-30TNI", "30 May 2023"),
        ("2023-05", "May 2023"),
        ("2023", "2023"),
        ("2023-W22", "week of 29 May 2023"),
        ("2023-W22-WE", "weekend of 3 June 2023"),
        ("2023-Q2", "2nd quarter of 2023"),
        ("2023-H2", "2nd half of 2023"),
        ("2022-SU", "summer 2022"),
        ("2022-WI", "winter 2022"),
        ("199", "1990s"),
        ("18", "19th century"),
        ("20", "21st century"),
        ("PRESENT_REF", "PRESENT_REF"),
    ],
)
def test_a_value_in_words(value: str, words: str) -> None:
    assert value_in_words(value) == words


def test_a_range_in_words() -> None:
    assert value_in_words("2021", "2023-05-30") == "2021 to 30 May 2023"
    assert value_in_words("2021", "2021") == "2021"


def test_the_date_says_where_it_is_from() -> None:
    article = Article(
        title="t", text="t", blocks=(), published=date(2023, 5, 30), published_origin="file", place="Rome"
    )
    assert facts(article) == ("30 May 2023 (the file's date)", "Rome")
    assert facts(Article(title="t", text="t", blocks=())) == ("no date (--date names one)",)
