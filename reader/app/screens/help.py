"""The help: every command with the keys that it has now."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby, zip_longest
from pathlib import PurePath
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content

from reader.app.cells import left
from reader.app.commands import COMMANDS
from reader.app.key_names import keys_in_words
from reader.app.screens.box import BoxScreen
from reader.app.screens.row_list import Row, RowList
from reader.app.wrap import wrap
from reader.resources import styles_dir

_COLUMN = 48
_GAP = 3

Pieces = tuple[tuple[str, str], ...]


def help_rows(keys: Mapping[str, str], width: int) -> list[Row]:
    """The commands in groups, in as many columns as have room. `keys` are keys by command id."""
    count = max(1, min((width + _GAP) // (_COLUMN + _GAP), 3))
    column_width = (width + _GAP) // count - _GAP
    columns = _fill_columns(_groups(keys, column_width), count)
    rows = []
    for pieces in zip_longest(*columns, fillvalue=()):
        row: list[tuple[str, str]] = []
        for column, piece in enumerate(pieces):
            used = sum(cell_len(words) for words, _ in row)
            row += [(" " * (column * (column_width + _GAP) - used), "plain"), *piece]
        rows.append(Row(tuple(row)))
    return rows


def _groups(keys: Mapping[str, str], width: int) -> list[list[Pieces]]:
    """Each group's lines: its name, and a line or two a command."""
    shown = {c.id: keys_in_words(keys.get(c.id, c.keys)) for c in COMMANDS}
    room = min(max(map(cell_len, shown.values())), width // 2)
    groups: list[list[Pieces]] = []
    for name, commands in groupby(COMMANDS, key=lambda c: c.group):
        lines: list[Pieces] = [((name, "heading"),)]
        for command in commands:
            words = command.help
            for number, (start, end) in enumerate(wrap(words, 0, len(words), max(width - room - 2, 2))):
                key = "" if number else shown[command.id]
                lines.append(((left(key, room), "key"), ("  " + words[start:end].rstrip(), "plain")))
        groups.append(lines)
    return groups


def _fill_columns(groups: list[list[Pieces]], count: int) -> list[list[Pieces]]:
    """The groups in order, in columns of about one height, an empty line between groups."""
    height = -(-sum(len(group) + 1 for group in groups) // count)
    columns: list[list[Pieces]] = [[]]
    for group in groups:
        if columns[-1] and len(columns) < count and len(columns[-1]) + len(group) // 2 >= height:
            columns.append([])
        if columns[-1]:
            columns[-1].append(())
        columns[-1] += group
    return columns


class HelpScreen(BoxScreen[None]):
    """Every command of the reading screen. `keys` are the keys bound now, by command id (`j,down`)."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [styles_dir() / "box.tcss", styles_dir() / "help.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "back", "close", show=False, id="help"),
        Binding("q", "back", "close", show=False),
    ]

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """A box with one list."""
        with Container(classes="box") as box:
            box.border_title = Content("Help")
            box.border_subtitle = Content("esc closes")
            yield RowList(lambda width: help_rows(self._keys, width))
