"""A box over the reading screen: closed by its keys and by a click beside it."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from reader.app.screens.row_list import command_bindings
from reader.resources import styles_dir

Result = TypeVar("Result")


class BoxScreen(ModalScreen[Result | None], Generic[Result]):
    """A modal screen that closes with a result, or with None where the reader only leaves it."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = styles_dir() / "box.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *command_bindings("back", "quit"),
        Binding("escape", "back", "close", show=False),
    ]

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if self.get_widget_at(*event.screen_offset)[0] is self:
            self.dismiss(None)

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)

    def action_quit_or_back(self) -> None:
        """Close."""
        self.dismiss(None)
