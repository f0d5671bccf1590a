"""The tagger with the package's weights."""

from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.tagger import TaggedName, Tagger, load_tagger
from reader.analysis.tagger.labels import LABELS

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

STORY = """LAGOS (Reuters) - Hannah Okafor, who leads the Harbour Workers' Union, flew to Oslo on Monday.

Okafor told the Norwegian Broadcasting Corporation that talks with Statkraft had failed. "We came to Norway for an
answer," she said. Her deputy, Lars Brekke, stayed in Nigeria."""


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


def found(tagger: Tagger, text: str) -> set[tuple[str, str]]:
    return {(text[name.start : name.end], name.kind) for name in tagger.names(text)}


def test_names_of_a_story(tagger: Tagger) -> None:
    assert found(tagger, STORY) >= {
        ("LAGOS", "place"),
        ("Reuters", "organisation"),
        ("Hannah Okafor", "person"),
        ("Okafor", "person"),
        ("Norwegian Broadcasting Corporation", "organisation"),
        ("Oslo", "place"),
        ("Norway", "place"),
        ("Lars Brekke", "person"),
        ("Nigeria", "place"),
    }


def test_casing_tells_a_name_from_a_word(tagger: Tagger) -> None:
    assert ("Bill", "person") in found(tagger, "On Tuesday Bill went home, his brother said.")
    assert not found(tagger, "On Tuesday the bill went through, his brother said.")


def test_scores_are_chances_and_a_clear_name_is_surer_than_a_lone_word(tagger: Tagger) -> None:
    names = tagger.names(STORY)
    assert all(0 <= name.score <= 1 for name in names)
    (full,) = (name for name in names if STORY[name.start : name.end] == "Hannah Okafor")
    assert full.score > 0.8


def test_no_name_goes_over_a_break(tagger: Tagger) -> None:
    text = "They met with Hannah Okafor of Lagos"
    at = text.index("Okafor")
    assert any(name.start < at < name.end for name in tagger.names(text))
    assert not any(name.start < at < name.end for name in tagger.names(text, [at]))


def test_a_name_is_found_wherever_it_stands_in_a_long_text(tagger: Tagger) -> None:
    filler = "The talks went on for hours and nobody would say how they had gone. "
    for before in range(0, 60, 7):
        text = filler * before + "In the end Hannah Okafor left. " + filler * 30
        assert [text[n.start : n.end] for n in tagger.names(text)] == ["Hannah Okafor"]


def test_the_same_text_gives_the_same_names_whatever_came_before(tagger: Tagger) -> None:
    first = tagger.names(STORY)
    tagger.names("Something else entirely, by Ada Lima in Quito. " * 50)
    assert tagger.names(STORY) == first


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=400))
def test_any_text_has_names_inside_it_in_order(text: str) -> None:
    last = 0
    for name in load_tagger().names(text, range(0, len(text), 50)):
        assert isinstance(name, TaggedName)
        assert last <= name.start < name.end <= len(text)
        last = name.end


@pytest.mark.parametrize(
    "text", ["", " \n\n", "\ud800", "\x00" * 300, "a" * 100_000, "北京" * 3000, "," * 5000, "🏴‍☠️" * 500]
)
def test_odd_texts(tagger: Tagger, text: str) -> None:
    assert all(0 <= name.start < name.end <= len(text) for name in tagger.names(text))


def test_a_long_text_is_read_in_proportion(tagger: Tagger) -> None:
    class Counting:
        def __init__(self) -> None:
            self.pieces = 0

        def run(self, outputs: list[str], inputs: dict[str, Any]) -> list[Any]:
            self.pieces += inputs["ids"].size
            return [np.zeros((*inputs["ids"].shape, len(LABELS)), np.float32)]

    def pieces_read(text: str) -> int:
        counting = Counting()
        Tagger(tagger.tokenizer, cast("InferenceSession", counting)).names(text)
        return counting.pieces

    assert pieces_read(STORY * 400) < 11 * pieces_read(STORY * 40)
