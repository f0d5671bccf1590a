import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.library import Kept, Library, LibraryBusyError, LibraryError, library_path
from reader.library.records import article_from_row, article_row
from reader.model.article import Article, Block, Link


def article(text: str = "A title\n\nA body.", published: date | None = date(2023, 5, 30)) -> Article:
    title = text.partition("\n")[0]
    blocks = (Block("title", 0, len(title)), Block("paragraph", len(title) + 2, len(text)))
    return Article(title=title, text=text, blocks=blocks, published=published, published_origin="text", byline="J. Doe")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "folder" / "library.sqlite3"


def test_an_article_comes_back_as_it_was(path: Path) -> None:
    kept = article("Zoë’s 標題 👩‍🚀\n\nBody [/b].")
    Library.open(path).keep(kept, "a.txt")
    assert Library.open(path).last() == kept


def test_links_come_back_and_articles_kept_before_there_were_links_still_open() -> None:
    linked = replace(article(), links=(Link(0, 7, "https://example.org/"),))
    assert article_from_row(str(article_row(linked)["details"]), linked.text) == linked
    older = json.loads(str(article_row(article())["details"]))
    del older["links"]
    assert article_from_row(json.dumps(older), article().text) == article()


def test_an_article_without_a_date_comes_back(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(published=None), "-")
    assert library.last() == article(published=None)


def test_a_new_library_has_no_last_article(path: Path) -> None:
    assert Library.open(path).last() is None


def test_the_last_article_is_the_one_opened_last(path: Path) -> None:
    library = Library.open(path)
    first, second = article("One\n\nBody."), article("Two\n\nBody.")
    library.keep(first, "1")
    library.keep(second, "2")
    assert library.last() == second
    library.keep(first, "1")
    assert library.last() == first


def test_the_position_outlives_opening_again(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(), "a.txt")
    assert library.position(article().digest) == 0
    library.set_position(article().digest, 9)
    library.keep(article(), "b.txt")
    assert Library.open(path).position(article().digest) == 9


def test_an_unknown_article_starts_at_its_beginning(path: Path) -> None:
    assert Library.open(path).position("unknown") == 0


def test_an_article_keeps_its_latest_analysis_by_the_engine_that_made_it(path: Path) -> None:
    library = Library.open(path)
    library.keep_analysis("d", "small 1", '{"a": 1}')
    assert library.analysis("d", "small 1") == '{"a": 1}'
    assert library.analysis("d", "large 1") is None
    library.keep_analysis("d", "large 1", '{"a": 2}')
    assert library.analysis("d", "large 1") == '{"a": 2}'
    assert library.analysis("d", "small 1") is None


def test_processes_share_one_library(path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom reader.library import Library\n"
        "for i in range(40):\n"
        "    library = Library.open(Path(sys.argv[1]))\n"
        "    library.keep_analysis(f'{sys.argv[2]}-{i}', 'engine', '{}')\n"
        "    library.close()\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", script, path, str(n)]) for n in range(4)]
    assert [w.wait() for w in writers] == [0] * 4
    library = Library.open(path)
    assert all(library.analysis(f"{n}-{i}", "engine") == "{}" for n in range(4) for i in range(40))


def test_a_reader_is_not_shut_out_by_a_writer(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(), "a.txt")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    assert Library.open(path).last() == article()
    writer.execute("ROLLBACK")
    writer.close()


def test_a_locked_library_is_told_apart_from_a_broken_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.library._BUSY_SECONDS", 0)
    library = Library.open(path)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusyError, match="is locked by another program"):
        library.keep(article(), "a.txt")
    writer.execute("ROLLBACK")
    writer.close()
    library.keep(article(), "a.txt")
    assert library.last() == article()


def test_a_file_that_is_no_library_is_refused_in_a_sentence(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"this is not a database at all, only words" * 200)
    with pytest.raises(
        LibraryError, match=r"library\.sqlite3 cannot be used \(file is not a database\); `reader doctor --repair`"
    ):
        Library.open(path)


