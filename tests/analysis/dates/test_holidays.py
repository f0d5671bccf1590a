"""Holidays by the names they are spoken by: fixed, moved by law or the moon, those of other countries."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.dates import holidays
from reader.analysis.dates.holidays import days_in, key
from tests.analysis.dates import reading

MAY = date(2024, 5, 28)
NAMES = sorted(holidays.NAMES)


def told(text: str, published: date | None = MAY) -> list[tuple[str, str]]:
    return reading.told(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The zoo closed on Memorial Day.", [("Memorial Day", "2024-05-27")]),
        ("The zoo will close on Labor Day.", [("Labor Day", "2024-09-02")]),
        ("She flew home on Christmas Eve.", [("Christmas Eve", "2023-12-24")]),
        ("They will march on Independence Day.", [("Independence Day", "2024-07-04")]),
        (
            "Shops were shut on Good Friday and Easter Monday.",
            [("Good Friday", "2024-03-29"), ("Easter Monday", "2024-04-01")],
        ),
        ("The strike began on Orthodox Easter.", [("Orthodox Easter", "2024-05-05")]),
        ("The truce ended with Eid al-Fitr.", [("Eid al-Fitr", "2024-04-10")]),
        ("They met at Diwali 2019.", [("Diwali 2019", "2019-10-27")]),
        ("He fled on Yom Kippur, 1973.", [("Yom Kippur, 1973", "1973-10-06")]),
        ("Chinese New Year 2025 falls early.", [("Chinese New Year 2025", "2025-01-29")]),
        ("They met on Saint Patrick's Day.", [("Saint Patrick's Day", "2024-03-17")]),
        ("They met on St Patrick’s Day.", [("St Patrick’s Day", "2024-03-17")]),
        ("He spoke on MLK Day and Presidents Day.", [("MLK Day", "2024-01-15"), ("Presidents Day", "2024-02-19")]),
        (
            "The shop opened last Christmas and will close next Easter.",
            [("last Christmas", "2023-12-25"), ("next Easter", "2025-04-20")],
        ),
        ("Rates rose on Veterans Day last year.", [("Veterans Day last year", "2023-11-11")]),
        ("It will end on the third night of Hanukkah.", [("the third night of Hanukkah", "2024-12-28")]),
        ("Roads were full over the Memorial Day weekend.", [("the Memorial Day weekend", "2024-W21-WE")]),
        ("Roads will be full over Thanksgiving weekend.", [("Thanksgiving weekend", "2024-W48-WE")]),
        ("They rested in Christmas week.", [("Christmas week", "2023-W52")]),
    ],
)
def test_the_likeliest_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("thanksgiving", 1939, "1939-11-23"),
        ("memorial day", 1968, "1968-05-30"),
        ("veterans day", 1975, "1975-10-27"),
        ("election day", 2022, "2022-11-08"),
        ("remembrance sunday", 2023, "2023-11-12"),
        ("easter", 1900, "1900-04-15"),
        ("easter", 2100, "2100-03-28"),
        ("hanukkah", 2024, "2024-12-26"),
        ("ramadan", 2024, "2024-03-11"),
        ("black friday", 2023, "2023-11-24"),
        ("canadian thanksgiving", 2023, "2023-10-09"),
        ("mother's day", 2024, "2024-05-12"),
        ("mothering sunday", 2024, "2024-03-10"),
        ("rosh hashanah", 1963, "1963-09-19"),
        ("nowruz", 2024, "2024-03-20"),
        ("lunar new year", 1949, "1949-01-29"),
        ("leap day", 2024, "2024-02-29"),
    ],
)
def test_days_of_a_year(name: str, year: int, day: str) -> None:
    assert [d.isoformat() for d in days_in(key(name), year)] == [day]


@pytest.mark.parametrize(("name", "year"), [("mlk day", 1950), ("diwali", 1950), ("purim", 1900), ("leap day", 2023)])
def test_nobody_knows_or_held_it(name: str, year: int) -> None:
    assert days_in(key(name), year) == ()


def test_feasts_of_the_moon_come_twice_in_some_years() -> None:
    assert [d.isoformat() for d in days_in("eid al fitr", 2000)] == ["2000-01-08", "2000-12-27"]


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_known_and_found(name: str) -> None:
    assert any(days_in(key(name), year) for year in (2023, 2024))
    written = name.title().replace("'S", "'s").replace("S' ", "s' ")
    ((words, value),) = told(f"The museum shut on {written}.")
    assert words == written
    assert "X" not in value


@given(name=st.sampled_from(NAMES), year=st.integers(-1, 10_001))
@settings(max_examples=200, deadline=None)
def test_any_year(name: str, year: int) -> None:
    days = days_in(key(name), year)
    assert days == tuple(sorted(days))
    assert len(days) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "India's Independence Day was rainy.",
        "Kenya marked its Independence Day.",
        "They sang on Holocaust Remembrance Day.",
        "The country's Memorial Day passed quietly.",
    ],
)
def test_those_of_other_countries_stay_open(text: str) -> None:
    assert [v for _, v in told(text)] == ["XXXX-XX-XX"]


def test_without_a_day_of_publication() -> None:
    text = "It shut on Christmas Day, on Easter and on Yom Kippur 2020."
    assert [v for _, v in told(text, None)] == ["XXXX-12-25", "XXXX-XX-XX", "2020-09-28"]


@pytest.mark.parametrize(
    "text",
    [
        "It was an epiphany.",
        "The ship passed Easter Island.",
        "He ate a halloween.",
        "A Christmas tree fell on the car.",
        "The Good Friday agreement ended it.",
        "She painted Easter eggs.",
        "He wished all a Merry Christmas.",
    ],
)
def test_what_only_looks_like_a_holiday(text: str) -> None:
    assert told(text) == []


def test_the_library_is_imported_only_for_a_holiday_that_moves() -> None:
    code = (
        "import sys; from reader.analysis.dates import holidays as h; import reader.analysis.dates.rules\n"
        "h.days_in('christmas', 2024); assert 'holidays' not in sys.modules\n"
        "h.days_in('easter', 2024); assert 'holidays' in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He asked them to vote on Election Day.", date(2016, 4, 10), "2016-11-08"),
        ("He won on Election Day.", date(2015, 2, 10), "2014-11-04"),
        ("The debate was held shortly before Christmas.", date(2015, 12, 23), "2015-12-25"),
    ],
)
def test_elections_and_what_comes_before(text: str, published: date, value: str) -> None:
    assert [v for _, v in told(text, published)] == [value]
