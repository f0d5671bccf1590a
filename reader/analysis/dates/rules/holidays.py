"""Holidays on fixed days, on the nth weekday of a month, and around Easter."""

from __future__ import annotations

from datetime import date, timedelta

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.days import told_year
from reader.analysis.dates.story import Story


@rule("( step=STEP )? holiday=HOLIDAY ( ,? ( of )? year=YEAR )?", "holiday=HOLIDAY ( of )? step=STEP year")
def holiday(match: Match, story: Story) -> Reading | None:
    """Christmas Eve, last Thanksgiving, Easter 2019."""
    if not story.text[match.tokens[match.named["holiday"]].start].isupper():
        return None  # an epiphany
    name, step = match.word("holiday"), lexicon.STEPS.get(match.word("step"))
    year = told_year(match)
    if match.has("year") and step is not None:
        holding = story.holding("year", step)
        year = holding.first.year if holding else None
    if year:
        return on(_in_year(name, year))
    if story.published is None:
        fixed = lexicon.FIXED_HOLIDAYS.get(name)
        return Reading("DATE", f"XXXX-{fixed[0]:02}-{fixed[1]:02}") if fixed else on(None)
    candidates = [_in_year(name, story.published.year + away) for away in (-1, 0, 1)]
    return on(story.nearest(candidates, step or story.direction(match.start)))


def _in_year(name: str, year: int) -> Period | None:
    if not 1 <= year < 9999:
        return None
    if name in lexicon.FIXED_HOLIDAYS:
        return Period("day", date(year, *lexicon.FIXED_HOLIDAYS[name]))
    if name in lexicon.WEEKDAY_HOLIDAYS:
        return Period("day", _nth_weekday(year, *lexicon.WEEKDAY_HOLIDAYS[name]))
    return Period("day", easter(year) + timedelta(lexicon.EASTER_HOLIDAYS[name]))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    last = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * last) // 451
    month, day = divmod(h + last - 7 * m + 114, 31)
    return date(year, month, day + 1)
