"""Quarters and halves: the third quarter of 2008, fourth-quarter, Q3, the first half, the year-earlier period.

Business news compares a quarter with the same quarter of another year. Like the annotation guidelines of TimeML
(TIMEX3, version 1.2.1) a fiscal quarter keeps its number: the fourth quarter ended September 30 is YYYY-Q4.
"""

from __future__ import annotations

from datetime import date, timedelta

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period, safe_date
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.days import year_meant
from reader.analysis.dates.story import Story

# a quarter that ends on a day holds the day this long before it
_INTO_QUARTER = timedelta(45)


@rule(
    "( the )? ( year=YEAR )? ( fiscal )? ( - )? ( first=ORDINAL | final=final ) ( - )? ( fiscal )? quarter",
    "( the )? ( fiscal )? ( first=ORDINAL | final=final ) ( - )? quarter ( ,? ( of )? ( fiscal )? year=YEAR )",
    "( the )? ( fiscal )? ( first=ORDINAL | final=final ) ( - )? quarter ( of )? step=STEP year",
    "step=STEP year POSSESSIVE ( fiscal )? first=ORDINAL ( - )? quarter",
    "( the )? ( fiscal )? q=Q ( ,? ( of )? ( fiscal )? year=YEAR )?",
)
def quarter(match: Match, story: Story) -> Reading | None:
    """The third quarter, third-quarter, the first quarter of last year, Q3 2012."""
    if match.word("q"):
        number = int(match.word("q")[1:])
    else:
        number = 4 if match.has("final") else int(match.number("first") or lexicon.ORDINALS.get(match.word("first"), 0))
    return _part_of_year(match, story, "quarter", number, 3) if 1 <= number <= 4 else None


@rule(
    "( the )? first=ORDINAL ( - )? half of ( ( fiscal )? year=YEAR | the year )",
    "( the )? first=ORDINAL ( - )? half ( of )? step=STEP year",
    "( the )? last half of year=YEAR",
)
def half(match: Match, story: Story) -> Reading | None:
    """The first half of 2008, the second half of this year."""
    number = 2 if match.has("last") and not match.word("first") else lexicon.ORDINALS.get(match.word("first"), 0)
    return _part_of_year(match, story, "half", number, 6) if number in (1, 2) else None


def _part_of_year(match: Match, story: Story, unit: str, number: int, months: int) -> Reading:
    month = months * (number - 1) + 1
    year = year_meant(match, story)
    first = match.first + _is_modifier(match)
    if year:
        told = Period(unit, date(year, month, 1))
        over = story.published is None or told.first <= story.published
        return Reading("DATE", told.value, period=told, first=first, reported=over)
    # quarters are told when they are over: the future only where the clause says so
    direction = 0 if match.after in ("ended", "end") else story.direction(match.start)
    period = story.in_some_year(unit, month, 1, direction)
    if period and direction <= 0 and story.published and period.first > story.published:
        period = period.shifted(-4 if unit == "quarter" else -2)
    value = period.value if period else f"XXXX-{unit[0].upper()}{number}"
    return Reading("DATE", value, period=period, first=first, reported=direction <= 0)


def _is_modifier(match: Match) -> bool:
    """Whether an article before the match belongs to a noun after it: the [third-quarter] loss."""
    return match.word_at(0) == "the" and match.has("-") and match.after.isalpha() and match.after not in _NO_NOUN


_NO_NOUN = frozenset("of in from to was is and or ended ending that when".split())


@rule(
    "( the )? ( comparable | corresponding | same )? ( year - ago | year - earlier | year ago | year earlier ) "
    "( first=ORDINAL )? ( period | quarter )",
    "the ( comparable | corresponding | same ) ( period | quarter ) ( of | in )? ( step=STEP year | a year ago "
    "| a year earlier | the ( previous | prior ) year | the year before )",
    "year=STEP year POSSESSIVE ( quarter | period )",
    "the ( period | quarter ) a year ( ago | earlier )",
    "year - ( ago | earlier )",
)
def year_earlier_period(match: Match, story: Story) -> Reading | None:
    """The year-earlier quarter, the same period last year: the story's quarter, a year before."""
    if match.word("first"):
        reading = _part_of_year(match, story, "quarter", int(match.number("first") or 0), 3)
        return on(reading.period.shifted(-4) if reading.period else None, "quarter").aside
    if match.word("year") and lexicon.STEPS[match.word("year")] >= 0:
        return None
    if story.quarter is None:
        period = story.holding("quarter", -5)
        return on(period, "quarter").aside if match.has("quarter") else on(story.holding("year", -1), "year").aside
    return on(story.quarter.shifted(-4), "quarter").aside


@rule(
    "the year=YEAR ( period | quarter )",
    "the ( same | comparable | corresponding ) ( period | quarter ) ( of | in ) year=YEAR",
)
def quarter_of_year(match: Match, story: Story) -> Reading | None:
    """The 1988 period: the story's quarter, in another year."""
    year = int(match.number("year") or 0)
    if story.quarter is None:
        return on(Period("year", date(year, 1, 1)))
    return on(story.quarter.shifted(4 * (year - story.quarter.first.year)), "quarter").aside


@rule(
    "( the | this | that | its )? ( latest | current | same | most recent )? quarter",
    "the ( latest | most recent ) period",
)
def told_quarter(match: Match, story: Story) -> Reading | None:
    """The quarter, the latest quarter: the one that the story is about."""
    if match.word_at(0) == "quarter" or match.after in ("-", "of"):
        return None
    if match.has("current") or (match.has("this") and not (match.after == "'s" and story.quarter)):
        return on(story.holding("quarter"), "quarter")
    return on(story.quarter or story.holding("quarter", -1), "quarter")


@rule(
    "( the | its | a )? ( latest | fiscal )? ( quarter | period ) ( ended | ending ) month=MONTH day=DAY "
    "( ,? year=YEAR )?"
)
def ended_quarter(match: Match, story: Story) -> Reading | None:
    """The quarter ended September 30: its calendar quarter."""
    month, day, year = lexicon.MONTHS[match.word("month")], int(match.number("day") or 0), match.number("year")
    end = match.first + next(i for i in range(match.end) if match.word_at(i) in ("quarter", "period")) + 1
    first = match.first + (match.word_at(0) in ("its", "a"))
    if year:
        told = safe_date(int(year), month, day)
    else:
        likeliest = story.in_some_year("day", month, day, 1 if match.has("ending") else -1)
        told = likeliest.first if likeliest else None
    if match.has("period") or told is None or told.toordinal() <= 46:
        return None if match.has("period") else on(None, "quarter", first=first, end=end)
    period = Period.holding("quarter", told - _INTO_QUARTER)
    return on(period, first=first, end=end)
