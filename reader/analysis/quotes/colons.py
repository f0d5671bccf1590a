"""Cues of sentences that end in a colon, and so lead to what stands in quotation marks after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.cues import misread, misread_participle, name_alone, speaks
from reader.analysis.quotes.gaps import REACH, SENTENCE_END, Cue, Gaps
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.passages import is_speech
from reader.analysis.quotes.phrases import characters
from reader.analysis.quotes.sources import possessor_of, source_at

if TYPE_CHECKING:
    from spacy.tokens import Token

# "her answer was:"
_WORDS_OF = lexicon.NOUN_CLAUSE | frozenset("advice answer line motto question quote reply response word".split())
# how many passages of one sentence, and how many characters of a paragraph, are looked at
_PASSAGES, _LONG = 4, 600


class Colons(Gaps):
    """Looks for the cue before a colon."""

    def _before_colon(self, i: int, start: int, end: int) -> Cue | None:
        """The cue of the sentence between two offsets, whose colon leads to the passage."""
        close = self._tokens(start, end)[-REACH:]
        spoken = [t for t in close if speaks(t)] or misread(close) or misread_participle(close)
        if spoken:
            return self._cue(spoken[-1], start, end)
        return self._by_colon(close, start, end) or self._named_before_colon(i, close) or self._around(i)

    def _leading_out(self, block: int) -> Cue | None:
        """The cue of a paragraph that ends with a colon and so leads to the next one."""
        start, end = self._blocks[block].start, self._blocks[block].end
        if self._text[end - 1] != ":":
            return None
        return self._leading(self._last_sentence(max(start, end - _LONG), end), end)

    def _around(self, i: int) -> Cue | None:
        """The cue before an earlier passage of a sentence that ends in a colon: `Berg promised a "plan": "We`."""
        first = i
        while first > max(i - _PASSAGES, 0) and self.gap_before(first)[0] == self._quoted[first - 1].end:
            if SENTENCE_END.search(self._text, self._quoted[first - 1].end - 1, self._quoted[first].start):
                break
            first -= 1
        if first == i:
            return None
        start, end = self.gap_before(first)
        return self._leading(self._last_sentence(start, end), end)

    def _leading(self, start: int, end: int) -> Cue | None:
        """The cue of a sentence, or of what comes before its own first passage, that leads to a colon."""
        close = self._tokens(start, end)[-REACH:]
        spoken = [t for t in close if speaks(t)]
        return self._cue(spoken[-1], start, end) if spoken else self._by_colon(close, start, end)

    def _by_colon(self, tokens: Sequence[Token], start: int, end: int) -> Cue | None:
        """Any verb with a subject, or somebody's words: `Berg was blunt: "`, `Her answer was: "`."""
        for token in reversed(tokens):
            subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
            if token.pos_ == "VERB" and subject is not None:
                return self._cue(token, start, end)
            if subject is not None and lemma(subject.lemma_) in _WORDS_OF and possessor_of(subject) is not None:
                return Cue(characters(subject, token), source_at(possessor_of(subject)))
        return None

    def _named_before_colon(self, i: int, close: Sequence[Token]) -> Cue | None:
        """`Jan Berg: "We stay." Ann Roe: "We go."`: a name before a colon, without a verb."""
        name = name_alone(close)
        if name is None or not self.begins_with_capital(i) or not is_speech(self._text, self._quoted[i]):
            return None
        colon = next(t for t in reversed(close) if not t.is_space)
        return Cue(characters(colon), source_at(name)) if colon.text == ":" else None
