"""Fine-tune an encoder as the names tagger: `python -m reader.training.tagger.train --help`."""

from __future__ import annotations

import argparse
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from reader.analysis.tagger.labels import OUTSIDE, begin, inside
from reader.analysis.tagger.pieces import CAMEL, GLUED, LOWER, MIXED, TITLE, UPPER, encode
from reader.training.tagger.evaluate import quality
from reader.training.tagger.examples import Augmenter, Example, read_examples
from reader.training.tagger.network import Network, from_bert

MASK, PAD = 103, 0
IGNORED = -100
PAUSE = 20.0
"""Seconds: a step that took longer was interrupted, and does not count against the schedule."""


@dataclass(frozen=True, slots=True)
class Row:
    """One example as numbers: a window of pieces and the label of each (IGNORED but for a word's first)."""

    ids: list[int]
    casing: list[int]
    labels: list[int]


def numbered(tokenizer: Tokenizer, example: Example, limit: int) -> Row:
    """The row of an example, cut to `limit` pieces."""
    pieces = encode(tokenizer, example.text)
    word_labels = [OUTSIDE] * len(pieces.words)
    spans = iter(example.spans)
    span = next(spans, None)
    started = False
    for number, (start, end) in enumerate(pieces.words):
        while span and span[1] <= start:
            span, started = next(spans, None), False
        if span and start >= span[0] and end <= span[1]:
            word_labels[number] = inside(span[2]) if started else begin(span[2])
            started = True
    labels = [IGNORED] * len(pieces.ids)
    for label, piece in zip(word_labels, pieces.first, strict=True):
        if piece >= 0:
            labels[piece] = label
    keep = limit - 2
    ids, casing = pieces.window(0, keep)
    return Row(ids, casing, [IGNORED, *labels[:keep], IGNORED])


def batches(rows: list[Row], size: int, random: Random) -> list[list[Row]]:
    """Rows of about the same length together, `size` pieces to a batch with the padding, in random order."""
    found: list[list[Row]] = []
    batch: list[Row] = []
    for row in sorted(rows, key=lambda row: len(row.ids) + random.random() * 20):
        longest = max(len(row.ids), max((len(other.ids) for other in batch), default=0))
        if batch and (len(batch) + 1) * longest > size:
            found.append(batch)
            batch = []
        batch.append(row)
    found.append(batch)
    random.shuffle(found)
    return found


