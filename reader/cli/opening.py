"""Opening an article on the screen.

What is imported at the top is what every start needs: the article is on the screen before anything else is loaded.
"""

from __future__ import annotations

import gc
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path
from threading import Timer
from typing import TypeVar

from reader.library import Library, LibraryBusyError, LibraryError, library_path
from reader.model.article import Article
from reader.model.clean import clean_line
from reader.model.errors import ReaderError
from reader.settings import Settings, load_settings, settings_path

T = TypeVar("T")
_SILENCE_SECONDS = 1.0


def open_article(file: str | None, published: date | None, library_file: Path | None = None) -> int:
    """Open a file, standard input (`-`) or the article read last; the exit code.

    Where standard output is no terminal, the text of the file, or of the article that comes with the program, goes
    there instead. `library_file` is another library than the user's. Raises ReaderError.
    """
    if not sys.stdout.isatty():
        from reader.cli.output import print_text

        article = _bundled() if file is None else read_input(file, published)
        print_text(article.text)
        return 0
    # a collection while modules load walks everything and finds nothing; what they are made of stays to the end
    settings = user_settings()
    gc.disable()
    notices: list[str] = []
    library = _told(notices, lambda: Library.open(library_file or library_path()), None)
    article, origin = _last(library, notices) if file is None else _named(file, published)
    unkept = _keep(article, origin, library, notices) if origin else None
    _take_terminal()
    from reader.app import run

    import_module("reader.app.app")
    gc.freeze()
    gc.enable()
    code = run(article, settings=settings, library=library, notice=" ".join(notices), unkept=unkept)
    for notice in notices:  # on the screen it was gone after a while
        print(f"reader: {notice}", file=sys.stderr)
    return code


def read_input(file: str, published: date | None) -> Article:
    """The article in a file, at a web address, or on standard input for `-`. Raises SourceError."""
    from reader.sources import read_path, read_stdin

    if is_address(file):
        from reader.sources.web.read import read_url

        return read_url(file, published)
    with _told_while_waiting(file):
        return read_stdin(published) if file == "-" else read_path(Path(file), published)


def is_address(file: str) -> bool:
    """Whether what the user named is a web address and no file."""
    return file[:8].lower().startswith(("http://", "https://"))


@contextmanager
def _told_while_waiting(file: str) -> Iterator[None]:
    """On a terminal, say after a while that nothing comes: from a keyboard, or a pipe that nobody writes to."""
    if not (sys.stderr.isatty() and (file == "-" or _is_pipe(file))):
        yield
        return
    source = "standard input" if file == "-" else f"the pipe {clean_line(file)!r}"
    timer = Timer(_SILENCE_SECONDS, lambda: print(f"reader: waiting for {source}; ctrl+c ends", file=sys.stderr))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _is_pipe(file: str) -> bool:
    try:
        return stat.S_ISFIFO(os.stat(file).st_mode)
    except (OSError, ValueError):
        return False  # what is wrong with it is said where it is read


def user_settings() -> Settings:
    """The user's settings. Raises SettingsError."""
    from reader.app.commands import COMMAND_IDS

    return load_settings(settings_path(), COMMAND_IDS)


def _last(library: Library | None, notices: list[str]) -> tuple[Article, str | None]:
    """The article read last; the first time the one that comes with the program, with its origin."""
    last = _told(notices, library.last, None) if library else None
    if last:
        return last, None
    from reader.resources import bundled_article

    return _bundled(), str(bundled_article())


def _named(file: str, published: date | None) -> tuple[Article, str]:
    """The article that the user named, with its origin."""
    return read_input(file, published), file if file == "-" or is_address(file) else os.path.abspath(file)


def _bundled() -> Article:
    from reader.resources import bundled_article

    return read_input(str(bundled_article()), None)


def _keep(article: Article, origin: str, library: Library | None, notices: list[str]) -> str | None:
    """Keep the article; its origin again where that has to wait, since another program has locked the library."""
    if library is None:
        return None
    try:
        library.keep(article, origin)
    except LibraryBusyError:
        return origin
    except LibraryError as error:
        notices.append(str(error))
    return None


def _told(notices: list[str], action: Callable[[], T], otherwise: T) -> T:
    """What the library answers; where it cannot, that is told on the screen and the article opens all the same."""
    try:
        return action()
    except LibraryError as error:
        notices.append(str(error))
        return otherwise


def _take_terminal() -> None:
    """Keys come from the terminal and the screen goes there, whatever standard input and error are."""
    if not os.isatty(0):
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            raise ReaderError("There is no terminal to read keys from; start reader in one.") from None
        os.dup2(terminal, 0)
        os.close(terminal)
    if not os.isatty(2):
        os.dup2(1, 2)
