"""How well the article in a page is found: token F1 of its text, and whether the title is right.

    python -m tests.benchmarks.pages [FOLDER]

Without a folder, over the made-up pages of the tests; with one, over its `NAME.html`, each beside a `NAME.txt` whose
first line is the title and the rest the text.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.model.article import Article
from reader.sources.html.process import PageReader
from reader.sources.html.read import read_html
from tests.sources.pages import Shape, shapes

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")


def body(article: Article) -> str:
    """The article's text without its title."""
    return "\n\n".join(article.text[b.start : b.end] for b in article.blocks if b.kind != "title")


def token_f1(found: str, gold: str) -> float:
    """The harmonic mean of precision and recall over the words of both, each counted as often as it occurs."""
    a, b = Counter(_TOKEN.findall(found.lower())), Counter(_TOKEN.findall(gold.lower()))
    both = (a & b).total()
    return 2 * both / (a.total() + b.total()) if both else 0.0


def main(folder: str | None = None) -> None:
    """Measure and print a line for each page, the worst first."""
    pages = list(_in_folder(Path(folder)) if folder else shapes())
    rows, titles = [], 0
    started = time.perf_counter()
    with PageReader() as reader:
        for shape in pages:
            article = read_html(shape.html, pages=reader)
            right = article.title.casefold().split() == shape.title.casefold().split()
            titles += right
            rows.append((token_f1(body(article), "\n".join(shape.text)), shape.name, right, article.title))
    seconds = time.perf_counter() - started
    for f1, name, right, title in sorted(rows):
        print(f"{f1:.3f}  {name:20} {'' if right else title}")
    mean = sum(f1 for f1, *_ in rows) / len(rows)
    print(f"mean F1 {mean:.3f}, titles {titles}/{len(rows)}, {len(rows) / seconds:.0f} pages/s")


def _in_folder(folder: Path) -> Iterator[Shape]:
    for page in sorted(folder.glob("*.html")):
        title, _, text = page.with_suffix(".txt").read_text("utf-8").partition("\n")
        yield Shape(page.stem, page.read_text("utf-8"), title, (text,))


if __name__ == "__main__":
    main(*sys.argv[1:])
