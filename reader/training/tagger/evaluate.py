"""How well a network tags text that it was not trained on, and how sure it may be of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reader.analysis.tagger.decode import best_labels, chances, labelled_spans
from reader.analysis.tagger.pieces import encode
from reader.training.tagger.examples import Example
from reader.training.tagger.network import Network

_TEMPERATURES = [step / 20 for step in range(14, 61)]
_LIMIT = 510


@dataclass(frozen=True, slots=True)
class Quality:
    """F1 of names with the right ends and kind, and the temperature at which their scores are chances."""

    f1: float
    temperature: float


@torch.no_grad()
def quality(network: Network, tokenizer: Tokenizer, examples: list[Example]) -> Quality:
    """Tag examples and compare. The network is left in evaluation mode."""
    network.eval()
    rows = [_scores(network, tokenizer, example) for example in examples]
    gold = found = right = 0
    sure: dict[float, list[float]] = {temperature: [] for temperature in _TEMPERATURES}
    truth: list[bool] = []
    for example, (words, scores) in zip(examples, rows, strict=True):
        labels = best_labels(scores)
        names = set(example.spans)
        for temperature in _TEMPERATURES:
            spans = labelled_spans(labels, chances(scores, temperature))
            sure[temperature] += [span.score for span in spans]
        hits = [(words[span.first][0], words[span.last - 1][1], span.kind) in names for span in spans]
        truth += hits
        gold, found, right = gold + len(names), found + len(hits), right + sum(hits)
    best = min(_TEMPERATURES, key=lambda temperature: _surprise(sure[temperature], truth))
    return Quality(2 * right / max(1, gold + found), best)


def _scores(
    network: Network, tokenizer: Tokenizer, example: Example
) -> tuple[list[tuple[int, int]], NDArray[np.float32]]:
    """The words of an example and the scores of their labels."""
    pieces = encode(tokenizer, example.text)
    ids, casing = pieces.window(0, _LIMIT)
    scores = network(torch.tensor([ids]), torch.tensor([casing]), None)[0].float().numpy()
    kept = [word for word, piece in enumerate(pieces.first) if 0 <= piece < _LIMIT]
    return [pieces.words[word] for word in kept], scores[[pieces.first[word] + 1 for word in kept]]


def _surprise(sure: list[float], truth: list[bool]) -> float:
    """The negative log likelihood of what is right and what is wrong, given how sure the tagger was."""
    return -sum(math.log(max(1e-6, score if right else 1 - score)) for score, right in zip(sure, truth, strict=True))