def test_a_library_damaged_inside_is_refused_in_a_sentence(path: Path) -> None:
    library = Library.open(path)
    library.keep(article("Long\n\n" + "word " * 20_000), "a.txt")
    library.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(LibraryError, match="cannot be used"):
        Library.open(path).last()


def test_an_article_damaged_inside_is_refused_in_a_sentence(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(), "a.txt")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE article SET details = '{\"title\": 1}'")
    connection.commit()
    connection.close()
    with pytest.raises(LibraryError, match="has a damaged article"):
        library.last()


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError, match="cannot be used"):
        Library.open(tmp_path / "file" / "library.sqlite3")


def test_a_newer_library_is_left_alone(path: Path) -> None:
    Library.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryError, match="newer reader"):
        Library.open(path)


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READER_DATA", str(tmp_path))
    assert library_path() == tmp_path / "library.sqlite3"
    monkeypatch.delenv("READER_DATA")
    assert library_path().name == "library.sqlite3"
    assert library_path().is_absolute()


def test_added_articles_are_unread_and_those_there_already_stay_as_they_are(path: Path) -> None:
    library = Library.open(path)
    library.keep(article("One\n\nBody."), "opened.txt")
    library.set_position(article("One\n\nBody.").digest, 4)
    batch = [Kept(article(f"{title}\n\nBody."), "box") for title in ("One", "Two", "Two", "Three")]
    assert library.add(batch) == 2
    assert library.add(batch) == 0
    assert library.article(batch[0].article.digest) == Kept(batch[0].article, "opened.txt")
    assert library.article(batch[3].article.digest) == batch[3]
    assert library.position(batch[0].article.digest) == 4
    assert library.recent(5) == [Kept(batch[0].article, "opened.txt")]


def test_a_batch_that_fails_leaves_nothing(path: Path) -> None:
    library = Library.open(path)

    def torn() -> Iterator[Kept]:
        yield Kept(article(), "box")
        raise OSError("the box ends here")

    with pytest.raises(OSError, match="ends here"):
        library.add(torn())
    assert library.article(article().digest) is None
    library.keep(article(), "a.txt")


def test_tags_are_kept_in_lower_case_once_and_taken_again(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(), "a.txt")
    library.tag([article().digest, "unknown"], ["Asia", "asia ", "To\x1b read", " "])
    assert library.tags(article().digest) == ("asia", "to read")
    library.untag([article().digest], ["ASIA"])
    assert Library.open(path).tags(article().digest) == ("to read",)


def test_a_full_disk_is_told_and_what_was_there_stays(path: Path) -> None:
    library = Library.open(path)
    library.keep(article(), "a.txt")
    library._connection.execute("PRAGMA max_page_count = 30")
    with pytest.raises(LibraryError, match="full"):
        library.add([Kept(article(f"Long {n}\n\n" + "word " * 20_000), "box") for n in range(3)])
    assert library.last() == article()
    library._connection.execute("PRAGMA max_page_count = 100000")
    assert library.add([Kept(article("Long 0\n\nShort."), "box")]) == 1


def test_a_library_that_cannot_be_written_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.open(path).keep(article(), "a.txt")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **kw: connect(f"file:{path}?mode=ro", uri=True, **kw))
    library = Library.open(path)
    assert library.last() == article()
    with pytest.raises(LibraryError, match="readonly database"):
        library.set_position(article().digest, 1)


def test_the_log_of_writes_does_not_grow_without_end(path: Path) -> None:
    library, log = Library.open(path), path.with_name(f"{path.name}-wal")
    for n in range(40):
        library.add([Kept(article(f"Long {n}\n\n" + "word " * 50_000), "box")])
    assert log.stat().st_size < 8 * 1024 * 1024
    library.close()
    assert not log.exists()
    assert Library.open(path).last() is None
