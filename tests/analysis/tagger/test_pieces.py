import pytest
from tokenizers import Tokenizer

from reader.analysis.tagger import load_tagger
from reader.analysis.tagger.pieces import (
    ALPHANUMERIC,
    CAMEL,
    DIGITS,
    GLUED,
    INITIAL,
    LOWER,
    MIXED,
    PUNCTUATION,
    TITLE,
    UPPER,
    casing_of,
    encode,
    word_spans,
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tagger().tokenizer


@pytest.mark.parametrize(
    ("word", "casing"),
    [
        ("harbour", LOWER),
        ("Oslo", TITLE),
        ("UN", UPPER),
        ("J", INITIAL),
        ("McGee", MIXED),
        ("iPhone", CAMEL),
        ("1999", DIGITS),
        ("G20", ALPHANUMERIC),
        (",", PUNCTUATION),
        ("Łódź", TITLE),
        ("北京", CAMEL),
    ],
)
def test_what_the_letters_of_a_word_look_like(word: str, casing: int) -> None:
    assert casing_of(word) == casing


def test_words_are_runs_of_letters_and_single_signs() -> None:
    text = "O'Neill met\xa0al_Zayani (72)."
    assert [text[a:b] for a, b in word_spans(text)] == "O ' Neill met al _ Zayani ( 72 ) .".split()


def test_every_word_points_at_its_own_first_piece(tokenizer: Tokenizer) -> None:
    text = "Tokmakchieva sailed from Tromsø."
    pieces = encode(tokenizer, text)
    vocabulary = [str(tokenizer.id_to_token(i)) for i in pieces.ids]
    firsts = [vocabulary[i] for i in pieces.first]
    assert len(firsts) == len(pieces.words) == 5
    assert [text[a:b][0].lower() for a, b in pieces.words] == [piece[0] for piece in firsts]
    assert not any(piece.startswith("##") for piece in firsts)
    assert sum(piece.startswith("##") for piece in vocabulary) == len(vocabulary) - 5


def test_all_pieces_of_a_word_carry_its_casing_and_whether_it_is_glued(tokenizer: Tokenizer) -> None:
    pieces = encode(tokenizer, "Tokmakchieva-led")
    first, hyphen, led = pieces.first
    assert first == 0
    assert set(pieces.casing[:hyphen]) == {TITLE}
    assert pieces.casing[hyphen] == PUNCTUATION + GLUED
    assert set(pieces.casing[led:]) == {LOWER + GLUED}


def test_a_word_of_which_nothing_is_left_has_no_piece(tokenizer: Tokenizer) -> None:
    text = "Ada \u0301 Lima\x00"
    pieces = encode(tokenizer, text)
    missing = [text[a:b] for (a, b), first in zip(pieces.words, pieces.first, strict=True) if first < 0]
    assert "Ada" not in missing
    assert missing
