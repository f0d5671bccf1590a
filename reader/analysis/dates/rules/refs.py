"""The past, the present and the future without a date: now, currently, recently, in recent years, soon."""

from __future__ import annotations

from reader.analysis.dates.grammar import Match
from reader.analysis.dates.rule import Reading, rule
from reader.analysis.dates.rules.pitfalls import is_some_day
from reader.analysis.dates.story import Story


@rule(
    "now", "right now", "just now", "currently", "presently", "nowadays", "these days", "at present", "at the moment",
    "( the )? current time", "( the )? present ( day | time )", "this moment",
)  # fmt: skip
def present(match: Match, story: Story) -> Reading | None:
    """Now, currently, these days; not "now-famous", "every now and then"."""
    if match.words == "now" and (match.after == "-" or (match.after, match.later(2)) in _AND_THEN):
        return None
    return Reading("DATE", "PRESENT_REF", first=match.first + (match.word_at(0) == "at"))


_AND_THEN = frozenset({("and", "then"), ("and", "again")})


@rule("current")
def current(match: Match, story: Story) -> Reading | None:
    """Current, before what it describes."""
    token = story.token_at(match.start)
    return Reading("DATE", "PRESENT_REF") if token is not None and token.dep_ == "amod" else None


@rule(
    "( more | most )? recently", "lately", "( the )? recent UNITS ( and UNITS )?", "the ( recent )? past",
    "a while ago", "some time ago", "( not )? long ago", "the other day", "past UNITS",
)  # fmt: skip
def past(match: Match, story: Story) -> Reading | None:
    """Recently, in recent years, in the past, in past years, long ago."""
    if match.words == "the past":
        parsed = story.token_at(match.tokens[match.end - 1].start)
        if match.before not in ("in", "of", "from", "into") or parsed is None or parsed.dep_ != "pobj":
            return None
    if match.word_at(0) == "past" and match.before != "in":
        return None
    return Reading("DATE", "PAST_REF")


@rule(
    "( very )? soon", "as soon as possible", "shortly", "( the )? ( near | foreseeable | immediate | distant )? future",
    "( the )? ( coming | upcoming ) UNITS", "future UNITS", "the ( near | short | long ) term", "someday",
    "the UNITS ( ahead | to come )", "one day", "some day",
)  # fmt: skip
def future(match: Match, story: Story) -> Reading | None:
    """Soon, in the future, in coming weeks."""
    words = match.words
    if words in ("one day", "some day"):
        return Reading("DATE", "FUTURE_REF") if is_some_day(match, story) else None
    if words in ("soon", "shortly") and match.after in ("after", "before", "as", "thereafter"):
        return None
    if words == "shortly" and match.before != "very" and story.direction(match.start) <= 0:
        return None
    if words == "soon" and (match.before in ("as", "how", "too") or story.direction(match.start) < 0):
        return None
    return None if words == "future" else Reading("DATE", "FUTURE_REF")
