"""From cues and marks to whole contents: every quote with all its pieces, none inside another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.document import Document
from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import Piece, Report, Source
from reader.analysis.quotes.spoken import Cues, is_speech, starts_sentence


@dataclass(slots=True)
class _Draft:
    cue: Piece | None
    source: Source | None
    pieces: list[Piece]
    rule: str = "marks"
    passages: list[int] = field(default_factory=list)


def assemble(document: Document, quoted: Sequence[Quoted], reported: Sequence[Report]) -> list[Report]:
    """The reports of a text, in text order, contents apart from one another."""
    marks = _Marks(quoted)
    drafts = [
        _Draft(r.cue, r.source, marks.widened(r.pieces), r.rule)
        for r in reported
        if r.cue is None or not marks.holds(r.cue)
    ]
    by_cue = {d.cue: d for d in drafts}
    _attach_passages(document, quoted, drafts, by_cue)
    reports = [Report(d.cue, _joined(d.pieces), d.source, d.rule) for d in drafts if d.pieces]
    return _apart(reports)


class _Marks:
    """The passages in quotation marks, for looking up by offset."""

    def __init__(self, quoted: Sequence[Quoted]) -> None:
        self._quoted = quoted
        self._starts = [q.start for q in quoted]

    def at(self, offset: int) -> Quoted | None:
        i = bisect_right(self._starts, offset) - 1
        return self._quoted[i] if i >= 0 and offset < self._quoted[i].end else None

    def holds(self, piece: Piece) -> bool:
        return self.at(piece[0]) is not None

    def widened(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces with every passage they cut into taken whole."""
        out = []
        for start, end in pieces:
            first, last = self.at(start), self.at(end - 1)
            out.append((first.start if first else start, last.end if last else end))
        return out


def _attach_passages(
    document: Document, quoted: Sequence[Quoted], drafts: list[_Draft], by_cue: dict[Piece | None, _Draft]
) -> None:
    """Give every passage that is speech to its cue, or to the speaker who is speaking."""
    cues = Cues(document, quoted)
    covered = _Covered(drafts)
    turns = _Covered([d for d in drafts if d.rule == "turn"])
    current: _Draft | None = None
    current_block = -2
    for i, passage in enumerate(quoted):
        if turns.touches(passage):
            continue
        block = cues.block_index(passage.start)
        owner = covered.owner(passage)
        if owner is None:
            owner = _owner(cues, i, drafts, by_cue)
        if owner is None and is_speech(document.text, passage):
            near = current is not None and block - current_block <= 1
            sentence = starts_sentence(document.text, cues.gap_before(i))
            if near and (sentence or passage.continued):
                owner = current if passage.continued or block == current_block else _Draft(None, current.source, [], "chain")
                if owner is not current:
                    drafts.append(owner)
            elif sentence and passage.start == document.blocks[block].start:
                owner = _Draft(None, None, [])
                drafts.append(owner)
        if owner is None:
            continue
        owner.pieces.append((passage.start, passage.end))
        if is_speech(document.text, passage):
            current, current_block = owner, block


def _owner(
    cues: Cues,
    i: int,
    drafts: list[_Draft],
    by_cue: dict[Piece | None, _Draft],
) -> _Draft | None:
    cue = cues.of(i)
    if cue is None:
        return None
    draft = by_cue.get(cue.piece)
    if draft is None:
        draft = _Draft(cue.piece, cue.source, [])
        by_cue[cue.piece] = draft
        drafts.append(draft)
    elif draft.source is None:
        draft.source = cue.source
    return draft


class _Covered:
    """Which draft's content a passage lies in."""

    def __init__(self, drafts: Sequence[_Draft]) -> None:
        rows = sorted(((a, b, n) for n, d in enumerate(drafts) for a, b in d.pieces), key=lambda r: (r[0], -r[1]))
        self._drafts = drafts
        self._rows = []
        reach = -1
        for start, end, n in rows:  # the outermost pieces only
            if end > reach:
                self._rows.append((start, end, n))
                reach = end
        self._starts = [r[0] for r in self._rows]

    def touches(self, passage: Quoted) -> bool:
        """Whether any content overlaps the passage."""
        i = bisect_left(self._starts, passage.end) - 1
        return i >= 0 and self._rows[i][1] > passage.start

    def owner(self, passage: Quoted) -> _Draft | None:
        i = bisect_right(self._starts, passage.start) - 1
        if i < 0 or self._rows[i][1] < passage.end:
            return None
        return self._drafts[self._rows[i][2]]


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces in order, those that touch or overlap made one."""
    out: list[Piece] = []
    for start, end in sorted(pieces):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def _apart(reports: list[Report]) -> list[Report]:
    """The reports whose cue stands in no other's content; of two that overlap, the one that says more."""
    order = sorted(range(len(reports)), key=lambda i: (-_size(reports[i]), reports[i].start, i))
    taken: list[Piece] = []
    starts: list[int] = []
    kept = []
    for i in order:
        report = reports[i]
        spots = [*report.pieces, *([report.cue] if report.cue else [])]
        if any(_overlaps(taken, starts, p) for p in spots):
            continue
        for piece in report.pieces:
            at = bisect_right(starts, piece[0])
            taken.insert(at, piece)
            starts.insert(at, piece[0])
        kept.append(report)
    return sorted(kept, key=lambda r: (r.start, r.end))


def _size(report: Report) -> int:
    return sum(b - a for a, b in report.pieces)


def _overlaps(taken: list[Piece], starts: list[int], piece: Piece) -> bool:
    at = bisect_right(starts, piece[0])
    return (at > 0 and taken[at - 1][1] > piece[0]) or (at < len(taken) and taken[at][0] < piece[1])
