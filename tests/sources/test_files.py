import os
import subprocess
import sys
import threading
from datetime import date, datetime
from pathlib import Path

import pytest

from reader.sources import SourceError, read_bytes, read_path

STORY = "The title\n\nA first paragraph that says something.\n"


def story(tmp_path: Path, content: bytes | str = STORY, name: str = "story.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as error:
        read_path(path)
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_what_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.txt") == f"There is no file '{tmp_path}/none.txt'; check the name and the folder."


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder; name a file in it" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u200b\u202e\n".encode()])
def test_nothing_to_read(tmp_path: Path, content: bytes) -> None:
    assert "name another file" in refusal(story(tmp_path, content))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (bytes(range(256)) * 20, "is a binary file, not text"),
        (b"\x7fELF" + b"\x00\x01\x02" * 500, "is a binary file, not text"),
        (b"%PDF-1.7\n%abc\n1 0 obj", "is a PDF document, not plain text"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "is an image, not plain text"),
        (b"PK\x03\x04 and more", "is a zip archive or office document"),
    ],
    ids=["bytes", "program", "pdf", "image", "zip"],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in refusal(story(tmp_path, content))


def test_what_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    script = (
        "import resource, sys\nfrom pathlib import Path\nfrom reader.sources import SourceError, read_path\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try:\n    read_path(Path(sys.argv[1]))\nexcept SourceError as error:\n    print(error)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    sentence, grown = done.stdout.splitlines()
    assert "is larger than 20 MB, too long for an article" in sentence
    assert int(grown) < 10_000


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    path = story(tmp_path)
    path.chmod(0)
    assert "may not be read" in refusal(path)


@pytest.mark.parametrize("name", ["a\x00b.txt", "x" * 5000, "\udcff.txt", "two\nlines"])
def test_a_name_that_no_file_has(tmp_path: Path, name: str) -> None:
    refusal(tmp_path / name)


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device(device: str) -> None:
    assert "is a device or socket" in refusal(Path(device))


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(STORY,))
    writer.start()
    article = read_path(path)
    writer.join()
    assert (article.title, article.published) == ("The title", None)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("“It’s over,” she said — the café’s owner.\n\n‘Yes…’", "utf-8"),
        ("“It’s over,” she said — the café’s owner.\n\n‘Yes…’", "utf-8-sig"),
        ("“It’s over,” she said — the café’s owner.\n\n‘Yes…’", "utf-16"),
        ("Only plain letters here", "utf-16-le"),
        ("Only plain letters here", "utf-16-be"),
        ("“It’s over,” she said — the café’s owner.", "utf-32"),
        ("“It’s over,” she said — the café’s owner.\n\n‘Yes…’", "cp1252"),
        ("The café owner, Señor Muñoz, said the rôle was naïve. It cost £50.", "latin-1"),
        ("café", "latin-1"),
        ("Wałęsa powiedział, że będzie głosować. Żółć i gęś.", "cp1250"),
        ("Президент заявил, что переговоры продолжатся завтра.", "cp1251"),
        ("Президент заявил, что переговоры продолжатся завтра.", "koi8-r"),
        ("首相は会議で述べた。日本の経済は回復している。", "shift_jis"),
        ("中国外交部发言人毛宁周二表示，中美关系面临困难。", "gbk"),
        ("中國外交部發言人毛寧週二表示，中美關係面臨困難。", "big5"),
        ("대통령은 화요일에 회담이 계속될 것이라고 말했다.", "euc-kr"),
    ],
)
def test_any_encoding(text: str, encoding: str) -> None:
    assert read_bytes(text.encode(encoding)).text == text


def test_an_accent_far_down_decides_the_encoding() -> None:
    text = "The title\n\n" + "A plain sentence follows another. " * 5000 + "\n\nThe café’s owner."
    assert read_bytes(text.encode("cp1252")).text.endswith("The café’s owner.")


def test_the_date_is_the_users_then_the_texts_then_the_files(tmp_path: Path) -> None:
    path = story(tmp_path)
    noon = datetime(2020, 2, 3, 12).timestamp()
    os.utime(path, (noon, noon))
    assert (read_path(path).published, read_path(path).published_origin) == (date(2020, 2, 3), "file")
    dated = story(tmp_path, "The title\n\n30 May 2023\n\nA paragraph.", "dated.txt")
    assert (read_path(dated).published, read_path(dated).published_origin) == (date(2023, 5, 30), "text")
    told = read_path(dated, date(2021, 1, 1))
    assert (told.published, told.published_origin) == (date(2021, 1, 1), "option")
    assert read_bytes(STORY.encode()).published is None
    assert read_bytes(STORY.encode()).published_origin is None


def test_line_ends_of_every_system() -> None:
    texts = {read_bytes(STORY.replace("\n", end).encode()).text for end in ("\n", "\r\n", "\r")}
    assert texts == {"The title\n\nA first paragraph that says something."}
