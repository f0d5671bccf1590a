# ruff: noqa: E501

import gzip
import json
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest

from reader.sources import SourceError
from reader.sources.archives import Item, open_archive
from tests.sources.pages import STORY, TITLE, shapes

PAGE = shapes()[0].html
TEXT = f"{TITLE}\n\n5 March 2024\n\n{STORY[0]}\n"


def items(path: Path) -> dict[str, Item]:
    return {item.name: item for item in open_archive(path).items}


def title(item: Item) -> str:
    assert item.article, item.error
    return item.article.title


def test_a_folder_with_folders_in_it(tmp_path: Path) -> None:
    (tmp_path / "b" / ".git").mkdir(parents=True)
    for name, content in {
        "a.txt": TEXT,
        "b/c.html": PAGE,
        "b/empty.md": "",
        "b/.git/x.txt": TEXT,
        "b/photo.jpg": "x",
    }.items():
        (tmp_path / name).write_text(content)
    os.symlink("/etc/hostname", tmp_path / "link.txt")
    os.symlink(tmp_path, tmp_path / "b" / "loop")
    archive = open_archive(tmp_path)
    found = {item.name: item for item in archive.items}
    assert (archive.count, list(found)) == (3, ["a.txt", "b/c.html", "b/empty.md"])
    assert title(found["a.txt"]) == title(found["b/c.html"]) == TITLE
    assert found["b/empty.md"].error
    assert "has no text in it" in found["b/empty.md"].error


def test_a_zip_file(tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("a/story.txt", (2024, 3, 9, 1, 2, 4)), f"{TITLE}\n\n{STORY[0]}")
        file.writestr("page.html", PAGE)
        file.writestr("../../etc/evil.txt", TEXT)
        file.writestr("/abs.txt", TEXT)
        file.writestr("bomb.txt", bytes(50_000_000))
        file.writestr("two\nlines\x1b.txt", TEXT)
        file.writestr("__MACOSX/._story.txt", "x")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        file.writestr(link, "/etc/passwd")
    archive = open_archive(path)
    found = {item.name: item for item in archive.items}
    assert archive.count == len(found) == 7
    story = found["a/story.txt"].article
    assert story
    assert (story.published, story.published_origin) == (date(2024, 3, 9), "file")
    assert title(found["page.html"]) == title(found["two lines.txt"]) == TITLE
    errors = {name: item.error or "" for name, item in found.items()}
    assert "leads out of the zip file" in errors["../../etc/evil.txt"]
    assert "leads out of the zip file" in errors["/abs.txt"]
    assert "is larger than 20 MB" in errors["bomb.txt"]
    assert "is a link" in errors["link.txt"]
    assert [p.name for p in tmp_path.iterdir()] == ["news.zip"]


def test_a_zip_file_of_very_many_large_files_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(30):
            file.writestr(f"{number:02}.txt", b"\0" * 1_000_000)
    monkeypatch.setattr("reader.sources.archives.files._LEAST_TOTAL", 1000)
    found = list(open_archive(path).items)
    assert "far too much" in (found[-1].error or "")
    assert len(found) < 30


def test_a_member_that_is_damaged_does_not_stop_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", TEXT)
        file.writestr("b.txt", TEXT)
    data = path.read_bytes()
    path.write_bytes(data.replace(TITLE.encode(), TITLE.encode().upper(), 1))
    first, second = open_archive(path).items
    assert first.error
    assert title(second) == TITLE


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    good = {
        "title": TITLE,
        "text": f"{STORY[0]}\n\n{STORY[1]}",
        "published": "2024-03-05T10:00:00Z",
        "url": "https://gull.example/1",
        "author": "J. D.",
    }
    lines = [
        json.dumps(good),
        "",
        "{broken",
        "[1]",
        json.dumps({"text": 7}),
        json.dumps({"text": "Only text.", "url": "file:///x"}),
        "[" * 100_000,
    ]
    path.write_text("\n".join(lines))
    archive = open_archive(path)
    found = {item.name: item for item in archive.items}
    assert archive.count == 7
    article = found["line 1"].article
    assert article
    assert (article.title, article.published, article.url, article.byline) == (
        TITLE,
        date(2024, 3, 5),
        "https://gull.example/1",
        "J. D.",
    )
    assert article.text == f"{TITLE}\n\n{STORY[0]}\n\n{STORY[1]}"
    assert {name: bool(item.error) for name, item in found.items()} == {
        "line 1": False, "line 3": True, "line 4": True, "line 5": True, "line 6": False, "line 7": True,
    }  # fmt: skip
    assert found["line 6"].article
    assert found["line 6"].article.url is None


