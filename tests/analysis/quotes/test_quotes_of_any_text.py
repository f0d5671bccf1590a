"""No text of any kind raises, every span lies inside the text, and long texts take no longer a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.entities import find_entities
from reader.analysis.quotes import find_quotes
from tests.analysis.quotes.reading import quotes_of

ARTICLES = Path(__file__).parents[3] / "articles"
_MARKS = st.text(alphabet="\"'“”‘’«»„`‚‹› ,.:;!?-—ab\n", max_size=120)
_SPEECH = st.lists(
    st.sampled_from(
        [
            "he said",
            "“",
            "”",
            '"',
            "'",
            "''",
            ", ",
            ". ",
            ": ",
            "\n\n",
            "Berg",
            " told ",
            "that ",
            "We go",
            "BERG: ",
            "— ",
        ]
    ),
    max_size=40,
).map("".join)


def check(text: str) -> None:
    quotes = quotes_of(text)
    for number, quote in enumerate(quotes, 1):
        assert quote.id == f"q{number}"
        assert 0 <= quote.start < quote.end <= len(text)
        pieces = [(p.start, p.end) for p in quote.parts]
        assert pieces == sorted(pieces)
        assert all(quote.start <= a < b <= quote.end for a, b in pieces)
        if pieces:
            assert (pieces[0][0], pieces[-1][1]) == (quote.start, quote.end)
        if quote.cue:
            assert 0 <= quote.cue.start < quote.cue.end <= len(text)
            assert text[quote.cue.start : quote.cue.end] == quote.cue.text
        assert quote.rule
        assert 0 < quote.confidence <= 1
        if quote.speaker:
            assert 0 <= quote.speaker.start < quote.speaker.end <= len(text)
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)


_settings = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_settings
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


@_settings
@given(_MARKS)
def test_heaps_of_quotation_marks(text: str) -> None:
    check(text)


@_settings
@given(_SPEECH)
def test_scraps_of_speech(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda p: p.stem)
def test_the_articles_that_ship(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    check(text)
    document = read_document(text, load_engine())
    entities = find_entities(document, ())
    assert find_quotes(document, entities) == find_quotes(document, entities)
