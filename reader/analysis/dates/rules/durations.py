"""Lengths of time: three days, a two-year term, the past five years, several weeks, half an hour."""

from __future__ import annotations

from reader.analysis.dates import lexicon
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.rule import Reading, on, rule
from reader.analysis.dates.rules.pitfalls import is_some_day
from reader.analysis.dates.story import Story

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "weekend": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y",
}  # fmt: skip
_YEARS = {"decade": 10, "century": 100}
_VAGUE_LETTERS = {"decade": "E", "century": "C", "fortnight": "W"}
# half of a unit, written in the next smaller one
_HALF = {"year": "6M", "hour": "30M", "minute": "30S"}
# units that are more often something else: "the second", "a quarter of"
_AMBIGUOUS = frozenset({"second", "quarter", "weekend"})


def duration(number: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units (None: not counted): P3D, PT2H, P2Y6M, PXW, P20Y."""
    if number is None:
        letter = _VAGUE_LETTERS.get(unit) or _LETTERS[unit]
        return f"PTX{letter[1]}" if letter[0] == "T" else f"PX{letter}"
    if unit == "fortnight":
        number, unit = number * 2, "week"
    number, unit = (number * _YEARS[unit], "year") if unit in _YEARS else (number, unit)
    letter, whole = _LETTERS[unit], int(number)
    prefix = "PT" if letter[0] == "T" else "P"
    half = _HALF.get(unit) if number - whole == 0.5 else None
    if half:
        return f"{prefix}{whole}{letter[-1]}{half}" if whole else f"{prefix}{half}"
    figures = f"{number:g}" if number < 100_000 else str(whole)
    return f"{prefix}{figures}{letter[-1]}"


def amount(match: Match) -> float | None:
    """The number of an <amount>: "a" is one, "a couple of" two, "several" none."""
    if match.word("vague"):
        return 2.0 if match.word("vague") == "couple" else None
    return match.number("n") if "n" in match.named else 1.0


def unit_of(match: Match) -> str:
    """The unit under the name `u`, singular."""
    word = match.word("u")
    return lexicon.UNITS.get(word) or lexicon.UNITS_PLURAL[word]


def exactness(match: Match) -> str | None:
    """The modifier of an <about> or an "or so" in a match."""
    words = f" {match.words} "
    if " or so " in words or " a couple " in words:
        return "APPROX"
    for phrase, mod in lexicon.ABOUT_PHRASES.items():
        if f" {phrase} " in words:
            return mod
    return next((lexicon.ABOUT[w] for w in words.split() if w in lexicon.ABOUT), None)


_MORE = "( more | full | consecutive | straight | additional | extra | trading | working | business )?"


@rule(
    f"( <about> )? ( another | an additional )? n=NUM {_MORE} u=UNITS ( or so )?",
    "( <about> )? ( another )? n=NUM ( - )? u=UNIT",
    "( <about> )? ( a | the )? n=NUM - u=UNIT ( period | - long )?",
    "( <about> )? ( one | a | an | another ) ( full | entire | whole | extra | additional )? u=UNIT "
    "( and a half )? ( or so | or two )?",
    "( <about> )? half an hour",
    "( <about> )? ( a | the )? half - ( hour | century | decade )",
    "the n=NUM u=UNITS",
)
def counted(match: Match, story: Story) -> Reading | None:
    """Three days, a year and a half, nearly two weeks, a 20-year."""
    first = match.first
    if match.before == "-" and not match.tokens[first].spaced:
        return None
    if match.has("half") and not match.word("u"):
        first = match.first + (match.word_at(0) in ("a", "the"))
        value = duration(0.5, "hour") if match.has("hour") else "P50Y" if match.has("century") else "P5Y"
        return Reading("DURATION", value, exactness(match), first=first)
    unit, number = unit_of(match), match.number("n")
    if match.words in ("one day", "some day") and is_some_day(match, story):
        return None  # read by `future`
    if not _measures(match, unit, story):
        return None
    number = (1.0 if number is None else number) + 0.5 * match.has("half")
    if match.has("-"):
        first += _before_hyphenated(match)
    first, mod = _without_preposition(match, story, first)
    return Reading("DURATION", duration(number, unit), mod, first=first)


def _before_hyphenated(match: Match) -> int:
    """How many words before "two-year" are not its own: "over a", "the"; those of "a two-year period" are."""
    for place, token in enumerate(match.tokens[match.first : match.named.get("n", match.first)]):
        if token.word in ("a", "the"):
            return place if match.has("period") else place + 1
    return 0


def _without_preposition(match: Match, story: Story, first: int) -> tuple[int, str | None]:
    """Where the expression begins, and its modifier: "spread over three years" is through them, not more than them."""
    word = match.tokens[first].word
    parsed = story.token_at(match.tokens[first].start) if word in ("over", "under", "around", "about") else None
    if parsed is not None and parsed.dep_ == "prep" and parsed.head.pos_ in ("VERB", "AUX", "NOUN"):
        if parsed.head.lemma_ in _TAKING:
            return first, exactness(match)
        return first + 1, None
    return first, exactness(match)


def _measures(match: Match, unit: str, story: Story) -> bool:
    """Whether the words measure time, and neither an age, nor money, nor a part of something."""
    after, word = match.after, match.word("u")
    old = after in ("old", "olds", "older") or (after == "-" and match.later(2) in ("old", "olds"))
    if old or match.before in ("aged", "age", "$", "per"):
        return False
    if unit in _AMBIGUOUS and word == unit:
        return (
            unit == "weekend" or match.has("-") or (unit == "second" and "n" in match.named and match.number("n") == 1)
        )
    article = match.word_at(0) in ("a", "an") and "n" not in match.named and "half" not in match.words
    if article and match.end - match.first == 2:
        return unit != "second" and _is_length(match, story)
    if word != unit or "n" not in match.named:
        return True
    is_year = (match.number("n") or 0) >= 1000 and not match.has("-")  # "the 2018 day five"
    return not is_year and match.tokens[match.named["n"]].kind != "ordinal"


def _is_length(match: Match, story: Story) -> bool:
    """Whether "a year" is a length: "for a year", "took a year", "a week of talks"; not "$3 a year"."""
    parsed = story.token_at(match.tokens[match.end - 1].start)
    if parsed is None:
        return False
    if parsed.dep_ == "pobj":
        return parsed.head.lower_ in _THROUGH
    if parsed.dep_ in ("npadvmod", "advcl"):
        return parsed.head.pos_ in ("VERB", "AUX", "ADV", "SCONJ")
    return parsed.dep_ in ("dobj", "dative", "attr") and parsed.head.lemma_ in _TAKING


_THROUGH = frozenset("for in within after over than during about to of as through under".split())
_TAKING = frozenset("take spend last wait give need require miss serve buy".split())


@rule(
    "( <about> )? n=NUM ( to | or | and | - | – | - - ) m=NUM ( more )? u=UNITS ( or so )?",
    "( <about> )? n=NUM ( - )? ( to | or ) ( - )? m=NUM - u=UNIT",
)
def between(match: Match, story: Story) -> Reading | None:
    """Two to three weeks: the smaller number."""
    if match.after in ("old", "older"):
        return None
    return Reading("DURATION", duration(match.number("n"), unit_of(match)), exactness(match) or "APPROX")


_NEAR = "( last | past | next | first | coming | final | previous | following | preceding | opening | early | latest )"


@rule(
    f"( <about> )? ( the )? {_NEAR} ( <about> )? <amount> ( more | full )? u=UNITS ( or so )?",
    "( <about> )? ( the )? ( last | past | next | first | coming | latest ) n=NUM ( - )? u=ANYUNIT ( or so )?",
    "( the )? <amount> u=UNITS ( ended | ending | before | after | since )?",
    "( the )? ( past | last | next | coming ) n=NUM ( to | or | - | – ) NUM u=UNITS",
    "( the )? ( next | coming ) u=UNIT or ( so | two )",
    "( the )? ( past | last | next | coming ) ( <amount> )? u=UNITS ( or so )?",
    "( the )? ( past | last | next ) ( couple | few ) ( of )? u=UNITS",
)
def stretch(match: Match, story: Story) -> Reading | None:
    """The past five years, the first nine months, several weeks."""
    if match.after in ("old", "older", "ago", "earlier", "later", "-") or (match.has("early") and not match.has("the")):
        return None
    counts = "n" in match.named or "vague" in match.named or match.has("couple")
    if match.word("u") in lexicon.UNITS and "n" not in match.named:
        return Reading("DURATION", duration(1, unit_of(match)), "APPROX")
    if not counts and match.word_at(0) in ("past", "coming"):
        return None  # "in past years", "in coming weeks" are the past and the future
    number = match.number("n") if "n" in match.named else 2.0 if match.has("couple") else None
    end = match.end
    if match.word_at(-1) in ("ended", "ending", "before", "after", "since"):
        end -= 1
    unit = unit_of(match)
    if not counts and unit in ("second", "minute", "quarter"):
        return None
    # "over the past year": through it, not more than it
    through = match.word_at(0) == "over" and match.tokens[match.first + 1].word in ("the", "last", "past", "next")
    if not through:
        start, mod = _without_preposition(match, story, match.first)
        return Reading("DURATION", duration(number, unit), mod, first=start, end=end)
    return Reading("DURATION", duration(number, unit), first=match.first + 1, end=end)


@rule("( the )? ( past | last ) unit=UNIT")
def past_unit(match: Match, story: Story) -> Reading | None:
    """The past year, the last decade: as long as one, up to now."""
    unit = match.word("unit")
    if match.word_at(0) != "the" or unit in ("second", "minute", "quarter", "weekend") or match.after in ("-", "of"):
        return None
    if unit in ("hour", "day", "fortnight"):
        return Reading("DURATION", duration(1, unit))
    if unit == "decade":
        return Reading("DURATION", "P10Y")
    return on(story.holding(unit, -1), unit)


_LOTS = "( many | some | a lot of | a number of | dozens of | hundreds of | thousands of | a matter of )"


@rule(
    "( the ( first | last | final | early | opening )? )? u=UNITS ( of | ahead )?",
    "( u=UNITS | u=UNIT ) - long", "( the )? coming u=UNITS", "u=UNITS or UNITS",
    f"{_LOTS} u=UNITS",
    "vague=VAGUE - u=UNIT",
)  # fmt: skip
def uncounted(match: Match, story: Story) -> Reading | None:
    """Weeks of talks, for years, decades-long, the years."""
    unit, word = unit_of(match), match.word("u")
    if unit in ("second", "quarter", "weekend") or word == "nights":
        return None
    if match.word("vague"):
        return Reading("DURATION", duration(None, unit))
    if match.has("long"):
        return Reading("DURATION", duration(None if word in lexicon.UNITS_PLURAL else 1, unit))
    if match.has("coming"):
        return Reading("DURATION", duration(None, unit))
    end = match.end - (match.word_at(-1) == "of")
    bare = match.end - match.first == 1 or match.has("of")
    if match.before == "early" or (match.has("of") and match.after in lexicon.WEEKDAYS):
        return None  # "the early hours of Friday"
    if bare and match.before in ("and", "or") and match.earlier(2) not in lexicon.UNITS_PLURAL:
        return None  # "agendas and minutes"
    if bare and not (match.before in _FOR or match.has("of") or match.after in ("of", "before", "after")):
        return None
    if match.word_at(0) == "the" and match.before not in ("over", "through", "in", "during"):
        return None
    return Reading("DURATION", duration(None, unit), end=end)


_FOR = frozenset(
    "for in within after over during through of than or and took taken spent spend last lasted take".split()
)


@rule("some time", "a while")
def some_while(match: Match, story: Story) -> Reading | None:
    """For some time, in a while: how long is not told."""
    return Reading("DURATION", "PXX") if match.before in ("for", "in", "after", "quite", "take", "took") else None
