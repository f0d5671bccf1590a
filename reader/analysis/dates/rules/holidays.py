"""Holidays: Christmas Eve, last Thanksgiving, Easter 2019, the second day of Ramadan, Labor Day weekend."""

from __future__ import annotations

from reader.analysis.dates import holidays, lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.days import direction_of, told_year, year_meant
from reader.analysis.dates.story import Story

_WEDNESDAY = 2
# things and past events that go by the name of a holiday and tell no date
_NAMED_AFTER_IT = frozenset(
    "tree trees card cards present presents gift gifts carol carols song songs album albums movie movies cake cakes "
    "pudding puddings turkey turkeys egg eggs bunny bunnies stocking stockings decoration decorations costume costumes "
    "candy mask masks jumper jumpers sweater sweaters spirit agreement accord accords treaty war rising uprising "
    "tsunami island islands".split()
)
_AMERICAN = frozenset({"american", "america", "s", "states", "u.s", "us"})


@rule("( step=STEP )? holiday=HOLIDAY ( ,? ( of )? year=YEAR )?", "holiday=HOLIDAY ( of )? step=STEP year")
def holiday(match: Match, story: Story) -> Reading | None:
    """Christmas Eve, last Thanksgiving, Easter 2019."""
    if not _is_capital(match, story) or match.after in _NAMED_AFTER_IT or match.before in ("happy", "merry"):
        return None  # an epiphany, a Christmas tree, merry Christmas
    name = match.word("holiday")
    if _is_elsewhere(match, story):
        return on(None)
    if story.published is None and not told_year(match):
        fixed = holidays.fixed_day(name)
        return Reading("DATE", f"XXXX-{fixed[0]:02}-{fixed[1]:02}") if fixed else on(None)
    return on(_day(match, story))


@rule("( the )? nth=ORDINAL ( and last )? ( day | night ) of ( the )? holiday=HOLIDAY ( ,? ( of )? year=YEAR )?")
def day_of_holiday(match: Match, story: Story) -> Reading | None:
    """The third day of Ramadan, the eighth night of Hanukkah."""
    if not _is_capital(match, story) or _is_elsewhere(match, story):
        return None
    first = _day(match, story)
    return on(first.shifted(int(match.number("nth") or 1) - 1) if first else None)


@rule("( the )? ( step=STEP )? holiday=HOLIDAY ( ( holiday )? unit=weekend | unit=week ) ( ,? ( of )? year=YEAR )?")
def holiday_week(match: Match, story: Story) -> Reading | None:
    """Christmas week: the one that holds the day; the Labor Day weekend: the weekend nearest to it."""
    if not _is_capital(match, story) or _is_elsewhere(match, story):
        return None
    day, unit = _day(match, story), match.word("unit")
    if day is None:
        return on(None, unit)
    week = Period.holding(unit, day.first)
    before = unit == "weekend" and day.first.weekday() < _WEDNESDAY
    return on(week.shifted(-1) if before else week, unit)


def _is_capital(match: Match, story: Story) -> bool:
    return story.text[match.tokens[match.named["holiday"]].start].isupper()


def _is_elsewhere(match: Match, story: Story) -> bool:
    """Whether it is said to be that of another country: India's Independence Day, British Mother's Day."""
    place = match.named["holiday"]
    if place == 0 or not holidays.is_of_a_country(match.word("holiday")):
        return False
    before = match.tokens[place - 1]
    if before.kind == "possessive" and place > 1:
        owner = match.tokens[place - 2]
        named = story.text[owner.start].isupper() and not (owner.word in _AMERICAN or _is_time(owner.word))
        return named or owner.word in ("country", "nation")
    if before.word in ("its", "their"):
        return match.word("holiday") == "independence day"
    parsed = story.token_at(before.start)
    return (
        parsed is not None
        and parsed.pos_ in ("ADJ", "PROPN")
        and story.text[before.start].isupper()
        and before.word not in _AMERICAN
        and not _is_time(before.word)
    )


def _is_time(word: str) -> bool:
    return word in lexicon.WEEKDAYS or word in lexicon.MONTHS or word in lexicon.STEPS or word in lexicon.EARLINESS


def _day(match: Match, story: Story) -> Period | None:
    """The holiday in the year told, else the likeliest one."""
    name, step, year = match.word("holiday"), lexicon.STEPS.get(match.word("step")), year_meant(match, story)
    if year:
        return next((Period("day", day) for day in holidays.days_in(name, year)), None)
    if story.published is None:
        return None
    years = (story.published.year + away for away in (-1, 0, 1))
    candidates = [Period("day", day) for y in years if holidays.is_usual(name, y) for day in holidays.days_in(name, y)]
    if step:
        candidates = [c for c in candidates if (c.first - story.published).days * step > 0]
    return story.nearest(candidates, step or direction_of(match, story))
