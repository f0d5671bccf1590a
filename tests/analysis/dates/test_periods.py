"""Calendar periods: values there and back, steps, the calendar's ends."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.dates.periods import Period

UNITS = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")


@pytest.mark.parametrize(
    ("unit", "value", "last"),
    [
        ("day", "2023-05-30", date(2023, 5, 30)),
        ("week", "2023-W22", date(2023, 6, 4)),
        ("weekend", "2023-W22-WE", date(2023, 6, 4)),
        ("month", "2023-05", date(2023, 5, 31)),
        ("quarter", "2023-Q2", date(2023, 6, 30)),
        ("half", "2023-H1", date(2023, 6, 30)),
        ("season", "2023-SP", date(2023, 5, 31)),
        ("year", "2023", date(2023, 12, 31)),
        ("decade", "202", date(2029, 12, 31)),
        ("century", "20", date(2099, 12, 31)),
    ],
)
def test_values_and_last_days(unit: str, value: str, last: date) -> None:
    period = Period.holding(unit, date(2023, 5, 30))
    assert (period.value, period.last) == (value, last)


@given(st.sampled_from(UNITS), st.dates(min_value=date(2, 1, 1), max_value=date(9990, 1, 1)))
def test_a_value_names_its_period(unit: str, day: date) -> None:
    period = Period.holding(unit, day)
    assert Period.of_value(period.value) == period or day.year < 100


@given(st.sampled_from(UNITS), st.dates(), st.integers(-20_000, 20_000))
def test_steps_stay_on_the_calendar(unit: str, day: date, steps: int) -> None:
    period = Period.holding(unit, day)
    moved = period.shifted(steps)
    assert moved is None or moved.first <= moved.last
    assert period.first <= period.last
    assert period.value


@pytest.mark.parametrize("value", ["PRESENT_REF", "P3D", "XXXX-05", "2023-13", "2023-02-30", "2023-W60", "", "0000"])
def test_no_period(value: str) -> None:
    assert Period.of_value(value) is None
