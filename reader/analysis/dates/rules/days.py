"""Days of a month, in words and in figures: May 30, 2023; 30 May; the 30th of May; 2023-05-30; 5/30/2023."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period, safe_date
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.pitfalls import is_month
from reader.analysis.dates.story import Story


@rule("NINEELEVEN", "month=MONTH ( day=DAY | day=ORDINAL )")
def september_11(match: Match, story: Story) -> Reading | None:
    """9/11, the Sept. 11 attacks: those of 2001."""
    if match.word("month"):
        told = (lexicon.MONTHS[match.word("month")], match.number("day"))
        if told != (9, 11) or match.after not in _ATTACKS:
            return None
    return on(Period("day", date(2001, 9, 11)))


_ATTACKS = frozenset("attacks attackers terrorist terrorists terror hijackers hijackings memorial victims".split())


@rule(
    "( ( STEP ( coming | past )? )? WEEKDAY ,? )? month=MONTH ( the )? ( day=DAY | ordinal=ORDINAL ) <year>",
    "( around | about ) month=MONTH ( day=DAY | ordinal=ORDINAL ) <year>",
    "( WEEKDAY ,? )? ( the )? ordinal=ORDINAL ( of )? month=MONTH <year>",
    "( WEEKDAY ,? )? ( the )? day=DAY month=MONTH <year>",
)
def day_of_month(match: Match, story: Story) -> Reading | None:
    """May 30, 2023 or 30 May, the year told or the likeliest one."""
    if not is_month(match, story):
        return None
    period, value = _day(match, story, match.number("day") or match.number("ordinal"))
    return Reading("DATE", value, roughly(match), period) if value else None


def roughly(match: Match) -> str | None:
    """The modifier of "around May 3"."""
    return "APPROX" if match.word_at(0) in ("around", "about") else None


@rule(
    "step=STEP month=MONTH ( day=DAY | ordinal=ORDINAL )",
)
def stepped_day_of_month(match: Match, story: Story) -> Reading | None:
    """Last Oct. 23: the step says where to look."""
    if not is_month(match, story):
        return None
    month, day = lexicon.MONTHS[match.word("month")], int(match.number("day") or match.number("ordinal") or 0)
    period = story.in_some_year("day", month, day, lexicon.STEPS[match.word("step")])
    return on(period, first=match.first + 1) if period else None


@rule(
    "month=MONTH day=DAY ( - | – | to | through | and | or | , ) other=DAY <year>",
    "day=DAY ( - | – | to | and | or | , ) other=DAY month=MONTH <year>",
)
def two_days_of_month(match: Match, story: Story) -> list[Reading] | None:
    """May 3-5, 3 and 5 May: two dates, the second span as short as the text has it."""
    if not is_month(match, story):
        return None
    first, second = _day(match, story, match.number("day")), _day(match, story, match.number("other"))
    if not (first[1] and second[1]):
        return None
    cut = match.named["other"]
    return [
        Reading("DATE", first[1], period=first[0], end=cut - 1),
        Reading("DATE", second[1], period=second[0], first=cut),
    ]


@rule(
    "month=MONTH day=DAY ( - | – | to | through | and | until | till ) othermonth=MONTH other=DAY year=YEAR",
    "month=MONTH day=DAY ( - | – | to | through | and | until | till ) othermonth=MONTH other=DAY , year=YEAR",
    "day=DAY month=MONTH ( - | – | to | through | and | until | till ) other=DAY othermonth=MONTH year=YEAR",
)
def range_of_days(match: Match, story: Story) -> list[Reading] | None:
    """May 3 to June 5, 2019: two days of one year, or of two where the first month comes later in the year."""
    year = int(match.number("year") or 0)
    first, last = lexicon.MONTHS[match.word("month")], lexicon.MONTHS[match.word("othermonth")]
    begins = safe_date(year - (first > last), first, int(match.number("day") or 0))
    ends = safe_date(year, last, int(match.number("other") or 0))
    if not (begins and ends):
        return None
    cut = min(match.named["other"], match.named["othermonth"])
    return [
        on(Period("day", begins), end=cut - 1),
        on(Period("day", ends), first=cut),
    ]


@rule(
    "( the )? ( nth=ORDINAL | nth=last ) ( weekday=WEEKDAY | unit=week | unit=weekend | unit=day ) ( of | in ) "
    "month=MONTH <year>"
)
def nth_of_month(match: Match, story: Story) -> Reading | None:
    """The third Sunday of March, the first week of May 2019, the last day of June."""
    month, year = lexicon.MONTHS[match.word("month")], told_year(match)
    holding = None if year else story.in_some_year("month", month, 1, direction_of(match, story))
    first = safe_date(year, month, 1) if year else holding.first if holding else None
    if first is None:
        return on(None, match.word("unit") or "day")
    nth = -1 if match.word("nth") == "last" else int(match.number("nth") or 0)
    found = _nth(Period("month", first), nth, match.word("unit"), lexicon.WEEKDAYS.get(match.word("weekday")))
    return on(found) if found else None


def _nth(month: Period, nth: int, unit: str, weekday: int | None) -> Period | None:
    """The nth (last: -1) day, day of the week, week or weekend of a month; a week is in that of most of its days."""
    if unit == "day":
        days = [Period("day", month.first), Period("day", month.last)]
        wanted = days[-1] if nth < 0 else days[0].shifted(nth - 1)
    elif unit == "week":
        middle = Period("week", month.last - timedelta(3)) if nth < 0 else Period("week", month.first + timedelta(3))
        wanted = Period.holding("week", middle.first).shifted(max(0, nth - 1))
    else:
        weekday = 5 if weekday is None else weekday
        away = (weekday - month.first.weekday()) % 7 + 7 * max(0, nth - 1)
        wanted = Period("day", month.first).shifted(away)
        if nth < 0:
            wanted = Period("day", month.last).shifted(-((month.last.weekday() - weekday) % 7))
        wanted = Period.holding("weekend", wanted.first) if wanted and unit == "weekend" else wanted
    return wanted if wanted and (unit == "week" or wanted.first <= month.last) else None


def _day(match: Match, story: Story, number: float | None) -> tuple[Period | None, str]:
    month, day = lexicon.MONTHS[match.word("month")], int(number or 0)
    year = told_year(match)
    if year:
        found = safe_date(year, month, day)
        return (Period("day", found), found.isoformat()) if found else (None, "")
    if safe_date(2024, month, day) is None:
        return None, ""
    period = story.in_some_year("day", month, day, direction_of(match, story))
    return period, period.value if period else f"XXXX-{month:02}-{day:02}"


def direction_of(match: Match, story: Story) -> int:
    """Where the clause lies, seen from the words around: until, by, effective, due look ahead."""
    before = match.before
    if before in ("until", "till") and story.is_untold(match.start):
        return -1
    if before in _AHEAD or (before, match.earlier(2)) in _NO_LATER:
        return 1
    if before in ("since", "ended"):
        return -2
    if before in ("to", "through") and story.is_moved(match.start):
        return 1
    direction = story.direction(match.start)
    # "the Saturday before Christmas": not when it happened, but what it came before
    return max(-1, min(1, direction)) if before in ("before", "after") else direction


_NO_LATER = frozenset({("as", "soon"), ("as", "early"), ("before", "or")})
_AHEAD = frozenset({"until", "till", "effective", "payable", "due"})


def told_year(match: Match) -> int | None:
    """The year under `year` or `short` ('98), None where the match has neither."""
    if "year" in match.named:
        return int(match.number("year") or 0)
    return _century(int(match.word("short")[1:])) if "short" in match.named else None


def year_meant(match: Match, story: Story) -> int | None:
    """The year told, be it by a step from that of the publication ("of last year"); None where it is not known."""
    step = lexicon.STEPS.get(match.word("step"))
    if step is None or not match.has("year"):
        return told_year(match)
    holding = story.holding("year", step)
    return holding.first.year if holding else None


def _century(year: int) -> int:
    return year + (1900 if year > 40 else 2000)


@rule("number=ISO")
def iso_date(match: Match, story: Story) -> Reading | None:
    """2023-05-30, 2023-05-30T10:00."""
    word = match.word("number").upper().replace(" ", "T")
    try:
        day = date.fromisoformat(word[:10])
    except ValueError:
        return None
    value = word.removesuffix("Z")[:16]
    return Reading("TIME" if "T" in word else "DATE", value, period=Period("day", day))


@rule("number=SLASHED")
def date_in_figures(match: Match, story: Story) -> Reading | None:
    """5/30/2023, 30.5.2023, 2023/5/30: month first unless only the other order is a date (or dots part it)."""
    word = match.word("number")
    first, second, third = (int(x) for x in re.split(r"[/.-]", word))
    if first > 999:
        year, month, day = first, second, third
    else:
        year = third if len(word) - max(word.rfind("/"), word.rfind("-"), word.rfind(".")) > 3 else _century(third)
        month, day = (second, first) if first > 12 or "." in word else (first, second)
    found = safe_date(year, month, day)
    return on(Period("day", found)) if found else None


@rule(
    "( the )? step=STEP ( coming | past )? weekday=WEEKDAY",
    "weekday=WEEKDAY ( , | of )? ( of )? step=STEP week",
    "weekday=WEEKDAY",
)
def weekday(match: Match, story: Story) -> Reading | None:
    """Tuesday, last Friday, next Monday, Friday of next week, this coming Sunday."""
    number = lexicon.WEEKDAYS[match.word("weekday")]
    if not story.text[match.tokens[match.named["weekday"]].start].isupper():
        return None
    if len(match.word("weekday")) < 5 and match.tokens[match.end - 1].end - match.tokens[match.end - 1].start < 4:
        return None  # Sun, Sat, Mon: names and words without their dot
    period = _weekday(match, story, number)
    return Reading("DATE", period.value if period else f"XXXX-WXX-{number + 1}", period=period)


def _weekday(match: Match, story: Story, number: int) -> Period | None:
    step = lexicon.STEPS.get(match.word("step"))
    if match.word("step") in ("previous", "preceding", "following") and story.told:
        return _from_told(story.told, number, 1 if match.word("step") == "following" else -1)
    if match.has("week"):
        week = story.holding("week", step or 0)
        return Period("day", week.first).shifted(number) if week else None
    if step == 0 and match.has("past"):
        step = -1
    if step:
        return story.weekday(number, step, strictly=True)
    if step == 0:
        return story.weekday(number, 1 if match.has("coming") else story.direction(match.start) or 1)
    return story.weekday(number, direction_of(match, story))


def _from_told(told: Period, number: int, step: int) -> Period | None:
    away = (told.first.weekday() - number) % 7 or 7 if step < 0 else (number - told.first.weekday()) % 7 or 7
    return Period("day", told.first).shifted(step * away)


@rule("( compared=COMPARED )? day=today", "( EARLY | COMPARED )? day=yesterday", "( EARLY | COMPARED )? day=tomorrow")
def near_day(match: Match, story: Story) -> Reading:
    """Today, yesterday, later today."""
    return on(story.holding("day", lexicon.NEAR_DAYS[match.word("day")]), mod=earliness(match))


@rule("( the )? day before yesterday", "( the )? day after tomorrow")
def second_day(match: Match, story: Story) -> Reading:
    """The day before yesterday, the day after tomorrow."""
    return on(story.holding("day", -2 if match.has("yesterday") else 2))


@rule("( earlier | later )? ( the | that ) same day", "( earlier | later )? that ( very )? day")
def same_day(match: Match, story: Story) -> Reading:
    """The same day, that day: the story's last date."""
    return on(story.told_day)


@rule(
    "( the )? next day", "( the )? following day", "( the )? day after", "( the )? previous day", "( the )? day before",
    "( the )? preceding day",
)  # fmt: skip
def neighbouring_day(match: Match, story: Story) -> Reading | None:
    """The next day, the day before: from the story's last date."""
    if match.word_at(-1) in ("after", "before") and match.after[:1].isalpha():
        return None  # "the day after the vote": which day that is stands elsewhere
    told = story.told_day
    return on(told.shifted(1 if match.has("next", "following", "after") else -1) if told else None)


@rule("EARLY weekday=WEEKDAY", "COMPARED ( on )? weekday=WEEKDAY")
def part_of_weekday(match: Match, story: Story) -> Reading | None:
    """Early Tuesday, late Friday, earlier Sunday; of "later on Friday" the day."""
    reading = weekday(match, story)
    if reading is None:
        return None
    first = match.end - 1 if match.has("on") else match.first
    return replace(reading, mod=earliness(match), first=first)


def earliness(match: Match) -> str | None:
    """The modifier of "early", "mid-", "late", "earlier", "the end of" in a match."""
    for word in match.words.split():
        mod = lexicon.EARLINESS.get(word) or lexicon.COMPARED.get(word) or lexicon.PORTIONS.get(word)
        if mod:
            return mod
    return None
