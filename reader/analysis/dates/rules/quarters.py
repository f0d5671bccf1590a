"""Quarters and halves: the third quarter of 2008, fourth-quarter, Q3, the first half, the year-earlier period."""

from __future__ import annotations

from datetime import date

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.story import Story


@rule(
    "( STEP year POSSESSIVE )? ( the | its | their )? ( year=YEAR )? ( fiscal )? ( first=ORDINAL | final=final ) ( - )? "
    "( fiscal )? quarter",
    "( the )? ( fiscal )? ( first=ORDINAL | final=final ) ( - )? quarter ( ,? ( of )? ( fiscal )? year=YEAR | of step=STEP year | step=STEP year )",
    "step=STEP year POSSESSIVE ( fiscal )? first=ORDINAL ( - )? quarter",
)
def quarter(match: Match, story: Story) -> Reading | None:
    """The third quarter, third-quarter, the first quarter of last year."""
    number = 4 if match.has("final") else int(match.number("first") or lexicon.ORDINALS.get(match.word("first"), 0))
    return _part_of_year(match, story, "quarter", number, 3) if 1 <= number <= 4 else None


@rule("( the )? first=ORDINAL ( - )? half ( of ( fiscal )? year=YEAR | of step=STEP year | of the year | step=STEP year )",
      "( the )? last half of year=YEAR")  # fmt: skip
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
    period = story.in_some_year(unit, month, 1, story.direction(match.start))
    return Reading("DATE", period.value if period else f"XXXX-{unit[0].upper()}{number}", period=period)


@rule("( the )? ( comparable | corresponding | same )? ( year - ago | year - earlier | year ago | year earlier ) "
      "( first=ORDINAL )? ( period | quarter )", "year - ( ago | earlier )")  # fmt: skip
def year_earlier_period(match: Match, story: Story) -> Reading | None:
    """The year-earlier quarter: the story's quarter, a year before."""
    if story.quarter is None and match.has("quarter"):
        return on(None, "quarter")
    if story.quarter is None:
        return on(story.holding("year", -1), "year")
    return on(story.quarter.shifted(-4), "quarter")


@rule("( the | this | that | its )? ( latest | current | same | most recent )? quarter")
def told_quarter(match: Match, story: Story) -> Reading | None:
    """The quarter, the latest quarter: the one that the story is about."""
    if match.tokens[match.first].word == "quarter" or match.after in ("-", "of"):
        return None
    if match.has("current", "this"):
        return on(story.holding("quarter"), "quarter")
    return on(story.quarter or story.holding("quarter", -1), "quarter")
