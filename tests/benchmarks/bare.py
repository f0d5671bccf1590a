"""The floor to measure against: a bare Textual app with a list, an article, a list of names and a footer."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, OptionList, Static

TEXT = "\n\n".join(f"Paragraph {i}. " + "The minister said on Tuesday that talks had failed. " * 6 for i in range(40))


class Bare(App[None]):
    """Three static panes; `n` changes the text."""

    CSS = "#list { width: 40; } #side { width: 30; } #article { width: 1fr; padding: 0 2; }"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit"), ("n", "next", "Next")]
    opened = 0

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield OptionList(*[f"Article {i}: talks fail" for i in range(200)], id="list")
            with VerticalScroll(id="article"):
                yield Static(TEXT, id="text")
            yield OptionList(*[f"Name {i}" for i in range(60)], id="side")
        yield Footer()

    def action_next(self) -> None:
        self.opened += 1
        self.query_one("#text", Static).update(f"Number {self.opened} opened\n\n{TEXT}")


if __name__ == "__main__":
    Bare().run()
