"""Quarters and halves: the third quarter of 2008, fourth-quarter, Q3, the first half, the year-earlier period."""

from __future__ import annotations

from datetime import date

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.story import Story


@rule(
    "( the )? ( year=YEAR )? ( fiscal )? ( - )? ( first=ORDINAL | final=final ) ( - )? ( fiscal )? quarter",
    "( the )? ( fiscal )? ( first=ORDINAL | final=final ) ( - )? quarter ( ,? ( of )? ( fiscal )? year=YEAR )",
    "( the )? ( fiscal )? ( first=ORDINAL | final=final ) ( - )? quarter ( of )? step=STEP year",
    "step=STEP year POSSESSIVE ( fiscal )? first=ORDINAL ( - )? quarter",
)
def quarter(match: Match, story: Story) -> Reading | None:
    """The third quarter, third-quarter, the first quarter of last year."""
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
    year = int(match.number("year") or 0)
    if match.word("step"):
        holding = story.holding("year", lexicon.STEPS[match.word("step")])
        year = holding.first.year if holding else 0
    if year:
        return on(Period(unit, date(year, month, 1)), unit)
    # quarters are told when they are over: the future only where the clause says so
    direction = story.direction(match.start)
    period = story.in_some_year(unit, month, 1, direction)
    if period and direction <= 0 and story.published and period.first > story.published:
        period = period.shifted(-4 if unit == "quarter" else -2)
    return Reading("DATE", period.value if period else f"XXXX-{unit[0].upper()}{number}", period=period)


@rule("( the )? ( comparable | corresponding | same )? ( year - ago | year - earlier | year ago | year earlier ) "
      "( first=ORDINAL )? ( period | quarter )", "year - ( ago | earlier )")  # fmt: skip
def year_earlier_period(match: Match, story: Story) -> Reading | None:
    """The year-earlier quarter: the story's quarter, a year before."""
    if match.word("first"):
        reading = _part_of_year(match, story, "quarter", int(match.number("first") or 0), 3)
        return on(reading.period.shifted(-4) if reading.period else None, "quarter").aside
    if story.quarter is None:
        period = story.holding("quarter", -5)
        return on(period, "quarter").aside if match.has("quarter") else on(story.holding("year", -1), "year").aside
    return on(story.quarter.shifted(-4), "quarter").aside


@rule("( the | this | that | its )? ( latest | current | same | most recent )? quarter", "the latest period")
def told_quarter(match: Match, story: Story) -> Reading | None:
    """The quarter, the latest quarter: the one that the story is about."""
    if match.word_at(0) == "quarter" or match.after in ("-", "of") or (match.has("period") and not story.quarter):
        return None
    if match.has("current", "this"):
        return on(story.holding("quarter"), "quarter")
    return on(story.quarter or story.holding("quarter", -1), "quarter")
