"""From cues and marks to whole contents: every quote with all its pieces, none inside another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.quotes.apart import apart
from reader.analysis.quotes.edges import Edges
from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import UNSAID, Piece, Report, Source
from reader.analysis.quotes.passages import ENDS, FEW, inner_words, is_speech, starts_sentence, word_count
from reader.analysis.quotes.spoken import Cue, Cues

_CLAUSES = ("clause", "that", "according-to", "parenthetical")
_NEAR = 120
_HEADING = 6
_AND = re.compile(
    r",? (?:and|or|but|and then|but also|and also|to|as)(?: (?:a|an|the|to|that|as|then|also|even)){0,3} ",
    re.IGNORECASE,
)
_COMMA = re.compile(r",[\"'”’]*\s+$")
_AND_THEN = re.compile(r"\b(?:and|but)(?: (?:also|later|then|\w+ly))*\s+$")
_BREAK = re.compile(r"[.!?;:\n]")


@dataclass(slots=True)
class _Draft:
    """A report in the making. `whole` where punctuation joins cue and passage: then nothing else is its content."""

    cue: Piece | None
    source: Source | None
    pieces: list[Piece]
    rule: str = "marks"
    whole: bool = False


def assemble(document: Document, quoted: Sequence[Quoted], reported: Sequence[Report]) -> list[Report]:
    """The reports of a text, in text order, contents apart from one another."""
    marks = _Marks(quoted, Edges(document))
    drafts = [
        _Draft(r.cue, r.source, marks.widened(r.pieces, after_cue=r.rule == "clause"), r.rule)
        for r in reported
        if r.rule == "turn" or r.cue is None or not marks.holds(r.cue)
    ]
    _Passages(document, quoted, drafts).attach()
    _speak_outside(marks, drafts)
    told = _Covered([d for d in drafts if d.rule in ("clause", "that") and not d.whole])
    surer = [d.whole and not _inside(document.text, told, d) for d in drafts]
    reports = [
        (sure, Report(d.cue, _joined(d.pieces), d.source, "direct" if d.whole and d.rule != "turn" else d.rule))
        for sure, d in zip(surer, drafts, strict=True)
        if d.pieces
    ]
    return [r for r in apart(document.text, reports) if r.rule != UNSAID]


def _inside(text: str, told: _Covered, draft: _Draft) -> bool:
    """Whether cue and content stand in another's clause: `wrote that a sign said, "Keep out"`.

    After a comma the cue goes on with the one before: `said it was late, adding, "We go"`.
    """
    if draft.cue is None or not draft.pieces:
        return False
    if _COMMA.search(text, max(draft.cue[0] - 6, 0), draft.cue[0]) or _AND_THEN.search(
        text, max(draft.cue[0] - _NEAR, 0), draft.cue[0]
    ):
        return False
    start, end = min(draft.cue[0], draft.pieces[0][0]), max(draft.cue[1], draft.pieces[-1][1])
    return told.owner(Quoted(start, end)) is not None


def _speak_outside(marks: _Marks, drafts: Sequence[_Draft]) -> None:
    """A cue after a passage, `" ..., " referring to China`, is its speaker's, not that of somebody named inside it."""
    owners = _Covered([d for d in drafts if d.pieces])
    for draft in drafts:
        if draft.source is None or draft.cue is None or draft.rule == "turn":
            continue
        passage = marks.at(draft.source.start)
        if passage is not None and not passage.start <= draft.cue[0] < passage.end:
            owner = owners.owner(passage)
            draft.source = owner.source if owner is not None and owner is not draft else None


class _Marks:
    """The passages in quotation marks, for looking up by offset."""

    def __init__(self, quoted: Sequence[Quoted], edges: Edges) -> None:
        self._quoted = quoted
        self._edges = edges
        self._starts = [q.start for q in quoted]

    def at(self, offset: int) -> Quoted | None:
        i = bisect_right(self._starts, offset) - 1
        return self._quoted[i] if i >= 0 and offset < self._quoted[i].end else None

    def holds(self, piece: Piece) -> bool:
        return self.at(piece[0]) is not None

    def widened(self, pieces: Sequence[Piece], *, after_cue: bool) -> list[Piece]:
        """The pieces with every passage they cut into taken whole; `after_cue` where a piece may end in when and where
        it was said."""
        out = []
        for start, end in pieces:
            first, last = self.at(start), self.at(end - 1)
            piece = (first.start if first else start, last.end if last else end)
            out.append(self._edges.without_circumstance(piece, first) if after_cue else piece)
        return out


