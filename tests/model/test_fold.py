import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.fold import fold

WORDS = st.text(st.characters(codec="utf-8"), max_size=60)


def found(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in fold(text).matches(query)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("The Pentagon and the PENTAGON", "pentagon", ["Pentagon", "PENTAGON"]),
        ("a café, a cafe\u0301 and a CAFE", "cafe", ["café", "cafe\u0301", "CAFE"]),
        ("a cafe and a café", "cafe\u0301", ["cafe", "café"]),
        ("the ﬁrst oﬀer", "first", ["ﬁrst"]),
        ("the ﬁrst oﬀer", "off", ["oﬀ"]),
        ("Straße, STRASSE, strasse", "straße", ["Straße", "STRASSE", "strasse"]),
        ("“very shortly,” he said", '"very shortly', ["“very shortly"]),
        ("China’s and China's", "china's", ["China’s", "China's"]),
        ("China’s and China's", "CHINA’S", ["China’s", "China's"]),
        ("«oui», „ja“, 「はい」", '"oui"', ["«oui»"]),
        ("the May–June talks", "may-june", ["May–June"]),
        ("in our view,  the\ndecision\xa0of", "the decision of", ["the\ndecision\xa0of"]),
        ("co\xadoperate", "cooperate", ["co\xadoperate"]),
        ("Wałęsa met Øystein", "walesa", ["Wałęsa"]),
        ("Wałęsa met Øystein", "oystein", ["Øystein"]),
        ("İstanbul and Istanbul", "istanbul", ["İstanbul", "Istanbul"]),
        ("Σίσυφος", "ΣΊΣΥΦΟΣ", ["Σίσυφος"]),
        ("が and か", "が", ["が"]),
        ("北京说", "北京", ["北京"]),
        ("ok 👍🏽 ok", "ok", ["ok", "ok"]),
        ("aaaa", "aa", ["aa", "aa"]),
    ],
)
def test_matches_are_the_words_as_written(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


@pytest.mark.parametrize("query", ["", " ", "\n\t", "\u0301", "\u200b"])
def test_an_empty_query_finds_nothing(query: str) -> None:
    assert found("some text with a \u0301 mark", query) == []


def test_one_letter_that_folds_to_two_is_found_once() -> None:
    assert found("ß", "s") == ["ß"]


def test_an_accent_after_the_match_belongs_to_it() -> None:
    assert list(fold("cafe\u0301s").matches("cafe")) == [(0, 5)]


@given(WORDS)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(WORDS)
def test_every_folded_character_knows_its_origin(text: str) -> None:
    folded = fold(text)
    starts = list(folded.starts)
    assert len(starts) == len(folded.text) + 1
    assert starts == sorted(starts)
    assert starts[-1] == len(text)
    assert all(0 <= s < len(text) for s in starts[:-1])


@given(WORDS, WORDS)
def test_matches_lie_inside_the_text_in_order(text: str, query: str) -> None:
    reached = 0
    for start, end in fold(text).matches(query):
        assert reached <= start < end <= len(text)
        reached = end


@given(WORDS, WORDS, WORDS)
def test_what_is_there_is_found(before: str, middle: str, after: str) -> None:
    if not fold(middle).text.strip():
        return
    assert any(True for _ in fold(f"{before} {middle} {after}").matches(middle))


@given(st.text("aàáeéçñoöß'’\"“” AEÑ", max_size=30))
def test_case_and_composition_do_not_matter(text: str) -> None:
    forms = [text, text.upper(), unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)]
    assert len({fold(form).text for form in forms}) == 1
