"""The lines around an article's title and end: its date, who wrote it, where it was published."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_FULL_MONTHS = "january february march april may june july august september october november december sept".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday tues weds thur thurs".split()
_NAMES = {m: _MONTHS[m[:3]] for m in _FULL_MONTHS} | _MONTHS | dict.fromkeys([w[:3] for w in _WEEKDAYS] + _WEEKDAYS, 0)
_PUBLISHED = frozenset("published posted issued released created date dated first originally pub filed on at".split())
_UPDATED = frozenset("updated modified revised last edited".split())
_GLUE = frozenset("of st nd rd th am pm noon midnight local time t z".split())
_ZONE = re.compile(r"utc|gmt|[a-z]{1,4}t|[a-z]{1,2}t[a-z]")
_TIME = re.compile(
    r"(?<![\d.])T?\d{1,2}(?::\d\d(?::\d\d(?:[.,]\d+)?)?|\.\d\d(?![\d.])|(?=\s*[ap]\.?m\b))"
    r"(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:UTC|GMT)?[+-]\d{1,2}(?::?\d\d)?\b)?|\(\d{4}\s*(?:UTC|GMT)\)|(?<=\d)T(?=\d)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+|\S")
_PUNCTUATION = frozenset(",.:/-–—|·•()年月日")
_SEPARATOR = re.compile(r"\s+[|•·–—-]\s+|\s*[|•·]\s*")
_LABEL = re.compile(
    r"(title|headline|authors?|by|byline|written by|publisher|source|credit|url|link|permalink)\s*:\s*(\S.*)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|words by|written by|story by|reporting by|text by)\s+(\S.*)", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b(?:Jr|Sr|[A-Z])\.$")
_SMALL = frozenset("and of de da di del der den van von the for in at la le el bin ibn al du dos with y e".split())
_PASSING = re.compile(
    r"(?:reading time:?\s*)?\d+[ -]min(?:ute)?s?(?:\s+read)?|(?:\w+\s+)?\d+\s+(?:minute|hour|day|week|month)s?\s+ago",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]*){0,3}")
_URL = re.compile(r"https?://[^\s<>\"]+")
_CREDIT = re.compile(
    r"(?:(?:source|credit|courtesy(?: of)?|via|originally (?:published|appeared) (?:by|at|in|on))\s*:|"
    r"originally (?:published|appeared) (?:by|at|in|on)\b|©|\(c\)\s|copyright\b|cc[ -]by\b|"
    r"(?:(?:additional )?reporting|writing|editing|compiled) by\b)\s*(.*)",
    re.IGNORECASE,
)
_PUBLISHER_LABELS = ("source", "credit", "courtesy", "via", "originally")
_LONGEST = 400


class Metadata(NamedTuple):
    """What one line tells besides the story; None is not said. `updated` says that `published` is a later date."""

    title: str | None = None
    published: date | None = None
    updated: bool = False
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    credit: str | None = None


def read_metadata(line: str) -> Metadata | None:
    """What a line of nothing but metadata says; None for a line of the story."""
    if not line or len(line) > _LONGEST:
        return None
    return _labelled(line) or _parts(line) or _bare_url(line)


def read_date(line: str) -> date | None:
    """The date of a line that is a date and nothing else, in the formats newspapers use, time and zone included.

    Numbers that may be day and month either way (`05/06/2023`) are no date.
    """
    dated = _dated(line)
    return dated[0] if dated else None


def is_labelled(line: str) -> bool:
    """Whether a line starts with a metadata label: `Author: Jane Doe`."""
    return _LABEL.fullmatch(line) is not None


def read_credit(line: str) -> Metadata | None:
    """What a source, licence or copyright line at an article's end says."""
    match = _CREDIT.match(line) if len(line) <= _LONGEST else None
    if not match:
        return None
    url = _URL.search(line)
    publisher = None
    if line.lower().startswith(_PUBLISHER_LABELS):
        publisher = match[1].split(",")[0].strip(" .")
        publisher = None if _URL.match(publisher) or len(publisher.split()) > 8 else publisher or None
    return Metadata(publisher=publisher, url=url[0].rstrip(",.;)") if url else None, credit=line)


