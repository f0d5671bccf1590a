"""The commands on the library."""

import json
import sqlite3
from pathlib import Path

import pytest

from reader.cli import opening, shelf
from reader.library import Library, library_path
from tests.cli.conftest import Ran, Reader

STORIES = {
    "harbour.txt": "Harbour strike ends\n\n30 May 2023\n\nThe dock strike in the harbour is over.\n",
    "rain.txt": "Rain in Oslo\n\n1 June 2023\n\nIt rained on the harbour [/b] for a day.\n",
}


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def full(reader: Reader, stories: Path) -> Reader:
    """The command line with the stories in its library."""
    assert reader("import", str(stories)).out == "2\t0\t0\n"
    return reader


def titles(ran: Ran) -> list[str]:
    return [next(cell for cell in row[1:] if " " in cell) for row in ran.rows]


def test_the_list_is_newest_first_with_numbers_and_ids(full: Reader) -> None:
    ran = full("list")
    assert ran.code == 0
    assert [row[0] for row in ran.rows] == ["1", "2"]
    assert [row[2:4] for row in ran.rows] == [["2023-06-01", "Rain in Oslo"], ["2023-05-30", "Harbour strike ends"]]
    assert all(len(row) == 7 and len(row[1]) == 8 and row[5] == "unread" for row in ran.rows)
    assert len(full("list", "--limit", "1").rows) == 1
    found = json.loads(full("list", "--json").out)
    assert [f["id"][:8] for f in found] == [row[1] for row in ran.rows]
    assert found[0]["published"] == "2023-06-01"


def test_searching(full: Reader) -> None:
    assert titles(full("search", "harbour")) == ["Harbour strike ends", "Rain in Oslo"]
    assert titles(full("search", "harbour", "--newest")) == ["Rain in Oslo", "Harbour strike ends"]
    assert titles(full("search", "harbour", "-strike")) == ["Rain in Oslo"]
    assert titles(full("search", "title:rain in oslo")) == ["Rain in Oslo"]
    assert titles(full("search", "title:strike harbour", "after:2023")) == []
    assert "rained on the harbour" in full("search", "rained").rows[0][6]
    ran = full("search", "no such words")
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    (found,) = json.loads(full("search", "--json", "rained").out)
    assert found["snippet"][slice(*found["hits"][0])] == "rained"
    for text in ('"', "C++", "O'Brien", "%", "'; DROP TABLE article"):
        assert full("search", text).code in (0, 1)
    assert full("search", "--lmit", "3").code == 2


def test_marks_stay(full: Reader) -> None:
    identity = full("list").rows[1][1]
    ran = full("mark", "1", identity, "--star", "--tag", "To Read")
    assert [row[4:] for row in ran.rows] == [["unread starred", "to read"]] * 2
    assert full("mark", "1", "--read", "--unstar", "--untag", "to read").rows[0][4:] == ["", ""]
    assert titles(full("search", "is:starred", "tag:to read")) == ["Harbour strike ends"]
    assert full("mark", "1", "--read", "--unread").code == 2


def test_showing_in_a_pipe(full: Reader) -> None:
    assert full("show", "2").out.startswith("Harbour strike ends\n\n")
    shown = json.loads(full("show", full("list").rows[1][1], "--json").out)
    assert (shown["title"], shown["published"]) == ("Harbour strike ends", "2023-05-30")
    assert titles(full("search", "is:unread")) == ["Rain in Oslo", "Harbour strike ends"]


