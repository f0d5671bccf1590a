"""Where names come from: the spans that the tagger, or else the language model, takes for names."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.tagger import TaggedName
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
    """A span `text[start:end]` that may be a name; `kind` is None for the name of something else.

    `weight` is how much it counts beside what the text shows; `whole` says that it is one name with the ends where they
    belong, but for a title or an article, rather than a guess that may hold several. `rule` says what took it for one,
    `score` how sure that was, from 0 to 1, where it can tell.
    """

    start: int
    end: int
    kind: EntityKind | None
    weight: float = 1.0
    whole: bool = False
    rule: str = "spacy"
    score: float = 0.0


TAGGER = "tagger"
_TAGGER_WEIGHT = 5.0  # of a name that the tagger is sure of
_NEARLY_NOTHING = 0.05
_DOUBTED = 0.4


def candidates(document: Document) -> list[Candidate]:
    """The tagger's names, or the language model's, in text order."""
    if document.names is not None:
        return [Candidate(n.start, n.end, n.kind, _weight(n), True, TAGGER, n.score) for n in document.names]
    return [Candidate(e.start_char, e.end_char, _KINDS[e.label_]) for e in document.doc.ents if e.label_ in _KINDS]


def _weight(name: TaggedName) -> float:
    """An organisation in doubt is often a product or an event: it counts where something else speaks for it."""
    if name.kind == "organisation" and name.score < _DOUBTED:
        return _NEARLY_NOTHING
    return _TAGGER_WEIGHT * name.score
