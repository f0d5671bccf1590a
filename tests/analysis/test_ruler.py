"""The remembering attribute ruler finds what spaCy's own finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.engine import DEFAULT_MODEL
from reader.analysis.ruler import RememberingRuler, quicken

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_WORDS = (
    "she I you it gon na got ta ai n't let 's c'm on y' all there is are 's 're this that did had gets got to be "
    "someone may his itself but who whose better best not Oslo 12 , . “ — \n\n 😀"
).split(" ")


@pytest.fixture(scope="module")
def pipelines() -> tuple[Language, Language]:
    import spacy

    own, remembering = (spacy.load(DEFAULT_MODEL, exclude=["ner"]) for _ in range(2))
    quicken(remembering)
    return own, remembering


def read(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, str(t.morph)) for t in doc]


@given(words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=30))
def test_the_same_as_spacys_own(pipelines: tuple[Language, Language], words: list[str]) -> None:
    own, remembering = pipelines
    assert isinstance(remembering.get_pipe("attribute_ruler"), RememberingRuler)
    text = " ".join(words)
    assert read(remembering(text)) == read(own(text))


def test_patterns_that_look_at_more_than_the_word_stay_with_spacy() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add([[{"SHAPE": "dd"}]], {"POS": "NUM"})  # type: ignore[attr-defined]
    quicken(nlp)
    assert not isinstance(nlp.get_pipe("attribute_ruler"), RememberingRuler)
