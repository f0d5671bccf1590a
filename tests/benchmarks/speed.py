"""How quick the analysis is: `analyse_many` next to the bare spaCy pipeline over the same texts, in one process.

python -m tests.benchmarks.speed
"""

from __future__ import annotations

import time
from collections.abc import Callable

from reader.analysis import analyse_many
from reader.analysis.engine import DEFAULT_MODEL, load_engine
from reader.resources import articles_dir
from reader.sources import read_path

COPIES = 12


def main() -> None:
    """Print words a second for both, and the ratio of the two."""
    import spacy

    articles = [read_path(path) for path in sorted(articles_dir().glob("*.txt"))] * COPIES
    words = sum(len(a.text.split()) for a in articles)
    engine, bare = load_engine(), spacy.load(DEFAULT_MODEL)
    ours = _seconds(lambda: [*analyse_many([(a.text, a.published) for a in articles], engine=engine)])
    theirs = _seconds(lambda: [*bare.pipe([a.text for a in articles], batch_size=8)])
    print(
        f"analyse_many {words / ours:8.0f} words/s, bare spaCy {words / theirs:8.0f} words/s, ratio {theirs / ours:.2f}"
    )


def _seconds(action: Callable[[], object]) -> float:
    action()  # warm
    return min(_once(action) for _ in range(2))


def _once(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
