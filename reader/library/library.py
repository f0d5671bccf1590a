"""The library: one SQLite file with the articles opened on this machine and their analyses.

Not in it yet: tags, notes, corrections and a search over all articles.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import NamedTuple, Self

from reader.library.records import article_from_json, article_to_json
from reader.model.article import Article
from reader.model.errors import ReaderError

_VERSION = 1
_TABLES = (
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
# another process may be writing; nobody waits longer than this for an article
_BUSY_SECONDS = 1.0
_BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class LibraryError(ReaderError):
    """The library cannot be used; the program goes on without it."""


class LibraryBusyError(LibraryError):
    """Another program is writing to the library and does not come to an end; it can be used later."""


class Kept(NamedTuple):
    """An article of the library and where it came from."""

    article: Article
    origin: str


class Library:
    """The articles kept on this machine, by digest; several processes and threads may use one file at once.

    Every method raises LibraryBusyError where the file is locked for long, else LibraryError where it is damaged or
    cannot be written.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._lock = Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """The library in a file, made with its folder where there is none."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        except (OSError, ValueError, sqlite3.Error) as error:
            raise _error(path, error) from error
        library = cls(connection, path)
        try:
            library._prepare()
        except LibraryError:
            connection.close()
            raise
        return library

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._connection.close()

    def keep(self, article: Article, origin: str) -> None:
        """Keep an article as opened now; `origin` is where it came from (a path). Its place in the text stays."""
        with self._locked() as connection:
            connection.execute(
                "INSERT INTO article (digest, article, origin, opened) VALUES (?, ?, ?, ?) ON CONFLICT (digest) "
                "DO UPDATE SET article = excluded.article, origin = excluded.origin, opened = excluded.opened",
                (article.digest, article_to_json(article), origin, datetime.now(UTC).isoformat()),
            )

    def last(self) -> Article | None:
        """The article opened last, None in an empty library."""
        kept = self.recent(1)
        return kept[0].article if kept else None

    def recent(self, count: int) -> list[Kept]:
        """The articles opened last, `count` at most, the latest first."""
        with self._locked() as connection:
            rows = connection.execute(
                "SELECT article, origin FROM article ORDER BY opened DESC, rowid DESC LIMIT ?", (count,)
            ).fetchall()
        try:
            return [Kept(article_from_json(article), origin) for article, origin in rows]
        except (ValueError, KeyError, TypeError) as error:
            raise _error(self._path, error) from error

    def position(self, digest: str) -> int:
        """How far the article has been read: a character offset into its text, 0 where it is not known."""
        value = self._value("SELECT position FROM article WHERE digest = ?", digest)
        return value if isinstance(value, int) else 0

    def set_position(self, digest: str, position: int) -> None:
        """Remember how far a kept article has been read: a character offset into its text."""
        with self._locked() as connection:
            connection.execute("UPDATE article SET position = ? WHERE digest = ?", (position, digest))

    def analysis(self, digest: str, engine: str) -> str | None:
        """The analysis kept for an article and an engine (its key, version included), as JSON."""
        value = self._value("SELECT analysis FROM analysis WHERE digest = ? AND engine = ?", digest, engine)
        return None if value is None else str(value)

    def keep_analysis(self, digest: str, engine: str, analysis: str) -> None:
        """Keep an analysis as JSON, in place of an older one of the article."""
        with self._locked() as connection:
            connection.execute("DELETE FROM analysis WHERE digest = ?", (digest,))
            connection.execute("INSERT INTO analysis VALUES (?, ?, ?)", (digest, engine, analysis))

    def _value(self, query: str, *parameters: str) -> object:
        with self._locked() as connection:
            row = connection.execute(query, parameters).fetchone()
        return row[0] if row else None

    def _prepare(self) -> None:
        """Make the tables in a new file, under a lock, since another process may be about to do the same."""
        with self._locked() as connection:
            # with a write-ahead log this risks the last writes in a power cut, never the file, and waits for no disk
            connection.execute("PRAGMA synchronous = NORMAL")
            if self._version(connection) == _VERSION:
                return
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            try:
                version = self._version(connection)
                if version == 0:
                    for statement in _TABLES:
                        connection.execute(statement)
                    connection.execute(f"PRAGMA user_version = {_VERSION}")
                connection.execute("COMMIT")
            except sqlite3.Error:
                connection.execute("ROLLBACK")
                raise
        if version not in (0, _VERSION):
            raise LibraryError(f"The library {self._path} was made by a newer reader; update this one.")

    @staticmethod
    def _version(connection: sqlite3.Connection) -> int:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def _locked(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock:
                yield self._connection
        except sqlite3.Error as error:
            raise _error(self._path, error) from error


def _error(path: Path, error: Exception) -> LibraryError:
    # the code's last byte tells the kind of error, those before it the details
    if isinstance(error, sqlite3.OperationalError) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY_CODES:
        return LibraryBusyError(f"The library {path} is locked by another program; end that one if it hangs.")
    reason = getattr(error, "strerror", None) or str(error)
    return LibraryError(f"The library {path} cannot be used ({reason}); set READER_DATA to another folder.")
