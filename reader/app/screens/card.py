"""The card of a name: roles, other names, what it says, its events, its company, and every mention in its context."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from reader.app.messages import Chosen
from reader.app.screens.box import BoxScreen
from reader.app.screens.card_rows import CardRows
from reader.app.screens.row_list import RowList
from reader.app.store import ArticleStore
from reader.model.clean import clean_line
from reader.resources import styles_dir


class Card(BoxScreen[Chosen]):
    """An entity's card. Closes with what the reader chose to go to in the text, or None."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [styles_dir() / "box.tcss", styles_dir() / "card.tcss"]

    def __init__(self, store: ArticleStore, entity: str) -> None:
        super().__init__()
        self._entity = store.reading.entities[entity]
        self._card = CardRows(store, self._entity)

    def compose(self) -> ComposeResult:
        """A box with one list."""
        with Container(classes="box") as box:
            box.border_title = Content(clean_line(self._entity.name))
            box.border_subtitle = Content("enter goes there · esc closes")
            yield RowList(self._card.rows_for)

    @on(RowList.Picked)
    def _picked(self, event: RowList.Picked) -> None:
        lead = self._card.leads[event.choice]
        self.dismiss(Chosen(lead.kind, lead.id, lead.mention, lead.role))
