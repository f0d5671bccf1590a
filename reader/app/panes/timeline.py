"""The timeline: an axis in time, under or beside it the events as a list, and the selected one in words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.axis import Axis, item_of, lay_out, marks_at
from reader.app.axis_signs import LEGEND, lane_text, mark_text
from reader.app.cells import fit, left
from reader.app.event_words import EventLine, event_line, sum_up, tell
from reader.app.messages import Chosen
from reader.app.timeline_plan import BETWEEN, fit_columns, plan_rows, wanted_width
from reader.app.wrap import wrap

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events

    from reader.app.store import ArticleStore
    from reader.model.analysis import Event

_SELECTED, _TAKES_PART = "» ", "▸ "


class TimelinePane(ScrollView, can_focus=True):
    """The dated events of the article. Stepping and clicking choose an event."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"timeline--{name}"
        for name in (
            *("axis", "label", "today", "mark", "date", "told", "caption", "foot", "quiet"),
            *("selected", "related", "dim"),
        )
    }

    BORDER_TITLE: ClassVar[str] = "Timeline"

    store: reactive[ArticleStore | None] = reactive(None, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._events: tuple[Event, ...] = ()
        self._axis = Axis(0)
        self._plan = plan_rows(0, 0, 0)
        self._lines: list[EventLine] = []
        self._columns = (0, 0)
        self._laid_out: tuple[object, ...] = ()
        self._selected: int | None = None
        self._related: frozenset[int] | None = None
        self._stepped_to: int | None = None

    # --- layout

    def on_resize(self) -> None:
        """Lay out for the new size and keep the selected event in sight."""
        self._lay_out()
        self._show_selected()

    def _lay_out(self) -> None:
        """The axis and the list for this analysis and size, unless they are there already."""
        store, size = self.store, self.scrollable_content_region.size
        if store is None or not size:
            return
        self.refresh()
        before, self._laid_out = self._laid_out, (store.article, store.reading, size)
        if len(before) == 3 and all(a is b or a == b for a, b in zip(before[1:], self._laid_out[1:], strict=True)):
            return
        if not before or before[1] is not store.reading:
            self._events = store.reading.timeline
            self._lines = [event_line(event, store) for event in self._events]
        self._plan = plan = plan_rows(*size, wanted_width(self._lines))
        items = [item_of(e.date, e.until, e.status) for e in self._events]
        lanes, label_rows = max(plan.lanes, 1), plan.label_rows
        self._axis = lay_out(items, store.article.published, plan.axis_width, lanes=lanes, label_rows=label_rows)
        self._columns = fit_columns(self._lines, size.width - plan.list_left)
        self.virtual_size = Size(size.width, len(self._events) + size.height - self._room)

    @property
    def _top(self) -> int:
        """The rows of the axis, above the list where the list stands under it."""
        return 0 if self._plan.list_left else self._axis_rows

    @property
    def _axis_rows(self) -> int:
        return min(self._axis.lanes, self._plan.lanes) + self._axis.label_rows

    @property
    def _room(self) -> int:
        """The rows of the list that are in sight; a short list leaves the rest to the words."""
        height = self.scrollable_content_region.height
        return height if self._plan.list_left else max(min(height - self._top - self._plan.foot, len(self._events)), 1)

    # --- following the store

    def watch_store(self, old: ArticleStore | None, new: ArticleStore | None) -> None:
        """Lay out anew for another analysis or state; mark and show what is selected."""
        if new is None:
            return
        if old is None or old.reading is not new.reading or old.progress != new.progress:
            self._stepped_to = None
            self._lay_out()
            self._scroll(0)
        if old is None or old.reading is not new.reading or old.selection != new.selection:
            self._read_selection(new)
            self._show_selected()
            self.refresh()

    def _read_selection(self, store: ArticleStore) -> None:
        selection, self._selected, self._related = store.selection, None, None
        if selection and selection.kind == "event":
            self._selected = next((n for n, e in enumerate(store.reading.timeline) if e.id == selection.id), None)
        elif selection and selection.kind == "entity":
            own = (n for n, e in enumerate(store.reading.timeline) if selection.id in e.entities)
            self._related = frozenset(own)
        if self._selected is None or self._selected == self._stepped_to:
            self._stepped_to = None

    def _show_selected(self) -> None:
        """Bring the selected event's line into view; for an entity the first of its events, if none is seen."""
        shown = sorted(self._related or ()) if self._selected is None else [self._selected]
        top, room = self.scroll_offset.y, self._room
        if not shown or not self._events or any(top <= n < top + room for n in shown):
            return
        first = shown[0]
        self._scroll(first if first < top else first - room + 1)

    def _scroll(self, row: int) -> None:
        # forced: a scrollbar that is wanted only now does not allow scrolling yet
        self.scroll_to(y=row, animate=False, force=True)

    # --- the keyboard, by way of the screen

    def line(self, step: int) -> None:
        """Choose the next or previous event in time; without a chosen one, the first or last in sight."""
        at = self._at
        if at is not None:
            self._choose(at + step)
        else:
            top = self.scroll_offset.y
            self._choose(top if step > 0 else top + self._room - 1)

    def page(self, step: int) -> None:
        """Choose the event a page further down or up."""
        at = self._at
        if at is None:
            self.line(step)
        else:
            self._choose(at + step * max(self._room - 1, 1))

    def edge(self, step: int) -> None:
        """Choose the last event (1) or the first (-1)."""
        self._choose(len(self._events) if step > 0 else 0)

    @property
    def _at(self) -> int | None:
        """The chosen event's number; a step counts at once, before the store has answered it."""
        return self._selected if self._stepped_to is None else self._stepped_to

    def _choose(self, number: int) -> None:
        if not self._events:
            return
        number = min(max(number, 0), len(self._events) - 1)
        if number != self._at:
            self._stepped_to = number
            self.post_message(Chosen("event", self._events[number].id))

    # --- the mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the event of the line or the mark under the mouse; of a mark for several the next with each click."""
        at = event.get_content_offset(self)
        if at is None or not self._events:
            return
        plan = self._plan
        if self._top <= at.y < self._top + self._room and at.x >= plan.list_left:
            number = at.y - self._top + self.scroll_offset.y
            if number < len(self._events):
                self._choose(number)
        elif at.y < self._axis_rows and at.x < plan.axis_width:
            lane = self._axis_rows - self._axis.label_rows - 1 - at.y
            mark = marks_at(self._axis, at.x, lane if lane >= 0 else None)
            if mark:
                later = [n for n in mark.items if self._at in mark.items and n > (self._at or 0)]
                self._choose((later or mark.items)[0])

    # --- painting

    def render_line(self, y: int) -> Strip:
        """One row of the pane."""
        width = self.scrollable_content_region.width
        store = self.store
        if store is None or not width:
            return Strip.blank(width, self.rich_style)
        if not self._events:
            words = [Segment(fit(_notice(store), width), self._style("quiet"))] if y == 0 else []
            return Strip(words).adjust_cell_length(width, self.rich_style)
        plan = self._plan
        if plan.list_left:
            side = Strip(self._paint_side(y, plan.axis_width)).adjust_cell_length(plan.axis_width, self.rich_style)
            segments = [*side, Segment(BETWEEN, self._style("axis"))]
            segments += self._paint_line(y + self.scroll_offset.y, width - plan.list_left)
        elif self._top <= y < self._top + self._room:
            segments = self._paint_line(y - self._top + self.scroll_offset.y, width)
        else:
            segments = self._paint_side(y if y < self._top else y - self._room, width)
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _paint_side(self, y: int, width: int) -> list[Segment]:
        """A row of the axis, its labels or the words."""
        lanes = self._axis_rows - self._axis.label_rows
        if y < lanes:
            return self._paint_lane(lanes - 1 - y)
        if y < self._axis_rows:
            return self._paint_labels(y - lanes)
        return self._paint_foot(y - self._axis_rows, width)

    def _paint_lane(self, lane: int) -> list[Segment]:
        cells = [(cell, "axis") for cell in lane_text(self._axis, lane)]
        for mark in self._axis.marks:
            if mark.lane == lane:
                style = self._state(mark.items) or "mark"
                for at, cell in enumerate(mark_text(mark), mark.column):
                    cells[at] = cell, style
        runs = groupby(cells, key=lambda cell: cell[1])
        return [Segment("".join(cell for cell, _ in run), self._style(style)) for style, run in runs]

    def _paint_labels(self, row: int) -> list[Segment]:
        at, segments = 0, []
        for tick in (t for t in self._axis.ticks if t.row == row):
            segments.append(Segment(" " * (tick.start - at), self.rich_style))
            segments.append(Segment(tick.text, self._style("today" if tick.today else "label")))
            at = tick.start + len(tick.text)
        return segments

    def _paint_line(self, number: int, width: int) -> list[Segment]:
        """A line of the list."""
        if number >= len(self._lines):
            return []
        line, (date, told) = self._lines[number], self._columns
        state = self._state((number,))
        pieces = [
            ({"selected": _SELECTED, "related": _TAKES_PART}.get(state, "  "), "caption"),
            (line.sign + " ", "mark"),
            (left(line.date, date, line.doubt) + "  ", "date" if self._events[number].told else "quiet"),
            (left(line.told, told) + "  " if told else "", "told"),
        ]
        rest = width - sum(cell_len(words) for words, _ in pieces)
        pieces.append((left(line.caption, rest) if rest > 0 else "", "caption"))
        return [Segment(words, self._style(state or style)) for words, style in pieces]

    def _state(self, numbers: tuple[int, ...]) -> str:
        """`selected` where the selected event is among these, `related` or `dim` while an entity is selected."""
        if self._selected is not None:
            return "selected" if self._selected in numbers else ""
        if self._related is None:
            return ""
        return "dim" if self._related.isdisjoint(numbers) else "related"

    def _paint_foot(self, row: int, width: int) -> list[Segment]:
        """A row of the words: the selected event in full; with none selected how many there are, and the signs."""
        store = self.store
        assert store is not None
        rows = self.scrollable_content_region.height - self._axis_rows
        rows = rows if self._plan.list_left else rows - self._room
        if self._selected is None:
            return self._paint_summary(row, width)
        caption, rest = tell(self._events[self._selected], store)
        caption, words = f"{_SELECTED}{caption}", f"{_SELECTED}{caption} · {rest}"
        spans = list(wrap(words, 0, len(words), width))
        if row >= len(spans):
            return []
        start, end = spans[row] if row < rows - 1 else (spans[row][0], len(words))
        bold = words[start : max(start, min(end, len(caption)))]
        plain = fit(words[start:end].rstrip(), width)[len(bold) :]
        return [Segment(fit(bold, width), self._style("foot")), Segment(plain, self._style("caption"))]

    def _paint_summary(self, row: int, width: int) -> list[Segment]:
        """How many events there are, and what the signs mean: in one row where there is room."""
        assert self.store is not None
        summary, beside = sum_up(self.store), f"   {LEGEND}"
        is_room = cell_len(summary) + cell_len(beside) <= width
        if row == 0:
            legend = [Segment(beside, self._style("quiet"))] if is_room else []
            return [Segment(fit(summary, width), self._style("foot")), *legend]
        spans = [] if is_room else list(wrap(LEGEND, 0, len(LEGEND), width))
        return [Segment(LEGEND[slice(*spans[row - 1])].rstrip(), self._style("quiet"))] if row <= len(spans) else []

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"timeline--{name}")


def _notice(store: ArticleStore) -> str:
    """What stands in the pane while there are no events to list."""
    if store.progress == "waiting":
        return "Reading the article …"
    if store.progress == "failed":
        return "No timeline: the analysis failed"
    return "No dated events in this article"
