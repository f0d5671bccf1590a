"""Which cue belongs to a passage in quotation marks, by what stands before and after it in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.quotes.colons import Colons
from reader.analysis.quotes.cues import (
    LOOSE,
    PLAIN,
    aside,
    cried,
    misread,
    performs,
    speaks,
    voiced_feeling,
)
from reader.analysis.quotes.gaps import REACH, SENTENCE_END, SOON, Cue
from reader.analysis.quotes.led import leading_verb
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Piece, Source
from reader.analysis.quotes.passages import ENDS, FEW, inner_words, is_speech, is_title, starts_sentence, word_count
from reader.analysis.quotes.sources import possessor_of, source_at, subject_nearby

if TYPE_CHECKING:
    from spacy.tokens import Token

# what begins a clause of its own after a passage
_AND = re.compile(r"\s(?:after|although|and|because|but|when|while)\s")
_SIGNED = re.compile(r"\s*[―—–-]+\s*(?=[A-Z])")
_LEAD = 8


class Cues(Colons):
    """Looks for the cue of a passage in the gap after it and in the gap before it."""

    def of(self, i: int) -> Cue | None:
        """The cue of a passage: after it, before it, or in the paragraph above that ends with a colon."""
        after = self._after(i)
        # `shouted, "Go," and Berg laughed`; `wrote: "No deal!" He later denied it.`
        if after is not None and (_AND.match(self._text, self._quoted[i].end) or self._is_led_to(i)):
            return self._before(i) or after
        return after or self._before(i)

    def _is_led_to(self, i: int) -> bool:
        """Whether a colon or a comma leads to the passage and another sentence comes after it."""
        start, end = self.gap_after(i)
        begins = self._text[start:end].lstrip()[:1].isupper()
        before = self._text[slice(*self.gap_before(i))].rstrip()[-1:]
        return begins and before in (":", ",") and inner_words(self._text, self._quoted[i])[-1:] in ENDS

    def _after(self, i: int) -> Cue | None:
        """The cue that follows: `" he said`, `" said the minister`, `" — Jane Roe`."""
        start, end = self.gap_after(i)
        gap = self._text[start:end]
        if not gap.strip():
            return None
        signed = self._signature(i, start, end)
        if signed is not None:
            return signed
        begun = self._begun(i)
        if begun < 0:
            return None
        inner, lead = inner_words(self._text, self._quoted[i])[-1:], gap.lstrip()[:1]
        joined = inner in ",-–—" or lead in ",-–—"
        limit = SENTENCE_END.search(gap)
        stop = start + (limit.start() if limit else len(gap))
        tokens = self._tokens(start, stop)[:REACH]
        asked = inner in ENDS.replace(".", "") and (lead.islower() or self._is_short(tokens))
        inverted = bool(tokens) and speaks(tokens[0]) and (inner == "." or self._unpointed(i, tokens))
        if not (joined or asked or inverted):
            return None
        whole = self.begins_with_capital(i) and not self._resumes(i)
        cues = [t for t in tokens if speaks(t, weak=joined) and not (t.tag_ in ("VB", "VBG") and t.dep_ in LOOSE)]
        if cues:
            # `" one official, who asked not to be named, told Reuters`
            token = next((t for t in cues if not aside(t)), cues[0])
            cue = self._cue(token, start, stop, whole=whole)
            return cue if begun == self._quoted[i].start else replace(cue, whole=True, lead=begun)
        verb = self._any_verb(i, tokens) if begun == self._quoted[i].start else None
        return self._cue(verb, start, stop) if verb is not None else None

    def _unpointed(self, i: int, tokens: Sequence[Token]) -> bool:
        """Whether a finite cue and its speaker follow a passage without a comma: `“We are glad” said Jan Berg`."""
        named = len(tokens) > 1 and (tokens[1].pos_ == "PROPN" or tokens[1].lower_ in ("the", "a", "an"))
        passage = self._quoted[i]
        many = word_count(self._text, passage) > FEW and not is_title(self._text, passage)
        return named and many and tokens[0].tag_ in ("VBD", "VBZ", "VBN") and self.begins_with_capital(i)

    def _any_verb(self, i: int, tokens: Sequence[Token]) -> Token | None:
        """A verb that speaks by where it stands: `"Out!" beamed Jan Berg`, `"Well, perhaps," she smiled`."""
        passage = self._quoted[i]
        if not is_speech(self._text, passage) or is_title(self._text, passage) or not self.begins_with_capital(i):
            return None
        for n, token in enumerate(tokens[:SOON]):
            if token.tag_ in ("VBD", "VBZ"):
                named = any(c.dep_ == "nsubj" and c.idx >= passage.end for c in token.children)
                inverted = n == 0 and len(tokens) > 1 and tokens[1].pos_ in ("PROPN", "DET")
                return token if named or inverted else None
        return None

    def _begun(self, i: int) -> int:
        """Where the passage's sentence begins: at the passage, or a few words before it; -1 where that is not plain."""
        gap = self.gap_before(i)
        passage = self._quoted[i]
        if starts_sentence(self._text, gap):
            return passage.start
        begin = self._last_sentence(*gap)
        while begin < passage.start and self._text[begin].isspace():
            begin += 1
        tokens = self._tokens(begin, passage.start)
        speech = is_speech(self._text, passage) and not is_title(self._text, passage)
        plain = speech and 0 < len(tokens) <= _LEAD and self._text[begin].isupper()
        if not plain or any(speaks(t) for t in tokens) or tokens[-1].pos_ == "ADP":
            return -1
        return begin

    def _signature(self, i: int, start: int, end: int) -> Cue | None:
        """`“...” ― Jane Roe, Ohio`: a dash and a name that end the paragraph."""
        match = _SIGNED.match(self._text, start, end)
        if match is None or not is_speech(self._text, self._quoted[i]):
            return None
        tokens = self._tokens(match.end(), end)
        named = next((t for t in tokens[:4] if t.pos_ == "PROPN"), None)
        if named is None or len(tokens) > 16 or any(t.pos_ in ("VERB", "AUX") for t in tokens):
            return None
        last = next((t for t in tokens if t.text in (",", "(", ".")), None)
        stop = last.idx if last is not None else end
        head = [t for t in tokens if t.idx < stop][-1]
        source = Source(named.idx, head.idx + len(head), head.i)
        dash = self._text[match.start() : match.end()].strip()
        at = self._text.index(dash, start)
        return Cue((at, at + len(dash)), source)

    def _before(self, i: int) -> Cue | None:
        """The cue that leads to the passage: `he said, "`, `She added: "`, `told the BBC that "`."""
        start, end = self.gap_before(i)
        gap = self._text[start:end].rstrip()
        if not gap.strip():
            at = self.block_index(self._quoted[i].start)
            return self._leading_out(at - 1) if at and self._quoted[i].start == self._blocks[at].start else None
        begin = self._last_sentence(start, end)
        if begin >= start + len(gap):
            return self._before_full_stop(start, start + len(gap))
        if gap[-1] == ":":
            return self._before_colon(i, begin, end)
        close = self._tokens(begin, end)[-REACH:]
        spoken = [t for t in close if speaks(t)] or misread(close)
        # "he commented, which some noted as rare, ..."
        spoken = [t for t in spoken if not aside(t)] or spoken
        capital = self.begins_with_capital(i)
        if gap[-1] == ";":
            voiced = voiced_feeling(close) if capital and is_speech(self._text, self._quoted[i]) else []
            return self._cue(voiced[-1], begin, end) if voiced else None
        if gap[-1] in ",-–—":
            if spoken and self._leads_to_title(spoken[-1], i):
                return None
            if not spoken:
                speech = capital and is_speech(self._text, self._quoted[i])
                return self._by_colon(close, begin, end) if speech else None
            few = word_count(self._text, self._quoted[i]) < FEW and not capital and not self._closes(i)
            return None if few else self._cue(spoken[-1], begin, end, whole=capital)
        if spoken and performs(spoken[-1]) and is_title(self._text, self._quoted[i]):
            return None
        held_up = self._names(i) and not (spoken and spoken[-1] is close[-1] and self.begins_with_capital(i))
        if spoken and self._near(spoken[-1], close) and not held_up:
            cue = self._cue(spoken[-1], begin, end, whole=False)
            return replace(cue, tail=self._tail(spoken[-1], self._quoted[i]))
        return self._cried(i, close) or self._as_object(i, close, begin, end)

    def led(self, i: int) -> Cue | None:
        """The cue further back in the passage's sentence, for a passage that nothing else reports."""
        passage = self._quoted[i]
        start, end = self.gap_before(i)
        begin = self._last_sentence(start, end)
        inside = self._tokens(passage.start, passage.end)
        first = next((t for t in inside if t.is_alpha or t.like_num), None)
        if first is None or is_title(self._text, passage):
            return None
        lead = leading_verb([t for t in self._tokens(begin, end) if not t.is_quote and not t.is_space], first)
        if lead is None:
            return None
        cue = self._cue(lead.verb, begin, end, whole=False)
        if lead.verb.pos_ == "NOUN":
            cue = replace(cue, source=source_at(possessor_of(lead.verb)))
        piece = (lead.verb.idx, lead.last.idx + len(lead.last))
        if lead.first is None:
            return replace(cue, piece=piece, lead=passage.start)
        return replace(cue, piece=piece, lead=lead.first.idx, tail=self._hanging(passage))

    def _as_object(self, i: int, close: Sequence[Token], start: int, end: int) -> Cue | None:
        """Any verb with a subject whose object the passage is: `Berg attacked "the tyranny of small boats"`."""
        verb = close[-1] if close else None
        few = word_count(self._text, self._quoted[i]) < FEW
        if verb is None or few or verb.pos_ != "VERB" or is_title(self._text, self._quoted[i]) or self._names(i):
            return None
        if lemma(verb.lemma_) in PLAIN or not any(c.dep_ == "nsubj" for c in verb.lefts):
            return None
        cue = self._cue(verb, start, end, whole=False)
        return replace(cue, tail=self._tail(verb, self._quoted[i]))

    def _before_full_stop(self, start: int, end: int) -> Cue | None:
        """`Berg responded in a statement. "We are glad."`: a cue that reports nothing else in its sentence."""
        begin = self._last_sentence(start, end)
        close = self._tokens(begin, end)[-REACH:]
        # `she said, laughing. "We go."`
        spoken = [t for t in close if speaks(t) and not (t.tag_ == "VBG" and t.dep_ in LOOSE and speaks(t.head))]
        if not spoken or any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in spoken[-1].children):
            return None
        return self._cue(spoken[-1], begin, end, whole=False) if self._near(spoken[-1], close) else None

    def _cried(self, i: int, close: Sequence[Token]) -> Cue | None:
        """`burst into chants of "Go home!"`: what a crowd cries, whose it is where the sentence tells."""
        noun = cried(close)
        if noun is None:
            return None
        voice = possessor_of(noun) or subject_nearby(noun)
        return Cue((noun.idx, close[-1].idx + len(close[-1])), source_at(voice), whole=False)

    def _leads_to_title(self, verb: Token, i: int) -> bool:
        """Whether a noun stands between the cue and a title: `spoke on the programme, "Northern Lights"`."""
        between = self._text[verb.idx + len(verb) : self._quoted[i].start]
        return any(c.isalpha() for c in between) and is_title(self._text, self._quoted[i])

    def is_said(self, cue: Piece | None) -> bool:
        """Whether a cue begins with a verb of saying."""
        if cue is None:
            return False
        first = self._tokens(cue[0], cue[1])[:1]
        return bool(first) and speaks(first[0], weak=True)
