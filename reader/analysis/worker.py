"""The analysis in a process of its own: one JSON object a line in, one a line out.

    python -m reader.analysis.worker [--model NAME]

The first line out is `{"engine": ..., "version": ...}` once the model is loaded, or `{"error": ...}` and the
end. Then each `{"id": ..., "text": ..., "published": "2023-05-30" | null}` on standard input is answered, in
order, with `{"id": ..., "analysis": {...}}` or `{"id": ..., "error": "one sentence"}`. Nothing else is ever
written to standard output; the worker ends with its input.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TextIO

from reader import __version__
from reader.analysis.engine import DEFAULT_MODEL, EngineError, load_engine

if TYPE_CHECKING:
    from reader.analysis.engine import Engine


def main(argv: Sequence[str] | None = None) -> int:
    """Answer until the input ends; 1 where the model cannot be loaded."""
    parser = argparse.ArgumentParser(prog="reader.analysis.worker")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    model = parser.parse_args(argv).model
    # Ctrl-C goes to the whole terminal: the program that started the worker decides when it ends
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = _own_output()
    try:
        engine = load_engine(model)
    except EngineError as error:
        _write(out, {"error": str(error)})
        return 1
    try:
        _write(out, {"engine": engine.name, "version": __version__})
        serve(sys.stdin.buffer, out, engine)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return 0


def serve(requests: Iterable[bytes], out: TextIO, engine: Engine) -> None:
    """Answer one request a line to the end of `requests`; none of them can end it."""
    for line in requests:
        if line.strip():
            _write(out, answer(line, engine))


def answer(line: bytes, engine: Engine) -> dict[str, Any]:
    """The answer to one request, an error in a sentence where it is no request or the analysis fails."""
    try:
        request = json.loads(line)
        text, published = request["text"], request.get("published")
        if not isinstance(text, str):
            raise TypeError
        day = date.fromisoformat(published) if published else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {"id": _id(line), "error": "The request for an analysis cannot be read."}
    from reader.analysis import analyse

    try:
        analysis = analyse(text, day, engine=engine).model_dump(mode="json")
    except Exception as error:  # whatever goes wrong in one text must not end the process for the next
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return {"id": request.get("id"), "error": f"The analysis of this article failed ({reason})."}
    return {"id": request.get("id"), "analysis": analysis}


def _id(line: bytes) -> Any:
    try:
        return json.loads(line).get("id")
    except (ValueError, AttributeError, RecursionError):
        return None


def _own_output() -> TextIO:
    """Standard output for the answers alone: what a library prints goes to standard error."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return out


def _write(out: TextIO, message: dict[str, Any]) -> None:
    out.write(json.dumps(message))
    out.write("\n")
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
