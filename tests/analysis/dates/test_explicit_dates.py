"""Dates that say what they are: days, months, years, decades, seasons, quarters, holidays."""

from __future__ import annotations

import pytest

from tests.analysis.dates.reading import dates_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened on May 30, 2023.", [("May 30, 2023", "2023-05-30")]),
        ("The bridge opened on 30 May 2023.", [("30 May 2023", "2023-05-30")]),
        ("The bridge opened on the 30th of May 2023.", [("the 30th of May 2023", "2023-05-30")]),
        ("The bridge opened on Tuesday, May 30th, 2023.", [("Tuesday, May 30th, 2023", "2023-05-30")]),
        ("Updated 2023-05-30.", [("2023-05-30", "2023-05-30")]),
        ("Updated 5/30/2023 and 30.5.2023.", [("5/30/2023", "2023-05-30"), ("30.5.2023", "2023-05-30")]),
        ("He was born on Feb. 3, '98.", [("Feb. 3, '98", "1998-02-03")]),
        ("The fair runs May 3-5, 2021.", [("May 3", "2021-05-03"), ("5, 2021", "2021-05-05")]),
    ],
)
def test_days(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill closed in June 1998.", ("June 1998", "1998-06")),
        ("The mill closed in June of last year.", ("June of last year", "2022-06")),
        ("The mill closed last November.", ("last November", "2022-11")),
        ("The mill will close next March.", ("next March", "2024-03")),
        ("The mill closed in April.", ("April", "2023-04")),
        ("The mill closed in October.", ("October", "2022-10")),
        ("The mill will close in October.", ("October", "2023-10")),
        ("The mill closed in the summer of 1994.", ("the summer of 1994", "1994-SU")),
        ("The mill closed last winter.", ("last winter", "2022-WI")),
        ("The mill closed in the third quarter of 2008.", ("the third quarter of 2008", "2008-Q3")),
        ("The mill lost money in the first half of 2008.", ("the first half of 2008", "2008-H1")),
    ],
)
def test_months_seasons_quarters(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose in 1998.", ("1998", "1998")),
        ("Prices rose in fiscal 1998.", ("fiscal 1998", "1998")),
        ("Prices rose in nineteen ninety-six.", ("nineteen ninety-six", "1996")),
        ("Prices rose in the 1990s.", ("the 1990s", "199")),
        ("Prices rose in the late '80s.", ("the late '80s", "198")),
        ("Prices rose in the nineties.", ("the nineties", "199")),
        ("The house is from the 19th century.", ("the 19th century", "18")),
        ("The road is due by the end of 2025.", ("the end of 2025", "2025")),
    ],
)
def test_years_and_longer(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Christmas Eve 2019.", "2019-12-24"),
        ("They met at Easter 2024.", "2024-03-31"),
        ("They met on Good Friday 2022.", "2022-04-15"),
        ("They met on Thanksgiving Day 2021.", "2021-11-25"),
        ("They met on Memorial Day 2023.", "2023-05-29"),
        ("They met last Christmas.", "2022-12-25"),
    ],
)
def test_holidays(text: str, value: str) -> None:
    assert [v for _, v in told(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May may march on with Sun readers.",
        "He drives a 1999 model and lives at 10 Downing Street.",
        "Call 555-0199 or 020 7946 0018, 24/7.",
        "They won 3-2 and 21-19 and paid $1999.",
        "Some 1500 people walked 2000 metres.",
        "Flight 2021 landed at gate 12.",
        "The vote went 52 to 48.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert told(text) == []


def test_modifiers() -> None:
    text = "It began in early May, mid-1998 and the late 1980s, and ends later this week."
    found = dates_of(text)
    assert [(d.value, d.mod) for d in found] == [
        ("2023-05", "START"), ("1998", "MID"), ("198", "END"), ("2023-W22", "END"),
    ]  # fmt: skip
