"""The events of one text, and how tests ask for them."""

from __future__ import annotations

from datetime import date

from reader.analysis import analyse
from reader.model.analysis import Event

TUESDAY = date(2023, 5, 30)


def events_of(text: str, published: date | None = TUESDAY) -> tuple[Event, ...]:
    """All events of a text, in text order."""
    return analyse(text, published).events


def by_trigger(text: str, published: date | None = TUESDAY) -> dict[str, Event]:
    """The first event of each trigger."""
    found: dict[str, Event] = {}
    for event in events_of(text, published):
        found.setdefault(event.trigger.text, event)
    return found


def shown(text: str) -> dict[str, Event]:
    """The events that weigh enough for a timeline, by caption."""
    return {e.caption: e for e in events_of(text) if e.weight >= 0.4}
