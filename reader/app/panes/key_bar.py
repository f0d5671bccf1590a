"""The footer: the keys that work here. One row painted at once, where Textual's own makes a widget of every key."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.keys import format_key
from textual.screen import Screen
from textual.widget import Widget

_GAP = 2


class _Item(NamedTuple):
    """A key to press, how it is shown, what it does, and the column it begins at."""

    key: str
    shown: str
    label: str
    column: int

    @property
    def end(self) -> int:
        return self.column + cell_len(self.shown) + 1 + cell_len(self.label)


class KeyBar(Widget):
    """As many of the focused pane's keys as have room, in the order of the bindings; a click presses the key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key"}

    def on_mount(self) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _: Screen[object]) -> None:
        self.refresh()

    def _items(self) -> list[_Item]:
        items: list[_Item] = []
        seen: set[str] = set()
        column = 1
        for key, (_, binding, enabled, _) in self.screen.active_bindings.items():
            if not (binding.show and enabled) or binding.action in seen:
                continue
            seen.add(binding.action)
            item = _Item(key, format_key(key), binding.description, column)
            if item.end > self.size.width:
                break
            items.append(item)
            column = item.end + _GAP
        return items

    def render(self) -> Content:
        """The row."""
        key = self.get_visual_style("keybar--key")
        parts: list[str | tuple[str, object]] = [" "]
        for item in self._items():
            parts += [(item.shown, key), f" {item.label}{' ' * _GAP}"]
        return Content.assemble(*parts)  # type: ignore[arg-type]

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        for item in self._items():
            if item.column <= event.x < item.end:
                self.app.simulate_key(item.key)
                return
