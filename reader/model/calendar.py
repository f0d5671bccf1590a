"""The days that a TIMEX3 calendar value stands for."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<weekday>[1-7]))?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?P<part>T.*|-WE)?",
    re.ASCII,
)
_SCALE = re.compile(r"\d{2,3}", re.ASCII)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def period(value: str) -> tuple[date, date] | None:
    """First and last day of `2023`, `2023-05`, `2023-05-30` (with or without a time), `2023-W22`, `2023-W22-WE` (its
    weekend), `2023-Q2`, `2023-H1`, `2023-SU`, `202` (a decade) or `20` (a century); None for what has no place on a
    calendar (`PRESENT_REF`, `P3D`) or none in the years 1 to 9999."""
    if _SCALE.fullmatch(value):
        scale = 10 ** (4 - len(value))
        first = int(value) * scale
        return (date(first, 1, 1), date(first + scale - 1, 12, 31)) if first else None
    m = _VALUE.fullmatch(value)
    if not m:
        return None
    try:
        return _period(m)
    except (ValueError, OverflowError):  # a 31 June, a week that ends in the year 10000
        return None


def _period(m: re.Match[str]) -> tuple[date, date]:
    year = int(m["year"])
    if m["day"]:
        day = date(year, int(m["month"]), int(m["day"]))
        return day, day
    if m["week"]:
        first = date.fromisocalendar(year, int(m["week"]), int(m["weekday"] or 1))
        if m["part"] == "-WE" and not m["weekday"]:
            return first + timedelta(5), first + timedelta(6)
        return first, first + timedelta(0 if m["weekday"] else 6)
    if m["month"]:
        return _months(year, int(m["month"]), 1)
    if m["quarter"]:
        return _months(year, 3 * int(m["quarter"]) - 2, 3)
    if m["half"]:
        return _months(year, 6 * int(m["half"]) - 5, 6)
    if m["season"]:
        return _months(year, _SEASONS[m["season"]], 3)
    return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last_year, last_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    return date(year, month, 1), date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
