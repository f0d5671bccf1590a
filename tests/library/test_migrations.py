"""Libraries of every earlier version open with all that was in them."""

import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from reader.library import Library, LibraryError
from reader.library.schema import VERSION
from reader.model.article import Link

VERSIONS = Path(__file__).parent / "versions"


def library_of(version: int, path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript((VERSIONS / f"{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def tables(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    connection.close()
    return [(name, " ".join((sql or "").split())) for name, sql in found]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def test_every_earlier_version_is_tried() -> None:
    assert sorted(int(file.stem) for file in VERSIONS.glob("*.sql")) == list(range(1, VERSION))


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_earlier_library_opens_with_all_that_was_in_it(path: Path, version: int) -> None:
    library = Library.open(library_of(version, path))
    second, first = library.recent(5)
    assert (first.article.title, first.article.byline) == ("The harbour closes", "J. Doe")
    assert first.article.published == date(2023, 5, 30)
    assert first.article.text[first.article.blocks[1].start :] == "No ship may leave, said Ana Cruz."
    assert first.origin == "/home/x/harbour.txt"
    assert second.article.links == (Link(7, 10, "https://example.org/"),)
    assert library.position("1c5c") == 20
    assert str(library.analysis("1c5c", "small 1")).startswith('{"engine": "small"')
    assert library.last() == second.article
    assert [found.digest for found in library.search("ship")] == ["1c5c"]
    assert [found.digest for found in library.search("by:cruz")] == ["1c5c"]
    assert [found.read for found in library.search("")] == [True, True]


def test_marks_and_tags_come_along(path: Path) -> None:
    library = Library.open(library_of(2, path))
    assert [found.digest for found in library.search("tag:asia is:starred")] == ["1c5c"]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_earlier_library_gets_the_tables_of_a_new_one(path: Path, version: int, tmp_path: Path) -> None:
    Library.open(library_of(version, path)).close()
    Library.open(tmp_path / "new.sqlite3").close()
    assert tables(path) == tables(tmp_path / "new.sqlite3")


def test_what_cannot_be_brought_over_is_told_and_left_as_it_is(path: Path) -> None:
    connection = sqlite3.connect(library_of(1, path))
    connection.execute("UPDATE article SET article = '{\"title\": 1}' WHERE digest = '1c5c'")
    connection.commit()
    connection.close()
    before = tables(path)
    with pytest.raises(LibraryError, match="article 1c5c is damaged"):
        Library.open(path)
    assert tables(path) == before


def test_a_full_disk_leaves_the_earlier_library_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables(library_of(1, path))
    connect = sqlite3.connect

    def full(path: Path, **options: object) -> sqlite3.Connection:
        connection = connect(path, **options)  # type: ignore[call-overload]
        connection.execute("PRAGMA max_page_count = 8")
        return connection  # type: ignore[no-any-return]

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", full)
        with pytest.raises(LibraryError, match="full"):
            Library.open(path)
    assert tables(path) == before
    assert len(Library.open(path).recent(5)) == 2


def test_processes_that_open_an_earlier_library_at_once_all_get_it(path: Path) -> None:
    library_of(1, path)
    script = (
        "import sys\nfrom pathlib import Path\nfrom reader.library import Library\n"
        "sys.exit(len(Library.open(Path(sys.argv[1])).recent(5)))\n"
    )
    openers = [subprocess.Popen([sys.executable, "-c", script, path]) for _ in range(4)]
    assert [opener.wait() for opener in openers] == [2] * 4
