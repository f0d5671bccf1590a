"""Tense, auxiliaries and governing verbs of parsed sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.syntax import auxiliaries, governing_verb, is_auxiliary, tense_of, upwards

if TYPE_CHECKING:
    from spacy.tokens import Token


def word(text: str, wanted: str) -> Token:
    return next(t for t in read_document(text, load_engine()).doc if t.text == wanted)


@pytest.mark.parametrize(
    ("text", "verb", "tense"),
    [
        ("The mayor resigned.", "resigned", "past"),
        ("The mayor has resigned.", "resigned", "past"),
        ("The mayor was asked.", "asked", "past"),
        ("The mayor leads the party.", "leads", "present"),
        ("The mayor is leading the party.", "leading", "present"),
        ("The mayor will resign.", "resign", "future"),
        ("The mayor won't resign.", "resign", "future"),
        ("The mayor might resign.", "resign", "modal"),
        ("The mayor wants to resign.", "resign", "none"),
    ],
)
def test_tense(text: str, verb: str, tense: str) -> None:
    assert tense_of(word(text, verb)) == tense


def test_joined_verbs_share_auxiliaries() -> None:
    text = "The mayor will resign and leave the party."
    assert [t.text for t in auxiliaries(word(text, "leave"))] == ["will"]
    assert is_auxiliary(word(text, "will"))


def test_governing_verb() -> None:
    found = governing_verb(word("The mayor met farmers in a barn on Friday.", "barn"))
    assert found is not None
    assert found.text == "met"
    assert governing_verb(word("A barn.", "barn")) is None


def test_upwards_ends_at_the_root() -> None:
    path = [t.text for t in upwards(word("The mayor met farmers in a barn.", "barn"))]
    assert path == ["barn", "in", "met"]
