"""Which report each passage in quotation marks belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.analysis.document import Document
from reader.analysis.quotes.drafts import Covered, Draft
from reader.analysis.quotes.gaps import Cue
from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import UNSAID, Piece, Source
from reader.analysis.quotes.passages import (
    ENDS,
    FEW,
    in_headline_case,
    inner_words,
    is_speech,
    starts_sentence,
    word_count,
)
from reader.analysis.quotes.spoken import Cues

_CLAUSES = ("clause", "that", "according-to", "parenthetical")
_NEAR = 120
_HEADING = 6
_AND = re.compile(
    r",? (?:and|or|but|and then|but also|and also|to|as)(?: (?:a|an|the|to|that|as|then|also|even)){0,3} ",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?]\s")
_BREAK = re.compile(r"[.!?;:\n]")


class Passages:
    """Gives every passage that is speech to its cue, or to the speaker who is speaking."""

    def __init__(self, document: Document, quoted: Sequence[Quoted], drafts: list[Draft]) -> None:
        self._document = document
        self._quoted = quoted
        self._drafts = drafts
        self._by_cue = {d.cue: d for d in drafts}
        self._about = {d.cue[0]: d for d in drafts if d.cue is not None and d.rule == "preposition"}
        self._covered = Covered(drafts)
        self._cues = Cues(document, quoted)
        ends = sorted((d.pieces[-1][1], n) for n, d in enumerate(drafts) if d.pieces)
        self._ends = [(end, n) for end, n in ends if drafts[n].rule in _CLAUSES]
        self._telling = sorted((d.cue[0], n) for n, d in enumerate(drafts) if d.cue is not None and d.rule in _CLAUSES)
        self._told = [(end, n) for end, n in ends if drafts[n].rule in (*_CLAUSES, UNSAID)]
        self._current: Draft | None = None
        self._current_block = -2
        self._owner_before: tuple[Draft | None, int] = (None, 0)
        self._owners: dict[Piece, Draft] = {}
        # the passages of one speech over several paragraphs, so far
        self._above: list[Quoted] = []

    def attach(self) -> None:
        """Add the passages to the drafts, new drafts where a passage has none."""
        turns = Covered([d for d in self._drafts if d.rule == "turn"])
        for i, passage in enumerate(self._quoted):
            if turns.touches(passage):
                continue
            block = self._cues.block_index(passage.start)
            speech = is_speech(self._document.text, passage) or self._opens_headline(passage, block)
            owner = self._owner(i, passage, block, speech)
            if passage.continued and owner is not None and owner.cue is not None:
                owner.pieces += self._taken_back()
            if not passage.continued:
                self._above = []
            self._above.append(passage)
            if owner is None:
                continue
            piece = (passage.start, passage.end)
            owner.pieces.append(piece)
            self._owners[piece] = owner
            self._owner_before = owner, passage.end
            if speech or owner.whole or self._is_said(owner, passage):
                self._current, self._current_block = owner, block

    def _owner(self, i: int, passage: Quoted, block: int, speech: bool) -> Draft | None:
        """The draft a passage belongs to: its cue's, that of the content around it, or of what comes before it."""
        cue, around = self._cues.of(i), self._covered.owner(passage)
        owner = self._cued(cue, passage) if cue is not None and (cue.whole or around is None) else around
        if owner is not None:
            self._set_apart(around, owner, passage)
        else:
            owner = self._joined(passage) or self._begun(passage) or self._led(i, passage)
        if owner is None and (speech or self._goes_on(i, passage, block)):
            owner = self._chained(i, passage, block)
        if owner is not None and owner.rule == UNSAID and speech and not owner.whole:
            owner = self._said_after(i, owner, passage)
        return owner

    def _goes_on(self, i: int, passage: Quoted, block: int) -> bool:
        """Whether a few words are a sentence of the one who has just spoken: `“We won't pay,” he said. “Not now.”`"""
        text = self._document.text
        if passage.continued:
            return not text[passage.start].isalnum() or word_count(text, passage) > FEW
        whole = passage.closed and inner_words(text, passage)[-1:] in ENDS and self._cues.begins_with_capital(i)
        begins = starts_sentence(text, self._cues.gap_before(i))
        return whole and begins and self._current is not None and block == self._current_block

    def _taken_back(self) -> list[Piece]:
        """The paragraphs of a speech above the one whose cue tells who speaks, from the drafts that have no cue.

        Each has an opening mark, and only the last has a closing one.
        """
        taken: set[Piece] = set()
        for passage in reversed(self._above):
            piece = (passage.start, passage.end)
            holder = self._owners.get(piece)
            if holder is not None and holder.cue is not None:
                break
            if holder is not None or not self._covered.touches(passage):
                taken.add(piece)
        holders = {id(self._owners[p]): self._owners[p] for p in taken if p in self._owners}
        for holder in holders.values():
            holder.pieces = [p for p in holder.pieces if p not in taken]
        self._above = []
        return sorted(taken)

    def _is_said(self, owner: Draft, passage: Quoted) -> bool:
        """Whether a clause of words somebody said holds a passage of more than a few."""
        said = owner.rule in ("clause", "parenthetical") and self._cues.is_said(owner.cue)
        text = self._document.text
        return said and (word_count(text, passage) > FEW or inner_words(text, passage)[-1:] in f"{ENDS},")

    def _said_after(self, i: int, silent: Draft, passage: Quoted) -> Draft:
        """What somebody says who has just not said something else: `He did not name her. "We are friends."`"""
        if not starts_sentence(self._document.text, self._cues.gap_before(i)):
            return silent
        silent.pieces = [(a, min(b, passage.start)) for a, b in silent.pieces if a < passage.start]
        draft = Draft(None, silent.source, [], "chain")
        self._drafts.append(draft)
        return draft

    def _set_apart(self, around: Draft | None, owner: Draft, passage: Quoted) -> None:
        """What is told at second hand ends at the semicolon before words of its own speaker."""
        if around is None or around is owner or around.rule != "according-to":
            return
        end = passage.start - 1
        while end > 0 and self._document.text[end].isspace():
            end -= 1
        if self._document.text[end] != ";":
            return
        around.pieces = [(a, min(b, end)) for a, b in around.pieces if a < end]

    def _cued(self, cue: Cue, passage: Quoted) -> Draft:
        draft = self._by_cue.get(cue.piece) or self._about.get(cue.piece[0] if cue.whole else -1)
        if draft is None:
            draft = self._new_draft(cue)
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

    def _new_draft(self, cue: Cue) -> Draft:
        draft = self._by_cue[cue.piece] = Draft(cue.piece, cue.source, [])
        self._drafts.append(draft)
        return draft

    def _joined(self, passage: Quoted) -> Draft | None:
        """The draft of the passage before, where a conjunction alone joins the two: `called it "rude" and "unfair"`."""
        owner, before = self._owner_before
        gap = self._document.text[before : passage.start]
        if owner is None or not _AND.fullmatch(gap):
            return None
        owner.pieces.append((before, passage.start))
        return owner

    def _led(self, i: int, passage: Quoted) -> Draft | None:
        """The draft of a verb further back, with all that stands between it and the passage."""
        cue = self._cues.led(i)
        if cue is None or cue.lead is None:
            return None
        draft = self._by_cue.get(cue.piece)
        if draft is not None and draft.whole and not self._document.text.startswith("that ", cue.lead):
            return None
        if draft is None:
            draft = self._new_draft(cue)
        draft.pieces.append((cue.lead, passage.start))
        if cue.tail is not None:
            draft.pieces.append((passage.end, cue.tail))
        return draft

    def _is_heading(self, passage: Quoted, block: int) -> bool:
        """Whether a few words in marks stand alone between two paragraphs."""
        alone = (passage.start, passage.end) == (self._document.blocks[block].start, self._document.blocks[block].end)
        text = self._document.text
        sentence = inner_words(text, passage)[-1:] in ENDS and not in_headline_case(text, passage)
        return alone and not sentence and not passage.continued and word_count(text, passage) <= _HEADING

    def _opens_headline(self, passage: Quoted, block: int) -> bool:
        """Whether a colon and the news follow the passage in a headline: `‘They have no idea’: nurses speak out`."""
        text, blocks = self._document.text, self._document.blocks
        opens = passage.start == blocks[block].start and text.startswith(": ", passage.end)
        headline = block == 0 or blocks[block].heading
        return opens and headline and word_count(text, passage) >= FEW and not in_headline_case(text, passage)

    def _leads_to(self, piece: Piece, passage: Quoted) -> bool:
        """Whether a clause ends in a colon and the passage: `added that there were two ways: "Stay or go."`"""
        between = self._document.text[piece[1] : passage.start]
        return 0 < len(between) <= 4 and between.strip() == ":"

    def _chained(self, i: int, passage: Quoted, block: int) -> Draft | None:
        """The draft of a passage without a cue: the last speaker's, if that one spoke here or just above."""
        if self._is_heading(passage, block):
            return None
        sentence = starts_sentence(self._document.text, self._cues.gap_before(i))
        current = self._current if block - self._current_block <= 1 else None
        teller = self._other_teller(passage, block, current) if sentence and not passage.continued else None
        if teller is not None:
            draft = Draft(None, teller, [], "chain")
        elif current is not None and (sentence or passage.continued):
            if passage.continued or block == self._current_block:
                return current
            draft = Draft(None, current.source, [], "chain")
        elif sentence and passage.start == self._document.blocks[block].start:
            draft = Draft(None, self._teller_after(i, passage), [], "uncued")
        else:
            return None
        self._drafts.append(draft)
        return draft

    def _other_teller(self, passage: Quoted, block: int, current: Draft | None) -> Source | None:
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

    def _teller_after(self, i: int, passage: Quoted) -> Source | None:
        """Who is told of in the next sentence: `“I am proud.” She said the team would rest.`"""
        end = self._cues.gap_after(i)[1]
        stop = _STOP.search(self._document.text, passage.end, end)
        at = bisect_right(self._telling, passage.end, key=lambda t: t[0])
        if at == len(self._telling) or self._telling[at][0] >= (stop.start() if stop else end):
            return None
        draft = self._drafts[self._telling[at][1]]
        before = draft.source is not None and passage.end <= draft.source.start < self._telling[at][0]
        return draft.source if before and self._cues.is_said(draft.cue) else None

    def _begun(self, passage: Quoted) -> Draft | None:
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
