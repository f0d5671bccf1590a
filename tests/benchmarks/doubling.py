"""How time and memory grow with a whole article, to 100,000 words: twice the text, at most twice the time.

python -m tests.benchmarks.doubling
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from reader.analysis import analyse
from reader.analysis.engine import load_engine
from reader.resources import articles_dir
from reader.sources import read_path

WORDS = (500, 6_250, 12_500, 25_000, 50_000, 100_000)


def main() -> None:
    """Print seconds and peak memory for each length, each in a process of its own."""
    before = 0.0
    for words in WORDS:
        done = subprocess.run(
            [sys.executable, "-m", __spec__.name, str(words)], capture_output=True, text=True, check=True
        )
        seconds, peak = (float(figure) for figure in done.stdout.split())
        growth = f"{seconds / before:5.2f} x the line above" if before else ""
        print(f"{words:8} words {seconds:8.2f} s {peak:8.0f} MB  {growth}")
        before = seconds


def measure(words: int) -> None:
    """Analyse an article of so many words; print the seconds it took, without loading the model, and the peak in MB."""
    text = _long_text(words)
    engine = load_engine()
    analyse("Warm.", engine=engine)
    began = time.process_time()
    analyse(text, engine=engine)
    print(time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _long_text(words: int) -> str:
    """The bundled articles one after the other, over and over."""
    articles = "\n\n".join(read_path(path).text for path in sorted(articles_dir().glob("*.txt")))
    paragraphs = articles.split("\n\n")
    found: list[str] = []
    count = 0
    while count < words:
        paragraph = paragraphs[len(found) % len(paragraphs)]
        found.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(found)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
    else:
        main()
