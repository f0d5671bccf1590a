"""Patterns over tokens: the notation the rules are written in.

A pattern is a regular expression whose letters are tokens, separated by spaces:

    MONTH            a category: any token that is in it
    day=ORDINAL      the same, its token kept under the name `day`
    of the - ,       these very words and signs
    <amount>         a fragment defined in FRAGMENTS
    ( ) | ? *        as in regular expressions

Every token becomes one character that stands for the set of categories it is in, so a whole text is
scanned by the regular expression engine in one pass a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from reader.analysis.dates import lexicon
from reader.analysis.dates.tokens import Token, is_cardinal

# what the pieces of patterns look like
_PIECE = re.compile(
    r"\s*(?:(?P<name>[a-z_0-9]+)=)?(?:<(?P<fragment>\w+)>|(?P<token>[\w'.]+|[,/–:-])|(?P<operator>[()|?*]))"
)
_OTHER = "\x00"
_FIRST_SYMBOL = 0xE000
# what most sentences have
_COMMON = frozenset("the a an of to in and or for on at from that this as by its , - . NUM".split())

FRAGMENTS = {
    # how many, how exactly
    "amount": "( n=NUM | ( a ( good | great )? )? vague=VAGUE | a ( vague=couple ( of )? )? | an )",
    "about": "( mod=ABOUT | ( no | not | little | much )? ( more | less | fewer | later ) than | at ( least | most ) "
    "| up to | as ( many | much | long | little ) as | ( just | well ) ( over | under ) )",
    "year": "( ,? ( of )? ( year=YEAR | short=SHORTYEAR ) )?",
    "zone": "( ZONE | local time )",
}

_SETS: dict[str, Iterable[str]] = {
    "MONTH": lexicon.MONTHS,
    "WEEKDAY": lexicon.WEEKDAYS,
    "WEEKDAYS": lexicon.WEEKDAYS_PLURAL,
    "UNIT": lexicon.UNITS,
    "UNITS": lexicon.UNITS_PLURAL,
    "ANYUNIT": {**lexicon.UNITS, **lexicon.UNITS_PLURAL},
    "ABOUT": lexicon.ABOUT,
    "SEASON": lexicon.SEASONS,
    "DAYPART": lexicon.DAYPARTS,
    "DAYPARTS": lexicon.DAYPARTS_PLURAL,
    "NOON": lexicon.HOURS,
    "SET": lexicon.SETS,
    "VAGUE": lexicon.VAGUE,
    "ZONE": lexicon.ZONES,
    "EARLY": lexicon.EARLINESS,
    "COMPARED": lexicon.COMPARED,
    "PORTION": lexicon.PORTIONS,
    "STEP": lexicon.STEPS,
    "CARDINAL": {**lexicon.NUMBERS, **lexicon.TENS},
    "WORDORDINAL": lexicon.ORDINALS,
    "WORDDECADE": lexicon.DECADES,
}
_KINDS = {
    "iso": "ISO",
    "slashed": "SLASHED",
    "yearfirst": "SLASHED",
    "clock": "CLOCK",
    "am": "AM",
    "decade": "DECADE",
    "shortyear": "SHORTYEAR",
    "holiday": "HOLIDAY",
    "q": "Q",
    "nineeleven": "NINEELEVEN",
    "possessive": "POSSESSIVE",
}


@dataclass(frozen=True)
class Match:
    """A rule's pattern found: tokens `first` to `end` (exclusive), and those that the pattern names."""

    tokens: list[Token]
    first: int
    end: int
    named: dict[str, int]

    def word(self, name: str) -> str:
        """The lower-case word under a name, empty where the pattern went without it."""
        return self.tokens[self.named[name]].word if name in self.named else ""

    def number(self, name: str) -> float | None:
        """The number under a name, or None."""
        return self.tokens[self.named[name]].number if name in self.named else None

    def has(self, *words: str) -> bool:
        """Whether one of the words stands in the match."""
        return any(t.word in words for t in self.tokens[self.first : self.end])

    def earlier(self, places: int) -> str:
        """The word so many places before the match, empty where a block has none."""
        return self.tokens[self.first - places].word if self.first >= places else ""

    def later(self, places: int) -> str:
        """The word so many places after the match, empty where a block has none."""
        at = self.end + places - 1
        return self.tokens[at].word if at < len(self.tokens) else ""

    def word_at(self, place: int) -> str:
        """The word at a place in the match, from its end where negative."""
        return self.tokens[(self.first if place >= 0 else self.end) + place].word

    @property
    def words(self) -> str:
        """The matched words, lower case, one space between them."""
        return " ".join(t.word for t in self.tokens[self.first : self.end])

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[self.first].start

    @property
    def before(self) -> str:
        """The word before the match, empty at the start of a block."""
        return self.earlier(1)

    @property
    def after(self) -> str:
        """The word after the match, empty at the end of a block."""
        return self.later(1)

    def after_is_capital(self, text: str) -> bool:
        """Whether the word after the match has a capital."""
        return self.end < len(self.tokens) and text[self.tokens[self.end].start].isupper()


