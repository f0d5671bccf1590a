"""Where names come from: the spans that the language model takes for names. Any better tagger can stand in here."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.document import Document
from reader.model.analysis import EntityKind

_KINDS: dict[str, EntityKind | None] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": None,
    "EVENT": None,
    "PRODUCT": None,
    "LAW": None,
    "WORK_OF_ART": None,
    "LANGUAGE": None,
    "MISC": None,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span `text[start:end]` that may be a name; `kind` is None for the name of something else."""

    start: int
    end: int
    kind: EntityKind | None


def candidates(document: Document) -> list[Candidate]:
    """The language model's names, in text order."""
    return [Candidate(e.start_char, e.end_char, _KINDS[e.label_]) for e in document.doc.ents if e.label_ in _KINDS]
