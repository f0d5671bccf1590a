"""What stands before and after a passage in quotation marks, and the cue that a verb there makes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.document import Document
from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.marks import Quoted, passage_at
from reader.analysis.quotes.model import Piece, Source
from reader.analysis.quotes.passages import ENDS, FEW, inner_words, word_count
from reader.analysis.quotes.phrases import characters, tokens_in
from reader.analysis.quotes.sources import noun_before, source_at, subject_nearby, subject_of, whole_name

if TYPE_CHECKING:
    from spacy.tokens import Token

# how many tokens a gap is looked at for, and how many steps up the parse
REACH = 40
SOON = 7
# the end of a sentence, not a title's or an initial's dot
SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt))(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Col|Sgt|Rev))(?<!\bProf)"
    # nor that of a party and state: (D-Wash.)
    r"(?<!\([DR]-[A-Z][a-z])(?<!\([DR]-[A-Z][a-z]{2})(?<!\([DR]-[A-Z][a-z]{3})(?<!\([DR]-[A-Z][a-z]{4})\.|[!?…])['\"’”)\]»]*\s"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that report a passage, and who they say speaks.

    `whole` where punctuation shows that the passage is all they report in their sentence. `lead` is where the sentence
    begins that the passage ends: `We must "act now," he said`; `tail` where the phrase ends that it begins.
    """

    piece: Piece
    source: Source | None
    whole: bool = True
    lead: int | None = None
    tail: int | None = None