def _labelled(line: str) -> Metadata | None:
    match = _LABEL.fullmatch(line)
    if not match:
        return None
    label, value = match[1].lower(), match[2]
    if label in ("title", "headline"):
        return Metadata(title=value)
    if label in ("url", "link", "permalink"):
        return _bare_url(value)
    if label in ("source", "credit", "publisher"):
        return read_credit(f"Source: {value}") if label != "publisher" else Metadata(publisher=value)
    return Metadata(byline=value)


def _bare_url(line: str) -> Metadata | None:
    return Metadata(url=line) if _URL.fullmatch(line) else None


def _parts(line: str) -> Metadata | None:
    """A date, a byline, or several of them on one line with bars, dots or dashes between.

    Beside a date a bare name is the writer's (two words and more) or the publisher's (one).
    """
    whole = _dated(line)
    if whole:
        return Metadata(published=whole[0], updated=whole[1])
    published, updated, names, bare = None, False, list[str](), list[str]()
    for part in _SEPARATOR.split(line):
        dated, byline = _dated(part), _byline(part)
        if dated:
            published, updated = (published, updated) if published else dated
        elif byline:
            names.append(byline[0])
            published = published or byline[1]
        elif _NAME.fullmatch(part):
            bare.append(part)
        elif not _PASSING.fullmatch(part):
            return None
    if not (published or names) or (bare and not published):
        return None
    writers = names or [n for n in bare if " " in n]
    publisher = next((n for n in bare if " " not in n), None)
    return Metadata(published=published, updated=updated, byline=", ".join(writers) or None, publisher=publisher)


def _byline(part: str) -> tuple[str, date | None] | None:
    """The names after "By", and the date that may follow them."""
    match = _BYLINE.fullmatch(part)
    if not match:
        return None
    names, day = match[1], None
    comma = names.find(",")
    while comma >= 0 and day is None:
        day = read_date(names[comma + 1 :])
        names, comma = (names[:comma] if day else names), names.find(",", comma + 1)
    words = names.replace(",", " ").split()
    if len(words) > 16 or (names.endswith((".", ":", ";")) and not _ABBREVIATED.search(names)):
        return None
    if words[0].lower() in _SMALL - {"de", "da", "di", "van", "von", "el", "al", "la", "le", "bin", "ibn"}:
        return None
    if all(w[0].isupper() or not w[0].isalpha() or w.lower() in _SMALL for w in words) and not words[0].isdigit():
        return names, day
    return None


def _dated(line: str) -> tuple[date, bool] | None:
    """The date of a line and whether it is that of an update."""
    if len(line) > 80 or not any(c.isdigit() for c in line) or line.endswith("."):
        return None
    month, updated, numbers, signs = 0, False, list[str](), set[str]()
    for token in _TOKEN.findall(_TIME.sub(" ", line)):
        word = token.lower()
        if token.isdecimal():
            numbers.append(token)
        elif token in _PUNCTUATION:
            signs.add(token)
        elif word in _NAMES:
            month = _NAMES[word] or month
        elif word in _UPDATED:
            updated = True
        elif not (word in _PUBLISHED or word in _GLUE or _ZONE.fullmatch(word)):
            return None
    day = _day(numbers, month, signs)
    return (day, updated) if day else None


def _day(numbers: list[str], month: int, signs: set[str]) -> date | None:
    if month and len(numbers) == 2:
        year, day = sorted(numbers, key=len, reverse=True)
        return _valid(year, month, day)
    if month or len(numbers) != 3 or not signs & set("-/.年"):
        return None
    first, second, third = numbers
    if len(first) == 4:
        return _valid(first, int(second), third)
    if "." in signs or int(first) > 12:
        return _valid(third, int(second), first)
    return _valid(third, int(first), second) if int(second) > 12 or first == second else None


def _valid(year: str, month: int, day: str) -> date | None:
    if len(year) != 4 or len(day) > 2:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
