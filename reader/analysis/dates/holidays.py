"""Holidays by the names they are spoken by, and the days they fall on.

Feasts of a fixed day and those counted from a day are a table; those that a law or the moon moves are looked up in the
`holidays` library, which is imported only then. Feasts of several days are those on which they begin; where days begin
in the evening, the library gives the first whole one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from reader.analysis.dates.periods import safe_date

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "st. stephen's day": (12, 26), "kwanzaa": (12, 26), "orthodox christmas": (1, 7), "coptic christmas": (1, 7),
    "new year's day": (1, 1), "new year's eve": (12, 31), "epiphany": (1, 6), "candlemas": (2, 2),
    "groundhog day": (2, 2), "valentine's day": (2, 14), "st. valentine's day": (2, 14), "leap day": (2, 29),
    "st. david's day": (3, 1), "international women's day": (3, 8), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "earth day": (4, 22), "st. george's day": (4, 23),
    "anzac day": (4, 25), "may day": (5, 1), "international workers' day": (5, 1), "cinco de mayo": (5, 5),
    "juneteenth": (6, 19), "canada day": (7, 1), "bastille day": (7, 14), "assumption day": (8, 15),
    "halloween": (10, 31), "hallowe'en": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2),
    "day of the dead": (11, 2), "guy fawkes night": (11, 5), "guy fawkes day": (11, 5), "bonfire night": (11, 5),
    "armistice day": (11, 11), "remembrance day": (11, 11), "st. andrew's day": (11, 30), "world aids day": (12, 1),
    "waitangi day": (2, 6), "australia day": (1, 26), "burns night": (1, 25), "independence day": (7, 4),
    "holocaust memorial day": (1, 27), "international holocaust remembrance day": (1, 27),
}  # fmt: skip
# the first such weekday on or after a day of the year
_FIRST_WEEKDAY = {"election day": (11, 2, 1), "remembrance sunday": (11, 8, 6)}


@dataclass(frozen=True)
class _Observed:
    """A holiday of a country under its English name in the library, so many days away, in the years it is known."""

    country: str
    name: str
    away: int = 0
    years: range = range(1900, 2101)


# the days counted from Easter Sunday
_EASTER = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "easter tuesday": 2, "easter saturday": -1,
    "holy saturday": -1, "good friday": -2, "holy thursday": -3, "maundy thursday": -3, "palm sunday": -7,
    "mothering sunday": -21, "ash wednesday": -46, "shrove tuesday": -47, "mardi gras": -47, "fat tuesday": -47,
    "ascension day": 39, "pentecost": 49, "whit sunday": 49, "whit monday": 50, "corpus christi day": 60,
}  # fmt: skip
# those that go by several names, parted by bars
_OBSERVED_AS = {
    "orthodox easter|greek easter": _Observed("GR", "Easter Monday", -1),
    "orthodox good friday": _Observed("GR", "Easter Monday", -3),
    "martin luther king day|martin luther king jr. day|martin luther king, jr. day|mlk day": _Observed(
        "US", "Martin Luther King Jr. Day"
    ),
    "presidents' day|president's day|washington's birthday": _Observed("US", "Washington's Birthday"),
    "mother's day|mothers' day": _Observed("US", "Mother's Day"),
    "father's day|fathers' day": _Observed("US", "Father's Day"),
    "memorial day": _Observed("US", "Memorial Day"),
    "labor day": _Observed("US", "Labor Day"),
    "veterans day|veterans' day": _Observed("US", "Veterans Day"),
    "columbus day|indigenous peoples' day": _Observed("US", "Columbus Day"),
    "thanksgiving|thanksgiving day": _Observed("US", "Thanksgiving Day"),
    "thanksgiving eve": _Observed("US", "Thanksgiving Day", -1),
    "black friday": _Observed("US", "Thanksgiving Day", 1),
    "cyber monday": _Observed("US", "Thanksgiving Day", 4),
    "canadian thanksgiving": _Observed("CA", "Thanksgiving Day"),
    "victoria day": _Observed("CA", "Victoria Day"),
    "spring bank holiday": _Observed("GB", "Spring Bank Holiday"),
    "lunar new year|chinese new year": _Observed("SG", "Chinese New Year"),
    "lunar new year's eve": _Observed("SG", "Chinese New Year", -1),
    "mid-autumn festival": _Observed("CN", "Mid-Autumn Festival"),
    "dragon boat festival": _Observed("CN", "Dragon Boat Festival"),
    "ramadan": _Observed("MV", "First Day of Ramadan"),
    "mawlid": _Observed("JO", "Prophet's Birthday"),
    "eid al-fitr|eid ul-fitr|eid el-fitr": _Observed("JO", "Eid al-Fitr"),
    "eid al-adha|eid ul-adha|eid el-adha": _Observed("JO", "Eid al-Adha"),
    "nowruz|norouz|newroz": _Observed("IR", "Nowruz"),
    "diwali|deepavali": _Observed("IN", "Diwali", years=range(2001, 2036)),
    "holi": _Observed("IN", "Holi", years=range(2001, 2036)),
    "dussehra": _Observed("IN", "Dussehra", years=range(2001, 2036)),
    "hanukkah|chanukah": _Observed("IL", "Hanukkah"),
    "passover|pesach": _Observed("IL", "Pesach"),
    "yom kippur|day of atonement": _Observed("IL", "Yom Kippur"),
    "rosh hashanah|rosh hashana|jewish new year": _Observed("IL", "Rosh Hashanah"),
    "purim": _Observed("IL", "Purim"),
    "sukkot": _Observed("IL", "Sukkot"),
    "shavuot": _Observed("IL", "Shavuot"),
}
_OBSERVED = {
    **{name: _Observed("US", "Easter Sunday", away) for name, away in _EASTER.items()},
    **{name: source for names, source in _OBSERVED_AS.items() for name in names.split("|")},
}
# what other countries have on days of their own
_OF_A_COUNTRY = frozenset(
    "independence day|memorial day|labor day|thanksgiving|thanksgiving day|mother's day|mothers' day|father's day|"
    "fathers' day|remembrance day|veterans day|veterans' day|election day|christmas|christmas day|christmas eve|easter|"
    "easter sunday|easter monday|good friday".split("|")
)


def key(name: str) -> str:
    """The one spelling of a holiday's name as written: lower case, no apostrophes and dots, one space."""
    plain = re.sub(r"['’‘.,]", "", name.lower()).replace("-", " ")
    return re.sub(r"^saint\b", "st", " ".join(plain.split()))


