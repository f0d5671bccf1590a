"""Where the files that travel with the program are: in a checkout beside the package, installed inside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_BUNDLED = "china-declines-meeting-with-us-defense-chief.txt"


def articles_dir() -> Path:
    """The folder of the articles that ship with the program."""
    return _folder("articles")


def styles_dir() -> Path:
    """The folder of the program's Textual CSS."""
    return _folder("styles")


def bundled_article() -> Path:
    """The article that opens the first time."""
    return articles_dir() / _BUNDLED


def _folder(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
