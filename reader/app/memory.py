"""What the program remembers between runs: analyses and places in the text. It goes on without a library."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from reader.model.article import Article

if TYPE_CHECKING:
    from reader.library import Kept, Library

T = TypeVar("T")
_RECENT = 100


class Memory:
    """The library as the app uses it; a library that fails is reported once through `complain` and left alone.

    `engine` gives the key that analyses are kept under, asked for when one is needed.
    """

    def __init__(self, library: Library | None, engine: Callable[[], str], complain: Callable[[str], None]) -> None:
        self._library = library
        self._engine = engine
        self._complain = complain

    def place(self, article: Article) -> int:
        """How far the article has been read: an offset into its text."""
        return self._ask(lambda library: library.position(article.digest), 0)

    def leave(self, article: Article, place: int) -> None:
        """Remember how far it has been read."""
        self._ask(lambda library: library.set_position(article.digest, place), None)

    def analysis(self, article: Article) -> str | None:
        """The kept analysis, as JSON, by this engine in this version."""
        return self._ask(lambda library: library.analysis(article.digest, self._engine()), None)

    def keep(self, article: Article, analysis: str) -> None:
        """Keep an analysis."""
        self._ask(lambda library: library.keep_analysis(article.digest, self._engine(), analysis), None)

    def opened(self, article: Article, origin: str) -> None:
        """Keep an article as the last one opened."""
        self._ask(lambda library: library.keep(article, origin), None)

    def recent(self) -> list[Kept]:
        """The articles opened last, the latest first."""
        return self._ask(lambda library: library.recent(_RECENT), [])

    def _ask(self, question: Callable[[Library], T], otherwise: T) -> T:
        if self._library is None:
            return otherwise
        from reader.library import LibraryError

        try:
            return question(self._library)
        except LibraryError as error:
            self._library = None
            self._complain(str(error))
            return otherwise
