"""What a passage in quotation marks looks like: speech, or a title and a word held up with tongs."""

from __future__ import annotations

import re

from reader.analysis.quotes.marks import Quoted
from reader.analysis.quotes.model import Piece

FEW = 3
# a passage in another script is a title less often: this many words are speech
_OTHER = 4
_LATIN_ENDS = "\u0250"
_SMALL = frozenset("a an and as at by for from in into of on or the to with".split())
_CLOSING = "\"'”’»`〞〟」』)"
# scripts without spaces have about a word to two characters
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{1,2}|\w+")
ENDS = ".!?…。！？؟۔।"


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether the passage reads as somebody's sentence, not as a title or a word held up with tongs."""
    count = word_count(text, quoted)
    if count < FEW:
        return False
    if not quoted.closed and count > FEW:
        return True
    inner = inner_words(text, quoted)
    return (
        inner[-1:] in ENDS + ",，、،—-" or count >= 12 or (count >= _OTHER and not inner.isascii() and _no_latin(inner))
    )


def _no_latin(words: str) -> bool:
    """Whether the words are of a script in which the language of the article is not written."""
    return not any(c.isalpha() and c < _LATIN_ENDS for c in words)


def is_title(text: str, quoted: Quoted) -> bool:
    """Whether the passage is capitalised like the title of a book or a programme: `The Long Way Home,`."""
    inner = inner_words(text, quoted)
    words = [w for w in _WORD.findall(inner) if len(w) > 3]
    return 0 < len(words) <= 6 and inner[-1:] not in ".!?…" and all(w[0].isupper() or w[0].isdigit() for w in words)


def in_headline_case(text: str, quoted: Quoted) -> bool:
    """Whether all words but small ones have a capital: `A Night in the Harbour.`, not one word alone."""
    later = [w for w in _WORD.findall(inner_words(text, quoted))[1:] if len(w) > 1 and w.lower() not in _SMALL]
    return bool(later) and all(w[0].isupper() or w[0].isdigit() for w in later)


def word_count(text: str, quoted: Quoted) -> int:
    """How many words the passage has."""
    return sum(1 for _ in _WORD.finditer(text, quoted.start, quoted.end))


def starts_sentence(text: str, gap: Piece) -> bool:
    """Whether what follows the gap begins a sentence, or a piece of one after a comma or a colon."""
    before = text[gap[0] : gap[1]].rstrip()
    return not before or before[-1] in ENDS + ":,;-–—" + _CLOSING


def inner_words(text: str, quoted: Quoted) -> str:
    """The passage without its marks."""
    return text[quoted.start : quoted.end].strip(_CLOSING + "“‘«„‟〝「『 ")
