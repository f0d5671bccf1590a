"""The library's tables, and how a file of an earlier version becomes one of this version."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from reader.library.names import Names, names_in
from reader.library.records import article_from_json, article_row, day_of, rows_of_day

_Step = str | Callable[[sqlite3.Connection], None]

_VERSION_1: tuple[_Step, ...] = (
    """CREATE TABLE article (
        digest TEXT PRIMARY KEY,
        article TEXT NOT NULL,
        origin TEXT NOT NULL,
        opened TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX article_opened ON article (opened)",
    """CREATE TABLE analysis (
        digest TEXT NOT NULL,
        engine TEXT NOT NULL,
        analysis TEXT NOT NULL,
        PRIMARY KEY (digest, engine)
    )""",
)


def _articles_of_version_1(connection: sqlite3.Connection) -> None:
    """Articles move from one JSON column to columns of their own. Raises ValueError where one cannot be read."""
    old = connection.execute(
        "SELECT digest, article, origin, opened, position FROM article_1 ORDER BY opened, rowid"
    ).fetchall()
    for digest, data, origin, opened, position in old:
        try:
            article = article_from_json(data)
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"the article {digest[:8]} is damaged") from error
        row = article_row(article)
        first, last = rows_of_day(day_of(article, opened))
        connection.execute(
            f"INSERT INTO article (id, digest, origin, added, opened, position, read, {', '.join(row)}) VALUES "
            "((SELECT coalesce(max(id) + 1, :first) FROM article WHERE id BETWEEN :first AND :last), "
            f":digest, :origin, :opened, :opened, :position, 1, {', '.join(f':{name}' for name in row)})",
            {
                **row,
                "first": first,
                "last": last,
                "digest": digest,
                "origin": origin,
                "opened": opened,
                "position": position,
            },
        )


# an article's id is its day, then its number within that day (see rows_of_day): in the order of ids it is in the order
# of time, and no search sorts. What is long stands last, so that lists are read without it.
_VERSION_2: tuple[_Step, ...] = (
    "ALTER TABLE article RENAME TO article_1",
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        origin TEXT NOT NULL,
        added TEXT NOT NULL,
        opened TEXT,
        position INTEGER NOT NULL DEFAULT 0,
        read INTEGER NOT NULL DEFAULT 0,
        starred INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL,
        byline TEXT,
        details TEXT NOT NULL,
        text TEXT NOT NULL
    )""",
    _articles_of_version_1,
    "DROP TABLE article_1",
    "CREATE INDEX article_opened ON article (opened) WHERE opened IS NOT NULL",
    "CREATE INDEX article_unread ON article (id) WHERE read = 0",
    "CREATE INDEX article_starred ON article (id) WHERE starred = 1",
    """CREATE TABLE tag (
        tag TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article (id),
        PRIMARY KEY (tag, article)
    ) WITHOUT ROWID""",
    "CREATE INDEX tag_article ON tag (article)",
)


def _names_of_version_2(connection: sqlite3.Connection) -> None:
    """What the kept analyses name."""
    kept = connection.execute("SELECT id, analysis, text FROM article JOIN analysis USING (digest)")
    for article, analysis, text in kept.fetchall():
        connection.execute("INSERT INTO name VALUES (?, ?, ?, ?)", (article, *names_in(analysis, text)))


def _kept_in_step(index: str, table: str, key: str, columns: Sequence[str]) -> tuple[str, ...]:
    """Statements that make an index of the words in a table's columns, and keep it in step with the table."""
    names, listed = ", ".join(columns), ", ".join(f'"{name}"' for name in columns)
    old, new = (", ".join(f"{row}.{name}" for name in (key, *columns)) for row in ("old", "new"))
    forget = f"INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', {old});"
    learn = f"INSERT INTO {index} (rowid, {names}) VALUES ({new});"
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
    return (
        f"CREATE VIRTUAL TABLE {index} USING fts5 ({listed}, content = '{table}', content_rowid = '{key}', "
        "tokenize = 'unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN {learn} END",
        f"CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN {forget} END",
        f"CREATE TRIGGER {index}_update AFTER UPDATE OF {names} ON {table} WHEN {changed} BEGIN {forget} {learn} END",
    )


_VERSION_3: tuple[_Step, ...] = (
    """CREATE TABLE name (
        article INTEGER PRIMARY KEY REFERENCES article (id),
        speakers TEXT NOT NULL,
        people TEXT NOT NULL,
        places TEXT NOT NULL
    )""",
    *_kept_in_step("article_words", "article", "id", ("title", "byline", "text")),
    *_kept_in_step("name_words", "name", "article", Names._fields),
    "INSERT INTO article_words (article_words) VALUES ('rebuild')",
    _names_of_version_2,
)

MIGRATIONS: tuple[tuple[_Step, ...], ...] = (_VERSION_1, _VERSION_2, _VERSION_3)
VERSION = len(MIGRATIONS)


class NewerLibraryError(Exception):
    """The file was made by a later version of this program."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the file's tables; 0 for a new file. Raises sqlite3.Error."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, wanted: int = VERSION) -> None:
    """Bring the file to this version, or to an earlier one: each in a transaction of its own, all of it or nothing.

    Other processes may be about to do the same. Raises NewerLibraryError, sqlite3.Error, and ValueError where an
    article of an earlier version cannot be read.
    """
    while (version := version_of(connection)) != wanted:
        if version > wanted:
            raise NewerLibraryError
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection) == version:
                for step in MIGRATIONS[version]:
                    if isinstance(step, str):
                        connection.execute(step)
                    else:
                        step(connection)
                    connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
