"""The past, the present and the future without a date: now, currently, recently, in recent years, soon."""

from __future__ import annotations

from reader.analysis.dates.grammar import Match
from reader.analysis.dates.rule import Reading, rule
from reader.analysis.dates.story import Story


@rule(
    "now", "right now", "just now", "currently", "presently", "nowadays", "these days", "at present", "at the moment",
    "( the )? present", "( the )? current time", "( the )? present ( day | time )", "this moment", "today POSSESSIVE",
)  # fmt: skip
def present(match: Match, story: Story) -> Reading | None:
    """Now, currently, these days."""
    words = match.words
    if match.word_at(-1) == "present" and not match.has("at"):
        return None
    if words.startswith("today"):
        return None
    if words == "now" and (match.before == "by" or match.after == "-" or match.after == "that"):
        return Reading("DATE", "PRESENT_REF") if match.before == "by" else None
    first = match.first + (match.word_at(0) == "at")
    return Reading("DATE", "PRESENT_REF", first=first)


@rule("current")
def current(match: Match, story: Story) -> Reading | None:
    """Current, before what it describes."""
    token = story.token_at(match.start)
    return Reading("DATE", "PRESENT_REF") if token is not None and token.dep_ == "amod" else None


@rule("recently", "more recently", "most recently", "lately", "( the )? recent u=UNITS", "recent u=UNITS and UNITS",
      "the past", "the recent past", "a while ago", "some time ago", "long ago", "not long ago", "the other day")  # fmt: skip
def past(match: Match, story: Story) -> Reading | None:
    """Recently, in recent years, in the past, long ago."""
    if match.words == "the past" and (match.before not in ("in", "of", "from", "into") or match.after[:1].isalnum()):
        return None
    return Reading("DATE", "PAST_REF")


@rule("soon", "very soon", "as soon as possible", "shortly", "( the )? ( near | foreseeable | immediate | distant )? future",
      "( the )? ( coming | upcoming ) u=UNITS", "the ( near | short | long ) term", "someday", "the u=UNITS ahead",
      "the u=UNITS to come")  # fmt: skip
def future(match: Match, story: Story) -> Reading | None:
    """Soon, in the future, in coming weeks."""
    words = match.words
    if words in ("soon", "shortly") and match.after in ("after", "before", "as", "thereafter"):
        return None
    if words == "shortly" and match.before not in ("very",):
        return Reading("DATE", "FUTURE_REF") if story.direction(match.start) > 0 else None
    if words in ("soon",) and (match.before in ("as", "how", "too") or story.direction(match.start) < 0):
        return None
    if words.endswith("future") and match.word_at(0) == "future":
        return None
    if words.endswith("future") and match.before in ("his", "her", "its", "their"):
        return None
    return Reading("DATE", "FUTURE_REF")
