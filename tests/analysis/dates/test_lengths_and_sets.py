"""Lengths of time and times that come again."""

from __future__ import annotations

import pytest

from tests.analysis.dates.reading import dates_of


def only(text: str) -> tuple[str, str, str, str | None]:
    (found,) = dates_of(text)
    return text[found.start : found.end], found.type, found.value, found.mod


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The talks lasted three days.", "three days", "P3D"),
        ("The talks lasted two hours.", "two hours", "PT2H"),
        ("The talks lasted two and a half years.", "two and a half years", "P2Y6M"),
        ("The talks lasted for a year and a half.", "a year and a half", "P1Y6M"),
        ("He got a twenty-four month sentence.", "twenty-four month", "P24M"),
        ("He got a 20-year sentence.", "20-year", "P20Y"),
        ("The talks lasted half an hour.", "half an hour", "PT30M"),
        ("The talks lasted two decades.", "two decades", "P20Y"),
        ("The talks lasted several weeks.", "several weeks", "PXW"),
        ("Over the past five years, prices rose.", "the past five years", "P5Y"),
        ("It took the first nine months.", "the first nine months", "P9M"),
        ("It was a decades-long feud.", "decades-long", "PXE"),
    ],
)
def test_lengths(text: str, words: str, value: str) -> None:
    assert only(text)[:3] == (words, "DURATION", value)


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("The talks lasted about three days.", "APPROX"),
        ("The talks lasted more than three days.", "MORE_THAN"),
        ("The talks lasted no more than three days.", "EQUAL_OR_LESS"),
        ("The talks lasted no fewer than three days.", "EQUAL_OR_MORE"),
        ("The talks lasted at least three days.", "EQUAL_OR_MORE"),
        ("The talks lasted up to three days.", "EQUAL_OR_LESS"),
        ("The talks lasted three days or so.", "APPROX"),
    ],
)
def test_how_exact(text: str, mod: str) -> None:
    assert only(text)[2:] == ("P3D", mod)


def test_an_age_is_no_length() -> None:
    text = "The 57-year-old and a boy who is nine years old met."
    assert not dates_of(text, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Friday.", "XXXX-WXX-5"),
        ("They meet on Tuesdays.", "XXXX-WXX-2"),
        ("They meet on Sunday mornings.", "XXXX-WXX-7TMO"),
        ("They meet every July.", "XXXX-07"),
        ("They meet annually.", "P1Y"),
        ("They meet daily.", "P1D"),
        ("They meet every two weeks.", "P2W"),
        ("They meet every other day.", "P2D"),
        ("They meet twice a week.", "P1W"),
        ("They meet each year.", "P1Y"),
    ],
)
def test_sets(text: str, value: str) -> None:
    assert only(text)[1:3] == ("SET", value)


def test_nights_of_two_weekdays() -> None:
    text = "The choir sings on Monday and Tuesday nights."
    found = dates_of(text)
    assert [(text[d.start : d.end], d.type, d.value) for d in found] == [
        ("Monday", "SET", "XXXX-WXX-1TNI"),
        ("Tuesday nights", "SET", "XXXX-WXX-2TNI"),
    ]
