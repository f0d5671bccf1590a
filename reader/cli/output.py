"""Results on standard output: a table on a terminal, lines with tabs in a pipe, JSON or a text on request."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Sequence
from itertools import chain

from reader.model.clean import clean_line

Rows = Sequence[Sequence[str]]


def print_rows(
    headers: Sequence[str], *sections: Rows, wide: Collection[str] = (), narrow: Collection[str] = ()
) -> None:
    """One line a row. Headers, and empty lines between sections, are for people only; a pipe gets the rows alone.

    `wide` are the headers of columns that get room before the others, `narrow` those that leave it to them.
    """
    _replace_unknown_signs()
    if is_table():
        _print_table(headers, [section for section in sections if section], wide, narrow)
        return
    for row in chain.from_iterable(sections):
        print("\t".join(clean_line(cell) for cell in row))


def print_text(text: str) -> None:
    """A text as it is."""
    _replace_unknown_signs()
    print(text)


def is_table() -> bool:
    """Whether rows become a table, for people, and not lines with tabs."""
    return sys.stdout.isatty()


def print_json(value: object) -> None:
    """JSON with names in the order they are given, letters as they are."""
    ascii_only = "utf" not in (sys.stdout.encoding or "").lower()
    json.dump(value, sys.stdout, ensure_ascii=ascii_only, indent=2)
    print()


def _replace_unknown_signs() -> None:
    """What the encoding of standard output has no code for becomes a question mark there."""
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]


def _print_table(
    headers: Sequence[str], sections: Sequence[Rows], wide: Collection[str], narrow: Collection[str]
) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for header in headers:
        least, most = 20 if header in wide else None, 14 if header in narrow else None
        table.add_column(header, overflow="fold", min_width=least, max_width=most)
    for number, rows in enumerate(sections):
        if number:
            table.add_row()
        for row in rows:
            table.add_row(*(Text(clean_line(cell)) for cell in row))
    Console(markup=False, highlight=False, emoji=False).print(table)
