"""No text raises; spans lie in the text and apart; the time is linear; the answer is always the same."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis.dates import find_dates
from reader.analysis.document import read_document
from reader.analysis.engine import load_engine

_WORDS = (
    "the last next this past early mid late first second half a an two twenty - / , . of to and or in on at 's June "
    "may May March Monday Tuesdays week weeks year years ago later earlier before quarter fall 1999 98 3 30 9:30 p.m. "
    "2023-05-30 5/30/23 1990s '90s thousand hundred ten nineteen every each daily now recent day days same that end "
    "century decade noon morning night tonight yesterday or so about more than least 1/2 EST Christmas Easter \n \n\n"
).split(" ")
_PUBLISHED = st.sampled_from([None, date.min, date.max, date(2024, 2, 29), date(1, 1, 7), date(9999, 12, 25)])


def check(text: str, published: date | None) -> None:
    document = read_document(text, load_engine())
    found = find_dates(document, published)
    reached = 0
    for number, expression in enumerate(found, 1):
        assert expression.id == f"d{number}"
        assert reached <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end].strip()
        assert expression.value
        reached = expression.end
    assert found == find_dates(document, published)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join), _PUBLISHED)
def test_words_of_time_in_any_order(text: str, published: date | None) -> None:
    check(text, published)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), _PUBLISHED)
def test_any_text(text: str, published: date | None) -> None:
    check(text, published)


def test_all_dates_at_the_ends_of_the_calendar() -> None:
    text = "Last week, two weeks ago, next century, in June, tomorrow, last Friday, at Easter, the following day."
    for published in (date.min, date.max):
        check(text, published)
