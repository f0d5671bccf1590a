"""The wheel, built here and run in a folder far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("reader_tui-*.whl"))


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the wheel is installed; what it depends on comes from the environment that runs the tests."""
    folder = tmp_path_factory.mktemp("site")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(folder), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return folder


def run(site: Path, folder: Path, *argv: str) -> "subprocess.CompletedProcess[str]":
    own = {"PYTHONPATH": str(site), "READER_DATA": str(folder / "data"), "READER_SETTINGS": str(folder / "none.toml")}
    return subprocess.run(
        [sys.executable, *argv],
        cwd=folder,
        env={**os.environ, **own},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


def test_articles_styles_and_licence_are_in_the_wheel(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("articles", "styles"):
        assert names(ROOT / folder)
        assert {f"reader/_data/{folder}/{name}" for name in names(ROOT / folder)} <= inside
    assert any(name.endswith("licenses/LICENSE") for name in inside)
    assert not any(name.startswith("tests") or "__pycache__" in name for name in inside)


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    package = [p.relative_to(ROOT) for p in (ROOT / "reader").rglob("*") if p.is_file()]
    kept = {p.as_posix() for p in package if not any(part.startswith((".", "__pycache__")) for part in p.parts)}
    assert {path for path in kept if not path.startswith("reader/training/")} <= inside


def test_training_stays_out_of_the_wheel_and_the_weights_are_in_it(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert not any(name.startswith("reader/training") for name in inside)
    assert {f"reader/analysis/tagger/data/{name}" for name in ("names.onnx", "tokenizer.json", "LICENSE.md")} <= inside


def test_the_command_is_declared(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    entry_points = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert "reader = reader.cli:main" in archive.read(entry_points).decode()


def test_the_installed_command_opens_the_bundled_article_anywhere(site: Path, tmp_path: Path) -> None:
    ran = run(site, tmp_path, str(site / "bin" / "reader"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("China Declines Meeting with US Defense Chief")


def test_the_installed_command_analyses(site: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("A visit\n\nJane Doe met John Smith in Paris.\n")
    ran = run(site, tmp_path, str(site / "bin" / "reader"), "people", "story.txt")
    assert ran.returncode == 0, ran.stderr
    assert [line.partition("\t")[0] for line in ran.stdout.splitlines()] == ["Jane Doe", "John Smith"]


def test_the_installed_screen_has_its_styles(site: Path, tmp_path: Path) -> None:
    script = """
import asyncio, reader
from reader.app.app import ReaderApp
from reader.resources import articles_dir, bundled_article, styles_dir
from reader.sources import read_path

async def main() -> None:
    async with ReaderApp(read_path(bundled_article())).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert pilot.app.screen.size.width == 100

asyncio.run(main())
print(reader.__file__, articles_dir(), styles_dir(), sep="\\n")
"""
    ran = run(site, tmp_path, "-c", script)
    assert ran.returncode == 0, ran.stderr
    assert all(line.startswith(str(site)) for line in ran.stdout.splitlines())