def test_a_line_that_does_not_end_is_told_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.archives.lines.LIMIT", 100)
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"text": "x" * 1000}) + "\n" + json.dumps({"text": "Short."}) + "\n")
    first, second = open_archive(path).items
    assert "is longer than" in (first.error or "")
    assert second.article
    assert second.name == "line 2"


def test_a_mail_box(tmp_path: Path) -> None:
    path = tmp_path / "letters.mbox"
    plain = f"From x@y Tue Mar  5 10:00:00 2024\nFrom: The Gull <a@gull.example>\nSubject: =?utf-8?q?F=C3=A4hre?=\nDate: Tue, 5 Mar 2024 10:00:00 +0000\n\n{STORY[0]}\nFrom here it goes on.\n\n"
    html = f"From x@y Tue Mar  5 10:00:00 2024\nSubject: Page\nContent-Type: text/html; charset=x-unknown\n\n{PAGE}\n\n"
    odd = "From \nContent-Type: multipart/mixed; boundary=\nDate: 99 Foo\nSubject: \u0000\n\n\n"
    path.write_text(plain + html + odd)
    first, second, third = open_archive(path).items
    assert first.article
    assert (first.article.title, first.article.publisher, first.article.published) == (
        "Fähre",
        "The Gull",
        date(2024, 3, 5),
    )
    assert "From here it goes on." in first.article.text
    assert second.article
    assert STORY[2] in second.article.text
    assert third.error


def record(
    url: str, body: bytes, head: bytes = b"Content-Type: text/html\r\n", kind: str = "response", status: int = 200
) -> bytes:
    http = b"HTTP/1.1 %d OK\r\n" % status + head + b"\r\n" + body
    said = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    return (
        f"{said}Content-Type: application/http;msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n".encode()
        + http
        + b"\r\n\r\n"
    )


WARC = (
    record("https://gull.example/1", PAGE.encode())
    + record("https://gull.example/no", b"<html>gone</html>", status=404)
    + record("https://gull.example/a.png", b"x", head=b"Content-Type: image/png\r\n")
    + record("https://gull.example/q", b"", kind="request")
    + record(
        "https://gull.example/bomb",
        gzip.compress(bytes(30_000_000)),
        head=b"Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
    )
    + record(
        "https://gull.example/2",
        f"<html><body><p>{STORY[0]} caf\xe9</p></body></html>".encode("latin-1"),
        head=b"Content-Type: text/html; charset=iso-8859-1\r\n",
    )
)


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("news.warc.gz" if packed else "news.warc")
    path.write_bytes(gzip.compress(WARC) if packed else WARC)
    first, bomb, second = open_archive(path).items
    assert first.article
    assert (first.article.title, first.article.url) == (TITLE, "https://gull.example/1")
    assert "is larger than 20 MB" in (bomb.error or "")
    assert second.article
    assert second.article.text.endswith("café")
    assert second.article.published == date(2024, 3, 5)


def test_a_damaged_web_archive_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "news.warc"
    path.write_bytes(record("https://gull.example/1", PAGE.encode()) + b"garbage" * 1000)
    first, damage = open_archive(path).items
    assert title(first) == TITLE
    assert "is damaged after byte" in (damage.error or "")


def test_an_import_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"text": f"Story {n}."}) + "\n" for n in range(5)))
    done = {"line 1", "line 2", "line 4"}
    assert [item.name for item in open_archive(path, done.__contains__).items] == ["line 3", "line 5"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.zip", b"no zip", "is no zip file that can be read"),
        ("a.bin", b"\x00\x01", "is no archive that can be imported"),
        ("none.zip", None, "There is no file or folder"),
    ],
)
def test_what_is_no_archive(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceError, match=words):
        open_archive(tmp_path / name)
