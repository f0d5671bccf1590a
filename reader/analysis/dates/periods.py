"""Calendar periods: a day, a week, a quarter, a decade; their TIMEX3 values, and steps from one to another."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# how many months the units of whole months have
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "weekend": 7, "week": 7}
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?![\dX])|(?P<decade>\d{3})$|(?P<century>\d\d)$"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period: the unit and the first day. A weekend begins on its Saturday."""

    unit: str
    first: date

    @classmethod
    def holding(cls, unit: str, day: date) -> Period:
        """The day, week, month, quarter ... that holds a day; a season is that of the northern calendar."""
        if unit == "day":
            return cls(unit, day)
        if unit in ("week", "weekend"):
            monday = date.fromordinal(max(1, day.toordinal() - day.weekday()))
            return cls(unit, _moved(monday, 5) or monday if unit == "weekend" else monday)
        if unit == "season":
            month = day.month // 3 * 3 or 12
            return cls(unit, date(max(1, day.year - (day.month < 3)), month, 1))
        if unit in ("month", "quarter", "half"):
            size = MONTHS_IN[unit]
            return cls(unit, date(day.year, (day.month - 1) // size * size + 1, 1))
        years = MONTHS_IN[unit] // 12
        return cls(unit, date(max(1, day.year // years * years), 1, 1))

    @classmethod
    def of_value(cls, value: str) -> Period | None:
        """The period that a TIMEX3 value names (a time of day is its day), or None."""
        m = _VALUE.match(value)
        if not m:
            return None
        try:
            return _parsed(m)
        except ValueError:
            return None

    @property
    def last(self) -> date:
        """The last day."""
        if self.unit in _DAYS_IN:
            days = 1 if self.unit == "weekend" else _DAYS_IN[self.unit] - 1
            return _moved(self.first, days) or date.max
        following = self.shifted(1)
        return following.first - timedelta(1) if following else date.max

    @property
    def value(self) -> str:
        """The TIMEX3 value: 2023-05-30, 2023-W22, 2023-05, 2023-Q2, 2023-H1, 2023-SU, 2023, 202, 20."""
        d = self.first
        year = f"{d.year:04}"
        match self.unit:
            case "day":
                return d.isoformat()
            case "week" | "weekend":
                iso = d.isocalendar()
                return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return f"{year}-{d.month:02}"
            case "quarter":
                return f"{year}-Q{(d.month + 2) // 3}"
            case "half":
                return f"{year}-H{1 + (d.month > 6)}"
            case "season":
                return f"{year}-{next(s for s, m in SEASONS.items() if m == d.month)}"
            case "decade":
                return year[:3]
            case "century":
                return year[:2]
        return year

    def shifted(self, steps: int) -> Period | None:
        """The period so many of its units later (earlier, below zero); None beyond the calendar's ends."""
        if self.unit in _DAYS_IN:
            day = _moved(self.first, steps * _DAYS_IN[self.unit])
            return Period(self.unit, day) if day else None
        month = self.first.year * 12 + self.first.month - 1 + steps * MONTHS_IN[self.unit]
        if not 12 <= month < 12 * 10_000:
            return None
        return Period(self.unit, date(month // 12, month % 12 + 1, 1))

    def as_unit(self, unit: str) -> Period:
        """The larger period that holds this one's first day."""
        return Period.holding(unit, self.first)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _moved(day: date, days: int) -> date | None:
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def _parsed(m: re.Match[str]) -> Period:
    if m["decade"]:
        return Period("decade", date(max(1, int(m["decade"]) * 10), 1, 1))
    if m["century"]:
        return Period("century", date(max(1, int(m["century"]) * 100), 1, 1))
    year = int(m["year"])
    if m["week"]:
        unit = "weekend" if m["weekend"] else "week"
        return Period(unit, date.fromisocalendar(year, int(m["week"]), 6 if m["weekend"] else 1))
    if m["quarter"]:
        return Period("quarter", date(year, 3 * int(m["quarter"]) - 2, 1))
    if m["half"]:
        return Period("half", date(year, 6 * int(m["half"]) - 5, 1))
    if m["season"]:
        return Period("season", date(year, SEASONS[m["season"]], 1))
    if m["day"]:
        return Period("day", date(year, int(m["month"]), int(m["day"])))
    return Period("month" if m["month"] else "year", date(year, int(m["month"] or 1), 1))
