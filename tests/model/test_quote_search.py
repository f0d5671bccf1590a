from __future__ import annotations

import pytest

from reader.model.quote_search import parse_query, search_quotes
from tests.app import harbour


def found(words: str, by: str = "") -> list[str]:
    return [m.quote.id for m in search_quotes(harbour.TEXT, harbour.ANALYSIS, words, by)]


@pytest.mark.parametrize(
    ("query", "words", "by"),
    [
        ("by:austin sovereignty", "sovereignty", "austin"),
        ('ferry by:"maria oberholt"', "ferry", "maria oberholt"),
        ("by: cooper", "", "cooper"),
        ("standby:me", "standby:me", ""),
    ],
)
def test_a_query_names_words_and_a_speaker(query: str, words: str, by: str) -> None:
    assert parse_query(query) == (words, by)


def test_every_word_has_to_be_there_whatever_the_case_and_the_marks() -> None:
    assert found("FERRY bridge") == ["q4"]
    assert found("‘ferry,’ “bridge”") == ["q4"]
    assert found("ferry quay") == []


def test_without_words_every_quote() -> None:
    assert found("") == ["q1", "q2", "q3", "q4", "q5"]


def test_a_speaker_is_found_by_name_alias_and_role() -> None:
    assert found("", "mayor") == found("", "brandt") == found("", "TOMAS") == ["q3"]


def test_words_between_the_parts_of_a_quote_were_not_said() -> None:
    first, second = harbour.span('"We have looked at every other way,"'), harbour.span('"and there is none."')
    broken = harbour.QUOTES[1].model_copy(update={"parts": (first, second)})
    analysis = harbour.ANALYSIS.model_copy(update={"quotes": (broken,)})
    assert not search_quotes(harbour.TEXT, analysis, "oberholt said")
    assert search_quotes(harbour.TEXT, analysis, "looked none")


def test_a_passage_without_an_entity_is_known_by_its_head() -> None:
    quote = harbour.QUOTES[2]
    assert quote.speaker is not None
    by = harbour.span("a shock for every shop on the quay")
    unnamed = quote.model_copy(update={"speaker": quote.speaker.model_copy(update={**by.model_dump(), "entity": None})})
    analysis = harbour.ANALYSIS.model_copy(update={"quotes": (unnamed,)})
    assert search_quotes(harbour.TEXT, analysis, "", "shock")
    assert not search_quotes(harbour.TEXT, analysis, "", "quay")
