"""Months, days and years that are names, verbs, titles or amounts, and those that are dates all the same."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.dates import reading


def told(text: str, published: date = date(2013, 3, 22)) -> list[tuple[str, str]]:
    return reading.told(text, published)


@pytest.mark.parametrize(
    "text",
    [
        "A reporter for USA Today spotted her.",
        "The senator spoke on CBS This Morning with two guests.",
        "She saw an epiphany in it.",
        "Mrs May said so, and they may march.",
        "He owned a 1987 Chevrolet and a 1999 model.",
        "A rally drew 2010 people and 1998 police officers.",
        "The 8-year-old ran to her.",
        "It happens every now and then, or every now and again.",
        "They marked a 2000 year old feast.",
        "The agendas and minutes were lost.",
        "The daily said so.",
        "The agency said May Johnson left, and that May may march.",
        "He said May aides had left.",
    ],
)
def test_no_dates(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The March accession of three countries was praised.", [("March", "2013-03")]),
        ("They may march in May or in March.", [("May", "2013-05"), ("March", "2013-03")]),
        ("The company's 2012 results were poor.", [("2012", "2012")]),
        ("He defended his 2011 amendments.", [("2011", "2011")]),
        ("The post-1959 politics split families.", [("1959", "1959")]),
        ("In 2010 alone, ten people died.", [("2010", "2010")]),
        ("The Sept. 11 attacks and 9/11 are one.", [("Sept. 11", "2001-09-11"), ("9/11", "2001-09-11")]),
    ],
)  # fmt: skip
def test_dates_all_the_same(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He hopes to sail there one day.", [("one day", "FUTURE_REF")]),
        ("The strike lasted one day.", [("one day", "P1D")]),
        ("Tickets cost $50 a month.", [("a month", "P1M")]),
        ("The work took a month.", [("a month", "P1M")]),
        ("It was spread over three years.", [("three years", "P3Y")]),
        ("The talks lasted over three years.", [("over three years", "P3Y")]),
        ("Over a two-year period, prices rose.", [("a two-year period", "P2Y")]),
        ("The two-year-long war ended.", [("two-year-long", "P2Y")]),
    ],
)
def test_lengths_rates_and_some_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The company said May sales rose 3%.",
        "He said that May sales fell.",
        "It said May retail sales climbed.",
        "Analysts said May inflation had slowed.",
        "They said May housing starts rose.",
    ],
)
def test_a_capital_may_before_figures_is_the_month(text: str) -> None:
    assert told(text, date(2013, 6, 20)) == [("May", "2013-05")]


def test_later_than_planned_is_a_length() -> None:
    assert told("The ship arrived three days later than planned.") == [("three days", "P3D")]


def test_minutes_later_is_the_same_day() -> None:
    assert told("In 1958 they won. Six minutes later he scored.")[1] == ("Six minutes later", "2013-03-22")
