"""Dates told from the day of publication, the tense of the clause or the story's last date."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.dates.reading import dates_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council voted on Friday.", ("Friday", "2023-05-26")),
        ("The council will vote on Friday.", ("Friday", "2023-06-02")),
        ("The council is scheduled to vote on Friday.", ("Friday", "2023-06-02")),
        ("The council voted on Tuesday.", ("Tuesday", "2023-05-30")),
        ("The council voted last Tuesday.", ("last Tuesday", "2023-05-23")),
        ("The council meets next Tuesday.", ("next Tuesday", "2023-06-06")),
        ("The council voted yesterday.", ("yesterday", "2023-05-29")),
        ("The council will vote tomorrow.", ("tomorrow", "2023-05-31")),
        ("The council voted the day before yesterday.", ("the day before yesterday", "2023-05-28")),
    ],
)
def test_days_of_the_week(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned this week.", ("this week", "2023-W22")),
        ("The mayor will resign later this week.", ("later this week", "2023-W22")),
        ("The mayor resigned last week.", ("last week", "2023-W21")),
        ("The mayor resigned last month.", ("last month", "2023-04")),
        ("The mayor resigned earlier this year.", ("earlier this year", "2023")),
        ("The mayor will resign next year.", ("next year", "2024")),
        ("The mayor resigned two weeks ago.", ("two weeks ago", "2023-W20")),
        ("The mayor resigned ten days ago.", ("ten days ago", "2023-05-20")),
        ("The mayor resigned nearly four years ago.", ("nearly four years ago", "2019")),
        ("The mayor resigned several years ago.", ("several years ago", "PAST_REF")),
        ("The mayor will resign three months from now.", ("three months from now", "2023-08")),
    ],
)
def test_weeks_months_years(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


def test_a_sunday_is_the_last_day_of_its_week() -> None:
    sunday = date(2023, 5, 28)
    assert told("The mayor resigned last week.", sunday) == [("last week", "2023-W20")]
    assert told("The mayor resigned this week.", sunday) == [("this week", "2023-W21")]


def test_a_plan_is_made_before_and_kept_after() -> None:
    november = date(2023, 11, 20)
    assert told("The mayor agreed in June to sell the mill.", november) == [("June", "2023-06")]
    assert told("The mayor agreed to sell the mill in June.", november) == [("June", "2024-06")]
    assert told("The mayor could not be reached on Friday.", november) == [("Friday", "2023-11-17")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The ship left on March 3, 2020. It sank the same day.", ["2020-03-03", "2020-03-03"]),
        ("The ship left on March 3, 2020. It sank the next day.", ["2020-03-03", "2020-03-04"]),
        ("The ship left on March 3, 2020. It sank two days later.", ["2020-03-03", "2020-03-05"]),
        ("The ship left in March 2020. It sank the following year.", ["2020-03", "2021"]),
        ("The ship was built in 1910. It sank later that year.", ["1910", "1910"]),
    ],
)
def test_dates_that_lean_on_the_last_one(text: str, values: list[str]) -> None:
    assert [v for _, v in told(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales fell in the third quarter. They had been higher in the year-earlier quarter.", "2021-Q3"),
        ("Sales fell in the third quarter from a year earlier.", "2021-Q3"),
    ],
)
def test_quarters_are_compared(text: str, value: str) -> None:
    assert [v for _, v in told(text)] == ["2022-Q3", value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The guests arrived at 9:30 p.m. on Friday.", "2023-05-26T21:30"),
        ("The guests arrived at noon Friday.", "2023-05-26T12:00"),
        ("Trading stopped at 18:00 UTC.", "2023-05-30T18:00Z"),
        ("The guests arrived on Friday morning.", "2023-05-26TMO"),
        ("The guests arrived last night.", "2023-05-29TNI"),
        ("The guests will arrive tonight.", "2023-05-30TNI"),
        ("Overnight, the guests arrived.", "2023-05-30TNI"),
    ],
)
def test_times_of_day(text: str, value: str) -> None:
    found = dates_of(text)
    assert [(d.type, d.value) for d in found] == [("TIME", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill is now empty.", "PRESENT_REF"),
        ("The mill is currently empty.", "PRESENT_REF"),
        ("The mill was sold recently.", "PAST_REF"),
        ("Prices rose in recent months.", "PAST_REF"),
        ("The mill may be sold in the near future.", "FUTURE_REF"),
    ],
)
def test_past_present_and_future(text: str, value: str) -> None:
    assert [v for _, v in told(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council voted on Friday.", "XXXX-WXX-5"),
        ("The council voted on May 3.", "XXXX-05-03"),
        ("The council voted in May.", "XXXX-05"),
        ("The council voted yesterday.", "XXXX-XX-XX"),
        ("The council voted last week.", "XXXX-WXX"),
        ("The council voted last year.", "XXXX"),
        ("The council voted in the third quarter.", "XXXX-Q3"),
        ("The council voted on May 3, 2019.", "2019-05-03"),
    ],
)
def test_without_a_day_of_publication(text: str, value: str) -> None:
    assert [v for _, v in told(text, None)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Between May and July 2019 the river rose.",
            [("May", "2019-05"), ("July 2019", "2019-07")],
        ),
        (
            "Between November and February 2019 the river froze.",
            [("November", "2018-11"), ("February 2019", "2019-02")],
        ),
        (
            "The fair ran from May 3 to June 5, 2019.",
            [("May 3", "2019-05-03"), ("June 5, 2019", "2019-06-05")],
        ),
        ("They voted in the first week of March 2013.", [("the first week of March 2013", "2013-W10")]),
        ("They voted on the third Sunday of March 2013.", [("the third Sunday of March 2013", "2013-03-17")]),
        ("They voted on the last day of June 2013.", [("the last day of June 2013", "2013-06-30")]),
        ("It burned on the morning of 3 April 2013.", [("the morning of 3 April 2013", "2013-04-03TMO")]),
        ("The gates open at 9am and at 5.30 PM.", [("9am", "2023-05-30T09:00"), ("5.30 PM", "2023-05-30T17:30")]),
        ("The blast was at 0735 GMT on Friday.", [("0735 GMT on Friday", "2023-05-26T07:35Z")]),
        ("Until Thursday, they had not called him.", [("Thursday", "2023-05-25")]),
        ("The talks go on until Thursday.", [("Thursday", "2023-06-01")]),
        ("Neither of them could be reached on Wednesday.", [("Wednesday", "2023-05-24")]),
    ],
)
def test_ranges_and_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_every_date_names_its_rule_and_how_sure_it_is() -> None:
    text = "The council voted on Friday, two weeks ago and in the third quarter, and meets every month at noon."
    found = dates_of(text)
    assert [d.rule for d in found] == ["weekday", "ago", "quarter", "every-unit", "clock-time"]
    assert all(0 < d.confidence <= 1 for d in found)
    assert found[0].confidence > found[-1].confidence


def test_a_month_before_its_noun_opens_a_sentence() -> None:
    assert told("March sales rose.") == [("March", "2023-03")]
    assert told("March on, she said.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The offer closes on or before Dec. 31.", "1989-12-31"),
        ("The season begins on Aug. 25.", "1990-08-25"),
        ("The rule takes effect on Sept. 15.", "1990-09-15"),
        ("The season began on Aug. 25.", "1989-08-25"),
        ("They will meet on Oct. 10.", "1990-10-10"),
        ("The offer was extended to Nov. 16.", "1989-11-16"),
        ("The vote was postponed to Dec. 4.", "1989-12-04"),
        ("The bank extended the loan through January.", "1990-01"),
        ("The storm hit the coast on Oct. 30.", "1989-10-30"),
    ],
)
def test_what_is_on_a_timetable_is_to_come(text: str, value: str) -> None:
    assert [v for _, v in told(text, date(1989, 11, 2))] == [value]
