"""How time grows with the text: ten times the text should take about ten times as long, odd texts too.

python -m tests.benchmarks.growth
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from reader.analysis.dates import find_dates
from reader.analysis.document import Document, read_document
from reader.analysis.engine import load_engine
from reader.analysis.entities import find_entities
from reader.analysis.events import find_events
from reader.analysis.quotes import find_quotes
from reader.sources import read_text

DAY = date(2023, 5, 30)
ANALYSED = (
    "The mayor met Anna Berg on Friday. “We will rebuild,” Berg said, “in June.” He added that nobody would leave.\n\n",
    "and the mayor said in May that he met her on Friday ",
    "“ ‘ \" ' ” ",
    "1.1.1.1,1,1,",
    "thousand ",
    "the last ",
    "Anna Berg Carl ",
)
READ = ("Facebook\n", "A line of some words\n", "30 May 2023\n", "\n", "[", "ANTI-", "字", "By A, ")
SHORT, LONG = 3_000, 30_000


def main() -> None:
    """Print seconds for the longer text and the growth for each part of the analysis, and for reading."""
    engine = load_engine()
    finders: dict[str, Callable[[Document], object]] = {
        "dates": lambda d: find_dates(d, DAY),
        "entities": lambda d: find_entities(d, ()),
        "quotes": lambda d: find_quotes(d, ()),
        "events": lambda d: find_events(d, DAY, find_dates(d, DAY), (), ()),
    }
    for piece in ANALYSED:
        print(repr(piece[:40]))
        short, long = (read_document(piece * (n // len(piece)), engine) for n in (SHORT, LONG))
        for name, find in finders.items():
            _report(name, lambda find=find, d=short: find(d), lambda find=find, d=long: find(d))  # type: ignore[misc]
    for piece in READ:
        print(repr(piece))
        texts = ["x" + piece * (n * 10 // len(piece)) for n in (SHORT, LONG)]
        _report("reading", lambda t=texts[0]: read_text(t), lambda t=texts[1]: read_text(t))  # type: ignore[misc]


def _report(name: str, short: Callable[[], object], long: Callable[[], object]) -> None:
    few, many = min(_seconds(short) for _ in range(3)), min(_seconds(long) for _ in range(2))
    print(f"  {name:10} {many:8.3f} s  {many / max(few, 1e-4):6.1f} x for ten times the text")


def _seconds(action: Callable[[], object]) -> float:
    began = time.process_time()
    action()
    return time.process_time() - began


if __name__ == "__main__":
    main()
