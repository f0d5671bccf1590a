"""What a person types, as terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.query import MARKS, Term, parse_query


def terms(text: str, *, typing: bool = False) -> list[Term]:
    return list(parse_query(text, typing=typing).terms)


def test_words_and_phrases() -> None:
    assert terms('harbour  "dock strike" end') == [
        Term("text", "harbour"),
        Term("text", "dock strike"),
        Term("text", "end"),
    ]
    assert terms("“dock strike”") == [Term("text", "dock strike")]


def test_a_minus_before_anything() -> None:
    assert terms('-strike -"dock strike" -tag:asia -is:unread -by:cruz') == [
        Term("text", "strike", negated=True),
        Term("text", "dock strike", negated=True),
        Term("tag", "asia", negated=True),
        Term("is", "unread", negated=True),
        Term("by", "cruz", negated=True),
    ]


def test_fields_in_any_case_with_a_word_or_a_phrase() -> None:
    assert terms('Title:harbour BY:"mao ning" person:cruz place:oslo tag:"To Read"') == [
        Term("title", "harbour"),
        Term("by", "mao ning"),
        Term("person", "cruz"),
        Term("place", "oslo"),
        Term("tag", "to read"),
    ]


def test_days_months_and_years() -> None:
    assert terms("after:2023-05 before:2024 after:2023-05-30") == [
        Term("after", "2023-05-01"),
        Term("before", "2024-01-01"),
        Term("after", "2023-05-30"),
    ]


def test_the_start_of_a_word() -> None:
    assert terms("econom* by:ma*") == [Term("text", "econom", prefix=True), Term("by", "ma", prefix=True)]


def test_what_a_field_does_not_take_is_words() -> None:
    assert terms("is:new after:June before:2023-13 colour:red at:12:30 https://example.org/") == [
        Term("text", "is new"),
        Term("text", "after June"),
        Term("text", "before 2023-13"),
        Term("text", "colour:red"),
        Term("text", "at:12:30"),
        Term("text", "https://example.org/"),
    ]


def test_while_it_is_typed_the_last_word_may_be_a_start() -> None:
    assert terms("dock str", typing=True) == [Term("text", "dock"), Term("text", "str", prefix=True)]
    assert terms('dock "big str', typing=True)[-1] == Term("text", "big str", prefix=True)
    assert terms('dock "big str"', typing=True)[-1] == Term("text", "big str")
    assert terms("dock ", typing=True) == [Term("text", "dock", prefix=True)]
    for unfinished in ("dock is:unr", "dock after:20", "dock tag:", "dock by:", "dock -", 'dock "'):
        assert terms(unfinished, typing=True) == [Term("text", "dock")]


@pytest.mark.parametrize(
    "text", ["", " ", '"', '""', "-", "--", ":", "*", "by:", 'by:"', "-tag:", "++", "\x00\x1b", "'"]
)
def test_nothing_to_look_for(text: str) -> None:
    assert terms(text) == []


def test_a_query_without_end_is_cut() -> None:
    assert len(terms("a " * 10_000)) == 64


@given(st.text() | st.text(alphabet='ab"-:*+ (){}^isunreadtagby20'), st.booleans())
def test_any_text_is_a_query(text: str, typing: bool) -> None:
    for term in parse_query(text, typing=typing).terms:
        assert term.value
        assert term.field != "is" or term.value in MARKS
