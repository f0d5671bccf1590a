"""Training text, and what is done to it so that the tagger also knows wire copy: datelines, credits, headlines."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from reader.training.tagger.wire import Part, WireDesk

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A stretch of text and its names: `text[start:end]` is a PER, ORG or LOC."""

    text: str
    spans: tuple[Span, ...]


def read_examples(path: Path) -> list[Example]:
    """Examples from JSON lines: {"text": ..., "spans": [[start, end, kind], ...]}."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Example(row["text"], tuple((a, b, kind) for a, b, kind in sorted(row["spans"]))) for row in rows]


_PLAIN_NAME = re.compile(r"[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]+){0,4}")
_SENTENCE = re.compile(r"[.!?] ")
_AGENCIES = ("Reuters", "AP", "AFP", "CNN", "Bloomberg", "Xinhua", "UPI", "BBC", "dpa", "TASS", "NPR")
_AGENCY_WEIGHTS = (6, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1)
_MONTHS = "Jan Feb March April May June July Aug Sept Oct Nov Dec".split()
_STORIES = (0.25, 0.10)  # how often made-up wire copy, and how often more of it, stands before an example
_SMALL_WORDS = frozenset("a an the and or but of in on at to for by as with from is are was were be".split())


class Augmenter:
    """Makes a fresh variant of an example each time; the same seed gives the same variants in the same order."""

    def __init__(self, examples: Iterable[Example], seed: int) -> None:
        self._random = Random(seed)
        pool: dict[tuple[str, int], set[str]] = defaultdict(set)
        for example in examples:
            for start, end, kind in example.spans:
                name = example.text[start:end]
                if _PLAIN_NAME.fullmatch(name) and name[0].isupper():
                    pool[kind, len(name.split())].add(name)
        self._pool = {key: sorted(names) for key, names in sorted(pool.items())}
        persons = [name for (kind, size), names in self._pool.items() if kind == "PER" and size > 1 for name in names]
        places = [name for (kind, size), names in self._pool.items() if kind == "LOC" and size < 3 for name in names]
        self._desk = WireDesk(persons, places, self._random)

    def vary(self, example: Example) -> Example:
        """The example with, now and then, other names in it, a headline, a dateline or a credit line."""
        chance = self._random.random
        if chance() < 0.35:
            example = self._renamed(example)
        if chance() < 0.06:
            example = self._with_headline(example)
        if chance() < 0.10:
            example = joined([*self._dateline(), example])
        if chance() < 0.06:
            example = joined([example, *self._credit()])
        for likely in _STORIES:
            if chance() < likely:
                example = joined([*self._desk.story(), "\n\n", example])
        return example

    def epoch(self, examples: Iterable[Example]) -> list[Example]:
        """A variant of every example, in order; some stand in one window with the next, for longer windows."""
        found: list[Example] = []
        for variant in map(self.vary, examples):
            if found and self._random.random() < 0.25:
                found[-1] = joined([found[-1], "\n\n", variant])
            else:
                found.append(variant)
        return found

    def _renamed(self, example: Example) -> Example:
        parts: list[Part | Example] = []
        new: dict[tuple[str, str], str] = {}
        at = 0
        for start, end, kind in example.spans:
            name = example.text[start:end]
            others = self._pool.get((kind, len(name.split())))
            if (name, kind) not in new:
                swap = others is not None and self._random.random() < 0.5
                new[name, kind] = self._random.choice(others) if swap and others else name
            parts += [example.text[at:start], (new[name, kind], kind)]
            at = end
        return joined([*parts, example.text[at:]])

    def _with_headline(self, example: Example) -> Example:
        """The first sentence set as a headline, in capitals or title case."""
        match = _SENTENCE.search(example.text)
        end = match.end() if match else min(len(example.text), 100)
        words = re.split(r"(\s+)", example.text[:end])
        if self._random.random() < 0.5:
            head = "".join(word.upper() for word in words)
        else:
            head = "".join(word if word in _SMALL_WORDS else word[:1].upper() + word[1:] for word in words)
        return Example(head + example.text[end:], example.spans) if len(head) == end else example

    def _person(self) -> Part:
        return self._desk.name("person")

    def _place(self) -> Part:
        return self._desk.name("place")

    def _capital_place(self) -> Part:
        return self._place()[0].upper(), "LOC"

    def _dateline(self) -> list[Part]:
        place = self._capital_place() if self._random.random() < 0.8 else self._place()
        agency = (self._random.choices(_AGENCIES, _AGENCY_WEIGHTS)[0], "ORG")
        end = self._random.choice([") - ", ") - ", ") — ", ") – "])
        form = self._random.random()
        if form < 0.2:
            day = f", {self._random.choice(_MONTHS)} {self._random.randint(1, 28)} ("
            return [place, day, agency, end]
        if form < 0.7:
            return [place, " (", agency, end]
        if form < 0.8:
            return [place, ", ", self._place(), " (", agency, end]
        if form < 0.92:
            return [place, "/", self._capital_place(), " (", agency, end]
        return ["(", agency, end]

    def _credit(self) -> list[Part]:
        person, place, form = self._person, self._place, self._random.random()
        if form < 0.4:
            return [" Reporting by ", person(), " in ", place(), "; Editing by ", person()]
        if form < 0.7:
            return [" Reporting by ", person(), " and ", person(), "; Editing by ", person(), " and ", person()]
        if form < 0.85:
            writing = ["; Writing by ", person(), " in ", place(), "; editing by ", person(), ")"]
            return [" (Reporting by ", person(), *writing]
        return [" Additional reporting by ", person(), ", ", person(), " and ", person(), " in ", place(), "."]


def joined(parts: Iterable[Part | Example]) -> Example:
    """One example from plain text, (name, kind) pairs and other examples, in order."""
    text = ""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, Example):
            spans += [(start + len(text), end + len(text), kind) for start, end, kind in part.spans]
            text += part.text
        elif isinstance(part, tuple):
            spans.append((len(text), len(text) + len(part[0]), part[1]))
            text += part[0]
        else:
            text += part
    return Example(text, tuple(spans))
