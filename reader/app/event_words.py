"""Events in words: a line of the timeline's list, and one event told in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.app.axis import item_of
from reader.app.axis_signs import sign
from reader.app.facts import value_in_words
from reader.model.clean import clean_line
from reader.model.in_words import is_doubtful, sureness

if TYPE_CHECKING:
    from reader.app.store import ArticleStore
    from reader.model.analysis import Event

_STATUS = {"past": "happened", "planned": "planned", "uncertain": "uncertain"}
_PUBLICATION = "day of publication"


class EventLine(NamedTuple):
    """A line of the list. `told` is the date in the article's words, empty where it says nothing more than `date`.

    `doubt` is the sign of a doubtful date, empty for a sure one.
    """

    sign: str
    date: str
    told: str
    caption: str
    doubt: str = ""


def event_line(event: Event, store: ArticleStore) -> EventLine:
    """The line of an event that has a date."""
    item = item_of(event.date, event.until, event.status)
    told = _told(event, store)
    when = date_of(event)
    if event.told is None and _is_publication(event, store):
        when = _PUBLICATION
    same = told.casefold() == when.casefold()
    what = sign(item.precision if item else "", event.status)
    return EventLine(what, when, "" if same else told, _caption(event), doubt_sign(event))


def date_of(event: Event) -> str:
    """The event's date in words, or its range; empty without one."""
    return value_in_words(event.date, event.until) if event.date else ""


def doubt_sign(event: Event) -> str:
    """What stands after a date that is as likely wrong as right."""
    return "?" if is_doubtful(event) else ""


def tell(event: Event, store: ArticleStore) -> tuple[str, str]:
    """An event told in full: its caption, and when, whether, with whom, and where the date comes from."""
    told, when = _told(event, store), date_of(event)
    if told and told.casefold() != when.casefold():
        when += f" (“{told}”)"
    elif not told and _is_publication(event, store):
        when += f", {_PUBLICATION}"
    named = [store.reading.entities[e] for e in event.entities if e in store.reading.entities]
    people = [e.name for e in named if e.kind == "person"] or [e.name for e in named]
    company = ", ".join(clean_line(name) for name in people)
    parts = (when, _STATUS[event.status], company, sureness(event.dating, event.confidence, "dated"))
    return _caption(event), " · ".join(part for part in parts if part)


def sum_up(store: ArticleStore) -> str:
    """How many events there are, from when to when; with an entity selected how many are its own."""
    events = store.reading.timeline
    count = f"{len(events)} event{'s' if len(events) > 1 else ''}"
    selection = store.selection
    entity = store.reading.entities.get(selection.id) if selection and selection.kind == "entity" else None
    if entity:
        own = len(store.reading.events_with(entity.id))
        return f"{clean_line(entity.name)}: {own or 'none'} of {count}"
    first, last = date_of(events[0]), date_of(events[-1])
    return f"{count}, {first}" + (f" to {last}" if first != last else "")


def _caption(event: Event) -> str:
    return clean_line(event.caption) or clean_line(event.trigger.text)


def _told(event: Event, store: ArticleStore) -> str:
    return clean_line(store.article.text[event.told.start : event.told.end]) if event.told else ""


def _is_publication(event: Event, store: ArticleStore) -> bool:
    return store.article.published is not None and event.date == store.article.published.isoformat()
