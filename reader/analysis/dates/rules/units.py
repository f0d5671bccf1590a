"""A day, week, month or year near the story's: this week, later last month, the following year, year-end."""

from __future__ import annotations

from datetime import date

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.days import earliness
from reader.analysis.dates.rules.pitfalls import is_title
from reader.analysis.dates.story import Story

_CALENDAR = frozenset({"day", "weekend", "week", "month", "quarter", "year", "decade", "century"})


@rule(
    "( ( the )? ( PORTION of | EARLY in? | COMPARED in? ) )? step=STEP ( fiscal | financial )? unit=UNIT",
    "( the )? ( PORTION of | EARLY in? | COMPARED in? )? ( the )? step=current ( fiscal | financial )? unit=UNIT",
    "( the )? step=STEP ( full )? ( fiscal | calendar | financial ) unit=UNIT",
    "this past unit=UNIT",
    "this coming unit=UNIT",
    "sometime step=STEP unit=UNIT",
)
def stepped_unit(match: Match, story: Story) -> Reading | None:
    """Last week, this year, later this month, early next year, the current quarter."""
    unit = match.word("unit")
    step = -1 if match.has("past") else 1 if match.has("coming") else lexicon.STEPS[match.word("step")]
    if unit not in _CALENDAR or match.after == "-" or (match.word("step") == "past" and not match.has("this")):
        return None
    if is_title(match, "unit", story):
        return None
    if unit == "day" and match.word("step") != "this":
        return None
    if match.word("step") in ("following", "previous", "preceding", "prior") and story.told:
        return on(story.told.as_unit(unit).shifted(step), unit)
    return on(story.holding(unit, step), unit, earliness(match))


@rule("( the )? next unit=UNIT", "the following unit=UNIT", "the previous unit=UNIT", "the preceding unit=UNIT",
      "the prior unit=UNIT")  # fmt: skip
def neighbouring_unit(match: Match, story: Story) -> Reading | None:
    """The following year, the previous month: from the story's last date."""
    unit = match.word("unit")
    if unit not in _CALENDAR or unit == "day" or match.after == "-":
        return None
    step = 1 if match.has("next", "following") else -1
    if match.has("next"):
        return on(story.holding(unit, step), unit)
    told = story.told.as_unit(unit) if story.told else story.holding(unit)
    return on(told.shifted(step) if told else None, unit)


@rule(
    "( EARLY | COMPARED )? that ( same )? unit=UNIT",
    "( the )? same unit=UNIT ( ( of | in )? step=STEP year | a year ( ago | earlier ) )?",
)
def told_unit(match: Match, story: Story) -> Reading | None:
    """That year, the same month: those of the story's last date; the same month a year ago, last year."""
    unit = match.word("unit")
    if unit not in _CALENDAR or unit == "day":
        return None
    if match.has("year") and unit in ("week", "month"):
        near = story.told if story.told and story.told.unit == unit else story.holding(unit, -1)
        years = lexicon.STEPS.get(match.word("step"), -1)
        return on(near.shifted(years * (12 if unit == "month" else 52)) if near else None, unit).aside
    told = story.told.as_unit(unit) if story.told else story.holding(unit)
    return on(told, unit, earliness(match))


@rule(
    "( the )? ( PORTION of | EARLY in | COMPARED in ) the unit=UNIT",
    "( the )? ( weekend | full year | entire year )",
)
def the_unit(match: Match, story: Story) -> Reading | None:
    """The end of the year, earlier in the month, the weekend."""
    unit = match.word("unit") or ("weekend" if match.has("weekend") else "year")
    if unit not in _CALENDAR or (unit == "weekend" and match.before not in _AROUND_WEEKEND):
        return None
    if unit == "day":
        return on(story.told_day) if match.has("late", "later", "earlier", "early") else None
    step = -1 if unit == "weekend" and story.direction(match.start) <= 0 and _before_saturday(story) else 0
    return on(story.holding(unit, step), unit, earliness(match))


_AROUND_WEEKEND = frozenset("over during of for on in since until till by after before at from this through".split())


def _before_saturday(story: Story) -> bool:
    return story.published is not None and story.published.weekday() < 5


@rule("( the )? week of ( the )? month=MONTH day=DAY")
def week_of(match: Match, story: Story) -> Reading | None:
    """The week of March 9."""
    month, day = lexicon.MONTHS[match.word("month")], int(match.number("day") or 0)
    period = story.in_some_year("day", month, day, story.direction(match.start))
    return on(Period.holding("week", period.first) if period else None, "week")


@rule("( around | about )? year ( - | POSSESSIVE )? end ( year=YEAR )?")
def year_end(match: Match, story: Story) -> Reading | None:
    """Year-end, around year end: December 31."""
    year, mod = match.number("year"), "APPROX" if match.word_at(0) != "year" else None
    if year:
        return on(Period("day", date(int(year), 12, 31)), mod=mod)
    if match.after == "-" or match.after.startswith("net"):
        return None
    told = 1 if match.before in ("by", "until", "till", "before") else -1 if match.before == "since" else 0
    year_told = story.holding("year", min(told, 0)) if told else None
    if year_told:
        return on(Period("day", year_told.last), mod=mod)
    return on(story.in_some_year("day", 12, 31, story.direction(match.start)), mod=mod)


@rule("( the | its )? ( latest )? ( fiscal | financial )? year")
def whole_year(match: Match, story: Story) -> Reading | None:
    """In the year ended June 30: a year long; for the year, nine months of the year, the fiscal year: a date."""
    fiscal = match.has("fiscal", "financial")
    first = match.first + (match.word_at(0) == "its")
    if match.word_at(0) not in ("the", "its") or (match.word_at(0) == "its" and not fiscal) or match.after == "-":
        return None
    if match.after in ("ended", "ending"):
        return Reading("DURATION", "P1Y", first=first)
    if match.has("latest"):
        return on(story.holding("year", -1), "year")
    part = match.before == "of" and match.earlier(2) in _PARTS_OF_YEAR
    alone = match.before == "for" and (not match.after[:1].isalpha() or match.after == "of")
    if not (fiscal or part or alone):
        return None
    told = story.told.as_unit("year") if story.told and story.told.unit in ("quarter", "year") else None
    return on(told or story.holding("year"), "year", first=first)


_PARTS_OF_YEAR = frozenset("months half quarter quarters part rest remainder most much course days weeks".split())


@rule("the day", "the week", "the month")
def plain_unit(match: Match, story: Story) -> Reading | None:
    """The day, where it ends the clause: "shares closed up on the day"; "the rest of the week"."""
    part = match.before == "of" and match.earlier(2) in ("rest", "remainder", "course")
    if not part and (match.before not in ("for", "on", "during", "in") or match.after[:1].isalnum()):
        return None
    if match.after in ("'s", "-"):
        return None
    unit = match.tokens[match.end - 1].word
    told = story.told if story.told and story.told.unit == unit else story.holding(unit)
    return on(told, unit)
