from __future__ import annotations

from reader.model.analysis import Event, Words
from reader.model.timeline import TIMELINE_WEIGHT, in_time, timeline


def event(id: str, date: str | None, weight: float = 1.0) -> Event:
    return Event(id=id, start=0, end=1, trigger=Words(start=0, end=1, text="x"), date=date, weight=weight)


def test_a_date_stands_where_its_middle_is() -> None:
    dates = ["2018", "2022-06", "2022", "2023-05", "2023-05-30", "2023-W22", None]
    events = [event(str(n), date) for n, date in enumerate(reversed(dates))]
    assert [e.date for e in in_time(events)] == dates


def test_equal_dates_keep_the_order_of_the_text() -> None:
    first, second = event("a", "2018"), event("b", "2018").model_copy(update={"start": 5})
    assert in_time([second, first]) == (first, second)


def test_light_and_undated_events_are_left_out() -> None:
    kept = event("a", "2018", TIMELINE_WEIGHT)
    assert timeline([kept, event("b", "2018", TIMELINE_WEIGHT - 0.01), event("c", None)]) == (kept,)
