"""Quotation marks: which passages of a text stand inside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from reader.analysis.document import TextBlock

# a pair of apostrophes or grave accents is one mark
_MARK = re.compile(r"``|''|[\"'`´‘’‚‛“”„‟«»‹›〝〞〟「」『』＂]")
_DOUBLE = {"“": "”", "„": "“”‟", "‟": "”", "«": "»", "»": "«", "〝": "〞〟", "「": "」", "『": "』", "``": "''\"”"}
_NEUTRAL = ('"', "''", "＂")
_CLOSERS = "”»〞〟」』"
_SINGLE = {"‘": "’'", "‚": "‘’", "‛": "’", "‹": "›", "'": "'’", "`": "'’´"}
# what an apostrophe may stand before without being a quotation mark: 'em, '90s, 'tis, rock 'n' roll
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n|round|nuff)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?,](?=\s)")
_LOWER_WORD = re.compile(r"\s[a-z]")
# how many characters and marks further a passage in single marks may end
_SINGLE_REACH = 1500
_SINGLE_MARKS = 24


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage in quotation marks, `text[start:end]` with its marks, inside one block.

    `closed` tells whether the closing mark is there; `continued` that it goes on with the passage before it, which the
    last block left open.
    """

    start: int
    end: int
    closed: bool = True
    continued: bool = False


def passage_at(quoted: Sequence[Quoted], offset: int) -> Quoted | None:
    """The passage, of several in text order, over a character of the text."""
    i = bisect_right(quoted, offset, key=lambda q: q.start) - 1
    return quoted[i] if i >= 0 and offset < quoted[i].end else None


def find_quoted(text: str, blocks: Sequence[TextBlock]) -> tuple[Quoted, ...]:
    """The outermost passages in quotation marks of any kind, in order; nested ones belong to the outer one."""
    found: list[Quoted] = []
    unclosed = ""
    for block in blocks:
        scan = _Block(text, block)
        resumed = scan.resumed(unclosed) if unclosed else None
        passages = [(unclosed, resumed)] if resumed else []
        passages += scan.passages(resumed.end if resumed else block.start)
        for opener, quoted in passages:
            continued = bool(unclosed) and quoted.start == block.start and opener == unclosed
            found.append(replace(quoted, continued=continued))
        last = passages[-1] if passages else None
        unclosed = last[0] if last and not last[1].closed and last[1].end == block.end else ""
    return tuple(found)


class _Block:
    """The marks of one block."""

    def __init__(self, text: str, block: TextBlock) -> None:
        self._text = text
        self._start = block.start
        self._end = block.end

    def resumed(self, opener: str) -> Quoted | None:
        """The passage that goes on from the block before without a mark of its own, up to its closing mark."""
        match = _MARK.search(self._text, self._start, self._end)
        while (match is not None and match[0] in _SINGLE) or (match is not None and match[0] == "’"):
            match = _MARK.search(self._text, match.end(), self._end)
        if match is None or self._opens(match) or not self._closes(match, opener):
            return None
        return Quoted(self._start, match.end())

    def passages(self, begin: int) -> list[tuple[str, Quoted]]:
        """The passages from an offset on, each with the mark that opens it."""
        found: list[tuple[str, Quoted]] = []
        opener, start, nested = "", -1, 0
        skip_to = begin
        for match in _MARK.finditer(self._text, begin, self._end):
            if match.start() < skip_to:
                continue
            mark = match[0]
            if not opener:
                if mark in _SINGLE:
                    end = self._single_end(match) if self._opens(match) else -1
                    if end > 0:
                        found.append((mark, Quoted(match.start(), end)))
                        skip_to = end
                elif self._opens(match):
                    opener, start, nested = mark, match.start(), 0
            elif self._closes(match, opener):
                nested -= 1
                if nested < 0:
                    found.append((opener, Quoted(start, match.end())))
                    opener = ""
            elif mark == opener and self._opens(match):
                if mark not in _NEUTRAL and self._nests(match):
                    nested += 1
                else:
                    # the passage before it was never closed: it ends with its sentence
                    found.append((opener, Quoted(start, self._sentence_end(start, match.start()), closed=False)))
                    start, nested = match.start(), 0
        if opener:
            found.append((opener, Quoted(start, self._end, closed=False)))
        return found

    def _before(self, at: int) -> str:
        return self._text[at - 1] if at > self._start else " "

    def _after(self, at: int) -> str:
        return self._text[at] if at < self._end else " "

    def _opens(self, match: re.Match[str]) -> bool:
        mark, before, after = match[0], self._before(match.start()), self._after(match.end())
        if mark in _DOUBLE:
            return mark != "»" or (not before.isalnum() and not after.isspace())
        if mark in _NEUTRAL:
            return not after.isspace() and not before.isalnum() and before not in ".,!?;="
        if mark in _SINGLE:
            closed_in = before.isalnum() or before in '.,!?;)”"='
            left_open = after.isspace() or after in ".,;:!?)"
            return not closed_in and not left_open and not _ELIDED.match(self._text, match.end(), self._end)
        return False

    def _closes(self, match: re.Match[str], opener: str) -> bool:
        mark = match[0]
        if mark == "“" and (opener == mark or opener in _NEUTRAL):  # turned the wrong way
            before, after = self._before(match.start()), self._after(match.end())
            return not before.isspace() and (after.isspace() or after in ".,;:!?)")
        if opener not in _NEUTRAL:
            return mark in _DOUBLE.get(opener, "") or (mark in _NEUTRAL and opener in ("“", "‟", "``"))
        if mark not in _NEUTRAL and mark not in _CLOSERS:
            return False
        after = self._after(match.end())
        # a mark that can only open again closes nothing
        return not (self._before(match.start()).isspace() and not after.isspace() and after not in ".,;:!?")

    def _nests(self, match: re.Match[str]) -> bool:
        """Whether a second opening mark stands in the middle of a sentence."""
        before = self._text[max(match.start() - 2, self._start) : match.start()].rstrip()
        return bool(before) and before[-1] not in ".!?:,;"

    def _single_end(self, match: re.Match[str]) -> int:
        """Where a passage in single marks ends, or -1: the first mark that closes it and is no apostrophe."""
        candidate = -1
        marks = _MARK.finditer(self._text, match.end(), min(self._end, match.end() + _SINGLE_REACH))
        for other in islice(marks, _SINGLE_MARKS):
            if other[0] not in _SINGLE[match[0]]:
                if other[0] == match[0] and candidate > 0 and self._opens(other):
                    break
                continue
            before, after = self._before(other.start()), self._after(other.end())
            if after.isalnum() or before.isspace():
                continue
            # a plural's apostrophe: "the workers' rights" goes on in lower case
            if before == "s" and _LOWER_WORD.match(self._text, other.end()):
                candidate = candidate if candidate > 0 else other.end()
                continue
            return other.end()
        return candidate

    def _sentence_end(self, start: int, limit: int) -> int:
        match = _SENTENCE_END.search(self._text, start + 1, limit)
        end = match.end() if match else limit
        while end > start + 1 and self._text[end - 1].isspace():
            end -= 1
        return end
