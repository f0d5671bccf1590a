"""The parsing process: `python -m reader.sources.parsing.worker pages|feeds`.

Each message is eight bytes of length and that much JSON. The first one out is `{}`, once the parsers are loaded; then
each request in, with the `seconds` it may take, is answered: `{"html": ..., "url": ...}` by a page, `{"feed": ...}` by
a feed, either by `{"error": ...}`.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

Answer = Callable[[dict[str, Any]], dict[str, Any]]

_MEMORY = 1024**3


def main(what: str) -> int:
    """Answer until the input ends."""
    # what is typed at the terminal is for the program that started this one
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    answer = _answer_feeds() if what == "feeds" else _answer_pages()
    _limit_memory()
    write_message(out, {})
    while (message := read_message(sys.stdin.buffer)) is not None:
        _limit_time(message["seconds"])
        try:
            write_message(out, answer(message))
        except (MemoryError, RecursionError, ValueError, TypeError, AttributeError, LookupError) as error:
            write_message(out, {"error": f"{type(error).__name__}: {error}"})
    return 0


def _answer_pages() -> Answer:
    import trafilatura  # noqa: F401

    from reader.sources.html.extract import extract

    return lambda message: extract(message["html"], message["url"]).to_json()


def _answer_feeds() -> Answer:
    import feedparser  # noqa: F401
    import lxml.html  # noqa: F401
    import pydantic  # noqa: F401

    from reader.sources.feeds.process import answer_feed

    return answer_feed


def read_message(stream: BinaryIO) -> Any:
    """The next message of a stream, None at its end."""
    size = stream.read(8)
    if len(size) < 8:
        return None
    data = stream.read(int.from_bytes(size, "big"))
    return json.loads(data) if len(data) == int.from_bytes(size, "big") else None


def write_message(stream: BinaryIO, message: Any) -> None:
    """Send a message of JSON types."""
    data = json.dumps(message).encode()
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass  # not every system has limits; there is still the clock


def _limit_time(seconds: float) -> None:
    """A limit of its own, for when the program that holds the clock is gone."""
    try:
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        used = usage.ru_utime + usage.ru_stime
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + 2 * seconds) + 1, most))
    except (ImportError, ValueError, OSError):
        pass


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
