"""A distance from now or from the story's date: two weeks ago, a year earlier, three days later, a month from now."""

from __future__ import annotations

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.durations import amount, duration, exactness, unit_of
from reader.analysis.dates.story import Story

_STEPS = {
    "decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "weekend": ("week", 1),
}  # fmt: skip
_IN_A_DAY = ("hour", "minute", "second")


@rule(
    "( <about> )? <amount> ( more )? u=ANYUNIT ( or so )? ago",
    "( <about> )? n=NUM and a half u=UNITS ago",
    "( <about> )? ( half ) a u=ANYUNIT ago",
    "( <about> )? n=NUM ( to | or ) m=NUM u=ANYUNIT ago",
    "u=UNITS ago",
)
def ago(match: Match, story: Story) -> Reading | None:
    """Two weeks ago, nearly four years ago, a year ago; "years ago" and "several years ago" are the past."""
    unit, number = unit_of(match), amount(match)
    if number is None or match.word_at(0) == match.word("u"):
        return Reading("DATE", "PAST_REF")
    if unit == "year" and number == 1 and story.quarter is not None and compares_figures(match):
        return on(story.quarter.shifted(-4), "quarter").aside
    return _away(story.holding("day"), unit, -number, exactness(match))


@rule(
    "( <about> )? <amount> u=ANYUNIT way=earlier",
    "( <about> )? <amount> u=ANYUNIT way=before",
    "( <about> )? <amount> u=ANYUNIT way=later",
    "( <about> )? <amount> u=ANYUNIT way=after",
)
def from_told(match: Match, story: Story) -> Reading | None:
    """A year earlier, three days later: from the story's last date."""
    way, unit, number = match.word("way"), unit_of(match), amount(match)
    if way in ("before", "after") and match.after[:1].isalnum():
        return None  # "two days before the vote" is a length
    sign = -1 if way in ("earlier", "before") else 1
    if number is None or match.after == "than":  # "a week later than planned"
        return Reading("DURATION", duration(number, unit), exactness(match), end=match.end - 1)
    if unit == "year" and number == 1 and sign < 0 and story.quarter is not None and compares_figures(match):
        return on(story.quarter.shifted(-4), "quarter").aside
    start = story.told_day if unit in _IN_A_DAY else story.told or story.holding("day")
    return _away(start, unit, sign * number, exactness(match))


@rule("( <about> )? <amount> u=ANYUNIT from now", "( <about> )? <amount> u=ANYUNIT hence")
def from_now(match: Match, story: Story) -> Reading | None:
    """Ten years from now."""
    number = amount(match)
    if number is None:
        return Reading("DATE", "FUTURE_REF")
    return _away(story.holding("day"), unit_of(match), number, exactness(match))


@rule(
    "( a u=week | u=week ) ago weekday=WEEKDAY",
    "a u=week ( from | ago ) ( last )? weekday=WEEKDAY",
    "weekday=WEEKDAY week",
)
def week_from_weekday(match: Match, story: Story) -> Reading | None:
    """A week ago Tuesday, a week from Friday."""
    ahead = match.has("from") or not match.has("ago")
    near = story.weekday(lexicon.WEEKDAYS[match.word("weekday")], 1 if ahead else -1)
    return on(near.shifted(7 if ahead else -7) if near else None)


def compares_figures(match: Match) -> bool:
    """Whether a quarter's figures are near: "net was $3 million, from $2 million a year ago"; not those of months."""
    near = match.tokens[max(0, match.first - _NEAR) : match.first] or match.tokens[: match.end + _NEAR]
    spans = [t.word for t in near if t.word in ("quarter", "months", "year")]
    if spans and spans[-1] == "months":
        return False
    return any(t.kind == "money" or t.word in _FIGURES for t in near)


# how many words before a comparison its figures stand
_NEAR = 30
_FIGURES = frozenset(
    "% percent million billion trillion cents earnings profit profits revenue revenues sales income loss".split()
)


def _away(start: Period | None, unit: str, number: float, mod: str | None) -> Reading:
    """The unit so far from a date; days and weeks in a story's day are told as days and weeks."""
    if unit in _IN_A_DAY:
        return Reading("TIME", "XXXX-XX-XX") if start is None else on(start.as_unit("day"), mod=mod)
    unit, times = _STEPS.get(unit, (unit, 1))
    base = start.as_unit(unit) if start else None
    return on(base.shifted(round(number * times)) if base and abs(number) < 10_000 else None, unit, mod)
