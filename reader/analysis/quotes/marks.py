"""Quotation marks: which passages of a text stand inside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.analysis.document import TextBlock

# a pair of apostrophes or grave accents is one mark
_MARK = re.compile(r"``|''|[\"'`´‘’‚‛“”„‟«»‹›〝〞〟「」『』＂]")
_DOUBLE = {"“": "”", "„": "“”‟", "‟": "”", "«": "»", "»": "«", "〝": "〞〟", "「": "」", "『": "』", "``": "''\"”"}
_NEUTRAL = {'"', "''", "＂"}
_DOUBLE_CLOSERS = "”»〞〟」』“‟«"
_SINGLE = {"‘": "’'", "‚": "‘’", "‛": "’", "‹": "›", "'": "'’", "`": "'’´"}
_SINGLE_CLOSERS = "’'›´‘"
# what an apostrophe may stand before without being a quotation mark: 'em, '90s, 'tis, rock 'n' roll
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n|round|nuff)\b", re.IGNORECASE)
_SINGLE_REACH = 1500


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


def find_quoted(text: str, blocks: Iterable[TextBlock]) -> tuple[Quoted, ...]:
    """The outermost passages in quotation marks of any kind, in order; nested ones belong to the outer one."""
    found: list[Quoted] = []
    unclosed = ""
    for block in blocks:
        passages = list(_in_block(text, block))
        for opener, quoted in passages:
            continued = bool(unclosed) and quoted.start == block.start and opener == unclosed
            found.append(Quoted(quoted.start, quoted.end, quoted.closed, continued))
        last = passages[-1] if passages else None
        unclosed = last[0] if last and not last[1].closed and last[1].end == block.end else ""
    return tuple(found)


def _in_block(text: str, block: TextBlock) -> Iterator[tuple[str, Quoted]]:
    opener, start = "", -1
    skip_to = block.start
    for match in _MARK.finditer(text, block.start, block.end):
        if match.start() < skip_to:
            continue
        mark = match[0]
        if opener:
            if _closes(text, match, opener, block):
                yield opener, Quoted(start, match.end())
                opener = ""
            elif mark == opener and _opens(text, match, block):
                # the passage before it was never closed: it ends with its sentence
                yield opener, Quoted(start, _sentence_end(text, start, match.start()), closed=False)
                start = match.start()
        elif _opens(text, match, block):
            if mark in _SINGLE:
                end = _single_end(text, match, block)
                if end > 0:
                    yield mark, Quoted(match.start(), end)
                    skip_to = end
            else:
                opener, start = mark, match.start()
    if opener:
        yield opener, Quoted(start, block.end, closed=False)


def _before(text: str, at: int, block: TextBlock) -> str:
    return text[at - 1] if at > block.start else " "


def _after(text: str, at: int, block: TextBlock) -> str:
    return text[at] if at < block.end else " "


def _opens(text: str, match: re.Match[str], block: TextBlock) -> bool:
    mark, before, after = match[0], _before(text, match.start(), block), _after(text, match.end(), block)
    if mark in _DOUBLE:
        return mark != "»" or (not before.isalnum() and not after.isspace())
    if mark in _NEUTRAL:
        return not after.isspace() and not before.isalnum() and before not in ".,!?;"
    if mark in _SINGLE:
        return (
            not before.isalnum()
            and before not in '.,!?;)”"'
            and not after.isspace()
            and after not in ".,;:!?)"
            and not _ELIDED.match(text, match.end(), block.end)
        )
    return False


def _closes(text: str, match: re.Match[str], opener: str, block: TextBlock) -> bool:
    mark = match[0]
    if opener in _NEUTRAL:
        if mark not in _NEUTRAL and mark != "”":
            return False
        after = _after(text, match.end(), block)
        # one that can only open again is no closing mark
        return not (_before(text, match.start(), block).isspace() and not after.isspace() and after not in ".,;:!?")
    return mark in _DOUBLE.get(opener, "") or (mark in _NEUTRAL and opener in "“‟``")


def _single_end(text: str, match: re.Match[str], block: TextBlock) -> int:
    """Where a passage in single marks ends, or -1: the first mark that closes it and is no apostrophe."""
    candidate = -1
    limit = min(block.end, match.end() + _SINGLE_REACH)
    for other in _MARK.finditer(text, match.end(), limit):
        if other[0] not in _SINGLE[match[0]]:
            if other[0] in _SINGLE and other[0] == match[0] and _opens(text, other, block) and candidate > 0:
                break
            continue
        before, after = _before(text, other.start(), block), _after(text, other.end(), block)
        if after.isalnum() or before.isspace():
            continue
        # a plural's apostrophe: "the workers' rights" goes on in lower case
        if before == "s" and re.match(r"\s[a-z]", text[other.end() : other.end() + 2]):
            candidate = max(candidate, other.end()) if candidate > 0 else other.end()
            continue
        return other.end()
    return candidate


def _sentence_end(text: str, start: int, limit: int) -> int:
    match = re.compile(r"[.!?,](?=\s)").search(text, start + 1, limit)
    end = match.end() if match else limit
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
