"""Damaged libraries: what is told of them, copies, and what can be saved."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Kept, Library, LibraryBusyError, LibraryError
from reader.library.doctor import back_up, check, repair
from reader.library.schema import VERSION
from reader.model.article import Article, Block
from tests.library.test_migrations import library_of


def article(number: int) -> Article:
    text = f"Story {number}\n\n" + f"The harbour of number{number} is closed. " * 40
    return Article(title=f"Story {number}", text=text, blocks=(Block("title", 0, 7),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite3"
    library = Library.open(path)
    library.add(Kept(article(n), f"{n}.txt") for n in range(300))
    library.mark([article(7).digest], starred=True)
    library.tag([article(7).digest], ["asia"])
    library.keep_analysis(article(7).digest, "engine", "{}")
    library.close()
    return path


def pages_of(path: Path, table: str) -> Iterator[int]:
    connection = sqlite3.connect(path)
    yield from (page for (page,) in connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,)))
    connection.close()


def damage(path: Path, page: int) -> None:
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xee" * 4096
    path.write_bytes(data)


def test_a_sound_library(path: Path) -> None:
    assert check(path) == (300, ())
    assert sorted(file.name for file in path.parent.iterdir()) == ["library.sqlite3", "library.sqlite3-lock"]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_earlier_library_is_looked_at_and_not_changed(tmp_path: Path, version: int) -> None:
    path = library_of(version, tmp_path / "library.sqlite3")
    before = path.read_bytes()
    # its articles are not those that their digests say
    assert check(path) == (2, ("the article 1c5c is damaged", "the article 2d6d is damaged"))
    assert path.read_bytes() == before
    assert repair(path).articles == 2
    assert Library.open(path).analysis("1c5c", "small 1")


def test_articles_around_a_damaged_page_are_saved(path: Path) -> None:
    pages = list(pages_of(path, "article"))
    damage(path, pages[len(pages) // 2])
    assert check(path).problems
    saved = repair(path)
    assert 280 <= saved.articles < 300
    assert check(path) == (saved.articles, ())
    assert saved.damaged.name == "library-damaged-1.sqlite3"
    assert check(saved.damaged).problems
    library = Library.open(path)
    assert len(library.search("harbour", limit=500)) == saved.articles
    assert [found.title for found in library.search("is:starred tag:asia")] == ["Story 7"]
    assert library.analysis(article(7).digest, "engine") == "{}"


def test_a_damaged_index_is_made_anew(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO article_words (article_words, rowid, title) VALUES ('delete', 1, 'Story')")
    connection.execute("DELETE FROM article_words_data WHERE id > 10")
    connection.commit()
    connection.close()
    assert check(path) == (300, ("the index article_words does not fit what it is an index of",))
    assert repair(path).articles == 300
    assert len(Library.open(path).search("number8")) == 1


def test_what_is_no_library_at_all_is_set_aside(path: Path) -> None:
    path.write_bytes(b"words, only words, nothing else" * 1000)
    assert check(path).problems == ("file is not a database",)
    saved = repair(path)
    assert saved.articles == 0
    assert saved.damaged.read_bytes().startswith(b"words, only")
    assert Library.open(path).last() is None


def test_nothing_is_repaired_while_a_program_has_it_open(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(1), "1.txt")
    with pytest.raises(LibraryBusyError):
        repair(path)
    library.close()
    assert repair(path).articles == 300
    assert repair(path).damaged.name == "library-damaged-2.sqlite3"


def test_a_copy_has_everything_and_overwrites_nothing(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(7), "again.txt")
    copy = path.with_name("copy.sqlite3")
    back_up(path, copy)
    assert check(copy) == (300, ())
    assert Library.open(copy).last() == article(7)
    before = copy.read_bytes()
    with pytest.raises(LibraryError, match="there already"):
        back_up(path, copy)
    assert copy.read_bytes() == before


def test_no_library_and_a_newer_one(path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        check(path.with_name("other.sqlite3"))
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    for look in (check, repair):
        with pytest.raises(LibraryError, match="newer reader"):
            look(path)
    assert not path.with_name("library-damaged-1.sqlite3").exists()
