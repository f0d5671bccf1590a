"""Textual bindings made from the command table."""

from __future__ import annotations

from textual.binding import Binding

from reader.app.commands import COMMANDS

# the footer shows bindings in their order
BINDINGS: list[Binding] = [
    Binding(c.keys, c.action, c.label, show=c.footer > 0, tooltip=c.help, id=c.id)
    for c in sorted(COMMANDS, key=lambda c: c.footer or len(COMMANDS))
]
