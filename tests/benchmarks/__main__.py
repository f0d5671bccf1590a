"""How quick the program is, next to a bare Textual app in the same run.

    python -m tests.benchmarks [RUNS]

Figures are medians in milliseconds; ratios compare run by run, since machines drift. Start is from the
command to the article (or the bare app's list) on the screen; a key is from the press to the answer.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from reader.analysis.engine import engine_key
from reader.library import Library
from reader.model.article import Article
from reader.resources import bundled_article
from reader.sources import read_path
from tests.benchmarks.terminal import Terminal
from tests.benchmarks.texts import long_article

READER = (sys.executable, "-m", "reader")
BARE = (sys.executable, str(Path(__file__).with_name("bare.py")))
# pressed in turn: there and back where there is an end to run into
KEYS = {"next person": "p", "next mention": "]", "next event": "e", "line down, up": "jk", "page down, up": " b"}
PRESSES = 12


def main(runs: int = 3) -> None:
    """Measure, interleaved, and print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        short, long = _kept(Path(folder) / "short", None), _kept(Path(folder) / "long", long_article)
        starts: dict[str, list[float]] = {"bare app": [], "reader": [], "reader, 50,000 words": []}
        keys: dict[str, list[float]] = {}
        for run in range(runs + 1):
            found = {
                "bare app": _measure(BARE, "Name 3", {}, {"change the text": "n"}, keys, "bare app"),
                "reader": _measure(READER, "China Declines", short, KEYS, keys, "reader"),
                "reader, 50,000 words": _measure(READER, "A very long", long, KEYS, keys, "reader, 50,000 words"),
            }
            if run:  # the first warms the disk
                for name, time in found.items():
                    starts[name].append(time)
        _print("start to the article", starts, "bare app")
        for name, times in keys.items():
            print(f"{name:42} {statistics.median(times):8.1f} ms")
        _ratios(keys)


def _kept(folder: Path, make: Callable[[], tuple[Article, object]] | None) -> dict[str, str]:
    """A library with one article and its analysis, as an environment."""
    library = Library.open(folder / "library.sqlite3")
    if make is None:
        from reader.analysis import analyse

        article = read_path(bundled_article())
        analysis = analyse(article.text, article.published)
    else:
        article, analysis = make()  # type: ignore[assignment]
    library.keep(article, "benchmark")
    library.keep_analysis(article.digest, engine_key(), analysis.model_dump_json())
    library.close()
    return {"READER_DATA": str(folder), "READER_SETTINGS": str(folder / "none.toml")}


def _measure(
    command: tuple[str, ...],
    pattern: str,
    env: dict[str, str],
    keys: dict[str, str],
    times: dict[str, list[float]],
    name: str,
) -> float:
    with Terminal(command, env=env) as terminal:
        started = terminal.started(pattern)
        if command is READER:
            terminal.wait(r"\d+ people")  # the status line, once the analysis is there
        for what, turn in keys.items():
            terminal.send("g")  # from the top
            times.setdefault(f"{name}: {what}", []).extend(
                terminal.pressed(key) for key in itertools.islice(itertools.cycle(turn), PRESSES)
            )
    return started


def _print(title: str, times: dict[str, list[float]], floor: str) -> None:
    print(f"{title}, {len(times[floor])} runs")
    for name, values in times.items():
        ratio = statistics.median(v / f for v, f in zip(values, times[floor], strict=True))
        print(f"{name:42} {statistics.median(values):8.1f} ms  {ratio:5.2f} x {floor}")


def _ratios(keys: dict[str, list[float]]) -> None:
    floor = statistics.median(keys["bare app: change the text"])
    for what in KEYS:
        short = statistics.median(keys[f"reader: {what}"])
        long = statistics.median(keys[f"reader, 50,000 words: {what}"])
        print(f"{what:20} {short / floor:5.2f} x the bare app's key; long article {long / short:5.2f} x the short one")


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:]))
