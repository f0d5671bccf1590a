"""What stands on the sidebar's rows, and in which columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from reader.app.store import ArticleStore
from reader.app.wrap import wrap
from reader.model.clean import clean_line
from reader.model.in_words import is_doubtful, main_role

if TYPE_CHECKING:
    from reader.model.analysis import Entity, EntityKind

_SELECTED = "▸ "
_TAKES_PART = "• "
_DOUBTFUL = "? "
SIGN_WIDTH = 2
_SECTIONS: tuple[tuple[EntityKind, str], ...] = (
    ("person", "People"),
    ("organisation", "Organisations"),
    ("place", "Places"),
)
# from this width on a role stands beside the name, below it under the name
_ROLE_BESIDE = 72


class Row(NamedTuple):
    """A row of the list: an entry's first (`entry` is its number) or second, or a row of words only (-1)."""

    entry: int
    words: str = ""
    style: str = "empty"
    second: bool = False


class Columns(NamedTuple):
    """The widths in cells of an entry's columns, the sign not counted; 0 for a column that is not shown."""

    name: int
    role: int
    mentions: int
    quotes: int
    spark: int


def fit_columns(width: int, mentions: int, quotes: int) -> Columns:
    """The columns of a list of `width` cells, the highest numbers of mentions and quotes being these."""
    spark = 13 if width >= 48 else 9 if width >= 28 else 0
    mentions_width = len(str(mentions)) + 1
    quotes_width = len(str(quotes)) + 2 if quotes and width >= 20 else 0
    rest = max(width - SIGN_WIDTH - mentions_width - quotes_width - spark, 1)
    role = rest - min(rest // 2, 36) if width >= _ROLE_BESIDE else 0
    return Columns(rest - role, role, mentions_width, quotes_width, spark)


def sign(entity: Entity, *, selected: bool, related: bool) -> str:
    """What stands before a name, in `SIGN_WIDTH` cells: that it is selected, takes part in what is, or is doubtful."""
    if selected:
        return _SELECTED
    return _TAKES_PART if related else _DOUBTFUL if is_doubtful(entity) else " " * SIGN_WIDTH


def entry_rows(entries: Sequence[Entity], columns: Columns) -> list[Row]:
    """The rows of all entries (people, organisations, places) with their headings."""
    rows: list[Row] = []
    for kind, title in _SECTIONS:
        numbers = [n for n, entity in enumerate(entries) if entity.kind == kind]
        if not numbers:
            continue
        if rows:
            rows.append(Row(-1))
        rows.append(Row(-1, words=f"{title} {len(numbers)}", style=kind))
        for number in numbers:
            rows += _rows_of(number, entries[number], columns)
    return rows


def _rows_of(number: int, entity: Entity, columns: Columns) -> list[Row]:
    """An entry's rows: its name, under it its role; a long name without a role takes the second row itself."""
    name = clean_line(entity.name)
    if columns.role or (cell_len(name) <= columns.name and not entity.roles):
        return [Row(number, name, "name")]
    if entity.roles:
        return [Row(number, name, "name"), Row(number, "  " + main_role(entity), "role", second=True)]
    end = next(wrap(name, 0, len(name), columns.name))[1]
    return [Row(number, name[:end].rstrip(), "name"), Row(number, name[end:], "name", second=True)]


def notice_rows(store: ArticleStore, width: int) -> list[Row]:
    """What stands in the sidebar while there are no names to list."""
    if store.progress == "waiting":
        notices = [("Reading the article …", "notice"), ("The text can be read meanwhile.", "hint")]
    elif store.progress == "failed":
        notices = [(clean_line(store.message), "notice")]
    else:
        notices = [("No names found", "notice")]
    return [
        Row(-1, words=words[start:end].rstrip(), style=style)
        for words, style in notices
        for start, end in wrap(words, 0, len(words), width)
    ]