class Patterns:
    """Compiled patterns that share one alphabet of token symbols."""

    def __init__(self, patterns: Iterable[str]) -> None:
        expanded = [_expanded(p) for p in patterns]
        literals = {w for p in expanded for w in _literals(p)}
        self._categories_of = _word_categories(literals)
        self._symbols: dict[frozenset[str], str] = {}
        for signature in sorted({frozenset(c) for c in self._signatures(literals)}, key=sorted):
            self._symbols[signature] = chr(_FIRST_SYMBOL + len(self._symbols))
        self._common = {symbol for signature, symbol in self._symbols.items() if not signature.isdisjoint(_COMMON)}
        self.compiled = [re.compile(self._translated(p)) for p in expanded]
        self._symbol_of_word = {
            (kind, word): symbol
            for word in self._categories_of
            for kind in ("word", "sign")
            if (symbol := self._symbols.get(self._signature(Token(kind, word, 0, 0)))) is not None
        }
        self._patterns_of: dict[str, list[int]] = {}
        for index, pattern in enumerate(expanded):
            for symbol in self._needed(pattern):
                self._patterns_of.setdefault(symbol, []).append(index)

    def spell(self, tokens: list[Token]) -> str:
        """One symbol a token."""
        known = self._symbol_of_word
        return "".join(
            [
                known.get((t.kind, t.word), _OTHER)
                if t.kind in ("word", "sign")
                else self._symbols.get(self._signature(t), _OTHER)
                for t in tokens
            ]
        )

    def possible(self, spelled: str) -> list[int]:
        """The indices, in order, of the patterns that may be found: those with a symbol there that they can't do
        without."""
        found: set[int] = set()
        for symbol in set(spelled):
            found.update(self._patterns_of.get(symbol, ()))
        return sorted(found)

    def find(self, index: int, tokens: list[Token], spelled: str) -> Iterator[Match]:
        """Every longest match of one pattern, at every place where one begins."""
        pattern = self.compiled[index]
        at = 0
        while (m := pattern.search(spelled, at)) is not None:
            named = {k.partition("__")[0]: m.start(k) for k, v in m.groupdict().items() if v}
            yield Match(tokens, m.start(), m.end(), named)
            at = m.start() + 1

    def _signature(self, token: Token) -> frozenset[str]:
        return _signature(token, self._categories_of.get(token.word, frozenset()))

    def _signatures(self, literals: set[str]) -> Iterator[frozenset[str]]:
        for word in {*literals, *self._categories_of}:
            yield self._signature(Token("word", word, 0, 0))
            yield self._signature(Token("sign", word, 0, 0))
        for kind in (*_KINDS, "grouped", "ordinal", "mixed", "wordyear"):
            yield self._signature(Token(kind, "", 0, 0, 1.0))
        for number in ("0", "00", "1", "01", "25", "32", "100", "1000", "1970", "2200", "0735", "0775"):
            yield self._signature(Token("number", number, 0, 0, 1.0))

    def _symbols_of(self, token: str) -> str:
        return "".join(s for sig, s in self._symbols.items() if token in sig)

    def _needed(self, pattern: str) -> set[str]:
        """Symbols of which every match of a pattern has one: those of its rarest piece that is not optional."""
        pieces = list(_PIECE.finditer(pattern))
        needed, end = self._needed_from(pieces, 0)
        assert end == len(pieces), f"{pattern!r} has a bracket too many"
        assert needed, f"{pattern!r} matches nothing"
        return set(needed)

    def _needed_from(self, pieces: list[re.Match[str]], at: int) -> tuple[str, int]:
        """The same for the branches that begin at a piece, and the piece after them; empty where one needs none."""
        branches: list[str] = []
        best = ""
        while at < len(pieces) and pieces[at]["operator"] != ")":
            operator = pieces[at]["operator"]
            if operator == "|":
                branches, best, at = [*branches, best], "", at + 1
                continue
            if operator == "(":
                symbols, at = self._needed_from(pieces, at + 1)
            else:
                symbols = self._symbols_of(pieces[at]["token"])
            at += 1
            if at < len(pieces) and pieces[at]["operator"] in ("?", "*"):
                at += 1
            elif symbols and (not best or self._commonness(symbols) < self._commonness(best)):
                best = symbols
        branches.append(best)
        return ("".join(branches) if all(branches) else ""), at

    def _commonness(self, symbols: str) -> int:
        """How often a piece is found in any text, very roughly."""
        return len(self._common.intersection(symbols))

    def _translated(self, pattern: str) -> str:
        parts: list[str] = []
        for m in _PIECE.finditer(pattern):
            if m["operator"]:
                parts.append(m["operator"] if m["operator"] != "(" else "(?:")
                continue
            symbols = self._symbols_of(m["token"])
            assert symbols, f"nothing is {m['token']!r} in {pattern!r}"
            # a name may stand in several branches: the engine wants them numbered
            parts.append(f"(?P<{m['name']}__{len(parts)}>[{symbols}])" if m["name"] else f"[{symbols}]")
        return "".join(parts)


