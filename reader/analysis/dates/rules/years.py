"""Years, decades, centuries: 1998, fiscal 1999, early 2020, the late 1980s, the 19th century, 1995-96."""

from __future__ import annotations

from datetime import date

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.periods import Period
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.days import earliness
from reader.analysis.dates.rules.pitfalls import is_year
from reader.analysis.dates.story import Story


def _year(number: float | None) -> Period:
    return Period("year", date(int(number or 1), 1, 1))


@rule(
    "year=YEAR", "( the )? ( PORTION of | EARLY -? | EARLY in ) year=YEAR", "( EARLY -? )? fiscal ( year )? year=YEAR"
)
def year(match: Match, story: Story) -> Reading | None:
    """1998, mid-1998, the end of 2020, fiscal 1999."""
    if match.end - match.first == 1 and not is_year(match, story):
        return None
    return on(_year(match.number("year")), mod=earliness(match))


@rule("( the )? ( fiscal )? ( calendar )? year year=YEAR", "( the )? year number=NUM")
def the_year(match: Match, story: Story) -> Reading | None:
    """The year 1968, the year two thousand."""
    number = match.number("year") or match.number("number") or 0
    return on(_year(number)) if 1000 <= number <= 2199 else None


@rule("( fiscal )? year=YEAR ( - | – | / ) ( other=YEAR | two=TWODIGITS )")
def two_years(match: Match, story: Story) -> list[Reading] | None:
    """1995-96, 2007-2008: two years, unless the figures don't run on."""
    first = int(match.number("year") or 0)
    second = int(match.number("other") or first // 100 * 100 + (match.number("two") or 0))
    if not (1400 <= first < second <= min(2100, first + 120)):
        return None
    cut = match.named.get("other", match.named.get("two", 0))
    return [
        on(_year(first), end=cut - 1),
        on(_year(second), first=cut),
    ]


@rule(
    "( the )? ( EARLY -? | PORTION of the )? ( to -? EARLY -? )? decade=DECADE",
    "( the )? ( EARLY -? | PORTION of the )? decade=WORDDECADE",
)
def decade(match: Match, story: Story) -> Reading | None:
    """The 1990s, the late '80s, the mid-nineties."""
    word = match.word("decade")
    digits = "".join(c for c in word if c.isdigit())
    if word in lexicon.DECADES or len(digits) == 2:
        if match.end - match.first == 1 and not word.startswith("'"):
            return None
        if match.before in ("his", "her", "their", "my", "your", "mid"):
            return None  # an age, or degrees
        tens = lexicon.DECADES.get(word) or int(digits)
        first = tens + (2000 if tens < 30 else 1900)
    else:
        first = int(digits)
    if not 1000 <= first <= 2190:
        return None
    return on(Period("decade", date(first, 1, 1)), mod=earliness(match))


@rule("( the )? ( EARLY -? | PORTION of the )? ordinal=ORDINAL century")
def century(match: Match, story: Story) -> Reading | None:
    """The 19th century, the early twentieth century."""
    number = int(match.number("ordinal") or lexicon.ORDINALS.get(match.word("ordinal"), 0))
    if not 10 <= number <= 22:
        return None
    return on(Period("century", date(100 * (number - 1), 1, 1)), mod=earliness(match))