class _Passages:
    """Gives every passage that is speech to its cue, or to the speaker who is speaking."""

    def __init__(self, document: Document, quoted: Sequence[Quoted], drafts: list[_Draft]) -> None:
        self._document = document
        self._quoted = quoted
        self._drafts = drafts
        self._by_cue = {d.cue: d for d in drafts}
        self._about = {d.cue[0]: d for d in drafts if d.cue is not None and d.rule == "preposition"}
        self._cues = Cues(document, quoted)
        ends = sorted((d.pieces[-1][1], n) for n, d in enumerate(drafts) if d.pieces)
        self._ends = [(end, n) for end, n in ends if drafts[n].rule in _CLAUSES]
        self._told = [(end, n) for end, n in ends if drafts[n].rule in (*_CLAUSES, UNSAID)]
        self._current: _Draft | None = None
        self._current_block = -2
        self._owner_before: tuple[_Draft | None, int] = (None, 0)

    def attach(self) -> None:
        """Add the passages to the drafts, new drafts where a passage has none."""
        covered = _Covered(self._drafts)
        turns = _Covered([d for d in self._drafts if d.rule == "turn"])
        for i, passage in enumerate(self._quoted):
            if turns.touches(passage):
                continue
            block = self._cues.block_index(passage.start)
            speech = is_speech(self._document.text, passage)
            cue = self._cues.of(i)
            owner = self._cued(cue, passage) if cue is not None and cue.whole else covered.owner(passage)
            if owner is None and cue is not None:
                owner = self._cued(cue, passage)
            elif cue is not None and owner is not None:
                self._set_apart(covered.owner(passage), owner, passage)
            if owner is None:
                owner = self._joined(i, passage) or self._begun(passage)
            if owner is None:
                owner = self._led(i, passage)
            if owner is None and speech:
                owner = self._chained(i, passage, block)
            if owner is not None and owner.rule == UNSAID and speech and not owner.whole:
                owner = self._said_after(i, owner, passage)
            if owner is None:
                continue
            owner.pieces.append((passage.start, passage.end))
            self._owner_before = owner, passage.end
            if speech or owner.whole or self._is_said(owner, passage):
                self._current, self._current_block = owner, block

    def _is_said(self, owner: _Draft, passage: Quoted) -> bool:
        """Whether a clause of words somebody said holds a passage of more than a few."""
        said = owner.rule in ("clause", "parenthetical") and self._cues.is_said(owner.cue)
        text = self._document.text
        return said and (word_count(text, passage) > FEW or inner_words(text, passage)[-1:] in f"{ENDS},")

    def _said_after(self, i: int, silent: _Draft, passage: Quoted) -> _Draft:
        """What somebody says who has just not said something else: `He did not name her. "We are friends."`"""
        if not starts_sentence(self._document.text, self._cues.gap_before(i)):
            return silent
        silent.pieces = [(a, min(b, passage.start)) for a, b in silent.pieces if a < passage.start]
        draft = _Draft(None, silent.source, [], "chain")
        self._drafts.append(draft)
        return draft

    def _set_apart(self, around: _Draft | None, owner: _Draft, passage: Quoted) -> None:
        """What is told at second hand ends at the semicolon before words of its own speaker."""
        if around is None or around is owner or around.rule != "according-to":
            return
        end = passage.start - 1
        while end > 0 and self._document.text[end].isspace():
            end -= 1
        if self._document.text[end] != ";":
            return
        around.pieces = [(a, min(b, end)) for a, b in around.pieces if a < end]

    def _cued(self, cue: Cue, passage: Quoted) -> _Draft:
        draft = self._by_cue.get(cue.piece) or self._about.get(cue.piece[0] if cue.whole else -1)
        if draft is None:
            draft = self._by_cue[cue.piece] = _Draft(cue.piece, cue.source, [])
            self._drafts.append(draft)
        inside = draft.source is not None and passage.start <= draft.source.start < passage.end
        draft.source = cue.source if inside else draft.source or cue.source
        if cue.whole and not draft.whole:
            before = cue.piece[0] < passage.start
            led_to = [p for p in draft.pieces if before and self._leads_to(p, passage)]
            draft.pieces = led_to if cue.lead is None else [(cue.lead, passage.end)]
            draft.cue, draft.whole = cue.piece, True
        if cue.tail is not None and not draft.whole:
            draft.pieces.append((passage.end, cue.tail))
        return draft

    def _joined(self, i: int, passage: Quoted) -> _Draft | None:
        """The draft of the passage before, where a conjunction alone joins the two: `called it "rude" and "unfair"`."""
        owner, before = self._owner_before
        gap = self._document.text[before : passage.start]
        if owner is None or not _AND.fullmatch(gap):
            return None
        owner.pieces.append((before, passage.start))
        return owner

    def _led(self, i: int, passage: Quoted) -> _Draft | None:
        """The draft of a verb further back, with all that stands between it and the passage."""
        cue = self._cues.led(i)
        if cue is None or cue.lead is None:
            return None
        draft = self._by_cue.get(cue.piece)
        if draft is None or not draft.pieces:
            draft = draft or _Draft(cue.piece, cue.source, [])
            self._by_cue[cue.piece] = draft
            self._drafts.append(draft)
        draft.pieces.append((cue.lead, passage.start))
        if cue.tail is not None:
            draft.pieces.append((passage.end, cue.tail))
        return draft

    def _is_heading(self, passage: Quoted, block: int) -> bool:
        """Whether a few words in marks stand alone between two paragraphs."""
        alone = (passage.start, passage.end) == (self._document.blocks[block].start, self._document.blocks[block].end)
        return alone and word_count(self._document.text, passage) <= _HEADING and not passage.continued

    def _leads_to(self, piece: Piece, passage: Quoted) -> bool:
        """Whether a clause ends in a colon and the passage: `added that there were two ways: "Stay or go."`"""
        between = self._document.text[piece[1] : passage.start]
        return 0 < len(between) <= 4 and between.strip() == ":"

    def _chained(self, i: int, passage: Quoted, block: int) -> _Draft | None:
        """The draft of a passage without a cue: the last speaker's, if that one spoke here or just above."""
        if self._is_heading(passage, block):
            return None
        sentence = starts_sentence(self._document.text, self._cues.gap_before(i))
        current = self._current if block - self._current_block <= 1 else None
        teller = self._other_teller(passage, block, current) if sentence and not passage.continued else None
        if teller is not None:
            draft = _Draft(None, teller, [], "chain")
        elif current is not None and (sentence or passage.continued):
            if passage.continued or block == self._current_block:
                return current
            draft = _Draft(None, current.source, [], "chain")
        elif sentence and passage.start == self._document.blocks[block].start:
            draft = _Draft(None, None, [], "uncued")
        else:
            return None
        self._drafts.append(draft)
        return draft

    def _other_teller(self, passage: Quoted, block: int, current: _Draft | None) -> Source | None:
        """Who else was told of without marks in this paragraph since the last passage: `Berg denied it. "We left."`"""
        i = bisect_right(self._told, passage.start, key=lambda e: e[0]) - 1
        if i < 0 or self._told[i][0] <= max(self._document.blocks[block].start, self._owner_before[1]):
            return None
        draft = self._drafts[self._told[i][1]]
        teller = draft.source
        if teller is None or not self._cues.is_said(draft.cue):
            return None
        if current is not None and current.source is not None and block == self._current_block:
            text, told = self._document.text, current.source
            goes_on = teller.start == told.start or self._document.doc[teller.head].pos_ == "PRON"
            if goes_on or text[teller.start : teller.end] in text[told.start : told.end]:
                return None
        return teller

    def _begun(self, passage: Quoted) -> _Draft | None:
        """The draft whose clause the passage ends in the same sentence: `said he would, but "not right now".`"""
        i = bisect_right(self._ends, passage.start, key=lambda e: e[0]) - 1
        if i < 0:
            return None
        end, n = self._ends[i]
        between = self._document.text[end : passage.start]
        draft = self._drafts[n]
        near = 0 < len(between) <= _NEAR and not _BREAK.search(between)
        if not near or draft.whole or draft.pieces[-1][1] != end:
            return None
        draft.pieces.append((end, passage.start))
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