def _expanded(pattern: str) -> str:
    while "<" in pattern:
        pattern = re.sub(r"<(\w+)>", lambda m: FRAGMENTS[m[1]], pattern)
    return pattern


def _literals(pattern: str) -> Iterator[str]:
    for m in _PIECE.finditer(pattern):
        if m["token"] and not m["token"].isupper():
            yield m["token"]


def _word_categories(literals: set[str]) -> dict[str, frozenset[str]]:
    categories: dict[str, set[str]] = {word: {word} for word in literals}
    for name, words in _SETS.items():
        for word in words:
            categories.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in categories.items()}


@cache
def _number_categories(kind: str, word: str) -> frozenset[str]:
    """Which parts of a date a number can be, by its writing."""
    found = {"NUM"} if kind != "ordinal" else {"ORDINAL"}
    if not word.isdecimal():
        return frozenset(found)
    number = int(word)
    if kind == "number" and len(word) == 4 and 1000 <= number <= 2199:
        found.add("YEAR")
    if kind == "number" and len(word) == 4 and number // 100 < 24 and number % 100 < 60:
        found.add("HHMM")
    if kind == "number" and len(word) <= 2:
        found |= {name for name, top in (("DAY", 31), ("HOUR", 24)) if number <= top and (number or name == "HOUR")}
        found |= {"TWODIGITS"} if len(word) == 2 else set()
    return frozenset(found)


def _signature(token: Token, categories: frozenset[str]) -> frozenset[str]:
    if token.kind in _KINDS:
        return frozenset({_KINDS[token.kind]})
    if token.kind == "wordyear":
        return frozenset({"YEAR"})
    if token.kind in ("number", "grouped", "mixed"):
        return _number_categories(token.kind, token.word) if token.number is not None else frozenset()
    if token.kind == "ordinal":
        return frozenset({"ORDINAL"})
    if token.kind not in ("word", "sign"):
        return frozenset()
    extra = set()
    if is_cardinal(token.word):
        extra.add("NUM")
    if "WORDORDINAL" in categories:
        extra.add("ORDINAL")
    return categories | extra
