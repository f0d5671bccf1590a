"""Months and seasons: in June, early May, June of last year, last November, the summer of 1994."""

from __future__ import annotations

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import SEASONS, Period, safe_date
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.days import direction_of, earliness, told_year, year_meant
from reader.analysis.dates.rules.pitfalls import is_month
from reader.analysis.dates.story import Story


@rule(
    "( ( the )? PORTION of | the month of | the ( first | second ) half of )? month=MONTH <year>",
    "( EARLY | COMPARED in ) -? month=MONTH <year>",
    "( ( the )? PORTION of | EARLY -? )? month=MONTH ( of | , )? ( of )? step=STEP year",
    "( EARLY -? )? step=STEP ( coming | past )? month=MONTH",
)
def month(match: Match, story: Story) -> Reading | None:
    """May, May 2023, early May, June of last year, last November."""
    if not is_month(match, story):
        return None
    number, year = lexicon.MONTHS[match.word("month")], year_meant(match, story)
    mod = ("START" if match.has("first") else "END") if match.has("half") else earliness(match)
    if year:
        first = safe_date(year, number, 1)
        return on(Period("month", first), mod=mod) if first else None
    period = _likeliest(match, story, number, lexicon.STEPS.get(match.word("step")))
    return Reading("DATE", period.value if period else f"XXXX-{number:02}", mod, period)


@rule(
    "( the )? ( EARLY -? )? month=MONTH ( - | – | to | and | through | until | till | or ) ( EARLY -? )? other=MONTH "
    "( ,? ( of )? ) ( year=YEAR | short=SHORTYEAR )"
)
def two_months(match: Match, story: Story) -> list[Reading] | None:
    """Between May and July 2019, November to February 2019: the year tells both."""
    year, first, last = told_year(match) or 0, lexicon.MONTHS[match.word("month")], lexicon.MONTHS[match.word("other")]
    begins, ends = safe_date(year - (first > last), first, 1), safe_date(year, last, 1)
    if not (begins and ends):
        return None
    cut, after = match.named["month"] + 1, match.named["month"] + 2
    return [
        on(Period("month", begins), end=cut),
        on(Period("month", ends), first=after),
    ]


def _likeliest(match: Match, story: Story, number: int, step: int | None) -> Period | None:
    if step == 0 and match.has("past"):
        step = -1
    if not step:
        return story.in_some_year("month", number, 1, direction_of(match, story))
    this = story.holding("month")
    if this is None:
        return None
    away = (this.first.month - number) % 12 or 12 if step < 0 else (number - this.first.month) % 12 or 12
    return this.shifted(step * away)


@rule(
    "( the )? ( PORTION of | EARLY -? )? ( the )? season=SEASON ( of | , )? ( year=YEAR | short=SHORTYEAR )",
    "( the )? ( PORTION of | EARLY -? )? ( the )? season=SEASON ( of )? step=STEP year",
    "( EARLY -? )? step=STEP ( coming | past )? season=SEASON",
    "( the )? ( PORTION of | EARLY -? )? ( the )? season=SEASON",
)
def season(match: Match, story: Story) -> Reading | None:
    """Last summer, the winter of 1994, in spring."""
    letters = lexicon.SEASONS[match.word("season")]
    year, step = year_meant(match, story), lexicon.STEPS.get(match.word("step"))
    if not (year or step is not None) and not _is_season(match, story):
        return None
    if year:
        first = safe_date(year, SEASONS[letters], 1)
        return on(Period("season", first), mod=earliness(match)) if first else None
    direction = -1 if match.has("past") else story.direction(match.start) if step is None else step
    period = story.in_some_year("season", SEASONS[letters], 1, direction)
    if period and step and period == story.holding("season"):
        period = period.shifted(4 * step)
    return Reading("DATE", period.value if period else f"XXXX-{letters}", earliness(match), period)


def _is_season(match: Match, story: Story) -> bool:
    """Whether spring and fall are seasons here: nouns after "in", "the", "early" and no more to them."""
    parsed = story.token_at(match.tokens[match.named["season"]].start)
    if parsed is None or parsed.pos_ not in ("NOUN", "PROPN") or match.after in ("of", "in", "-"):
        return False
    return parsed.dep_ in ("pobj", "npadvmod", "nmod", "compound", "poss") and (
        match.before in _BEFORE_SEASON and parsed.dep_ == "pobj"
    )


_BEFORE_SEASON = frozenset("in during by until since before after through of for over into throughout".split())
