"""The choice of another article: those opened before, and those that came with the program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Input

from reader.app.cells import left, right
from reader.app.screens.box import BoxScreen
from reader.app.screens.row_list import SIGN, Row, RowList
from reader.model.clean import clean_line
from reader.model.fold import fold
from reader.resources import styles_dir

_MAX_SOURCE = 28


class ArticleEntry(NamedTuple):
    """An article to choose: what the screen returns for it, its title, a date or time in words, and its source."""

    key: Path | str
    title: str
    when: str = ""
    source: str = ""


class ArticlesScreen(BoxScreen[Path | str]):
    """A list of articles with a line to filter it. Closes with the chosen one's key, or None."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [styles_dir() / "box.tcss", styles_dir() / "articles.tcss"]
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "line(1)", "next", show=False),
        Binding("up", "line(-1)", "before", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
    ]

    def __init__(self, opened: Sequence[ArticleEntry], bundled: Sequence[ArticleEntry]) -> None:
        super().__init__()
        self._sections = (("Opened before", tuple(opened)), ("Came with the program", tuple(bundled)))
        self._shown = self._filtered("")

    def compose(self) -> ComposeResult:
        """A box with the filter and the list."""
        with Container(classes="box") as box:
            box.border_title = Content("Articles")
            box.border_subtitle = Content("enter opens · esc closes")
            yield Input(placeholder="words of the title, the source or the date", compact=True)
            yield RowList(self._rows_for)

    def _filtered(self, query: str) -> list[tuple[str, list[ArticleEntry]]]:
        """The sections with the entries that have every word of the query; empty sections are left out."""
        words = fold(query).text.split()
        found = [
            (title, [e for e in entries if all(w in fold(f"{e.title} {e.when} {e.source}").text for w in words)])
            for title, entries in self._sections
        ]
        return [(title, entries) for title, entries in found if entries]

    def _rows_for(self, width: int) -> list[Row]:
        """A heading a section, a row an article: its title, its source where there is room, its date."""
        every = [entry for _, entries in self._shown for entry in entries]
        if not every:
            return [Row((("No article has these words." if self._has_any else "No articles yet.", "quiet"),))]
        when = min(max(cell_len(entry.when) for entry in every), width // 3)
        source = min(max(cell_len(entry.source) for entry in every), _MAX_SOURCE) if width >= 76 else 0
        title = max(width - len(SIGN) - when - source - 4, 1)
        rows: list[Row] = []
        choice = 0
        for name, entries in self._shown:
            rows += [Row(()), Row(((f"{name} {len(entries)}", "heading"),))]
            for entry in entries:
                pieces = (
                    (left(clean_line(entry.title), title), "plain"),
                    ("  " + left(clean_line(entry.source), source), "quiet"),
                    ("  " + right(clean_line(entry.when), when), "date"),
                )
                rows.append(Row(pieces, choice))
                choice += 1
        return rows

    @property
    def _has_any(self) -> bool:
        return any(entries for _, entries in self._sections)

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self._shown = self._filtered(event.value)
        self.query_one(RowList).lay_out_anew()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(RowList).action_open_selected()

    @on(RowList.Picked)
    def _picked(self, event: RowList.Picked) -> None:
        every = [entry for _, entries in self._shown for entry in entries]
        self.dismiss(every[event.choice].key)

    def action_line(self, step: int) -> None:
        """The next or previous article."""
        self.query_one(RowList).action_line(step)

    def action_page(self, step: int) -> None:
        """A page further."""
        self.query_one(RowList).action_page(step)
