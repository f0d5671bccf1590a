"""A small owner of the store, to try one pane or screen without the others."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, ClassVar

from textual.app import App
from textual.reactive import reactive

from reader.app.messages import CardWanted, Chosen
from reader.app.store import ArticleStore
from reader.app.themes import DEFAULT_VARIABLES, THEMES
from reader.resources import styles_dir


class Stage(App[None]):
    """Does what the reading screen does with the panes' choices, and keeps what they told."""

    CSS_PATH: ClassVar[list[str | PurePath] | None] = [styles_dir() / "sidebar.tcss"]

    store: reactive[ArticleStore | None] = reactive(None)

    def __init__(self, store: ArticleStore) -> None:
        super().__init__()
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = "dark"
        self.first_store = store
        self.told: list[tuple[str, ...]] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULT_VARIABLES

    def on_mount(self) -> None:
        self.store = self.first_store

    def on_chosen(self, message: Chosen) -> None:
        self.told.append((message.kind, message.id))
        assert self.store is not None
        self.store = self.store.select_entity(message.id, message.mention)

    def on_card_wanted(self, message: CardWanted) -> None:
        self.told.append(("card", message.entity))


def frame(app: App[Any]) -> str:
    """What stands on the screen, a line a row, without colours and trailing spaces."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips).rstrip()
