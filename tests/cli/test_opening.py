"""The screen, from the outside: a pseudo-terminal, a process, keys."""

import fcntl
import os
import pty
import select
import sqlite3
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte
import pytest

from reader.library import Library, LibraryError, library_path
from reader.resources import bundled_article
from reader.sources import read_path

COLUMNS, ROWS = 100, 30
STORY = "A bridge for the village\n\nIt was built before the winter came.\n"
# a process that leads a session and opens a terminal has it as its own, as every program started from a shell has
SCRIPT = "import os, sys; os.open(os.ttyname(1), os.O_RDWR); from reader.cli import main; sys.exit(main())"


class Terminal:
    """A program on a pseudo-terminal, and what is on its screen."""

    def __init__(self, master: int, process: "subprocess.Popen[bytes]") -> None:
        self._master, self._process = master, process
        self.written = b""
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    def wait_for(self, words: str) -> None:
        """Read until the words are on the screen; a program that stays silent for 30 seconds has failed."""
        while words not in self.text:
            if not self._read():
                raise AssertionError(f"{words!r} is not on the screen:\n{self.text}")

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def end(self) -> int:
        """Press q until the program ends; its exit code."""
        self.press("q")
        while self._read():
            pass
        return self._process.wait(timeout=30)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._master], [], [], 30)
        try:
            data = os.read(self._master, 65536) if ready else b""
        except OSError:  # the other end is closed
            data = b""
        self.written += data
        self._stream.feed(data)
        return bool(data)


@contextmanager
def terminal(*argv: str, given: bytes | None = None) -> Iterator[Terminal]:
    """`reader` with a terminal of its own, `given` on its standard input instead of the keyboard."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, *argv],
        stdin=slave if given is None else subprocess.PIPE,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    os.close(slave)
    try:
        if given is not None and process.stdin:
            process.stdin.write(given)
            process.stdin.close()
        yield Terminal(master, process)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def test_the_bundled_article_opens_the_first_time() -> None:
    with terminal() as screen:
        screen.wait_for("China Declines Meeting")
        assert screen.end() == 0


def test_a_file_opens_and_is_the_last_article_after_that(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    with terminal(str(path)) as screen:
        screen.wait_for("It was built before the winter came.")
        assert screen.end() == 0
    path.unlink()
    with terminal() as screen:
        screen.wait_for("It was built before the winter came.")
        assert screen.end() == 0


def test_standard_input_opens_and_the_keys_still_work() -> None:
    with terminal("-", given=STORY.encode()) as screen:
        screen.wait_for("It was built before the winter came.")
        assert screen.end() == 0


def test_a_pipe_that_nobody_writes_to_is_told_and_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with terminal(str(path)) as screen:
        screen.wait_for("reader: waiting for the pipe")
        path.write_text(STORY)
        screen.wait_for("It was built before the winter came.")
        assert screen.end() == 0


def test_what_cannot_be_opened_is_a_sentence_not_a_screen() -> None:
    with terminal("none.txt") as screen:
        screen.wait_for("reader: There is no file 'none.txt'; check the name and the folder.")


def test_a_damaged_library_is_told_and_the_article_opens(tmp_path: Path) -> None:
    library_path().parent.mkdir(parents=True)
    library_path().write_bytes(b"no database" * 500)
    with terminal(str(bundled_article())) as screen:
        screen.wait_for("China Declines Meeting")
        screen.wait_for("database")
        assert screen.end() == 0


@pytest.mark.parametrize("broken", ["last", "keep"])
def test_a_library_that_fails_later_is_told(monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    from reader.cli import opening

    def fails(*_: object) -> None:
        raise LibraryError("The library cannot be used.")

    monkeypatch.setattr(Library, broken, fails)
    library = Library.open(library_path())
    article = read_path(bundled_article())
    notices: list[str] = []
    calls: dict[str, Callable[[], object]] = {
        "last": lambda: opening._last(library, notices)[0],
        "keep": lambda: opening._keep(article, "a.txt", library, notices),
    }
    assert calls[broken]() == (article if broken == "last" else None)
    assert notices == ["The library cannot be used."]


def test_an_article_opened_while_the_library_is_locked_is_kept_later(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.cli import opening

    monkeypatch.setattr("reader.library.library._BUSY_SECONDS", 0)
    library = Library.open(library_path())
    writer = sqlite3.connect(library_path(), isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    notices: list[str] = []
    assert opening._keep(read_path(bundled_article()), "a.txt", library, notices) == "a.txt"
    assert notices == []
    writer.close()
