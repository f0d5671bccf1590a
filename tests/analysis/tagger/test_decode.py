import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reader.analysis.tagger.decode import LabelledSpan, best_labels, chances, labelled_spans
from reader.analysis.tagger.labels import LABELS, OUTSIDE, begin, inside

PER, IN_PER, ORG, IN_ORG = begin("PER"), inside("PER"), begin("ORG"), inside("ORG")


def row(**scores: float) -> list[float]:
    return [scores.get(label.replace("-", "_"), 0.0) for label in LABELS]


def table(*rows: list[float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.array(rows, np.float32)


def is_sound(labels: tuple[int, ...], breaks: set[int]) -> bool:
    for word, label in enumerate(labels):
        if (
            label != OUTSIDE
            and label % 2 == 0
            and (word in breaks or not word or labels[word - 1] not in (label - 1, label))
        ):
            return False
    return True


def test_no_words_have_no_labels() -> None:
    assert best_labels(np.zeros((0, len(LABELS)), np.float32)) == []


def test_a_name_that_goes_on_has_begun() -> None:
    assert best_labels(table(row(O=1), row(I_PER=2, B_PER=1))) == [OUTSIDE, PER]


def test_a_name_changes_its_kind_only_by_beginning_anew() -> None:
    assert best_labels(table(row(B_PER=5), row(I_ORG=2, I_PER=1.5))) == [PER, IN_PER]


def test_no_name_goes_over_a_break() -> None:
    scores = table(row(B_PER=5), row(I_PER=5, B_PER=1))
    assert best_labels(scores) == [PER, IN_PER]
    assert best_labels(scores, [1]) == [PER, PER]


@given(
    arrays(np.float32, (4, len(LABELS)), elements=st.integers(-50, 50).map(lambda n: n / 8)),
    st.sets(st.integers(0, 3)),
)
def test_no_sound_row_of_labels_is_better(
    scores: np.ndarray[tuple[int, int], np.dtype[np.float32]], breaks: set[int]
) -> None:
    def total(labels: tuple[int, ...]) -> float:
        return float(sum(scores[word, label] for word, label in enumerate(labels)))

    found = tuple(best_labels(scores, sorted(breaks)))
    assert is_sound(found, breaks)
    rivals = itertools.product(range(len(LABELS)), repeat=4)
    assert total(found) == pytest.approx(max(total(labels) for labels in rivals if is_sound(labels, breaks)), abs=1e-3)


def test_spans_stand_where_their_labels_do() -> None:
    labels = [PER, IN_PER, PER, OUTSIDE, ORG, IN_ORG]
    spans = labelled_spans(labels, np.full((6, len(LABELS)), 1 / 7, np.float32))
    assert [(s.first, s.last, s.kind) for s in spans] == [(0, 2, "PER"), (2, 3, "PER"), (4, 6, "ORG")]


def test_a_name_is_as_sure_as_its_words_and_its_end() -> None:
    chance = np.zeros((3, len(LABELS)), np.float32)
    chance[0, PER], chance[1, IN_PER], chance[2, IN_PER] = 0.9, 0.5, 0.2
    (span,) = labelled_spans([PER, IN_PER, OUTSIDE], chance)
    assert span == LabelledSpan(0, 2, "PER", span.score)
    assert span.score == pytest.approx(0.9 * 0.5 * 0.8)


def test_chances_add_up_and_a_higher_temperature_evens_them_out() -> None:
    scores = table(row(B_PER=4), row(O=9))
    sharp, even = chances(scores, 1.0), chances(scores, 3.0)
    assert sharp.sum(1) == pytest.approx([1, 1])
    assert even[0, PER] < sharp[0, PER]
