"""Articles as rows: to JSON and back, and the numbers that put them in the order of time."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any

from reader.model.article import Article, Block, Link

# how many articles one day can have
_DAY_BITS = 24
_COLUMNS = ("title", "byline", "details", "text")
_INSERT = (
    f"INSERT INTO article (id, digest, origin, added, opened, read, {', '.join(_COLUMNS)}) VALUES "
    "((SELECT coalesce(max(id) + 1, :first) FROM article WHERE id BETWEEN :first AND :last), "
    f":digest, :origin, :now, :opened, :opened IS NOT NULL, {', '.join(f':{name}' for name in _COLUMNS)}) "
    "ON CONFLICT (digest) DO "
)
# statements that take a `new_row`: for an article that is opened, and for one that is only added
KEEP = (
    f"{_INSERT} UPDATE SET origin = excluded.origin, opened = excluded.opened, read = 1, "
    f"{', '.join(f'{name} = excluded.{name}' for name in _COLUMNS)}"
)
ADD = f"{_INSERT} NOTHING"
_FIELDS, _BLOCK_FIELDS, _LINK_FIELDS = (tuple(field.name for field in fields(kind)) for kind in (Article, Block, Link))


def article_from_json(data: str) -> Article:
    """The article in the JSON object of version 1. Raises ValueError, KeyError or TypeError for anything else."""
    return _article(json.loads(data))


def article_row(article: Article) -> dict[str, str | None]:
    """What an article is in its row, by column."""
    fields = {name: getattr(article, name) for name in _FIELDS if name != "text"}
    details = json.dumps(fields, default=_plain, ensure_ascii=False)
    return {"title": article.title, "byline": article.byline, "details": details, "text": article.text}


def new_row(article: Article, origin: str, now: str, opened: str | None) -> dict[str, object]:
    """The parameters of KEEP and ADD: `now` is when the article is added, `opened` when it was opened (ISO times)."""
    first, last = rows_of_day(day_of(article, now))
    places: dict[str, object] = {"first": first, "last": last, "now": now, "opened": opened}
    return {**places, "digest": article.digest, "origin": origin, **article_row(article)}


def article_from_row(details: str, text: str) -> Article:
    """The article of a row. Raises ValueError, KeyError or TypeError where the row is damaged."""
    return _article({**json.loads(details), "text": text})


def _plain(value: date | Block | Link) -> str | dict[str, object]:
    """What JSON has no word for. `dataclasses.asdict` of the whole article copies all of it: an import feels that."""
    if isinstance(value, date):
        return value.isoformat()
    return {name: getattr(value, name) for name in (_BLOCK_FIELDS if isinstance(value, Block) else _LINK_FIELDS)}


def _article(data: dict[str, Any]) -> Article:
    data["blocks"] = tuple(Block(**block) for block in data["blocks"])
    # articles kept before there were links have none
    data["links"] = tuple(Link(**link) for link in data.get("links", ()))
    if data["published"]:
        data["published"] = date.fromisoformat(data["published"])
    return Article(**data)


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
