"""Whole paragraphs that are somebody's words without a mark: after a colon (`She wrote:`), or signed with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.document import Document, TextBlock
from reader.analysis.quotes.cues import speaks
from reader.analysis.quotes.model import Report, Source
from reader.analysis.quotes.phrases import characters, tokens_in
from reader.analysis.quotes.sources import speaker_of, subject_of

# how many tokens before the colon the cue may stand
_LAST = 12
_WORDS = 8
_WORD = re.compile(r"\w+")
_BEGINS = re.compile(r"[^\W\d_]|…|\.\.\.")
_ENDS = re.compile(r"[.!?…]['”\")\]]?$")
# the last sentence's end, and after it a name, its role after a comma
_SIGNED = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z]{2})[.!?…]\s+(?:[-–—―]+\s*)?"
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})(?:,[^!?:;]{2,80})?(?<![.!?])$"
)


def find_set_off(document: Document) -> Iterator[Report]:
    """The paragraphs that a colon or a signature gives to somebody, in text order."""
    blocks = document.blocks
    for before, block in zip((None, *blocks), blocks, strict=False):
        if block.heading or not _is_prose(document.text, block):
            continue
        report = _signed(document, block)
        if report is None and before is not None and document.text[before.end - 1] == ":":
            report = _led_to(document, before, block)
        if report is not None:
            yield report


def _is_prose(text: str, block: TextBlock) -> bool:
    """Whether the paragraph is a sentence or more of its own and begins without a mark or a number."""
    return (
        _BEGINS.match(text, block.start, block.end) is not None and _word_count(text, block.start, block.end) >= _WORDS
    )


def _word_count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))


def _led_to(document: Document, before: TextBlock, block: TextBlock) -> Report | None:
    """What follows `In the text beside the video, Berg wrote:`."""
    if not _ENDS.search(document.text[block.end - 2 : block.end]):
        return None
    close = tokens_in(document, before.start, before.end)[-_LAST:]
    cue = next((t for t in reversed(close) if speaks(t)), None)
    if cue is None:
        return None
    source = speaker_of(cue)
    if source is None:
        return None
    end = _before_other_voices(document, block)
    if _word_count(document.text, block.start, end) < _WORDS:
        return None
    return Report(characters(cue), ((block.start, end),), source, "block")


def _before_other_voices(document: Document, block: TextBlock) -> int:
    """Where the first sentence begins that says who speaks, and so is the article's own, or the block's end."""
    for token in tokens_in(document, block.start, block.end):
        if speaks(token, weak=True):
            subject = subject_of(token)
            if subject is not None and subject.lower_ not in ("i", "we", "you"):
                end = max(token.sent.start_char, block.start)
                while end > block.start and document.text[end - 1].isspace():
                    end -= 1
                return end
    return block.end


def _signed(document: Document, block: TextBlock) -> Report | None:
    """`It was a hard decision. Jan Berg, museum director`: a pull quote."""
    text = document.text
    match = _SIGNED.search(text, max(block.start, block.end - 200), block.end)
    if match is None or _word_count(text, block.start, match.start()) < _WORDS:
        return None
    name = tokens_in(document, *match.span("name"))
    after = tokens_in(document, match.end("name"), block.end)
    if not len(name) or any(t.ent_type_ != "PERSON" for t in name) or any(t.pos_ in ("VERB", "AUX") for t in after):
        return None
    source = Source(match.start("name"), match.end("name"), name.root.i)
    return Report(None, ((block.start, match.start() + 1),), source, "signed")
