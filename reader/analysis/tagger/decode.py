"""Label scores to names: the best sequence of labels that makes sense, and how sure each name in it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.tagger.labels import KINDS, LABELS, OUTSIDE, begin, inside

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

_NEVER = -1e4
_BEGINS = {begin(kind): kind for kind in KINDS}
_INSIDES = {inside(kind): kind for kind in KINDS}
_NAMES = [(begin(kind), inside(kind)) for kind in KINDS]


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """Words first..last-1 are a name of a kind (one of KINDS), with the chance, 0 to 1, that all of that is right."""

    first: int
    last: int
    kind: str
    score: float


def best_labels(scores: Scores, breaks: Iterable[int] = ()) -> list[int]:
    """The likeliest label of each word (a row of `scores`), no name going on without a beginning or over a break.

    `breaks` are the words that no name can reach from before.
    """
    barriers = {0, *breaks}
    total = [0.0] * len(LABELS)
    back: list[list[int]] = []
    for word, own in enumerate(scores.tolist()):
        # a name's beginning, or none, can follow any label; its inside only the rest of the name
        best = max(range(len(LABELS)), key=total.__getitem__)
        came = [best] * len(LABELS)
        # the sums stay near zero, so that the millionth word is compared as exactly as the first
        highest = total[best]
        sums = own[:]
        for start, label in _NAMES:
            came[label] = label if total[label] > total[start] else start
            sums[label] += _NEVER if word in barriers else total[came[label]] - highest
        total = sums
        back.append(came)
    if not back:
        return []
    label = max(range(len(LABELS)), key=total.__getitem__)
    labels = [label]
    for came in back[:0:-1]:
        label = came[label]
        labels.append(label)
    return labels[::-1]


def chances(scores: Scores, temperature: float) -> Scores:
    """The chance of each label of each word by itself."""
    import numpy as np

    scaled = (scores - scores.max(1, keepdims=True)) / temperature
    powers: Scores = np.exp(scaled)
    shares: Scores = powers / powers.sum(1, keepdims=True)
    return shares


def labelled_spans(labels: list[int], chance: Scores) -> list[LabelledSpan]:
    """The names in a row of labels, in order; a name is as sure as all its words' labels and its end together."""
    found: list[LabelledSpan] = []
    first = -1
    for word, label in enumerate([*labels, OUTSIDE]):
        if label in _INSIDES:
            continue
        if first >= 0:
            kind = _BEGINS[labels[first]]
            sure = chance[first, labels[first]]
            for other in range(first + 1, word):
                sure = sure * chance[other, inside(kind)]
            ends = 1 - chance[word, inside(kind)] if word < len(labels) else 1.0
            found.append(LabelledSpan(first, word, kind, float(sure * ends)))
        first = word if label in _BEGINS else -1
    return found
