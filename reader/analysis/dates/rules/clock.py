"""Times of day: 9 p.m. EST Wednesday, 18:00 UTC, noon Thursday, Friday morning, last night, overnight."""

from __future__ import annotations

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period, safe_date
from reader.analysis.dates.rule import Reading, rule
from reader.analysis.dates.rules.days import direction_of, earliness, told_year
from reader.analysis.dates.rules.durations import exactness
from reader.analysis.dates.rules.pitfalls import is_title
from reader.analysis.dates.story import Story

_DAY = (
    "( weekday=WEEKDAY ,? )? ( month=MONTH ( day=DAY | ordinal=ORDINAL ) "
    "| ( day=DAY | ordinal=ORDINAL ( of )? ) month=MONTH ) ( ,? year=YEAR )?"
)
_WHEN = f"( {_DAY.replace('weekday=', '')} | weekday=WEEKDAY | near=today | near=yesterday | near=tomorrow )"


@rule(
    f"( <about> )? clock=CLOCK ( am=AM )? ( ,? ( <zone> ) )? ( ,? ( on )? {_WHEN} )?",
    f"( <about> )? hour=HOUR am=AM ( ,? ( <zone> ) )? ( ,? ( on )? {_WHEN} )?",
    f"{_WHEN} ,? ( at | around | about | by ) ( clock=CLOCK ( am=AM )? | hour=HOUR am=AM ) ( <zone> )?",
    "( <about> )? hour=HOUR ( o'clock | o POSSESSIVE clock )",
    "hour=HOUR in the part=DAYPART",
    f"( <about> )? hhmm=HHMM ( hours )? ZONE ( ,? ( on )? {_WHEN} )?",
    f"( about | around | at )? noon=NOON ( <zone> )? ( ,? ( on )? {_WHEN} )?",
)
def clock_time(match: Match, story: Story) -> Reading | None:
    """9 p.m. EST Wednesday, 18:00 UTC, around 9:30 p.m., noon Thursday; "5-4" and "24/7" are none."""
    clock = match.word("clock")
    if clock and not (match.word("am") or _has_zone(match)) and not _is_clock(match):
        return None
    if match.word("noon") and match.before == "high":
        return None
    first = match.first + (bool(match.word("noon")) and match.word_at(0) == "at")
    hour, minute = _hour_and_minute(match)
    if match.word("noon"):
        hour = lexicon.HOURS[match.word("noon")]
    elif match.word("am").startswith("p") or match.word("part") in ("afternoon", "evening", "night"):
        hour = hour + 12 if hour < 12 else hour
    elif match.word("am") and hour == 12:
        hour = 0
    day = told_day(match, story)
    zone = "Z" if match.has("utc", "gmt") else ""
    value = f"{day.value if day else 'XXXX-XX-XX'}T{hour:02}:{minute:02}{zone}"
    return Reading("TIME", value, exactness(match), day, first=first)


def _hour_and_minute(match: Match) -> tuple[int, int]:
    """The figures on the clock under `clock`, `hhmm` or `hour`."""
    if match.word("clock"):
        hour, minute = match.word("clock").replace(".", ":").split(":")[:2]
        return int(hour), int(minute)
    figures = match.word("hhmm")
    return (int(figures[:2]), int(figures[2:])) if figures else (int(match.number("hour") or 0), 0)


def _has_zone(match: Match) -> bool:
    return match.has(*lexicon.ZONES) or match.has("local")


def _is_clock(match: Match) -> bool:
    """Whether 18:30 alone is a time: after "at" and the like, or with its day."""
    return match.before in (
        "at",
        "by",
        "until",
        "from",
        "around",
        "about",
        "after",
        "before",
        "since",
        "to",
        "till",
    ) or ("weekday" in match.named or "near" in match.named or "month" in match.named)


def told_day(match: Match, story: Story) -> Period | None:
    """The day told in a match, else that of the story's last date where it is a day, else that of publication."""
    if match.word("near"):
        return story.holding("day", lexicon.NEAR_DAYS[match.word("near")])
    if match.word("month"):
        month, number = lexicon.MONTHS[match.word("month")], int(match.number("day") or match.number("ordinal") or 0)
        year = told_year(match)
        if year:
            found = safe_date(year, month, number)
            return Period("day", found) if found else None
        return story.in_some_year("day", month, number, direction_of(match, story))
    if match.word("weekday"):
        return story.weekday(lexicon.WEEKDAYS[match.word("weekday")], direction_of(match, story))
    return story.told_day


@rule(
    f"( EARLY | COMPARED )? {_WHEN} part=DAYPART",
    "( EARLY | COMPARED )? ( the )? step=STEP weekday=WEEKDAY part=DAYPART",
    f"( the )? part=DAYPART ( of | on )? {_WHEN}",
    f"( the )? mid - part=DAYPART ( on )? {_WHEN}",
)
def part_of_day(match: Match, story: Story) -> Reading | None:
    """Friday morning, tomorrow night, the evening of May 3."""
    if is_title(match, "part", story) and match.after_is_capital(story.text):
        return None  # Saturday Night Live
    weekday = lexicon.WEEKDAYS.get(match.word("weekday"))
    step = lexicon.STEPS.get(match.word("step"))
    day = story.weekday(weekday, step, strictly=True) if weekday is not None and step else told_day(match, story)
    return _part(match.word("part"), day, match)


@rule(
    "( EARLY | COMPARED )? this part=DAYPART",
    "( EARLY | COMPARED )? last night=night",
    "( EARLY | COMPARED )? tonight",
    "overnight",
    "the previous night=night",
    "( the )? ( next | following ) part=DAYPART",
    "that part=DAYPART",
    "( the | EARLY | mid ) -? part=DAYPART",
)
def near_part_of_day(match: Match, story: Story) -> Reading | None:
    """This morning, last night, tonight, overnight, the next morning."""
    if "part" in match.named and is_title(match, "part", story):
        return None  # CBS This Morning
    today = story.holding("day")
    words = match.words
    if words == "overnight":
        return _part("night", today, match) if _is_adverb(match, story) else None
    if match.has("tonight"):
        return _part("night", today, match)
    if match.has("last"):
        return _part("night", story.holding("day", -1), match)
    told = story.told_day
    if match.has("next", "following"):
        return _part(match.word("part"), told.shifted(1) if told else None, match)
    if match.word_at(0) == "the" and not _is_the_days(match, story):
        return None
    return _part(match.word("part") or "night", today if match.has("this") else told, match)


def _is_the_days(match: Match, story: Story) -> bool:
    """Whether "in the morning" is that of the story's day, and neither any morning nor that of something."""
    if match.before not in ("in", "during", "of", "for"):
        return False
    return not match.after[:1].isalpha() or (
        match.before == "in" and match.after != "of" and story.direction(match.start) < 0
    )


def _is_adverb(match: Match, story: Story) -> bool:
    token = story.token_at(match.start)
    return token is not None and token.dep_ in ("advmod", "npadvmod") and token.head.pos_ in ("VERB", "AUX")


def _part(part: str, day: Period | None, match: Match) -> Reading:
    value = f"{day.value if day else 'XXXX-XX-XX'}T{lexicon.DAYPARTS[part]}"
    return Reading("TIME", value, earliness(match), day)
