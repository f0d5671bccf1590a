"""An article's facts in a few words: publisher, date, place, byline."""

from __future__ import annotations

from datetime import date

from reader.model.article import Article
from reader.model.calendar import period

_ORIGINS = {"text": "", "option": " (as given)", "file": " (the file's date)"}


def facts(article: Article) -> tuple[str, ...]:
    """What stands under the title; the date says where it is from unless it is the article's own."""
    published = (
        f"{day_in_words(article.published)}{_ORIGINS[article.published_origin or 'text']}"
        if article.published
        else "no date (--date names one)"
    )
    return tuple(part for part in (article.publisher, published, article.place, article.byline) if part)


def day_in_words(day: date) -> str:
    """`30 May 2023`."""
    return f"{day.day} {day:%B} {day.year}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def value_in_words(value: str, until: str | None = None) -> str:
    """A calendar value in words: `30 May 2023`, `May 2023`, `week of 29 May 2023`, `2nd quarter of 2023`, `2018`.

    With `until`, the range. A value that is not on the calendar stays as it is.
    """
    if until and until != value:
        return f"{value_in_words(value)} to {value_in_words(until)}"
    days = period(value)
    if days is None:
        return value
    first, last = days
    if first == last:
        return day_in_words(first)
    if value.endswith("-WE"):
        return f"weekend of {day_in_words(first)}"
    if "-W" in value and "-WI" not in value:
        return f"week of {day_in_words(first)}"
    if "-Q" in value:
        return f"{_ordinal(first.month // 3 + 1)} quarter of {first.year}"
    if "-H" in value:
        return f"{_ordinal(first.month // 6 + 1)} half of {first.year}"
    if value[-2:] in _SEASONS:
        return f"{_SEASONS[value[-2:]]} {first.year}"
    return _by_length(value, first)


def _by_length(value: str, first: date) -> str:
    """A month, a year, a decade or a century in words."""
    if len(value) == 2:
        return f"{_ordinal(int(value) + 1)} century"
    if len(value) == 3:
        return f"{first.year}s"
    return f"{first:%B} {first.year}" if "-" in value else str(first.year)


def _ordinal(number: int) -> str:
    return f"{number}{_ENDINGS.get(number, 'th')}"
