"""Opening an article on the screen."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from reader.library import Library, LibraryError, library_path
from reader.model.article import Article
from reader.resources import bundled_article
from reader.settings import Settings, load_settings, settings_path
from reader.sources import SourceError, read_path, read_stdin


def open_article(file: str | None, published: date | None) -> int:
    """Open a file, standard input (`-`) or the article read last; the exit code.

    Where standard output is no terminal, the text goes there instead. Raises SourceError and SettingsError.
    """
    if not sys.stdout.isatty():
        article, _ = _read(file, published, None)
        print(article.text)
        return 0
    settings = user_settings()
    library = _library()
    article, origin = _read(file, published, library)
    _take_terminal()
    if library and origin:
        try:
            library.keep(article, origin)
        except LibraryError as error:
            _note(error)
    from reader.app import run

    return run(article, settings=settings, library=library)


def read_input(file: str, published: date | None) -> Article:
    """The article in a file, or on standard input for `-`. Raises SourceError."""
    return read_stdin(published) if file == "-" else read_path(Path(file), published)


def user_settings() -> Settings:
    """The user's settings. Raises SettingsError."""
    from reader.app.commands import COMMAND_IDS

    return load_settings(settings_path(), COMMAND_IDS)


def _read(file: str | None, published: date | None, library: Library | None) -> tuple[Article, str | None]:
    """The article to open, and where it is from unless the library has it already."""
    if file is not None:
        return read_input(file, published), file if file == "-" else os.path.abspath(file)
    try:
        last = library.last() if library else None
    except LibraryError as error:
        _note(error)
        last = None
    bundled = bundled_article()
    return (last, None) if last else (read_path(bundled), str(bundled))


def _library() -> Library | None:
    try:
        return Library.open(library_path())
    except LibraryError as error:
        _note(error)
        return None


def _note(error: LibraryError) -> None:
    """Said before the screen opens, and there again when it closes; the article opens all the same."""
    print(f"reader: {error}", file=sys.stderr)


def _take_terminal() -> None:
    """Keys come from the terminal and the screen goes there, whatever standard input and error are."""
    if not os.isatty(0):
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            raise SourceError("There is no terminal to read keys from; start reader in one.") from None
        os.dup2(terminal, 0)
        os.close(terminal)
    if not os.isatty(2):
        os.dup2(1, 2)
