"""The events of an analysis as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reader.model.analysis import Analysis, Event
from reader.model.article import Article
from reader.model.calendar import period
from reader.model.clean import clean_line
from reader.model.in_words import caption_of
from reader.model.timeline import in_time

_STATUS = {"past": "CONFIRMED", "planned": "CONFIRMED", "uncertain": "TENTATIVE"}
# bytes of a line, without its end
_LONGEST_LINE = 75


def to_calendar(article: Article, analysis: Analysis) -> str:
    """A calendar with the events that have a date, whole days each; what happened "in May" is on all days of May."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//reader//reader//EN", "CALSCALE:GREGORIAN"]
    for event in in_time(analysis.events):
        lines += _event(article, event)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(article: Article, event: Event) -> list[str]:
    days = period(event.date) if event.date else None
    if not days:
        return []
    until = period(event.until) if event.until else None
    first, last = days[0], max(days[1], until[1] if until else days[1])
    lines = [
        "BEGIN:VEVENT",
        f"UID:{article.digest}-{_text(event.id)}@reader",
        # the time of writing is of no use to a reader, and the same analysis gives the same bytes
        f"DTSTAMP:{_day(article.published or first)}T000000Z",
        f"DTSTART;VALUE=DATE:{_day(first)}",
        f"SUMMARY:{_text(caption_of(article.text, event))}",
        f"DESCRIPTION:{_text(article.text[event.start : event.end])}\\n{_text(article.title)}",
        f"STATUS:{_STATUS[event.status]}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
    if last < date.max:  # the end is the day after
        lines.insert(4, f"DTEND;VALUE=DATE:{_day(last + timedelta(1))}")
    if article.url:
        lines.insert(-1, f"URL:{clean_line(article.url)}")
    return lines


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(value: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", clean_line(value))


def _folded(line: str) -> Iterator[str]:
    """The line in parts of no more than 75 bytes, each after the first with a space before it."""
    part, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _LONGEST_LINE:
            yield part
            part, size = " ", 1
        part += sign
        size += width
    yield part