def test_showing_on_a_terminal_opens_the_screen(full: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def open_last(file: None, day: None, path: Path) -> int:
        last = Library.open(path).last()
        opened.append(last and last.title)
        return 0

    monkeypatch.setattr(shelf, "is_table", lambda: True)
    monkeypatch.setattr(opening, "open_article", open_last)
    assert full("show", "2").code == 0
    assert opened == ["Harbour strike ends"]
    monkeypatch.undo()


@pytest.mark.parametrize("name", ["0", "3", "99999999999", "ffffffff", "Harbour", "\x1b[31m", "--", "²"])
def test_an_article_that_is_not_there(full: Reader, name: str) -> None:
    ran = full("show", name)
    assert ran.code == 2
    assert ran.out == ""
    assert "\x1b" not in ran.err


def test_another_library(full: Reader, stories: Path, tmp_path: Path) -> None:
    other = str(tmp_path / "other.sqlite3")
    ran = full("list", "--library", other)
    assert ran.code == 2
    assert "There is no library at" in ran.err
    assert not Path(other).exists()
    assert full("import", str(stories), "--library", other).code == 0
    assert full("mark", "1", "--read", "--library", other).code == 0
    assert len(full("search", "is:unread").rows) == 2
    assert len(full("search", "is:unread", "--library", other).rows) == 1


def test_an_import_goes_on_and_tells_what_it_could_not_read(full: Reader, stories: Path, tmp_path: Path) -> None:
    (stories / "empty.txt").write_text("  \n")
    (stories / "new.md").write_text("# News\n\nSomething new.\n")
    ran = full("import", str(stories))
    assert ran.out == "1\t2\t1\n"
    assert ran.err.count("reader: ") == 1
    assert "empty.txt" in ran.err
    lines = tmp_path / "more.jsonl"
    lines.write_text('{"title": "One", "text": "First."}\nnot JSON\n{"title": "Two", "text": "Second."}\n')
    counts = json.loads(full("import", str(lines), str(stories), "--json").out)
    assert counts == {"added": 2, "present": 3, "errors": 2}
    assert full("import", str(tmp_path / "missing")).code == 2


def test_the_doctor(full: Reader, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    ran = full("doctor", "--backup", str(copy))
    assert ran.code == 0
    assert ["articles", "2"] in ran.rows
    assert ["problems", "none"] in ran.rows
    assert full("doctor", "--backup", str(copy)).code == 2
    connection = sqlite3.connect(library_path())
    connection.execute("UPDATE article SET details = '{}' WHERE title LIKE 'Rain%'")
    connection.commit()
    connection.close()
    assert full("doctor").code == 1
    assert "reader doctor --repair" in full("show", "1").err
    ran = full("doctor", "--repair")
    assert ran.code == 0
    assert ["articles", "1"] in ran.rows
    assert json.loads(full("doctor", "--json").out)["problems"] == []


def test_exporting(full: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    ran = full("export", "1")
    assert (ran.code, ran.out) == (0, "2023-06-01-rain-in-oslo.md\n")
    written = (folder / "2023-06-01-rain-in-oslo.md").read_text(encoding="utf-8")
    assert written.startswith('---\ntitle: "Rain in Oslo"\ndate: "2023-06-01"\n')
    assert full("export", "1").code == 2
    assert full("export", "1", "--force").code == 0
    assert full("export", "1", "--output", "-").out == written
    assert [file.name for file in folder.iterdir()] == ["2023-06-01-rain-in-oslo.md"]
    assert full("export", "1", "--format", "csv", "--output", "a.csv").code == 0
    assert full("export", "1", "--format", "ical", "--output", str(folder / "no" / "a.ics")).code == 2
    found = json.loads(full("export", "1", "--format", "json", "--output", "-").out)
    assert found["article"]["title"] == "Rain in Oslo"
    assert [row[2] for row in full("search", "place:oslo").rows] == ["Rain in Oslo"]  # its analysis was kept


def test_a_link_in_the_way_is_not_followed(full: Reader, tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "elsewhere")
    assert full("export", "1", "--output", str(tmp_path / "link.md")).code == 2
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("name", ["list", "search", "show", "mark", "import", "export", "doctor"])
def test_each_command_has_help_and_codes(reader: Reader, name: str) -> None:
    ran = reader(name, "--help")
    assert ran.code == 0
    assert "example:" in ran.out
    if name != "import":
        assert reader(name, *(["1"] if name in ("show", "mark", "export") else [])).code == 2  # no library yet
