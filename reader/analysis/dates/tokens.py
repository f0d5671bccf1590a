"""The lexer of time expressions: words, numbers in any writing, ready-made dates and clock times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.analysis.dates import holidays, lexicon

_LEXER = re.compile(
    rf"""
      (?P<iso>(?<![\w./-])\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    | (?P<slashed>(?<![\w./-])\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d\d)(?![\w/-]|\.\d))
    | (?P<yearfirst>(?<![\w./-])\d{{4}}/\d{{1,2}}/\d{{1,2}}(?![\w/-]))
    | (?P<clock>(?<![\w.:/-])(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?![\w:])|[.:][0-5]\d(?=\s?(?i:[ap]\.?m)\b)))
    | (?P<am>(?:(?<=\d)|(?<=\d\s))(?i:[ap]\.\s?m\b\.?|[ap]m\b))
    | (?P<decade>(?<!\w)(?:['’‘`]?\d0['’]?s|\d{{3}}0s|(?:(?<=the\s)|(?<=early\s)|(?<=late\s)|(?<=mid-))\d{{3}}0['’]s)\b)
    | (?P<nineeleven>(?<![\w/.-])9/11(?![\w/-]))
    | (?P<shortyear>(?<!\w)['’‘]\d\d(?![\w'’]))
    | (?P<q>(?<!\w)Q[1-4]\b)
    | (?P<ordinal>(?<![\w.])\d{{1,2}}(?:st|nd|rd|th)\b)
    | (?P<mixed>(?<![\w.])\d{{1,3}}(?:[ -]\d/\d(?![\w/])|\s?[¼½¾]))
    | (?P<money>[$£€¥#]\s?\d[\d.,]{{0,30}}|\d[\d.,]{{0,15}}\s?%)
    | (?P<number>(?<![\w.,:/])\d{{1,12}}(?:,\d{{3}}){{0,3}}(?:\.\d{{1,6}})?
        (?:(?=(?i:[ap]\.?m)\b)|(?![\w]|[.,:/]\d)))
    | (?P<abbreviation>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.)
    | (?P<holiday>\b(?=[A-Z])(?i:{holidays.pattern()})\b)
    | (?P<possessive>(?<=\w)['’]s\b|(?<=s)['’](?!\w))
    | (?P<word>[^\W\d_]+)
    | (?P<odd>\w+)
    | (?P<sign>[^\w\s])
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a text with its offsets: `kind` is the lexer's, `word` lower case, `number` where it is one."""

    kind: str
    word: str
    start: int
    end: int
    number: float | None = None
    spaced: bool = True


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, number words joined ("twenty-four", "two and a half")."""
    return list(_join_numbers(list(_tokens(text, start, end))))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    reached = start
    for m in _LEXER.finditer(text, start, end):
        kind = str(m.lastgroup)
        word = m[0].lower().replace("’", "'").replace("‘", "'")
        number: float | None = None
        if kind == "abbreviation":
            kind, word = "word", word.rstrip(".")
        elif kind == "word":
            number = _word_number(word)
        elif kind == "number":
            number = float(m[0].replace(",", ""))
            kind = "grouped" if "," in m[0] or "." in m[0] else kind
        elif kind == "ordinal":
            number = float(word[:-2])
        elif kind == "mixed":
            number = _mixed(word)
        elif kind == "holiday":
            word = holidays.key(word)
        yield Token(kind, word, m.start(), m.end(), number, m.start() > reached)
        reached = m.end()


def _mixed(word: str) -> float | None:
    """The value of "5 1/2" or "5½"."""
    if word[-1] in _FRACTIONS:
        return float(word[:-1]) + _FRACTIONS[word[-1]]
    whole, above, below = (float(x) for x in re.split(r"[ /-]", word))
    return whole + above / below if below else None


_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}


def _word_number(word: str) -> float | None:
    value = lexicon.NUMBERS.get(word, lexicon.TENS.get(word, lexicon.ORDINALS.get(word)))
    return None if value is None else float(value)


def is_cardinal(word: str) -> bool:
    """Whether a word counts (four), not orders (fourth)."""
    return word in lexicon.NUMBERS or word in lexicon.TENS


def _join_numbers(tokens: list[Token]) -> Iterator[Token]:
    """Number words that belong together as one token; "nineteen ninety-six" becomes a year."""
    at = 0
    while at < len(tokens):
        joined, following = _number_from(tokens, at)
        yield joined or tokens[at]
        at = following if joined else at + 1


def _number_from(tokens: list[Token], at: int) -> tuple[Token | None, int]:
    """The number that begins at a token and takes more than it, and the token after it."""
    first = tokens[at]
    begins_scale = first.word in ("a", "one") and _word(tokens, at + 1) in lexicon.SCALES
    if first.kind != "word" or not (is_cardinal(first.word) or begins_scale):
        return _with_half(tokens, at, first.number if first.kind in ("number", "grouped") else None, at + 1)
    if first.word in lexicon.TENS and _word(tokens, at + 1) == "-" and _word(tokens, at + 2) in lexicon.ORDINALS:
        ordinal = lexicon.TENS[first.word] + lexicon.ORDINALS[_word(tokens, at + 2)]
        return _joined("ordinal", tokens, at, at + 3, ordinal), at + 3
    if begins_scale:
        return _with_half(tokens, at, *_scaled(tokens, 1.0, at + 1))
    value, end = _below_hundred(tokens, at)
    if 17 <= value <= 20 and is_cardinal(_word(tokens, end)):
        low, after = _below_hundred(tokens, end)
        if 10 <= low <= 99:  # nineteen ninety-six
            return _joined("wordyear", tokens, at, after, value * 100 + low), after
    return _with_half(tokens, at, *_scaled(tokens, value, end))


def _scaled(tokens: list[Token], value: float, end: int) -> tuple[float, int]:
    """A number with the hundreds and thousands that follow it."""
    while (scale := lexicon.SCALES.get(_word(tokens, end))) is not None and value < 1e9:
        value, end = value * scale, end + 1
        if scale == 1000 and is_cardinal(_word(tokens, end)):
            low, end = _below_hundred(tokens, end)
            value += low
    return value, end


def _with_half(tokens: list[Token], at: int, value: float | None, end: int) -> tuple[Token | None, int]:
    if value is not None and [_word(tokens, end + i) for i in range(3)] == ["and", "a", "half"]:
        value, end = value + 0.5, end + 3
    if value is None or end == at + 1:
        return None, at + 1
    return _joined("grouped", tokens, at, end, value), end


def _below_hundred(tokens: list[Token], at: int) -> tuple[float, int]:
    value = tokens[at].number or 0.0
    if tokens[at].word in lexicon.TENS:
        skip = 2 if _word(tokens, at + 1) == "-" else 1
        low = lexicon.NUMBERS.get(_word(tokens, at + skip), 0)
        if 0 < low < 10:
            return value + low, at + skip + 1
    return value, at + 1


def _word(tokens: list[Token], at: int) -> str:
    return tokens[at].word if at < len(tokens) else ""


def _joined(kind: str, tokens: list[Token], first: int, end: int, value: float) -> Token:
    words = " ".join(t.word for t in tokens[first:end])
    return Token(kind, words, tokens[first].start, tokens[end - 1].end, value, tokens[first].spaced)
