"""Quarters, fiscal years and the comparisons of business news."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.dates import reading


def told(text: str, published: date | None = date(2013, 4, 25)) -> list[tuple[str, str]]:
    return reading.told(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill lost money in Q3 2012.", [("Q3 2012", "2012-Q3")]),
        ("The mill's third-quarter loss grew.", [("third-quarter", "2012-Q3")]),
        ("The third-quarter loss grew.", [("third-quarter", "2012-Q3")]),
        ("Sales rose in the latest quarter.", [("the latest quarter", "2013-Q1")]),
        (
            "Sales rose in the quarter ended Feb. 28.",
            [("the quarter", "2013-Q1"), ("Feb. 28", "2013-02-28")],
        ),
        ("The mill made a loss for the year ended June 30.", [("the year", "P1Y"), ("June 30", "2012-06-30")]),
        ("Sales fell in the first two months of the year.", [("the first two months", "P2M"), ("the year", "2013")]),
        ("The sale will close by year-end.", [("year-end", "2013-12-31")]),
        ("Shares have doubled since year-end.", [("year-end", "2012-12-31")]),
    ],
)  # fmt: skip
def test_parts_of_a_business_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("comparison", "value"),
    [
        ("from $2 million a year ago", "2012-Q1"),
        ("from $2 million a year earlier", "2012-Q1"),
        ("from $2 million in the year-ago period", "2012-Q1"),
        ("from $2 million in the same period last year", "2012-Q1"),
        ("from $2 million in the same quarter of 2011", "2011-Q1"),
        ("from $2 million in the 2010 period", "2010-Q1"),
    ],
)
def test_a_quarter_is_compared_with_that_of_another_year(comparison: str, value: str) -> None:
    assert [v for _, v in told(f"Net income in the first quarter rose to $3 million, {comparison}.")] == [
        "2013-Q1", value,
    ]  # fmt: skip


def test_without_figures_a_year_ago_is_a_year() -> None:
    assert [v for _, v in told("He left in the first quarter. She had left a year ago.")] == ["2013-Q1", "2012"]


def test_months_are_not_compared_with_quarters() -> None:
    text = "Profit fell in the first quarter. For the nine months, it was $3 million, from $2 million a year ago."
    assert told(text)[-1] == ("a year ago", "2012")


def test_a_quarter_to_come_is_not_the_one_reported() -> None:
    text = "Profit fell in the first quarter. It will fall in the second quarter. In the latest quarter, sales rose."
    assert [v for _, v in told(text)] == ["2013-Q1", "2013-Q2", "2013-Q1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in the same quarter.", [("the same quarter", "XXXX-QX")]),
        ("Sales rose in Q3.", [("Q3", "XXXX-Q3")]),
        ("The sale will close by year-end.", [("year-end", "XXXX-XX-XX")]),
        ("The same month a year ago was wet.", [("The same month a year ago", "XXXX-XX")]),
        ("Sales rose in the quarter ended Feb. 28.", [("the quarter", "XXXX-QX"), ("Feb. 28", "XXXX-02-28")]),
    ],
)
def test_without_a_day_of_publication(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text, None) == expected
