"""The article pane: the text wrapped by cells, names, dates and quotes marked, and a gutter that shows who speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection as TextSelection
from textual.strip import Strip

from reader.app.cells import fit
from reader.app.facts import facts
from reader.app.gutter import GutterCell, lay_out_gutter
from reader.app.layers import Layers
from reader.app.messages import CardWanted, Chosen, Looked
from reader.app.store import ArticleStore
from reader.app.wrap import Row, wrap_article

# wider lines are hard to read
_MAX_TEXT_WIDTH = 84
# the gutter's width by the pane's: names in full, surnames, or only the bars
_GUTTERS = ((100, 18), (70, 14), (56, 11), (0, 2))
# above the passage that is jumped to, this part of the pane stays for what comes before it
_LEAD = 3


class ArticlePane(ScrollView, can_focus=True):
    """The article as rows of cells. Row numbers count from the top of the article, offsets into its text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article--{name}" for name in Layers.NAMES}

    store: reactive[ArticleStore | None] = reactive(None, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: list[Row] = []
        self._starts: list[int] = []
        self._gutter: dict[int, GutterCell] = {}
        self._layers: Layers | None = None
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._laid_out: tuple[int, int] = (0, 0)

    # --- layout

    @property
    def _gutter_width(self) -> int:
        width = self.scrollable_content_region.width
        return next(gutter for least, gutter in _GUTTERS if width >= least)

    @property
    def _text_width(self) -> int:
        return min(self.scrollable_content_region.width - self._gutter_width - 2, _MAX_TEXT_WIDTH)

    def on_resize(self) -> None:
        """Wrap anew when the width changed; the top character stays on top."""
        if not self._fit_width():
            self._look()

    def _fit_width(self) -> bool:
        """Lay out for the present width; whether that was needed."""
        if self._laid_out == (self._text_width, self._gutter_width):
            return False
        self._lay_out()
        return True

    def _lay_out(self) -> None:
        store = self.store
        if store is None or self._text_width < 2:
            return
        top = self._rows[self.scroll_offset.y].start if self.scroll_offset.y < len(self._rows) else store.view[0]
        stay_at_top = self.scroll_offset.y == 0 and store.top is None
        self._laid_out = (self._text_width, self._gutter_width)
        article = store.article
        self._rows = wrap_article(article, self._text_width, facts(article), article.credit or "")
        self._starts = [row.start for row in self._rows]
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))
        self._read_marks()
        if not stay_at_top:
            self.scroll_to(y=self._row_on_top(top if store.top is None else store.top), animate=False)
        self._look()

    def _read_marks(self) -> None:
        store = self.store
        assert store is not None
        self._gutter = lay_out_gutter(store, self._rows)
        self._layers = Layers(store.marks, self._starts)
        self._repaint()

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def row_of(self, offset: int) -> int:
        """The number of the row that an offset into the text stands on."""
        number = max(bisect_right(self._starts, offset) - 1, 0)
        while number and self._rows[number].block < 0:
            number -= 1
        return number

    def _row_on_top(self, offset: int) -> int:
        """The row to scroll to for an offset that `Looked` told: the empty row before a block counts as its start."""
        first = bisect_left(self._starts, offset)
        return first if first < len(self._starts) and self._starts[first] == offset else self.row_of(offset)

    # --- following the store

    def watch_store(self, old: ArticleStore | None, new: ArticleStore | None) -> None:
        """Repaint what changed and bring the place in the text into view."""
        if new is None or not self._text_width:
            return
        if old is None or old.article is not new.article:
            self.scroll_to(y=0, animate=False)
            self._lay_out()
            return
        if (old.reading is not new.reading or old.doubtful != new.doubtful) and self._rows:
            self._read_marks()
        if old.selection != new.selection or old.search != new.search:
            self._repaint()
        if new.top is not None and old.top != new.top:
            self.scroll_to(y=self._row_on_top(new.top), animate=False)
        elif old.jumps != new.jumps:
            self._show(new.cursor)

    def _show(self, offset: int) -> None:
        if not self._rows:
            return
        row, height, top = self.row_of(offset), self.scrollable_content_region.height, self.scroll_offset.y
        if not top <= row < top + height - 1:
            self.scroll_to(y=max(row - height // _LEAD, 0), animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell which rows are shown."""
        super().watch_scroll_y(old_value, new_value)
        self._look()

    def _look(self) -> None:
        if self._rows:
            first = min(self.scroll_offset.y, len(self._rows) - 1)
            last = min(first + max(self.scrollable_content_region.height, 1), len(self._rows)) - 1
            self.post_message(Looked(self._rows[first].start, self._rows[last].end))

    # --- the keyboard, by way of the screen

    def line(self, step: int) -> None:
        """A row down or up."""
        self.scroll_to(y=self.scroll_offset.y + step, animate=False)

    def page(self, step: int) -> None:
        """A page down or up, one row kept."""
        self.line(step * max(self.scrollable_content_region.height - 1, 1))

    def edge(self, step: int) -> None:
        """To the end (1) or the start (-1)."""
        self.scroll_to(y=0 if step < 0 else self.max_scroll_y, animate=False)

    # --- painting

    def notify_style_update(self) -> None:
        """Colours changed: paint anew."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"article--{name}", partial=True)
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        self._fit_width()  # the first paint comes before the first resize event
        number = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        if number >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        if number not in self._strips:
            base = self.rich_style
            self._strips[number] = self._paint(number).adjust_cell_length(width, base).apply_style(base)
        return self._strips[number]

    def _paint(self, number: int) -> Strip:
        row, store = self._rows[number], self.store
        assert store is not None
        segments = self._paint_gutter(number)
        if row.block < 0:
            return Strip([*segments, Segment(row.words.rstrip(), self._style(row.kind))])
        assert self._layers is not None
        end = row.start + len(store.article.text[row.start : row.end].rstrip())
        layers = self._layers.over(number, store)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(0)) is not None:
            layers.append((span[0], row.end if span[1] == -1 else span[1], "text-selection"))
        for a, b, names in self._layers.cut(row.start, end, layers):
            style = Style.combine([self._style(name) for name in (row.kind, *names)])
            words = store.article.text[a:b].replace("\t", " ")
            segments.append(Segment(words, style + Style.from_meta({"offset": (a, 0)})))
        return Strip(segments)

    def _paint_gutter(self, number: int) -> list[Segment]:
        cell = self._gutter.get(number)
        width = self._gutter_width
        if cell is None:
            return [Segment(" " * (width + 1))]
        speaking = self._style("speaking" if self._is_speaking(cell) else "gutter")
        room = width - 2
        name = fit(cell.name if cell_len(cell.name) <= room else cell.short, room) if room > 4 else ""
        return [Segment(name.rjust(room), speaking), Segment(f" {cell.bar} ", speaking)]

    def _is_speaking(self, cell: GutterCell) -> bool:
        """Whether the gutter's quote is selected, or is by the selected entity."""
        store = self.store
        if store is None or store.selection is None:
            return False
        quote = store.reading.quotes[cell.quote]
        speaker = quote.speaker.entity if quote.speaker else None
        return store.selection.id in (quote.id, speaker)

    # --- the mouse

    def get_selection(self, selection: TextSelection) -> tuple[str, str] | None:
        """The selected text, as it is in the article: unwrapped, without the gutter."""
        span = selection.get_span(0)
        if span is None or self.store is None:
            return None
        text = self.store.article.text
        return text[span[0] : len(text) if span[1] == -1 else span[1]], "\n"

    def selection_updated(self, selection: TextSelection | None) -> None:
        """The drag moved."""
        self._repaint()

    def on_click(self, event: events.Click) -> None:
        """A click on a name, an event or a quote selects it; on the gutter, the quote; twice on a name, its card."""
        store = self.store
        if store is None or self.text_selection is not None:
            return
        number = self.scroll_offset.y + event.y
        offset = event.style.meta.get("offset")
        if offset is None:
            cell = self._gutter.get(number)
            if cell and event.x <= self._gutter_width:
                self.post_message(Chosen("quote", cell.quote))
            return
        self._click_text(store, offset[0] + self._characters_before(event, offset[0]))

    def _characters_before(self, event: events.Click, start: int) -> int:
        """How many characters of the clicked segment stand left of the mouse."""
        assert self.store is not None
        row = self._rows[self.scroll_offset.y + event.y]
        text, used = self.store.article.text, self._gutter_width + 1
        for at in range(row.start, row.end):
            used += cell_len(text[at])
            if used > event.x:
                return max(at - start, 0)
        return 0

    def _click_text(self, store: ArticleStore, offset: int) -> None:
        spot = store.spot_at(offset)
        if spot is not None:
            selected = store.selection
            if selected and selected.id == spot.entity and selected.mention == spot.number:
                self.post_message(CardWanted(spot.entity))
            else:
                self.post_message(Chosen("entity", spot.entity, spot.number))
            return
        for mark in reversed(store.reading.marks_at(offset)):
            if mark.kind == "event":
                self.post_message(Chosen("event", mark.id))
                return
            if mark.is_quote and store.shows(mark):
                self.post_message(Chosen("quote", mark.id))
                return