def padded(batch: list[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """ids, casing, mask and labels of a batch."""
    longest = max(len(row.ids) for row in batch)

    def stack(lists: list[list[int]], fill: int) -> Tensor:
        return torch.tensor([values + [fill] * (longest - len(values)) for values in lists])

    mask = stack([[1] * len(row.ids) for row in batch], 0).bool()
    return (
        stack([row.ids for row in batch], PAD),
        stack([row.casing for row in batch], 0),
        mask,
        stack([row.labels for row in batch], IGNORED),
    )


def blurred(ids: Tensor, casing: Tensor, labels: Tensor, random: Random) -> tuple[Tensor, Tensor]:
    """Now and then hide pieces, or set a whole batch in capitals, so that neither word nor casing is all it goes by."""
    if random.random() < 0.06:
        plain = casing % GLUED
        lettered = (plain == LOWER) | (plain == TITLE) | (plain == MIXED) | (plain == CAMEL)
        casing = torch.where(lettered, casing - plain + UPPER, casing)
    if random.random() < 0.3:
        hidden = (torch.rand(ids.shape) < 0.05) & (labels != IGNORED)
        ids = torch.where(hidden, torch.full_like(ids, MASK), ids)
    return ids, casing


class Average:
    """A running average of the weights, which tags better than the weights of any one moment."""

    def __init__(self, network: Network, decay: float) -> None:
        self._decay = decay
        self._steps = 0
        self._trained = {name: value for name, value in network.named_parameters() if value.requires_grad}
        self.state = {name: value.detach().clone() for name, value in network.state_dict().items()}

    @torch.no_grad()
    def update(self) -> None:
        """Take in the weights after one more step."""
        self._steps += 1
        decay = min(self._decay, self._steps / (self._steps + 10))
        for name, value in self._trained.items():
            self.state[name].lerp_(value, 1 - decay)


class Clock:
    """How much of the time for training is over, from 0 to 1. Pauses do not count, but the deadline does."""

    def __init__(self, minutes: float, deadline: float) -> None:
        self._budget, self._deadline = minutes * 60, deadline * 60
        self._start = self._last = time.monotonic()
        self._active = 0.0

    def tick(self) -> float:
        """Seconds since the last tick count as training unless there was a pause."""
        now = time.monotonic()
        step, self._last = now - self._last, now
        self._active += step if step < PAUSE else 0.0
        return max(self._active / self._budget, (now - self._start) / self._deadline)

    @property
    def minutes(self) -> float:
        """Minutes of training so far."""
        return self._active / 60


def optimiser_of(network: Network, rate: float) -> torch.optim.AdamW:
    """The encoder at `rate`, the fresh weights at five times that; the piece embeddings stay as they are."""
    network.pieces.weight.requires_grad_(False)
    fresh = [value for name, value in network.named_parameters() if name.startswith(("casing", "labels"))]
    rest = [
        value
        for name, value in network.named_parameters()
        if value.requires_grad and not name.startswith(("casing", "labels"))
    ]
    groups = [{"params": rest, "lr": rate, "top": rate}, {"params": fresh, "lr": rate * 5, "top": rate * 5}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def endless(
    examples: list[Example], tokenizer: Tokenizer, options: argparse.Namespace
) -> Iterator[tuple[int, list[Row]]]:
    """Epoch after epoch of fresh variants, in batches."""
    random, augmenter, epoch = Random(options.seed), Augmenter(examples, options.seed), 0
    while True:
        rows = [numbered(tokenizer, example, options.limit) for example in augmenter.epoch(examples)]
        for batch in batches(rows, options.batch, random):
            yield epoch, batch
        epoch += 1


def train(options: argparse.Namespace) -> None:
    """Train until the time is over; the averaged weights are in OUT/average.pt from the first checkpoint on."""
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random = Random(options.seed)
    tokenizer = Tokenizer.from_file(str(options.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    examples = read_examples(options.data)
    held_out = examples[:: options.held_out]
    examples = [example for number, example in enumerate(examples) if number % options.held_out]
    network = from_bert(options.encoder)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    optimiser = optimiser_of(network, options.rate)
    average = Average(network, options.decay)
    options.out.mkdir(parents=True, exist_ok=True)
    clock, losses, saved = Clock(options.minutes, options.deadline), deque[float](maxlen=50), 0.0
    network.train()
    for step, (epoch, batch) in enumerate(endless(examples, tokenizer, options), start=1):
        done = clock.tick()
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["top"] * min(1, step / 100) * max(0.02, 1 - done)
        ids, casing, mask, labels = padded(batch)
        ids, casing = blurred(ids, casing, labels, random)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.bfloat16):
            scores = network(ids, casing, mask)
        loss = functional.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        average.update()
        losses.append(float(loss.detach()))
        if step % 50 == 0:
            mean = sum(losses) / len(losses)
            print(f"{clock.minutes:5.1f} min  step {step}  epoch {epoch}  loss {mean:.4f}", flush=True)
        if clock.minutes - saved > options.every:
            saved = clock.minutes
            save(average, options.out)
            report(average, tokenizer, held_out, options)
            clock.tick()
    save(average, options.out)
    report(average, tokenizer, held_out, options)


def save(average: Average, out: Path) -> None:
    """Write the averaged weights so that a reader never sees half a file."""
    torch.save(average.state, out / "average.tmp")
    (out / "average.tmp").replace(out / "average.pt")


def report(average: Average, tokenizer: Tokenizer, held_out: list[Example], options: argparse.Namespace) -> None:
    """Print how well the averaged weights do on the examples that are held out."""
    network = from_bert(options.encoder)
    network.load_state_dict(average.state)
    found = quality(network, tokenizer, held_out)
    print(f"held out: F1 {100 * found.f1:.1f}, temperature {found.temperature:.2f}", flush=True)


def parsed_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with config.json, model.safetensors, tokenizer.json"
    )
    parser.add_argument("--data", type=Path, required=True, help="training text, JSON lines")
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights")
    parser.add_argument("--start", type=Path, help="weights to go on from, an average.pt")
    parser.add_argument("--minutes", type=float, default=55, help="time for training; the learning rate follows it")
    parser.add_argument("--deadline", type=float, default=1e9, help="minutes after which to stop whatever came between")
    parser.add_argument("--rate", type=float, default=3e-4, help="highest learning rate")
    parser.add_argument("--decay", type=float, default=0.998, help="of the average of the weights, a step")
    parser.add_argument("--batch", type=int, default=1300, help="pieces in a batch")
    parser.add_argument("--limit", type=int, default=256, help="pieces in a window")
    parser.add_argument("--every", type=float, default=5, help="minutes between checkpoints")
    parser.add_argument("--held-out", type=int, default=20, help="one example in so many is kept for the measure")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--bfloat16", action="store_true", help="half precision: three times faster where the processor has it"
    )
    return parser.parse_args()


if __name__ == "__main__":
    train(parsed_options())
