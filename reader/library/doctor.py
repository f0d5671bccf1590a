"""What is wrong with a library's file, a copy of it, and a new file from what can still be read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from reader.library.errors import LibraryBusyError, LibraryError, library_error, missing_error, newer_error
from reader.library.records import article_from_json, article_from_row
from reader.library.schema import VERSION, migrate, version_of

_TABLES = ("article", "analysis", "tag", "name")
_INDEXES = ("article_words", "name_words")
# a file with more faults than these has no use for a longer list
_MOST_PROBLEMS = 20


class Health(NamedTuple):
    """How many articles a library has, and what is wrong with it, each in a few words."""

    articles: int
    problems: tuple[str, ...]


class Repaired(NamedTuple):
    """How many articles the new file has, and where the damaged one is now."""

    articles: int
    damaged: Path


def check(path: Path) -> Health:
    """Look at all of a library without changing it. Raises LibraryError where there is none, LibraryBusyError."""
    with closing(_connect(path)) as connection:
        problems: list[str] = []
        articles = 0
        try:
            for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})"):
                problems.extend(line.splitlines() if line != "ok" else [])
            version = version_of(connection)
            _refuse_newer(path, version)
            for index in _INDEXES if version >= 3 else ():
                problems.extend(_index_problem(connection, index))
            for digest, fault in _articles(connection, version):
                articles += 1
                problems.extend([f"the article {digest[:8]} is damaged"] if fault else [])
        except sqlite3.Error as error:
            _raise_if_busy(path, error)
            problems.append(str(error))
        return Health(articles, tuple(dict.fromkeys(problems))[:_MOST_PROBLEMS])


def back_up(path: Path, copy: Path) -> None:
    """Write a copy of a library, as it is at one moment, to a new file. Raises LibraryError."""
    if copy.exists():
        raise LibraryError(f"{copy} is there already; name a new file.")
    part = copy.with_name(f"{copy.name}.part")
    with closing(_connect(path)) as connection:
        try:
            part.unlink(missing_ok=True)
            connection.execute("VACUUM INTO ?", (str(part),))
            os.rename(part, copy)
        except (OSError, sqlite3.Error) as error:
            part.unlink(missing_ok=True)
            raise library_error(path, error) from error


def repair(path: Path) -> Repaired:
    """Put a new file in a library's place, with all that can be read of it; the old one stays beside it.

    Raises LibraryBusyError while another program has it open, else LibraryError.
    """
    new = path.with_name(f"{path.name}.new")
    try:
        with closing(_connect(path)) as damaged:
            version = _alone(damaged, path)
            new.unlink(missing_ok=True)
            with closing(sqlite3.connect(new, isolation_level=None)) as connection:
                articles = _save(damaged, connection, version)
        aside = _set_aside(path)
        os.replace(new, path)
    except (OSError, sqlite3.Error) as error:
        new.unlink(missing_ok=True)
        raise library_error(path, error) from error
    return Repaired(articles, aside)


def _connect(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise missing_error(path)
    try:
        return sqlite3.connect(path, isolation_level=None, timeout=1.0)
    except sqlite3.Error as error:
        raise library_error(path, error) from error


def _raise_if_busy(path: Path, error: sqlite3.Error) -> None:
    told = library_error(path, error)
    if isinstance(told, LibraryBusyError):
        raise told from error


def _refuse_newer(path: Path, version: int) -> None:
    if version > VERSION:
        raise newer_error(path)


def _index_problem(connection: sqlite3.Connection, index: str) -> list[str]:
    try:
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, or cannot be written
            raise
        return [f"the index {index} does not fit what it is an index of"]
    return []


def _articles(connection: sqlite3.Connection, version: int) -> Iterator[tuple[str, bool]]:
    """Each article's digest, and whether it is damaged."""
    if version == 0:
        return
    columns = "article" if version == 1 else "details, text"
    for digest, *values in connection.execute(f"SELECT digest, {columns} FROM article"):
        try:
            article = article_from_json(*values) if version == 1 else article_from_row(*values)
            yield digest, article.digest != digest
        except (ValueError, KeyError, TypeError):
            yield digest, True


def _alone(connection: sqlite3.Connection, path: Path) -> int:
    """Shut other programs out; the version of the damaged file, the present one where that cannot be read."""
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN IMMEDIATE")
        version = version_of(connection)
    except sqlite3.Error as error:
        _raise_if_busy(path, error)
        return VERSION
    _refuse_newer(path, version)
    return version or VERSION


def _save(damaged: sqlite3.Connection, new: sqlite3.Connection, version: int) -> int:
    """Copy what can be read into tables of the same version, and bring them to this one; how many articles."""
    migrate(new, version)
    new.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        columns = [column for _, column, *_ in new.execute(f"PRAGMA table_info({table})")]
        if not columns:
            continue
        statement = f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(columns))})"
        for row in _readable(damaged, table, columns):
            if table != "article" or _is_sound(dict(zip(columns, row, strict=True)), version):
                with suppress(sqlite3.Error):  # a value that no such column can have
                    new.execute(statement, row)
    new.execute("COMMIT")
    migrate(new)
    return int(new.execute("SELECT count(*) FROM article").fetchone()[0])


def _is_sound(row: dict[str, object], version: int) -> bool:
    try:
        if version == 1:
            article_from_json(str(row["article"]))
        else:
            article_from_row(str(row["details"]), str(row["text"]))
    except (ValueError, KeyError, TypeError):
        return False
    return True


def _readable(connection: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[tuple[object, ...]]:
    """The rows before the first damaged one, those after the last, and those between that an index leads to.

    Some come more than once.
    """
    names, key = ", ".join(columns), columns[0]
    for order in ("", f" ORDER BY {key} DESC"):
        yield from _until_damaged(connection, f"SELECT {names} FROM {table}{order}")
    if table == "article":
        found = {
            row
            for end in ("", " DESC")
            for row in _until_damaged(connection, f"SELECT digest FROM article ORDER BY digest{end}")
        }
        for row in sorted(found, key=str):
            yield from _until_damaged(connection, f"SELECT {names} FROM article WHERE digest = ?", *row)


def _until_damaged(connection: sqlite3.Connection, query: str, *parameters: object) -> Iterator[tuple[object, ...]]:
    with suppress(sqlite3.Error):
        yield from connection.execute(query, parameters)


def _set_aside(path: Path) -> Path:
    """Give the file, and the log that belongs to it, a name of its own; the file stays under the old one too."""
    number = 1
    while (aside := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        number += 1
    os.link(path, aside)
    for part in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(f"{path}{part}", f"{aside}{part}")
    return aside