class Gaps:
    """The passages of a document and the gaps between them, for looking up by the passage's number."""

    def __init__(self, document: Document, quoted: Sequence[Quoted]) -> None:
        self._text = document.text
        self._document = document
        self._doc = document.doc
        self._quoted = quoted
        self._blocks = document.blocks
        self._block_starts = [b.start for b in document.blocks]

    def block_index(self, offset: int) -> int:
        """Which block holds the character."""
        return max(bisect_left(self._block_starts, offset + 1) - 1, 0)

    def gap_after(self, i: int) -> Piece:
        """From the end of the passage to the next one or the block's end."""
        end = self._blocks[self.block_index(self._quoted[i].start)].end
        if i + 1 < len(self._quoted):
            end = min(end, self._quoted[i + 1].start)
        return self._quoted[i].end, max(end, self._quoted[i].end)

    def gap_before(self, i: int) -> Piece:
        """From the passage before it, or the block's start, to the passage."""
        start = self._blocks[self.block_index(self._quoted[i].start)].start
        if i:
            start = max(start, self._quoted[i - 1].end)
        return start, self._quoted[i].start

    def _last_sentence(self, start: int, end: int) -> int:
        """Where the last sentence between two offsets begins: at the second, where a sentence ends there."""
        begin = start
        for match in SENTENCE_END.finditer(self._text, start, end):
            begin = match.end()
        return begin

    def _hanging(self, passage: Quoted) -> int | None:
        """Where the words end that follow a passage and hang on it: `“the last of its kind” on the fjord`."""
        if inner_words(self._text, passage)[-1:] in ",.!?…;":
            return None
        first = bisect_left(self._document.offsets, passage.end)
        if first >= len(self._doc) or self._doc[first].is_punct:
            return None
        top = self._doc[first]
        for _ in range(SOON):
            if top.head.idx < passage.end:
                break
            top = top.head
        last = top.right_edge
        inside = passage.start <= top.head.idx < passage.end
        return last.idx + len(last) if inside and last.i - first < REACH else None

    def _tail(self, verb: Token, passage: Quoted) -> int | None:
        """Where the object ends that the passage begins: `reported "two hundred cases" in the city`."""
        for child in verb.rights:
            if child.dep_ in ("dobj", "ccomp", "attr", "oprd") and passage.start <= child.idx < passage.end:
                last = child.right_edge
                return last.idx + len(last) if last.idx >= passage.end and last.i - child.i < REACH else None
        return None

    def _tokens(self, start: int, end: int) -> list[Token]:
        return list(tokens_in(self._document, start, end))

    def begins_with_capital(self, i: int) -> bool:
        """Whether the passage begins with a capital, or in a script that has none."""
        first = inner_words(self._text, self._quoted[i])[:1]
        return first.isupper() or (first.isalpha() and not first.islower())  # or of a script without capitals

    def _names(self, i: int) -> bool:
        """Whether the passage only holds up the words before a noun: said that “top secret” papers ..."""
        following = self._text[self._quoted[i].end : self._quoted[i].end + 2]
        if inner_words(self._text, self._quoted[i])[-1:] in ".,!?…":
            return False
        return word_count(self._text, self._quoted[i]) <= FEW and following[:1] == " " and following[1:2].islower()

    @staticmethod
    def _near(verb: Token, tokens: Sequence[Token]) -> bool:
        """Whether nothing but particles and circumstances stands between the cue and the passage."""
        after = [t for t in tokens if t.i > verb.i]
        if not after:
            return True
        complete = after[-1].pos_ not in ("ADP", "DET", "ADJ", "AUX") or after[-1].lower_ == "that"
        return complete and len(after) <= 8 and not any(t.pos_ in ("VERB", "AUX") for t in after)

    @staticmethod
    def _is_short(tokens: Sequence[Token]) -> bool:
        """Whether a cue with nothing to report but the passage comes soon: `"Out!" The mayor of Oslo shouted.`"""
        cue = next((t for t in tokens[: SOON + 1] if lemma(t.lemma_) in lexicon.SPEECH), None)
        if cue is None or cue is tokens[-1] or cue.nbor(1).is_punct:
            return cue is not None
        return not any(c.dep_ in ("ccomp", "xcomp") for c in cue.rights)

    def _resumes(self, i: int) -> bool:
        """Whether the gap before the passage breaks off in the middle of a sentence: `but, he said, "we ...`."""
        start, end = self.gap_before(i)
        return self._text[start:end].rstrip()[-1:] == ","

    def _closes(self, i: int) -> bool:
        """Whether the passage ends the sentence of the one before it: `“The talks,” he said, “went nowhere.”`"""
        joined = i > 0 and self.gap_before(i)[0] == self._quoted[i - 1].end
        return (
            joined
            and inner_words(self._text, self._quoted[i - 1])[-1:] in ",-–—"
            and inner_words(self._text, self._quoted[i])[-1:] in ENDS
        )

    def _cue(self, verb: Token, start: int, end: int, *, whole: bool = True) -> Cue:
        return Cue(characters(verb), self._source(verb, start, end), whole)

    def _source(self, verb: Token, start: int, end: int) -> Source | None:
        """The verb's subject if it stands outside the passage, else the noun beside it."""
        misread = verb.pos_ == "NOUN" or (verb.dep_ == "acl" and verb.tag_ == "VBN")
        subject = noun_before(verb) if misread else subject_of(verb)
        if subject is not None and start <= subject.idx < end:
            source = source_at(subject)
            if source is not None and misread and source.start < verb.idx < source.end:
                before = verb.nbor(-1)
                return replace(source, end=before.idx + len(before))
            return source
        for token in self._beside(verb, start, end):
            if token.pos_ in ("PROPN", "NOUN", "PRON") and token.lower_ not in ("it", "which", "what"):
                head = token
                while head.dep_ in ("compound", "nmod", "amod", "flat") and start <= head.head.idx < end:
                    head = head.head
                return source_at(whole_name(head, start))
        subject = subject or subject_nearby(verb)
        outside = subject is not None and passage_at(self._quoted, subject.idx) is None
        return source_at(subject) if outside else None

    def _beside(self, verb: Token, start: int, end: int) -> Iterator[Token]:
        doc = self._doc
        for step in range(1, 6):
            if verb.i + step < len(doc) and start <= doc[verb.i + step].idx < end and step < 3:
                yield doc[verb.i + step]
            if verb.i - step >= 0 and start <= doc[verb.i - step].idx < end:
                yield doc[verb.i - step]
