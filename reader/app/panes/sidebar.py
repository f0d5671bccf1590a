"""The sidebar: the people, organisations and places of the article, with how often and where they occur."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.cells import fit, left, right
from reader.app.messages import CardWanted, Chosen
from reader.app.sidebar_rows import SIGN_WIDTH, Columns, Row, entry_rows, fit_columns, notice_rows, sign
from reader.app.sparkline import sparkline
from reader.app.store import ArticleStore
from reader.model.in_words import main_role

if TYPE_CHECKING:
    from reader.model.analysis import Entity


class Sidebar(ScrollView, can_focus=True):
    """The names of the article. Stepping and clicking choose an entity; a click on the chosen one wants its card."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"sidebar--{name}"
        for name in (
            "person",
            "organisation",
            "place",
            "name",
            "role",
            "count",
            "spark",
            "selected",
            "related",
            "notice",
            "hint",
            "empty",
        )
    }

    store: reactive[ArticleStore | None] = reactive(None, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._entries: tuple[Entity, ...] = ()
        self._rows: list[Row] = []
        self._first_rows: list[int] = []
        self._columns = Columns(1, 0, 1, 0, 0)
        self._selected: str | None = None
        self._related: frozenset[str] = frozenset()
        self._stepped_to: str | None = None
        self._strips: dict[int, Strip] = {}

    # --- layout

    def on_resize(self) -> None:
        """Lay the entries out for the new size and keep the selected one in sight."""
        self._lay_out()
        self._show_selected()

    def _lay_out(self) -> None:
        store, width = self.store, self.scrollable_content_region.width
        if store is None or not width:
            return
        self._entries = store.reading.ordered
        most = max((len(e.mentions) for e in self._entries), default=0)
        most_quotes = max((len(store.reading.quotes_by(e.id)) for e in self._entries), default=0)
        self._columns = fit_columns(width, most, most_quotes)
        self._rows = entry_rows(self._entries, self._columns) if self._entries else notice_rows(store, width)
        self._first_rows = [n for n, row in enumerate(self._rows) if row.entry >= 0 and not row.second]
        self.virtual_size = Size(width, len(self._rows))
        self._repaint()

    # --- following the store

    def watch_store(self, old: ArticleStore | None, new: ArticleStore | None) -> None:
        """Lay out anew for another analysis or state; mark and show what is selected."""
        if new is None:
            return
        if old is None or old.reading is not new.reading or (old.progress, old.message) != (new.progress, new.message):
            if old is None or old.article is not new.article:
                self.scroll_to(y=0, animate=False, force=True)
            self._stepped_to = None
            self._lay_out()
        if self._read_selection(new):
            self._repaint()
            self._show_selected()

    def _read_selection(self, store: ArticleStore) -> bool:
        """Take over the selection; whether it changed anything that the sidebar shows."""
        before = self._selected, self._related
        selection, reading = store.selection, store.reading
        self._selected = selection.id if selection and selection.kind == "entity" else None
        self._related = frozenset()
        if selection and selection.kind == "event" and (event := reading.events.get(selection.id)):
            self._related = frozenset(event.entities)
        elif selection and selection.kind == "quote" and (quote := reading.quotes.get(selection.id)):
            self._related = frozenset({quote.speaker.entity} if quote.speaker and quote.speaker.entity else ())
        if self._selected == self._stepped_to or self._selected is None:
            self._stepped_to = None
        return before != (self._selected, self._related)

    def _show_selected(self) -> None:
        """Bring the selected entry into view; for an event or a quote the first that takes part, if none is seen."""
        shown = [n for n, e in enumerate(self._entries) if e.id == self._selected or e.id in self._related]
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if not shown or height < 1:
            return
        spans = [self._span(n) for n in shown]
        if any(top <= first and end <= top + height for first, end in spans):
            return
        first, end = spans[0]
        if first > 0 and self._rows[first - 1].entry < 0:  # with its heading
            first -= 1
        # by force: the scrollbar of a new list comes only with the next layout
        self.scroll_to(y=first if first < top else max(end - height, 0), animate=False, force=True)

    def _span(self, number: int) -> tuple[int, int]:
        """The rows of an entry: the first, and the one after the last."""
        first = self._first_rows[number]
        after = first + 1
        return first, after + (after < len(self._rows) and self._rows[after].second)

    # --- the keyboard, by way of the screen

    def line(self, step: int) -> None:
        """Choose the next or previous entry; without a chosen one, the first or last in sight."""
        number = self._chosen_number()
        if number is None:
            top, height = self.scroll_offset.y, self.scrollable_content_region.height
            if step > 0:
                self._choose(bisect_left(self._first_rows, top))
            else:
                self._choose(bisect_left(self._first_rows, top + height) - 1)
        else:
            self._choose(number + step)

    def page(self, step: int) -> None:
        """Choose the entry a page further down or up."""
        number = self._chosen_number()
        if number is None:
            self.line(step)
        else:
            row = self._first_rows[number] + step * max(self.scrollable_content_region.height - 1, 1)
            self._choose(bisect_right(self._first_rows, row) - 1 if step > 0 else bisect_left(self._first_rows, row))

    def edge(self, step: int) -> None:
        """Choose the last entry (1) or the first (-1)."""
        self._choose(len(self._entries) if step > 0 else 0)

    def _chosen_number(self) -> int | None:
        """The number of the chosen entry; a step counts at once, before the store has answered it."""
        chosen = self._stepped_to or self._selected
        return next((n for n, e in enumerate(self._entries) if e.id == chosen), None)

    def _choose(self, number: int) -> None:
        if not self._entries:
            return
        entity = self._entries[min(max(number, 0), len(self._entries) - 1)].id
        if entity != (self._stepped_to or self._selected):
            self._stepped_to = entity
            self.post_message(Chosen("entity", entity))

    # --- the mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the entry under the mouse; the card of the one that is chosen already."""
        number = self.scroll_offset.y + event.y - self.gutter.top
        if 0 <= number < len(self._rows) and self._rows[number].entry >= 0:
            entity = self._entries[self._rows[number].entry].id
            self.post_message(CardWanted(entity) if entity == self._selected else Chosen("entity", entity))

    # --- painting

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Colours changed: paint anew."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        number, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        if number >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        if number not in self._strips:
            self._strips[number] = self._paint(self._rows[number], width)
        return self._strips[number]

    def _paint(self, row: Row, width: int) -> Strip:
        if row.entry < 0:
            segments = [Segment(fit(row.words, width), self._style(row.style))]
            return Strip(segments).adjust_cell_length(width, self.rich_style)
        entity = self._entries[row.entry]
        selected, related = entity.id == self._selected, entity.id in self._related
        before = sign(entity, selected=selected, related=related)
        style = "related" if related and row.style == "name" else row.style
        if row.second:
            pieces = [(" " * SIGN_WIDTH + fit(row.words, width - SIGN_WIDTH), style)]
        else:
            pieces = [(before + left(row.words, self._columns.name), style), *self._figures(entity)]
        segments = [Segment(words, self._style("selected" if selected else style)) for words, style in pieces]
        return Strip(segments).adjust_cell_length(width, self._style("selected") if selected else self.rich_style)

    def _figures(self, entity: Entity) -> list[tuple[str, str]]:
        """What stands beside a name, with its style: the role where there is room, numbers, the sparkline."""
        store, columns = self.store, self._columns
        assert store is not None
        quotes = len(store.reading.quotes_by(entity.id))
        pieces = []
        if columns.role:
            pieces.append(("  " + left(main_role(entity), columns.role - 2), "role"))
        pieces.append((right(str(len(entity.mentions)), columns.mentions), "count"))
        if columns.quotes:
            pieces.append((right(f"“{quotes}" if quotes else "", columns.quotes), "count"))
        if columns.spark:
            spark = sparkline((m.start for m in entity.mentions), len(store.article.text), columns.spark - 1)
            pieces.append((" " + spark, "spark"))
        return pieces

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"sidebar--{name}")
