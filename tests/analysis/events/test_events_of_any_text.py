"""No text raises; spans lie in the text; the answer is always the same; long texts take no longer a word."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis.dates import find_dates
from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.events import find_events
from reader.model.analysis import Entity, Event, Mention

_WORDS = (
    "Berg the a met meeting will may not said that who since in on of for 2021 Friday last week and but to if denied "
    "sanctions was been having , . \" ( ) - 's its war began yesterday plan plans planned \n \n\n"
).split(" ")
_PUBLISHED = st.sampled_from([None, date.min, date.max, date(2024, 2, 29)])
_BERG = Entity(id="p1", kind="person", name="Anna Berg", mentions=(Mention(start=0, end=4, form="name"),))


def found(text: str, published: date | None) -> tuple[Event, ...]:
    document = read_document(text, load_engine())
    return find_events(document, published, find_dates(document, published), (_BERG,), ())


def check(text: str, published: date | None) -> None:
    events = found(text, published)
    for number, event in enumerate(events, 1):
        assert event.id == f"e{number}"
        assert 0 <= event.start <= event.trigger.start < event.trigger.end <= event.end <= len(text)
        assert event.trigger.text == text[event.trigger.start : event.trigger.end]
        assert event.told is None or event.told.start < event.told.end <= len(text)
        assert 0 <= event.weight <= 1
        assert len(event.caption.split()) <= 12
    starts = [e.trigger.start for e in events]
    assert starts == sorted(starts)
    assert events == found(text, published)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join), _PUBLISHED)
def test_words_in_any_order(text: str, published: date | None) -> None:
    check(text, published)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), _PUBLISHED)
def test_any_text(text: str, published: date | None) -> None:
    check(text, published)
