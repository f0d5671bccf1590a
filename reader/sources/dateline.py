"""The dateline: where a news story was filed, at the start of its first paragraph."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from reader.sources.metadata import read_date

_AGENCY = r"\((?P<agency>[A-Z][^()\n]{1,40})\)"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_SIGN = r"(?:(?::|--|—|–|-)\s|—)"
_REGION = rf"(?:,\s(?!{_DAY}\b)[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z]+)?)?"
_CAPITALS = rf"(?P<place>[^\W\d_a-z](?:[^\W\d_a-z]|[.'’/ -])+{_REGION})"
_MIXED = rf"(?P<place>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){{0,3}}{_REGION})"
_END = rf"(?:,\s(?P<day>{_DAY}))?"
_LOUD = re.compile(rf"{_CAPITALS}{_END}(?:,?\s?{_AGENCY})?\s?{_SIGN}")
_QUIET = re.compile(rf"{_MIXED}(?:{_END}\s?{_AGENCY}|,\s(?P<only_day>{_DAY}))\s?(?:--|—|–|-|:)\s")
_BARE = re.compile(rf"{_CAPITALS}(?:{_END}\s?{_AGENCY})\s")
_LABELS = frozenset(
    "update updated breaking correction corrected exclusive watch note warning analysis opinion editorial comment "
    "explainer factbox live video photos review interview obituary letter editor summary advisory urgent alert "
    "spoiler feature profile column timeline report today poll read listen quiz recap question answer".split()
)
_SMALL = frozenset("de da do du la le au aux sur en of the on upon by and y in under am an del las los".split())


class Dateline(NamedTuple):
    """The place as people write it ("New York"), the agency in brackets, the day where a year is with it."""

    place: str
    agency: str | None = None
    published: date | None = None


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a story's first paragraph, if it has one.

    A place in capitals needs a colon or dash after it; one in small letters an agency or a day as well.
    """
    start = paragraph[:140]
    match = _LOUD.match(start) or _BARE.match(start)
    if not match or match["place"].partition(",")[0] != match["place"].partition(",")[0].upper():
        match = _QUIET.match(start)
    if not match:
        return None
    place = match["place"].strip(" -,")
    words = place.split()
    if len(place) < 3 or len(words) > 6 or _LABELS & {w.lower().strip(".,") for w in words}:
        return None
    groups = match.groupdict()
    day = groups.get("day") or groups.get("only_day")
    agency = groups["agency"]
    return Dateline(_as_written(place), agency, read_date(day) if day else None)


def _as_written(place: str) -> str:
    """A place in capitals with capitals only where names have them: `PORT-AU-PRINCE` is `Port-au-Prince`."""
    city, comma, rest = place.partition(",")
    if city.upper() != city:
        return place
    pieces = re.split(r"([ /-])", city)
    return "".join(_capitalised(p, first=not i) for i, p in enumerate(pieces)) + comma + rest


def _capitalised(word: str, *, first: bool) -> str:
    if re.fullmatch(r"(?:\w\.)+", word):
        return word
    if word.lower() in _SMALL and not first:
        return word.lower()
    head, apostrophe, tail = word.partition("'" if "'" in word else "’")
    if apostrophe and len(head) == 1:
        return head + apostrophe + tail.capitalize()
    return word.capitalize()
