"""A rule of the grammar: patterns, and the function that reads what they find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from reader.analysis.dates.grammar import Match, Patterns
from reader.analysis.dates.periods import UNKNOWN, Period
from reader.analysis.dates.story import Story
from reader.model.analysis import DateType


@dataclass(frozen=True)
class Reading:
    """What a match means; `first` and `end` narrow it to some of its tokens (indices as in the match).

    `period` is the date that the story goes on from, `reported` whether a quarter told is one that is over.
    """

    type: DateType
    value: str
    mod: str | None = None
    period: Period | None = None
    first: int | None = None
    end: int | None = None
    reported: bool = True

    @property
    def aside(self) -> Reading:
        """The same, but not a date that the story goes on from: what something is compared with."""
        return replace(self, period=None)


Reader = Callable[[Match, Story], Reading | list[Reading] | None]
_Reader = TypeVar("_Reader", bound=Reader)


@dataclass(frozen=True)
class Rule:
    """One pattern of a reading function, whose name is the rule's: `year_earlier_period` is "year-earlier-period"."""

    pattern: str
    read: Reader
    name: str


_RULES: list[Rule] = []


def rule(*patterns: str) -> Callable[[_Reader], _Reader]:
    """Register a function for patterns; it returns None for what only looks like a time expression."""

    def register(read: _Reader) -> _Reader:
        name = read.__name__.replace("_", "-")
        _RULES.extend(Rule(pattern, read, name) for pattern in patterns)
        return read

    return register


@cache
def grammar() -> tuple[tuple[Rule, ...], Patterns]:
    """All rules, in their order, and their compiled patterns."""
    from reader.analysis.dates import rules  # noqa: F401  (importing registers them)

    return tuple(_RULES), Patterns(r.pattern for r in _RULES)


def on(
    period: Period | None, unit: str = "day", mod: str | None = None, first: int | None = None, end: int | None = None
) -> Reading:
    """A DATE: the period, or one of an unknown date where it is None; of some of the tokens, see `Reading`."""
    return Reading("DATE", period.value if period else UNKNOWN[unit], mod, period, first, end)
