"""A list of styled rows, some of which can be picked: what the card, the help and the list of articles show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.commands import COMMANDS
from reader.model.clean import clean

SIGN = "▸ "
_MOVES = ("line_down", "line_up", "page_down", "page_up", "top", "bottom", "open")

_STYLES = (
    *("plain", "strong", "quiet", "heading", "key", "current"),
    *("person", "organisation", "place", "direct", "indirect", "mixed", "date"),
)


class Row(NamedTuple):
    """Words with the names of their styles. Neighbours of one `choice` (from 0, in order) are picked together.

    Rows of a choice get two cells more on the left, for the sign of the current one.
    """

    pieces: tuple[tuple[str, str], ...]
    choice: int = -1


def command_bindings(*ids: str) -> list[BindingType]:
    """The keys of commands for a widget that has their actions, under the ids by which people rebind them."""
    return [Binding(c.keys, c.action, c.label, show=False, id=c.id) for c in COMMANDS if c.id in ids]


class RowList(ScrollView, can_focus=True):
    """Rows made by `rows_for` for a width in cells; keys and mouse move the current choice and pick it."""

    BINDINGS: ClassVar[list[BindingType]] = command_bindings(*_MOVES)
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{name}" for name in _STYLES}

    class Picked(Message):
        """A choice was picked, by its number."""

        def __init__(self, choice: int) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, rows_for: Callable[[int], Sequence[Row]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows_for = rows_for
        self._rows: Sequence[Row] = ()
        self._width = 0
        self._spans: list[tuple[int, int]] = []
        self._strips: dict[int, Strip] = {}
        self.current = 0

    # --- layout

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are."""
        self._lay_out(width - self.scrollbar_size_vertical)
        return len(self._rows)

    def on_resize(self) -> None:
        """Lay out for the new width; the current choice stays in sight."""
        self._lay_out(self.scrollable_content_region.width)
        self._show_current()

    def lay_out_anew(self) -> None:
        """The rows have changed: make them again, the first choice current."""
        self.current, self._width = 0, 0
        self.refresh(layout=True)
        self._lay_out(self.scrollable_content_region.width)
        self.scroll_to(y=0, animate=False, force=True)

    def _lay_out(self, width: int) -> None:
        if width < 1 or width == self._width:
            return
        self._width = width
        self._rows = self._rows_for(width)
        self._spans = []
        for choice, group in groupby(enumerate(self._rows), key=lambda pair: pair[1].choice):
            numbers = [number for number, _ in group]
            if choice >= 0:
                self._spans.append((numbers[0], numbers[-1] + 1))
        self.virtual_size = Size(width, len(self._rows))
        self._repaint()

    # --- moving

    def action_line(self, step: int) -> None:
        """To the next or previous choice; a list without choices scrolls."""
        if self._spans:
            self._go_to(self.current + step)
        else:
            self._scroll(self.scroll_offset.y + step)

    def action_page(self, step: int) -> None:
        """A page further."""
        rows = step * max(self.scrollable_content_region.height - 1, 1)
        if not self._spans:
            self._scroll(self.scroll_offset.y + rows)
            return
        row = self._spans[self.current][0] + rows
        starts = [first for first, _ in self._spans]
        self._go_to(bisect_right(starts, row) - 1 if step > 0 else bisect_left(starts, row))

    def action_edge(self, step: int) -> None:
        """To the last choice (1) or the first (-1)."""
        if self._spans:
            self._go_to(len(self._spans) if step > 0 else 0)
        else:
            self._scroll(self.max_scroll_y if step > 0 else 0)

    def action_open_selected(self) -> None:
        """Pick the current choice."""
        if self._spans:
            self.post_message(self.Picked(self.current))

    def on_click(self, event: events.Click) -> None:
        """Pick what is under the mouse."""
        number = self.scroll_offset.y + event.y - self.gutter.top
        if 0 <= number < len(self._rows) and self._rows[number].choice >= 0:
            self._go_to(self._rows[number].choice)
            self.post_message(self.Picked(self.current))

    def _go_to(self, choice: int) -> None:
        self.current = min(max(choice, 0), len(self._spans) - 1)
        self._repaint()
        self._show_current()

    def _show_current(self) -> None:
        """Bring the current choice into view, with the heading over it, and the list's head over the first one."""
        if not self._spans:
            return
        end = self._spans[self.current][1]
        above = self._spans[self.current - 1][1] if self.current else 0
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if above < top:
            self._scroll(max(above, end - height))
        elif end > top + height:
            self._scroll(end - height)

    def _scroll(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)

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
        number = self.scroll_offset.y + y
        if number >= len(self._rows):
            return Strip.blank(self.scrollable_content_region.width, self.rich_style)
        if number not in self._strips:
            self._strips[number] = self._paint(number)
        return self._strips[number]

    def _paint(self, number: int) -> Strip:
        row = self._rows[number]
        current = row.choice >= 0 and row.choice == self.current
        segments = []
        if row.choice >= 0:
            sign = SIGN if current and number == self._spans[row.choice][0] else " " * len(SIGN)
            segments.append(Segment(sign, self._style("current" if current else "plain")))
        for words, style in row.pieces:
            segments.append(Segment(_on_one_line(words), self._style("current" if current else style)))
        filling = self._style("current") if current else self.rich_style
        return Strip(segments).adjust_cell_length(self.scrollable_content_region.width, filling)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"rows--{name}")


def _on_one_line(words: str) -> str:
    return clean(words).replace("\n", " ").replace("\t", " ")
