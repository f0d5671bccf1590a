"""The Textual program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.article import Article
    from reader.settings import Settings


def run(
    article: Article,
    *,
    settings: Settings | None = None,
    library: Library | None = None,
    notice: str = "",
    unkept: str | None = None,
) -> int:
    """Show an article until the reader quits; the exit code for the shell.

    `notice` is told on the screen. `unkept` is where the article came from, where the library has yet to keep it.
    """
    from reader.app.app import ReaderApp

    app = ReaderApp(article, settings=settings, library=library, notice=notice, unkept=unkept)
    app.run()
    return app.return_code or 0
