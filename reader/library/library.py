"""The library: one SQLite file with the articles kept on this machine, their marks and their analyses."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, Self

from reader.library.checkpoint import Checkpoints
from reader.library.errors import LibraryError, damage_error, library_error, newer_error
from reader.library.names import names_in
from reader.library.records import ADD, KEEP, article_from_row, day_of, new_row
from reader.library.schema import VERSION, NewerLibraryError, migrate, version_of
from reader.model.article import Article
from reader.model.clean import clean_line

if TYPE_CHECKING:
    from reader.library.search import Listed, Order

# another process may be writing; nobody waits longer than this for an article
_BUSY_SECONDS = 1.0
# of a digest, as people see and type it
ID_LENGTH = 8


class Kept(NamedTuple):
    """An article of the library and where it came from."""

    article: Article
    origin: str


class Library:
    """The articles kept on this machine, by digest; several processes and threads may use one file at once.

    Every method raises LibraryBusyError where the file is locked for long, else LibraryError where it is damaged or
    cannot be written. What a method has written stays written, whatever happens to the process.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._checkpoints = Checkpoints(connection, path)
        self._path = path
        self._lock = Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """The library in a file, made with its folder where there is none."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        except (OSError, ValueError, sqlite3.Error) as error:
            raise library_error(path, error) from error
        try:
            library = cls(connection, path)
            library._prepare()
        except sqlite3.Error as error:
            connection.close()
            raise library_error(path, error) from error
        except LibraryError:
            connection.close()
            raise
        return library

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._checkpoints.close()

    def keep(self, article: Article, origin: str) -> None:
        """Keep an article as opened now, and so read; `origin` is where it came from (a path).

        Its place in the text and its marks stay.
        """
        now = _now()
        with self._writing() as connection:
            connection.execute(KEEP, new_row(article, origin, now, now))
            unnamed = connection.execute(
                "SELECT analysis FROM analysis JOIN article USING (digest) WHERE digest = ? AND id NOT IN "
                "(SELECT article FROM name)",
                (article.digest,),
            ).fetchone()
            if unnamed:
                _name(connection, article.digest, unnamed[0])

    def add(self, articles: Iterable[Kept]) -> int:
        """Keep articles as unread, in one transaction; how many of them were not there yet.

        What is there stays as it is. Of several hundred at a time another program that writes notices nothing.
        """
        now = _now()
        # the index of words takes ids in ascending order without going to the disk for each
        in_time = sorted(articles, key=lambda kept: day_of(kept.article, now))
        rows = [new_row(article, origin, now, None) for article, origin in in_time]
        added = 0
        with self._writing() as connection:
            for row in rows:
                added += connection.execute(ADD, row).rowcount
        return added

    def last(self) -> Article | None:
        """The article opened last, None where none was."""
        kept = self.recent(1)
        return kept[0].article if kept else None

    def recent(self, count: int) -> list[Kept]:
        """The articles opened last, `count` at most, the latest first."""
        return self._articles("WHERE opened IS NOT NULL ORDER BY opened DESC, id DESC LIMIT ?", count)

    def article(self, digest: str) -> Kept | None:
        """A kept article, None where there is none of that digest."""
        kept = self._articles("WHERE digest = ?", digest)
        return kept[0] if kept else None

    def listed(self, digest: str) -> Listed | None:
        """An article as a list shows it, None where there is none of that digest."""
        from reader.library.search import listed

        with self._reading() as connection:
            row = connection.execute("SELECT id FROM article WHERE digest = ?", (digest,)).fetchone()
            try:
                return listed(connection, row[0]) if row else None
            except (ValueError, TypeError) as error:
                raise damage_error(self._path, error) from error

    def resolve(self, name: str) -> str:
        """The digest of the article that a person means: its number in the list of all, newest first, or its id.

        An id is the start of a digest, of eight characters or more. Raises LibraryError where there is no such article
        or more than one.
        """
        if name.isdecimal() and len(name) < ID_LENGTH:
            found = [listed.digest for listed in self.search("", limit=1, offset=int(name) - 1)] if int(name) else []
        else:
            start = name.lower()
            with self._reading() as connection:
                rows = connection.execute(
                    "SELECT digest FROM article WHERE digest >= ? AND digest < ? LIMIT 2", (start, f"{start}g")
                )
                found = [digest for (digest,) in rows if len(name) >= ID_LENGTH]
        if len(found) == 1:
            return found[0]
        if found:
            raise LibraryError(f"More than one article has an id that starts with {name}; give more of it.")
        raise LibraryError(f"No article in the library is {clean_line(name)!r}; `reader list` gives numbers and ids.")

    def origins(self, start: str) -> frozenset[str]:
        """Where the articles came from, as far as that begins with `start`."""
        with self._reading() as connection:
            rows = connection.execute("SELECT origin FROM article WHERE substr(origin, 1, ?) = ?", (len(start), start))
            return frozenset(origin for (origin,) in rows)

    def position(self, digest: str) -> int:
        """How far the article has been read: a character offset into its text, 0 where it is not known."""
        value = self._value("SELECT position FROM article WHERE digest = ?", digest)
        return value if isinstance(value, int) else 0

    def set_position(self, digest: str, position: int) -> None:
        """Remember how far a kept article has been read: a character offset into its text."""
        with self._writing() as connection:
            connection.execute("UPDATE article SET position = ? WHERE digest = ?", (position, digest))

    def analysis(self, digest: str, engine: str) -> str | None:
        """The analysis kept for an article and an engine (its key, version included), as JSON."""
        value = self._value("SELECT analysis FROM analysis WHERE digest = ? AND engine = ?", digest, engine)
        return None if value is None else str(value)

    def keep_analysis(self, digest: str, engine: str, analysis: str) -> None:
        """Keep an analysis as JSON, in place of an older one of the article."""
        with self._writing() as connection:
            connection.execute("DELETE FROM analysis WHERE digest = ?", (digest,))
            connection.execute("INSERT INTO analysis VALUES (?, ?, ?)", (digest, engine, analysis))
            _name(connection, digest, analysis)

    def search(
        self, query: str, *, order: Order = "newest", typing: bool = False, limit: int = 100, offset: int = 0
    ) -> list[Listed]:
        """The articles that a query finds, in the language of `reader.library.query`; all of them where it is empty.

        `limit` at most, from the `offset`th on: the newest first, or, for a query with words, the most relevant ones.
        No text of a query is an error. While it is being `typing`ed its last word may be the start of one.
        """
        from reader.library.query import parse_query
        from reader.library.search import find

        parsed = parse_query(query, typing=typing)
        with self._reading() as connection:
            try:
                return find(connection, parsed, order, limit, offset)
            except (ValueError, TypeError) as error:
                raise damage_error(self._path, error) from error

    def mark(self, digests: Iterable[str], *, read: bool | None = None, starred: bool | None = None) -> None:
        """Mark articles as read or unread, with or without a star; None leaves it as it is."""
        marks = {"read": read, "starred": starred}
        with self._writing() as connection:
            for digest in digests:
                for name, value in marks.items():
                    if value is not None:
                        connection.execute(f"UPDATE article SET {name} = ? WHERE digest = ?", (value, digest))

    def tag(self, digests: Iterable[str], tags: Iterable[str]) -> None:
        """Give articles tags, in addition to those they have."""
        self._change_tags(
            "INSERT OR IGNORE INTO tag (tag, article) SELECT ?, id FROM article WHERE digest = ?", digests, tags
        )

    def untag(self, digests: Iterable[str], tags: Iterable[str]) -> None:
        """Take tags from articles."""
        self._change_tags(
            "DELETE FROM tag WHERE tag = ? AND article = (SELECT id FROM article WHERE digest = ?)", digests, tags
        )

    def tags(self, digest: str) -> tuple[str, ...]:
        """An article's tags, in order of the alphabet."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT tag FROM tag JOIN article ON article = id WHERE digest = ? ORDER BY tag", (digest,)
            ).fetchall()
        return tuple(tag for (tag,) in rows)

    def _change_tags(self, statement: str, digests: Iterable[str], tags: Iterable[str]) -> None:
        keys = [key for tag in tags if (key := tag_key(tag))]
        with self._writing() as connection:
            connection.executemany(statement, [(key, digest) for digest in digests for key in keys])

    def _articles(self, condition: str, *parameters: object) -> list[Kept]:
        with self._reading() as connection:
            rows = connection.execute(f"SELECT details, text, origin FROM article {condition}", parameters).fetchall()
        try:
            return [Kept(article_from_row(details, text), origin) for details, text, origin in rows]
        except (ValueError, KeyError, TypeError) as error:
            raise damage_error(self._path, error) from error

    def _value(self, query: str, *parameters: str) -> object:
        with self._reading() as connection:
            row = connection.execute(query, parameters).fetchone()
        return row[0] if row else None

    def _prepare(self) -> None:
        """Make the tables in a new file, or those of an earlier version anew."""
        with self._reading() as connection:
            # with a write-ahead log this risks the last writes in a power cut, never the file, and waits for no disk
            connection.execute("PRAGMA synchronous = NORMAL")
            if version_of(connection) == VERSION:
                return
            try:
                if version_of(connection) < VERSION:
                    connection.execute("PRAGMA journal_mode = WAL")
                migrate(connection)
            except NewerLibraryError:
                raise newer_error(self._path) from None
            except ValueError as error:
                raise damage_error(self._path, error) from error

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock:
                yield self._connection
        except sqlite3.Error as error:
            raise library_error(self._path, error) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all that the block writes, or nothing."""
        with self._reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # some errors, a full disk among them, have ended the transaction already
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._checkpoints.after_write()


def _name(connection: sqlite3.Connection, digest: str, analysis: str) -> None:
    """Write down who and what a kept article's analysis names, in place of what an earlier one did."""
    row = connection.execute("SELECT id, text FROM article WHERE digest = ?", (digest,)).fetchone()
    if row:
        connection.execute("DELETE FROM name WHERE article = ?", row[:1])
        connection.execute("INSERT INTO name VALUES (?, ?, ?, ?)", (row[0], *names_in(analysis, row[1])))


def tag_key(tag: str) -> str:
    """A tag as it is kept: harmless, on one line, in lower case."""
    return clean_line(tag).casefold()


def _now() -> str:
    return datetime.now(UTC).isoformat()
