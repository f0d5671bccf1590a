"""Names of a text, by what a tagger or a model took for candidates."""

from __future__ import annotations

from typing import Any

from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.entities.candidates import Candidate
from reader.analysis.entities.names import Name, find_names
from reader.analysis.entities.words import read_words


def named(text: str, found: list[tuple[str, str | None]]) -> list[tuple[str, str]]:
    """The names that come of given candidates: each a piece of the text, with the kind a tagger said."""
    spans: list[Any] = [Candidate(text.index(w), text.index(w) + len(w), k) for w, k in found]  # type: ignore[arg-type]
    return [(name, told.kind) for name, told in names_of(text, spans)]


def tagged(text: str, *found: tuple[str, str, float]) -> list[tuple[str, Name]]:
    """The names that come of what the tagger found: pieces of the text, each with its kind and score."""
    spans = [
        Candidate(text.index(w), text.index(w) + len(w), k, 5 * score, True, "tagger", score)  # type: ignore[arg-type]
        for w, k, score in found
    ]
    return names_of(text, spans)


def names_of(text: str, spans: list[Candidate]) -> list[tuple[str, Name]]:
    """The names that come of candidates, each with its words."""
    document = read_document(text, load_engine())
    words = read_words(document)
    names = find_names(document, words, spans, [])
    return [(text[words.starts[n.first] : words.ends[n.last - 1]], n) for n in names]
