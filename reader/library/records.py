"""Articles as rows: to JSON and back, and the numbers that put them in the order of time."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from reader.model.article import Article, Block, Link

# how many articles one day can have
_DAY_BITS = 24


def article_to_json(article: Article) -> str:
    """The article as a JSON object."""
    return json.dumps(asdict(article), default=date.isoformat, ensure_ascii=False)


def article_from_json(data: str) -> Article:
    """The article that `article_to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    return _article(json.loads(data))


def article_row(article: Article) -> dict[str, str | None]:
    """What an article is in its row, by column."""
    details = asdict(article)
    text = details.pop("text")
    data = json.dumps(details, default=date.isoformat, ensure_ascii=False)
    return {"title": article.title, "byline": article.byline, "details": data, "text": text}


def article_from_row(details: str, text: str) -> Article:
    """The article of a row. Raises ValueError, KeyError or TypeError where the row is damaged."""
    return _article({**json.loads(details), "text": text})


def _article(fields: dict[str, Any]) -> Article:
    fields["blocks"] = tuple(Block(**block) for block in fields["blocks"])
    # articles kept before there were links have none
    fields["links"] = tuple(Link(**link) for link in fields.get("links", ()))
    if fields["published"]:
        fields["published"] = date.fromisoformat(fields["published"])
    return Article(**fields)


def day_of(article: Article, added: str) -> date:
    """The day an article stands under: that of publication, else the day it was added (an ISO time)."""
    return article.published or date.fromisoformat(added[:10])


def rows_of_day(day: date) -> tuple[int, int]:
    """The first and the last id of that day's articles."""
    first = day.toordinal() << _DAY_BITS
    return first, first + (1 << _DAY_BITS) - 1


def day_of_row(row: int) -> date:
    """The day of the article with that id."""
    return date.fromordinal(row >> _DAY_BITS)
