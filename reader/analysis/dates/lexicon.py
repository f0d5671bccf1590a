"""The words of English time expressions, and what each stands for."""

from __future__ import annotations

_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun",
    "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAYS = (
    "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat",
    "sunday sun",
)  # fmt: skip
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

MONTHS = {word: i for i, words in enumerate(_MONTHS, 1) for word in words.split()}
WEEKDAYS = {word: i for i, words in enumerate(_WEEKDAYS) for word in words.split()}
WEEKDAYS_PLURAL = {words.split()[0] + "s": i for i, words in enumerate(_WEEKDAYS)}
NUMBERS = {word: i for i, word in enumerate(_SMALL.split())}
TENS = {word: 10 * i for i, word in enumerate(_TENS.split(), 2)}
SCALES = {"hundred": 100, "thousand": 1000}
ORDINALS = {word: i for i, word in enumerate(_ORDINALS.split(), 1)} | {"thirtieth": 30}
DECADES = {word[:-1] + "ies": n for word, n in TENS.items()}

UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "weekend": "weekend", "week": "week",
    "fortnight": "fortnight", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century",
}  # fmt: skip
UNITS_PLURAL = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "nights": "day", "weekends": "weekend",
    "weeks": "week", "fortnights": "fortnight", "months": "month", "quarters": "quarter", "years": "year",
    "decades": "decade", "centuries": "century", "mins": "minute", "hrs": "hour",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAYPARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "lunchtime": "MI",
    "dawn": "MO", "dusk": "EV",
}  # fmt: skip
DAYPARTS_PLURAL = {f"{word}s": value for word, value in DAYPARTS.items() if value in ("MO", "AF", "EV", "NI")}
HOURS = {"noon": 12, "midday": 12, "midnight": 24}
SETS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
    "nightly": "XXXX-XX-XXTNI", "biweekly": "P2W", "fortnightly": "P2W",
}  # fmt: skip
# amounts that are not counted: TIMEX3 writes X
VAGUE = frozenset("several few some many numerous countless multiple various".split())
# how exact an amount is, by the word before it
ABOUT = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "over": "MORE_THAN", "under": "LESS_THAN",
}  # fmt: skip
# the first that fits counts, so a phrase stands before one that it holds
ABOUT_PHRASES = {
    "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS", "no less than": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE", "more than": "MORE_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "at least": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "just over": "MORE_THAN",
    "well over": "MORE_THAN", "just under": "LESS_THAN", "as many as": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS",
    "as long as": "EQUAL_OR_LESS", "no later than": "ON_OR_BEFORE",
}  # fmt: skip
ZONES = frozenset(
    "est edt cst cdt mst mdt pst pdt et gmt utc bst cet cest eet eest ist jst kst hkt sgt aest aedt wib msk".split()
)

NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
EARLINESS = {"early": "START", "mid": "MID", "middle": "MID", "late": "END"}
COMPARED = {"earlier": "START", "later": "END"}
PORTIONS = {
    "beginning": "START", "start": "START", "outset": "START", "middle": "MID", "end": "END", "close": "END",
}  # fmt: skip
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "next": 1,
    "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip
