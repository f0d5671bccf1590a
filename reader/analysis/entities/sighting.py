"""What a finder of names has seen."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.analysis import EntityKind


@dataclass(frozen=True, slots=True)
class Sighting:
    """The words first..last-1 seen as a name of a kind (None: of something else), with a weight, by a rule.

    `score` is how sure the tagger was, where it was the tagger.
    """

    first: int
    last: int
    kind: EntityKind | None
    weight: float
    rule: str
    score: float = 0.0
