import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader import cli


class Ran(NamedTuple):
    """What one run of the command line said."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        return [line.split("\t") for line in self.out.splitlines()]


Reader = Callable[..., Ran]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or changes the settings and the library of the person who runs it."""
    monkeypatch.setenv("READER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("READER_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.delenv("READER_DEBUG", raising=False)


@pytest.fixture
def reader(capsys: pytest.CaptureFixture[str]) -> Reader:
    """The command line in this process; standard output is no terminal."""

    def run(*argv: str) -> Ran:
        try:
            code = cli.main(argv)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def reader_process() -> Reader:
    """The command line in a process of its own, `given` on its standard input."""

    def run(*argv: str, given: str = "") -> Ran:
        command = [sys.executable, "-c", "import sys; from reader.cli import main; sys.exit(main())", *argv]
        done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False)
        return Ran(done.returncode, done.stdout, done.stderr)

    return run
