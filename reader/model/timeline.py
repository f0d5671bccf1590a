"""Which events stand on a timeline, and in what order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.model.calendar import period

if TYPE_CHECKING:
    from reader.model.analysis import Event

# an event lighter than this is in the data, and on the timeline only on request
TIMELINE_WEIGHT = 0.4


def timeline(events: Iterable[Event], least: float = TIMELINE_WEIGHT) -> tuple[Event, ...]:
    """The dated events of at least this weight, in time."""
    return in_time(e for e in events if e.date and e.weight >= least)


def in_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in time, those without a date last; within a date in text order.

    A date stands where its middle is: "2022" comes after "June 2022", and "May 2023" before its 30th.
    """
    return tuple(sorted(events, key=lambda e: (_middle(e.date), e.start)))


def _middle(value: str | None) -> float:
    days = period(value) if value else None
    return (days[0].toordinal() + days[1].toordinal()) / 2 if days else float("inf")
