"""What the finders of this package hand to one another."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.analysis import Quote, QuoteKind, Span, Speaker, Words

Piece = tuple[int, int]
# the rule of what somebody did not say: it makes no quote
UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name who speaks, in characters, and the token that stands for them.

    `head` is the token whose entity is the speaker's: of "who" it is the noun before it.
    """

    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its content and source, in characters of the text. `pieces` are in text order, one at least.

    `rule` says which construction it is.
    """

    cue: Piece | None
    pieces: tuple[Piece, ...]
    source: Source | None = None
    rule: str = ""

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.pieces[-1][1]


def quote_of(text: str, report: Report, speaker: Speaker | None, kind: QuoteKind, confidence: float) -> Quote:
    """The quote that a report makes, without an id."""
    cue = report.cue
    return Quote(
        id="",
        start=report.start,
        end=report.end,
        kind=kind,
        parts=tuple(Span(start=a, end=b) for a, b in report.pieces) if len(report.pieces) > 1 else (),
        cue=Words(start=cue[0], end=cue[1], text=text[slice(*cue)]) if cue else None,
        speaker=speaker,
        rule=report.rule,
        confidence=confidence,
    )
