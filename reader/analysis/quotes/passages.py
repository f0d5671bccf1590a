"""What a passage in quotation marks looks like: speech, or a title and a word held up with tongs."""

from __future__ import annotations

import re

from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import Piece

FEW = 3
_CLOSING = "\"'”’»`〞〟」』)"
_WORD = re.compile(r"\w+")


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether the passage reads as somebody's sentence, not as a title or a word held up with tongs."""
    count = word_count(text, quoted)
    if count < FEW:
        return False
    inner = inner_words(text, quoted)
    return inner[-1:] in ".!?,…—-" or count >= 12


def is_title(text: str, quoted: Quoted) -> bool:
    """Whether the passage is capitalised like the title of a book or a programme: `The Long Way Home,`."""
    inner = inner_words(text, quoted)
    words = [w for w in _WORD.findall(inner) if len(w) > 3]
    return 0 < len(words) <= 6 and inner[-1:] not in ".!?…" and all(w[0].isupper() or w[0].isdigit() for w in words)


def word_count(text: str, quoted: Quoted) -> int:
    """How many words the passage has."""
    return sum(1 for _ in _WORD.finditer(text, quoted.start, quoted.end))


def starts_sentence(text: str, gap: Piece) -> bool:
    """Whether what follows the gap begins a sentence, or a piece of one after a comma or a colon."""
    before = text[gap[0] : gap[1]].rstrip()
    return not before or before[-1] in ".!?:…,;-–—" + _CLOSING


def inner_words(text: str, quoted: Quoted) -> str:
    """The passage without its marks."""
    return text[quoted.start : quoted.end].strip(_CLOSING + "“‘«„‟〝「『 ")
