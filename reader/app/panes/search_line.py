"""The search line: opens under the article, finds as you type."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.keys import REPLACED_KEYS
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from reader.app.search import SearchKind
from reader.app.status import describe_search
from reader.app.store import ArticleStore

_SIGNS: dict[SearchKind, str] = {"quotes": "“", "text": "/"}
_HINTS: dict[SearchKind, str] = {"quotes": "words that were said; by:name for a speaker", "text": "words in the text"}


class _Query(Input):
    """The query's field; the footer tells what its keys do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep for n N"),
        Binding("down", "screen.walk_matches(1)", "next"),
        Binding("up", "screen.walk_matches(-1)", "previous"),
        Binding("escape", "screen.back", "leave"),
    ]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Textual knows no character for the keys it renames, such as the slash; they are typed all the same."""
        return super().check_consume_key(key, character) or key in REPLACED_KEYS


class SearchLine(Horizontal):
    """A sign for the kind of search, the query, and what was found."""

    store: reactive[ArticleStore | None] = reactive(None, repaint=False)

    class Typed(Message):
        """The query changed."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Kept(Message):
        """The reader closed the line and keeps the search."""

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield Static(id="search-sign")
        yield _Query(id="search-query", compact=True, select_on_focus=False)
        yield Static(id="search-found")

    def open(self, kind: SearchKind) -> None:
        """Begin with an empty query."""
        field = self.query_one(Input)
        self.query_one("#search-sign", Static).update(Content(_SIGNS[kind]))
        field.placeholder = _HINTS[kind]
        with self.prevent(Input.Changed):
            field.value = ""
        field.focus()

    def watch_store(self, old: ArticleStore | None, new: ArticleStore | None) -> None:
        """Say what was found, where that may have changed."""
        changed = old is None or new is None or (old.search, old.reading) != (new.search, new.reading)
        if new is not None and changed and self.is_mounted:
            self.query_one("#search-found", Static).update(Content(describe_search(new)))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept())