def pattern() -> str:
    """A verbose regular expression of all names in any of their spellings, the longer first."""
    return "|".join(_spellings(name) for name in sorted(NAMES, key=_longest_first))


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


def _spellings(name: str) -> str:
    written = re.escape(name).replace("'", "['’‘]?").replace(",", ",?").replace(r"\-", r"[-\s]")
    return re.sub(r"^st\\\.", r"(?:st\\.?|saint)", written).replace(r"jr\.", r"jr\.?").replace(r"\ ", r"\s+")


NAMES = frozenset({*_FIXED, *_FIRST_WEEKDAY, *_OBSERVED})
_FIXED_BY_KEY = {key(name): day for name, day in _FIXED.items()}
_FIRST_WEEKDAY_BY_KEY = {key(name): day for name, day in _FIRST_WEEKDAY.items()}
_OBSERVED_BY_KEY = {key(name): source for name, source in _OBSERVED.items()}
_OF_A_COUNTRY_KEYS = frozenset(key(name) for name in _OF_A_COUNTRY)


def is_of_a_country(name: str) -> bool:
    """Whether the holiday of this key is on other days in other countries: Independence Day, Easter."""
    return name in _OF_A_COUNTRY_KEYS


def fixed_day(name: str) -> tuple[int, int] | None:
    """The month and day of the holiday of this key, None where it is not the same in every year."""
    return _FIXED_BY_KEY.get(name)


def is_usual(name: str, year: int) -> bool:
    """Whether the holiday of this key is one of a year that is not told: Election Day is that of federal elections."""
    return name != "election day" or year % 2 == 0


def days_in(name: str, year: int) -> tuple[date, ...]:
    """The days of a year on which the holiday of this key falls or begins.

    Empty where that is not known, or nobody held it then; two for some feasts of the moon.
    """
    if name in _FIXED_BY_KEY:
        fixed = safe_date(year, *_FIXED_BY_KEY[name])
        return (fixed,) if fixed else ()
    if name in _FIRST_WEEKDAY_BY_KEY:
        month, day, weekday = _FIRST_WEEKDAY_BY_KEY[name]
        first = safe_date(year, month, day)
        return (first + timedelta((weekday - first.weekday()) % 7),) if first else ()
    source = _OBSERVED_BY_KEY.get(name)
    if source is None or year not in source.years:
        return ()
    days = _named(source.country, source.name, year)
    before = _named(source.country, source.name, year - 1) if date(year, 1, 1) in days else frozenset()
    begins = (d for d in sorted(days) if d - timedelta(1) not in days | before)
    return tuple(d + timedelta(source.away) for d in begins)


@cache
def _named(country: str, name: str, year: int) -> frozenset[date]:
    """The days of a year that have an English name in a country's calendar, days off in lieu left out."""
    return frozenset(day for day, names in _calendar(country, year) if name in names)


@cache
def _calendar(country: str, year: int) -> tuple[tuple[date, tuple[str, ...]], ...]:
    import holidays

    categories = getattr(holidays, country).supported_categories
    found = holidays.country_holidays(country, years=year, observed=False, language="en_US", categories=categories)
    return tuple((d, tuple(n.removesuffix(" (estimated)") for n in found[d].split("; "))) for d in sorted(found))
