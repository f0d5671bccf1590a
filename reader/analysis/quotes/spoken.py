"""Which cue belongs to a passage in quotation marks, by what stands before and after it in its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.document import Document, TextBlock
from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import Piece, Source
from reader.analysis.quotes.sources import source_at, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 40
_SENTENCE = re.compile(r"[.!?…]['\"’”)\]»]*\s")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that report a passage, and who they say speaks."""

    piece: Piece
    source: Source | None


class Cues:
    """Looks for the cue of a passage in the gap after it and in the gap before it."""

    def __init__(self, document: Document, quoted: Sequence[Quoted]) -> None:
        self._text = document.text
        self._doc = document.doc
        self._starts = [t.idx for t in document.doc]
        self._quoted = quoted
        self._blocks = document.blocks
        self._block_starts = [b.start for b in document.blocks]

    def block_index(self, offset: int) -> int:
        """Which block holds the character."""
        return max(bisect_left(self._block_starts, offset + 1) - 1, 0)

    def block(self, offset: int) -> TextBlock:
        """The block that holds the character."""
        return self._blocks[self.block_index(offset)]

    def gap_after(self, i: int) -> Piece:
        """From the end of the passage to the next one or the block's end."""
        block = self.block(self._quoted[i].start)
        end = block.end
        if i + 1 < len(self._quoted):
            end = min(end, self._quoted[i + 1].start)
        return self._quoted[i].end, max(end, self._quoted[i].end)

    def gap_before(self, i: int) -> Piece:
        """From the passage before it, or the block's start, to the passage."""
        block = self.block(self._quoted[i].start)
        start = block.start
        if i:
            start = max(start, self._quoted[i - 1].end)
        return start, self._quoted[i].start

    def after(self, i: int) -> Cue | None:
        """The cue that follows: `" he said`, `" said the minister`."""
        start, end = self.gap_after(i)
        gap = self._text[start:end]
        inner = self._text[max(self._quoted[i].end - 3, 0) : self._quoted[i].end].rstrip("\"'”’»`").rstrip()[-1:]
        if not gap.strip():
            return None
        lead = gap.lstrip()[:1]
        joined = inner in ",-–—" or lead in ",-–—"
        if not joined and inner not in "?!…" and not (lead.islower() or inner == "."):
            return None
        limit = _SENTENCE.search(gap)
        stop = start + (limit.start() if limit else len(gap))
        tokens = self._tokens(start, stop)[:_REACH]
        if inner == "." and not joined and not self._inverted(tokens):
            return None
        if not joined and inner in "?!…" and not lead.islower() and not self._short(tokens):
            return None
        for token in tokens:
            if self._speaks(token) and not (token.tag_ in ("VB", "VBG") and token.dep_ in ("xcomp", "advcl", "acl")):
                return self._cue(token, start, stop)
        return None

    def before(self, i: int) -> Cue | None:
        """The cue that leads to the passage: `he said, "`, `She added: "`, `told the BBC that "`."""
        start, end = self.gap_before(i)
        gap = self._text[start:end].rstrip()
        if not gap.strip():
            return self._block_before(i)
        last = gap[-1]
        begin = start
        for match in _SENTENCE.finditer(self._text, start, start + len(gap)):
            begin = match.end()
        tokens = self._tokens(begin, end)
        if not tokens:
            return None
        close = tokens[-_REACH:]
        spoken = [t for t in close if self._speaks(t)]
        if last in ",:" or last in "-–—":
            if spoken:
                return self._cue(spoken[-1], begin, end)
            return self._by_colon(close, begin, end) if last == ":" else None
        if spoken and self._near(spoken[-1], close):
            return self._cue(spoken[-1], begin, end)
        return None

    def _block_before(self, i: int) -> Cue | None:
        """The cue in a paragraph that ends with a colon, above the passage."""
        at = self.block_index(self._quoted[i].start)
        if at == 0 or self._quoted[i].start != self._blocks[at].start:
            return None
        return self.leading_out(at - 1)

    def leading_out(self, block: int) -> Cue | None:
        """The cue of a paragraph that ends with a colon or with a bare "he said"."""
        start, end = self._blocks[block].start, self._blocks[block].end
        if self._text[end - 1] != ":":
            return None
        begin = max(start, end - 600)
        for match in _SENTENCE.finditer(self._text, begin, end):
            begin = match.end()
        close = self._tokens(begin, end)[-_REACH:]
        spoken = [t for t in close if self._speaks(t)]
        if spoken:
            return self._cue(spoken[-1], begin, end)
        return self._by_colon(close, begin, end)

    def _by_colon(self, tokens: Sequence[Token], start: int, end: int) -> Cue | None:
        for token in reversed(tokens):
            if token.pos_ == "VERB" and any(c.dep_ == "nsubj" for c in token.children):
                return self._cue(token, start, end)
        return None

    def _tokens(self, start: int, end: int) -> list[Token]:
        a = bisect_left(self._starts, start)
        b = bisect_left(self._starts, end)
        return [self._doc[j] for j in range(a, b)]

    @staticmethod
    def _speaks(token: Token) -> bool:
        return token.pos_ in ("VERB", "AUX") and lemma(token.lemma_) in lexicon.SPEECH and token.dep_ != "amod"

    @staticmethod
    def _near(verb: Token, tokens: Sequence[Token]) -> bool:
        """Whether nothing but particles and circumstances stands between the cue and the passage."""
        after = [t for t in tokens if t.i > verb.i]
        return len(after) <= 8 and not any(t.pos_ == "VERB" for t in after)

    @staticmethod
    def _inverted(tokens: Sequence[Token]) -> bool:
        return bool(tokens) and lemma(tokens[0].lemma_) in lexicon.SPEECH and tokens[0].pos_ == "VERB"

    @staticmethod
    def _short(tokens: Sequence[Token]) -> bool:
        spoken = next((n for n, t in enumerate(tokens) if lemma(t.lemma_) in lexicon.SPEECH), None)
        return spoken is not None and spoken <= 7

    def _cue(self, verb: Token, start: int, end: int) -> Cue:
        return Cue((verb.idx, verb.idx + len(verb)), self._source(verb, start, end))

    def _source(self, verb: Token, start: int, end: int) -> Source | None:
        """The verb's subject if it stands outside the passage, else the noun beside it."""
        subject = subject_of(verb)
        if subject is not None and start <= subject.idx < end:
            return source_at(subject)
        for token in self._beside(verb, start, end):
            if token.pos_ in ("PROPN", "NOUN", "PRON") and token.lower_ not in ("it", "which", "what"):
                head = token
                while head.dep_ in ("compound", "nmod", "amod", "flat") and start <= head.head.idx < end:
                    head = head.head
                return source_at(head)
        return source_at(subject) if subject is not None and not self._inside(subject) else None

    def _beside(self, verb: Token, start: int, end: int) -> Iterator[Token]:
        doc = self._doc
        for step in range(1, 6):
            if verb.i + step < len(doc) and start <= doc[verb.i + step].idx < end and step < 3:
                yield doc[verb.i + step]
            if verb.i - step >= 0 and start <= doc[verb.i - step].idx < end:
                yield doc[verb.i - step]

    def _inside(self, token: Token) -> bool:
        i = bisect_left(self._quoted, token.idx + 1, key=lambda q: q.start) - 1
        return i >= 0 and self._quoted[i].start <= token.idx < self._quoted[i].end


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether the passage reads as somebody's sentence, not as a title or a word held up with tongs."""
    words = _WORD.findall(text, quoted.start, quoted.end)
    if len(words) < 3:
        return False
    inner = text[quoted.start : quoted.end].strip("\"'“”‘’«»„‟`〝〞「」『』 ")
    return bool(inner) and (inner[-1] in ".!?,…—-" or len(words) >= 12)
