"""The program: one article on the reading screen, its analysis in a process beside it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from reader.analysis.engine import DEFAULT_MODEL, engine_key
from reader.app.analyst import AnalysisError, Analyst, read_analysis
from reader.app.commands import COMMANDS, bound_keys
from reader.app.key_names import keys_in_words
from reader.app.memory import Memory
from reader.app.reading import Reading
from reader.app.screen import ReadingScreen
from reader.app.store import ArticleStore
from reader.app.themes import DEFAULT_VARIABLES, THEMES
from reader.model.article import Article
from reader.resources import styles_dir
from reader.settings import DARK, TERMINAL, Settings

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.analysis import Analysis


class ReaderApp(App[None]):
    """The reader on one article.

    `library` keeps analyses and places between runs; None keeps nothing. `notice` is told once the screen is there.
    `unkept` is the article's origin (a path), where the library has yet to keep it.
    """

    TITLE = "reader"
    CSS_PATH = [styles_dir() / f"{name}.tcss" for name in ("app", "article", "sidebar", "timeline")]  # noqa: RUF012

    def __init__(
        self,
        article: Article,
        *,
        settings: Settings | None = None,
        library: Library | None = None,
        analyst: Analyst | None = None,
        notice: str = "",
        unkept: str | None = None,
    ) -> None:
        # without colours there is no theme but the terminal's own, and Textual decides how to leave them out here
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") is not None else None)
        model = settings.model if settings else DEFAULT_MODEL
        self._article = article
        self._notice = notice
        self._unkept = unkept
        self._keys = bound_keys(settings.keys if settings else {})
        self._analyst = analyst or Analyst(model)
        self._memory = Memory(library, partial(engine_key, model), self._complain)
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = TERMINAL if self.no_color else settings.theme if settings else DARK

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of names, dates and quotes, for themes that have none of their own."""
        return DEFAULT_VARIABLES

    def get_default_screen(self) -> Screen[Any]:
        """The reading screen: the first paint has the article on it."""
        self.set_keymap({c.id: self._keys[c.id] for c in COMMANDS if self._keys[c.id] != c.keys})
        return ReadingScreen(_opened(self._article, self._memory.place(self._article)))

    def on_mount(self) -> None:
        """Everything slow begins after the article is painted."""
        self.call_after_refresh(self._begin_analysis)
        if self._notice:
            self._complain(self._notice)
        if self._unkept is not None:
            self._memory.apart(self._memory.opened, self._article, self._unkept)

    @property
    def reading_screen(self) -> ReadingScreen:
        """The screen that owns the store, under whatever lies over it."""
        return next(s for s in self.screen_stack if isinstance(s, ReadingScreen))

    # --- the analysis

    def _begin_analysis(self) -> None:
        self.run_worker(self._analyse(self.reading_screen.store.article), group="analysis", exit_on_error=False)

    async def _analyse(self, article: Article) -> None:
        """Analyse an article, or take what is known of it; shown only if it is still the open one."""
        try:
            analysis = await self._kept_analysis(article) or await self._fresh_analysis(article)
        except AnalysisError as error:
            message = str(error)
            self._if_open(article, lambda store: store.failed(message))
        else:
            if analysis is not None:
                self._if_open(article, lambda store: store.analysed(Reading(analysis)))

    async def _kept_analysis(self, article: Article) -> Analysis | None:
        """What is known of the article; None also where that cannot be read any more."""
        data = await self._memory.apart(self._memory.analysis, article)
        try:
            return await asyncio.to_thread(read_analysis, data) if data else None
        except ValueError:
            return None

    async def _fresh_analysis(self, article: Article) -> Analysis | None:
        """The analysis made now; None where the reader has gone on to another article before it began."""
        data = await self._analyst.analyse(article)
        if data is None:
            return None
        try:
            analysis = await asyncio.to_thread(read_analysis, data)
        except ValueError as error:
            raise AnalysisError("The analysis came in a form that cannot be read.") from error
        self._memory.apart(self._memory.keep, article, data)
        return analysis

    def _if_open(self, article: Article, change: Callable[[ArticleStore], ArticleStore]) -> None:
        screen = self.reading_screen
        if screen.store.article.digest == article.digest:
            screen.store = change(screen.store)

    async def on_unmount(self) -> None:
        """Leave no process behind."""
        await self._analyst.close()

    # --- articles

    def open_article(self, article: Article, origin: str | None = None) -> None:
        """Another article on the same screen; `origin`, a path, where it is one to keep."""
        self.run_worker(self._open(article, origin), group="opening", exclusive=True)

    async def _open(self, article: Article, origin: str | None) -> None:
        memory, screen = self._memory, self.reading_screen
        self.leave_article()
        place = await memory.apart(memory.place, article)
        if origin is not None:
            memory.apart(memory.opened, article, origin)
        screen.clear_selection()  # offsets into the text that goes
        screen.store = replace(_opened(article, place), doubtful=screen.store.doubtful)
        self._begin_analysis()

    def leave_article(self) -> None:
        """Remember how far the open article has been read."""
        store = self.reading_screen.store
        self._memory.apart(self._memory.leave, store.article, store.view[0])

    def exit(self, *args: Any, **kwargs: Any) -> None:
        """Leave the article, then the program."""
        self.leave_article()
        self._memory.settle()
        super().exit(*args, **kwargs)

    def action_articles(self) -> None:
        """Choose another of the articles read before and those that came with the program."""
        self.run_worker(self._choose_article(), group="choosing", exclusive=True)

    async def _choose_article(self) -> None:
        from reader.app.choices import bundled_entries, opened_entries
        from reader.app.screens.articles import ArticlesScreen

        recent = await self._memory.apart(self._memory.recent)
        bundled = await asyncio.to_thread(bundled_entries)

        def chosen(key: Path | str | None) -> None:
            kept = next((k for k in recent if k.article.digest == key), None)
            if kept is not None:
                self.open_article(*kept)
            elif isinstance(key, Path):
                self._open_path(key)

        self.push_screen(ArticlesScreen(opened_entries(recent), bundled), chosen)

    def _open_path(self, path: Path) -> None:
        from reader.sources import SourceError, read_path

        try:
            self.open_article(read_path(path), str(path))
        except SourceError as error:
            self._complain(str(error))

    # --- commands

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every command of the reader, for the palette."""
        for command in COMMANDS:
            if command.id != "commands":
                run = partial(self.reading_screen.run_action, command.action)
                yield SystemCommand(command.label.capitalize(), command.help, run)

    def action_commands(self) -> None:
        """Every command by name."""
        self.action_command_palette()

    def action_next_theme(self) -> None:
        """The next of the three looks."""
        names = list(THEMES)
        self.theme = names[(names.index(self.theme) + 1) % len(names)] if self.theme in names else names[0]

    def action_help(self) -> None:
        """The keys, as they are bound now."""
        from reader.app.screens.help import HelpScreen

        self.push_screen(HelpScreen(self._keys))

    def action_help_quit(self) -> None:
        """What to press instead of ctrl+c."""
        self.notify(f"{keys_in_words(self._keys['quit']) or 'ctrl+q'} leaves the program.", markup=False, timeout=3)

    def _complain(self, message: str) -> None:
        self.notify(message, severity="warning", markup=False, timeout=10)


def _opened(article: Article, place: int) -> ArticleStore:
    """The store of an article that has been read as far as that offset."""
    return ArticleStore(article, top=place or None, cursor=place, view=(place, place))
