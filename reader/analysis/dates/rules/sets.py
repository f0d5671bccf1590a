"""Times that come again: every Friday, each year, daily, twice a week, on Tuesdays, $50 a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.rule import Reading, rule
from reader.analysis.dates.rules.durations import duration, unit_of
from reader.analysis.dates.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token


@rule("( every | each ) u=UNIT", "every ( n=NUM | few | other | several ) u=ANYUNIT", "every single u=UNIT")
def every_unit(match: Match, story: Story) -> Reading | None:
    """Every year, each month, every two weeks, every other day."""
    unit = unit_of(match)
    if unit == "second" and not match.has("every"):
        return None
    number = match.number("n") if "n" in match.named else 2.0 if match.has("other") else 1.0
    vague = match.has("few", "several")
    return Reading("SET", duration(None if vague else number, unit))


@rule(
    "( every | each ) ( other )? weekday=WEEKDAY ( part=DAYPART )?",
    "weekdays=WEEKDAYS",
    "weekday=WEEKDAY parts=DAYPARTS",
)
def every_weekday(match: Match, story: Story) -> Reading | None:
    """Every Friday, Tuesdays, Sunday mornings."""
    plural = match.word("weekdays")
    number = lexicon.WEEKDAYS_PLURAL[plural] if plural else lexicon.WEEKDAYS[match.word("weekday")]
    part = lexicon.DAYPARTS.get(match.word("part")) or lexicon.DAYPARTS_PLURAL.get(match.word("parts"))
    return Reading("SET", f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))


@rule("weekday=WEEKDAY ( and | or ) other=WEEKDAY parts=DAYPARTS")
def two_weekdays(match: Match, story: Story) -> list[Reading]:
    """Monday and Tuesday nights: the nights of both."""
    part = lexicon.DAYPARTS_PLURAL[match.word("parts")]
    first, second = (lexicon.WEEKDAYS[match.word(name)] + 1 for name in ("weekday", "other"))
    return [
        Reading("SET", f"XXXX-WXX-{first}T{part}", end=match.first + 1),
        Reading("SET", f"XXXX-WXX-{second}T{part}", first=match.named["other"]),
    ]


@rule("( every | each ) month=MONTH", "( every | each ) season=SEASON", "( every | each ) part=DAYPART")
def every_season(match: Match, story: Story) -> Reading | None:
    """Every July, each winter, every morning."""
    if match.word("month"):
        return Reading("SET", f"XXXX-{lexicon.MONTHS[match.word('month')]:02}")
    if match.word("season"):
        return Reading("SET", f"XXXX-{lexicon.SEASONS[match.word('season')]}")
    return Reading("SET", f"XXXX-XX-XXT{lexicon.DAYPARTS[match.word('part')]}")


@rule("word=SET")
def adverb(match: Match, story: Story) -> Reading | None:
    """Daily, weekly, annually; a Daily in a name is none, nor is a daily that reports."""
    token = match.tokens[match.first]
    parsed = story.token_at(token.start)
    if story.text[token.start].isupper() and (parsed is None or not parsed.is_sent_start):
        return None
    if parsed is not None and _is_newspaper(parsed):
        return None
    return Reading("SET", lexicon.SETS[match.word("word")])


def _is_newspaper(word: Token) -> bool:
    """Whether "daily" or "weekly" is what appears so: "the daily said"."""
    return word.pos_ == "NOUN" and word.dep_ in ("nsubj", "nsubjpass")


@rule("( a | an ) u=UNIT")
def rate(match: Match, story: Story) -> Reading | None:
    """$50 a month, four flights a week."""
    parsed = story.token_at(match.tokens[match.end - 1].start)
    if unit_of(match) in ("second", "quarter", "weekend") or parsed is None or match.after in _NO_RATE:
        return None
    if parsed.dep_ != "npadvmod" or parsed.head.pos_ not in ("NOUN", "NUM", "SYM") or parsed.head.i > parsed.i:
        return None
    return Reading("SET", duration(1, unit_of(match)))


_NO_RATE = frozenset("ago earlier later before after from since".split())


@rule("( once | twice | thrice ) ( a | every | each ) u=UNIT", "n=NUM times ( a | every | each | per ) u=UNIT",
      "( several | many | few ) times ( a | each ) u=UNIT")  # fmt: skip
def times_in_unit(match: Match, story: Story) -> Reading | None:
    """Twice a week, three times a day."""
    return Reading("SET", duration(1, unit_of(match)))
