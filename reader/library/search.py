"""Queries of the library as SQL, and what they find."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Literal, NamedTuple

from reader.library.query import Query, Term
from reader.library.records import rows_of_day

Order = Literal["newest", "relevance"]

# signs of private use stand around what was found, in what SQLite cuts out
_FROM, _TO = "\ue001", "\ue002"
_SNIPPET_WORDS = 24
# title, byline, text
_WEIGHTS = "8.0, 2.0, 1.0"
_COLUMNS = {"title": "title", "by": "speakers", "person": "people", "place": "places"}
_MARKS = {"unread": "article.read = 0", "read": "article.read = 1", "starred": "article.starred = 1"}


class Listed(NamedTuple):
    """An article in a list: without its text, but where words were looked for, with the place that has them.

    `hits` are offsets into `snippet`, which is on one line.
    """

    digest: str
    title: str
    byline: str | None
    published: date | None
    publisher: str | None
    url: str | None
    origin: str
    read: bool
    starred: bool
    tags: tuple[str, ...]
    snippet: str = ""
    hits: tuple[tuple[int, int], ...] = ()


def find(connection: sqlite3.Connection, query: Query, order: Order, limit: int, offset: int) -> list[Listed]:
    """The articles for which the query holds. Raises sqlite3.Error; ValueError where a row is damaged."""
    match = _match(query)
    sources, parameters = ["article"], list[object]()
    conditions = [condition for term in query.terms if (condition := _condition(term, match, parameters))]
    key = "article.id"
    if match:
        # the index goes first: it gives the articles in the order of time, and is asked for no more than are wanted
        key = "article_words.rowid"
        sources = ["article_words", "article"] if conditions else ["article_words"]
        joined = ["article.id = article_words.rowid"] if conditions else []
        conditions = ["article_words MATCH ?", *joined, *conditions]
        parameters.insert(0, match)
    by_rank = f"bm25(article_words, {_WEIGHTS}), " if match and order == "relevance" else ""
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = connection.execute(
        f"SELECT {key} FROM {' CROSS JOIN '.join(sources)}{where} ORDER BY {by_rank}{key} DESC LIMIT ? OFFSET ?",
        (*parameters, limit, offset),
    ).fetchall()
    return [found for (row,) in rows if (found := listed(connection, row, match))]


def _match(query: Query) -> str:
    """The terms that the index of texts answers, in its own language; empty where nothing is asked of it."""
    words = [term for term in query.terms if term.field in ("text", "title")]
    wanted = [_words(term) for term in words if not term.negated]
    unwanted = [_words(term) for term in words if term.negated]
    if not wanted:
        return ""
    found = " AND ".join(wanted)
    return f"({found}) NOT ({' OR '.join(unwanted)})" if unwanted else found


def _words(term: Term) -> str:
    column = _COLUMNS.get(term.field)
    phrase = '"' + term.value.replace('"', " ") + '"' + (" *" if term.prefix else "")
    return f"{{{column}}} : {phrase}" if column else phrase


def _condition(term: Term, match: str, parameters: list[object]) -> str | None:
    """A term that `match` does not hold, as a condition on `article`; its values are appended to the parameters."""
    no = "NOT " if term.negated else ""
    match term.field:
        case "tag":
            parameters.append(term.value)
            return f"article.id {no}IN (SELECT article FROM tag WHERE tag = ?)"
        case "is":
            return f"{no}{_MARKS[term.value]}"
        case "after" | "before":
            parameters.append(rows_of_day(date.fromisoformat(term.value))[0])
            return f"article.id {'>=' if (term.field == 'after') != term.negated else '<'} ?"
        case "by" | "person" | "place":
            parameters.append(_words(term))
            return f"article.id {no}IN (SELECT rowid FROM name_words WHERE name_words MATCH ?)"
        case _ if not match:  # the index cannot say what is not in it
            parameters.append(_words(term))
            return "article.id NOT IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)"
        case _:
            return None


def listed(connection: sqlite3.Connection, row: int, match: str = "") -> Listed | None:
    """The article of a row, with the place where the words of `match` are; None where it has gone meanwhile.

    Raises sqlite3.Error; ValueError where the row is damaged.
    """
    details = ", ".join(f"json_extract(details, '$.{name}')" for name in ("published", "publisher", "url"))
    found = connection.execute(
        f"SELECT digest, title, byline, {details}, origin, read, starred FROM article WHERE id = ?", (row,)
    ).fetchone()
    if not found:
        return None
    digest, title, byline, published, publisher, url, origin, read, starred = found
    tags = connection.execute("SELECT tag FROM tag WHERE article = ? ORDER BY tag", (row,)).fetchall()
    snippet, hits = _snippet(connection, row, match) if match else ("", ())
    day = date.fromisoformat(published) if published else None
    return Listed(
        digest, title, byline, day, publisher, url, origin, bool(read), bool(starred), sum(tags, ()), snippet, hits
    )


def _snippet(connection: sqlite3.Connection, row: int, match: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    (marked,) = connection.execute(
        "SELECT snippet(article_words, 2, ?, ?, '…', ?) FROM article_words WHERE article_words MATCH ? AND rowid = ?",
        (_FROM, _TO, _SNIPPET_WORDS, match, row),
    ).fetchone() or ("",)
    pieces, hits, length = list[str](), list[tuple[int, int]](), 0
    for number, piece in enumerate(" ".join(marked.split()).replace(_TO, _FROM).split(_FROM)):
        if number % 2:
            hits.append((length, length + len(piece)))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), tuple(hits)
