import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.clean import clean, clean_line

ANYTHING = st.text(st.characters(), max_size=80)
HOSTILE = st.text(
    st.sampled_from("a \n\r\t\x00\x07\x1b\x7f\x85\x9b\xad\u0301\u200b\u200d\u202e\u2028\u2066\ud800\ufeff")
)


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("one\r\ntwo\rthree\u2028four\x0cfive", "one\ntwo\nthree\nfour\nfive"),
        ("\x1b]52;c;aGk=\x07copied", "]52;c;aGk=copied"),
        ("\x9b31mred", "31mred"),
        ("pay \u202eevil\u202c \u2066now\u2069", "pay evil now"),
        ("nul\x00 and \ud800 lone", "nul and  lone"),
        ("\ufeffbom", "bom"),
        ("co\xadoperate", "cooperate"),
        ("a\tb", "a\tb"),
        ("[/rose] [bold]", "[/rose] [bold]"),
        ("👩\u200d🚀 and می\u200cخواهم", "👩\u200d🚀 and می\u200cخواهم"),
        ("z" + "\u0301" * 500 + "algo", "z" + "\u0301" * 8 + "algo"),
    ],
)
def test_what_harms_is_gone_and_the_rest_stays(text: str, harmless: str) -> None:
    assert clean(text) == harmless


@given(ANYTHING | HOSTILE)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANYTHING | HOSTILE)
def test_nothing_harmful_is_left(text: str) -> None:
    for character in clean(text):
        assert character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in {
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }


@given(ANYTHING | HOSTILE)
def test_a_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert line == line.strip()
    assert clean_line(line) == line


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u061c"), max_size=80))
def test_letters_numbers_and_signs_stay(text: str) -> None:
    assert clean(text) == text
