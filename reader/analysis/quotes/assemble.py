"""From cues and marks to whole contents: every quote with all its pieces, none inside another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.document import Document
from reader.analysis.quotes.apart import apart
from reader.analysis.quotes.attach import Passages
from reader.analysis.quotes.cues import speaks
from reader.analysis.quotes.drafts import Covered, Draft
from reader.analysis.quotes.edges import Edges
from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import UNSAID, Piece, Report
from reader.analysis.quotes.phrases import token_at
from reader.analysis.quotes.widening import Marks

_NEAR = 40
_COMMA = re.compile(r",[\"'”’]*\s+$")
_AND_THEN = re.compile(r"\b(?:and|but)(?: (?:also|later|then|\w+ly))*\s+$")


def assemble(document: Document, quoted: Sequence[Quoted], reported: Sequence[Report]) -> list[Report]:
    """The reports of a text, in text order, contents apart from one another."""
    marks = Marks(document.text, quoted, Edges(document))
    drafts = [
        Draft(r.cue, r.source, marks.widened(r.pieces, r.rule), r.rule)
        for r in reported
        if r.rule == "turn" or r.cue is None or not marks.holds(r.cue)
    ]
    Passages(document, quoted, drafts).attach()
    _speak_outside(marks, drafts)
    told = Covered([d for d in drafts if d.rule in ("clause", "that") and not d.whole])
    surer = [d.whole and not _inside(document, told, d) for d in drafts]
    reports = [
        (sure, Report(d.cue, _joined(d.pieces), d.source, "direct" if d.whole and d.rule != "turn" else d.rule))
        for sure, d in zip(surer, drafts, strict=True)
        if d.pieces
    ]
    return [r for r in apart(document.text, reports) if r.rule != UNSAID]


def _inside(document: Document, told: Covered, draft: Draft) -> bool:
    """Whether cue and content stand in another's clause: `wrote that a sign said, "Keep out"`.

    After a comma the cue goes on with the one before: `said it was late, adding, "We go"`; so does one that the parse
    joins to a verb before it.
    """
    if draft.cue is None or not draft.pieces:
        return False
    text = document.text
    verb = token_at(document, draft.cue[0])
    if verb.dep_ == "conj" and verb.i > verb.head.i and speaks(verb, weak=True):
        return False
    if _COMMA.search(text, max(draft.cue[0] - 6, 0), draft.cue[0]) or _AND_THEN.search(
        text, max(draft.cue[0] - _NEAR, 0), draft.cue[0]
    ):
        return False
    start, end = min(draft.cue[0], draft.pieces[0][0]), max(draft.cue[1], draft.pieces[-1][1])
    return told.owner(Quoted(start, end)) is not None


def _speak_outside(marks: Marks, drafts: Sequence[Draft]) -> None:
    """A cue after a passage, `" ..., " referring to China`, is its speaker's, not that of somebody named inside it."""
    owners = Covered([d for d in drafts if d.pieces])
    for draft in drafts:
        if draft.source is None or draft.cue is None or draft.rule == "turn":
            continue
        passage = marks.at(draft.source.start)
        if passage is not None and not passage.start <= draft.cue[0] < passage.end:
            owner = owners.owner(passage)
            draft.source = owner.source if owner is not None and owner is not draft else None


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces in order, those that touch or overlap made one."""
    out: list[Piece] = []
    for start, end in sorted(pieces):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)
