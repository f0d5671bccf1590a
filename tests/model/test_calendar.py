from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.calendar import period

PERIODS = {
    "2023": ("2023-01-01", "2023-12-31"),
    "2023-02": ("2023-02-01", "2023-02-28"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2023-12": ("2023-12-01", "2023-12-31"),
    "2023-05-30": ("2023-05-30", "2023-05-30"),
    "2023-05-30T09:30": ("2023-05-30", "2023-05-30"),
    "2023-05-30TMO": ("2023-05-30", "2023-05-30"),
    "2023-W22": ("2023-05-29", "2023-06-04"),
    "2023-W22-2": ("2023-05-30", "2023-05-30"),
    "2023-W22-WE": ("2023-06-03", "2023-06-04"),
    "2021-W01": ("2021-01-04", "2021-01-10"),
    "2020-W53": ("2020-12-28", "2021-01-03"),
    "2023-Q2": ("2023-04-01", "2023-06-30"),
    "2023-Q4": ("2023-10-01", "2023-12-31"),
    "2023-H1": ("2023-01-01", "2023-06-30"),
    "2023-H2": ("2023-07-01", "2023-12-31"),
    "2023-SU": ("2023-06-01", "2023-08-31"),
    "2023-WI": ("2023-12-01", "2024-02-29"),
    "202": ("2020-01-01", "2029-12-31"),
    "19": ("1900-01-01", "1999-12-31"),
    "0001": ("0001-01-01", "0001-12-31"),
    "9999": ("9999-01-01", "9999-12-31"),
}


@pytest.mark.parametrize(("value", "days"), PERIODS.items())
def test_first_and_last_day(value: str, days: tuple[str, str]) -> None:
    assert period(value) == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize(
    "value",
    [
        *("", "PRESENT_REF", "P3D", "XXXX-06", "soon", "2023-", "2023-13", "2023-00", "2023-06-31", "2023-02-29"),
        *("0000", "00", "000", "2021-W53", "2023-W00", "2023-W22-8", "2023-Q5", "2023-H3", "20233", "2023-05-30\n"),
        # past the last year there is: a week that ends and a winter that goes on in the year 10000
        *("9999-W52", "9999-WI"),
        # digits of other kinds are not a calendar's
        *("²³", "٢٠٢٣", "２０２３"),
    ],
)
def test_what_is_not_on_the_calendar_has_no_days(value: str) -> None:
    assert period(value) is None


@given(st.text(st.sampled_from("0123456789-WQHTESPUFAI²\n"), max_size=12) | st.text(max_size=12))
def test_no_text_raises_and_a_period_does_not_end_before_it_begins(value: str) -> None:
    days = period(value)
    assert days is None or days[0] <= days[1]


@given(st.dates())
def test_a_day_lies_in_its_own_month_and_week(day: date) -> None:
    assert period(day.isoformat()) == (day, day)
    assert_contains(f"{day.year:04}-{day.month:02}", day, 31)
    year, week, _ = day.isocalendar()
    # the first and the last week of all time are not whole
    if 1 <= year <= 9999 and day < date.max - timedelta(7):
        assert_contains(f"{year:04}-W{week:02}", day, 7)


def assert_contains(value: str, day: date, at_most: int) -> None:
    days = period(value)
    assert days is not None
    assert days[0] <= day <= days[1]
    assert (days[1] - days[0]).days < at_most
