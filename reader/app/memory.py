"""What the program remembers between runs: analyses and places in the text. It goes on without a library."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from reader.model.article import Article

if TYPE_CHECKING:
    from reader.library import Kept, Library

P = ParamSpec("P")
T = TypeVar("T")
_RECENT = 100


class Memory:
    """The library as the app uses it; `engine` gives the key that analyses are kept under, asked for when needed.

    What cannot be written because another program has locked the library is written with the next thing that is; a
    library that fails is left alone. Either is reported once through `complain`. The questions wait for the disk:
    `apart` asks them in a thread of their own.
    """

    def __init__(self, library: Library | None, engine: Callable[[], str], complain: Callable[[str], None]) -> None:
        self._library = library
        self._engine = engine
        self._complain = complain
        self._unwritten: list[Callable[[Library], None]] = []
        self._has_complained = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")

    def apart(self, question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        """One of the questions below in a thread, which takes them in the order in which they are asked."""
        return asyncio.get_running_loop().run_in_executor(self._thread, partial(question, *args, **kwargs))

    def settle(self) -> None:
        """Wait until what was asked apart is answered."""
        self._thread.submit(lambda: None).result()

    def place(self, article: Article) -> int:
        """How far the article has been read: an offset into its text."""
        return self._ask(lambda library: library.position(article.digest), 0)

    def leave(self, article: Article, place: int) -> None:
        """Remember how far it has been read."""
        self._write(lambda library: library.set_position(article.digest, place))

    def analysis(self, article: Article) -> str | None:
        """The kept analysis, as JSON, by this engine in this version."""
        return self._ask(lambda library: library.analysis(article.digest, self._engine()), None)

    def keep(self, article: Article, analysis: str) -> None:
        """Keep an analysis."""
        self._write(lambda library: library.keep_analysis(article.digest, self._engine(), analysis))

    def opened(self, article: Article, origin: str) -> None:
        """Keep an article as the last one opened."""
        self._write(lambda library: library.keep(article, origin))

    def recent(self) -> list[Kept]:
        """The articles opened last, the latest first."""
        return self._ask(lambda library: library.recent(_RECENT), [])

    def _write(self, action: Callable[[Library], None]) -> None:
        self._unwritten.append(action)
        self._ask(self._write_all, None)

    def _write_all(self, library: Library) -> None:
        while self._unwritten:
            self._unwritten[0](library)
            del self._unwritten[0]
        self._has_complained = False

    def _ask(self, question: Callable[[Library], T], otherwise: T) -> T:
        if self._library is None:
            return otherwise
        from reader.library import LibraryBusyError, LibraryError

        try:
            return question(self._library)
        except LibraryError as error:
            if not isinstance(error, LibraryBusyError):
                self._library = None
            if not self._has_complained:
                self._complain(str(error))
            self._has_complained = True
            return otherwise
