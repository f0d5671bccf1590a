"""Textual bindings made from the command table."""

from __future__ import annotations

from textual.binding import Binding

from reader.app.commands import COMMAND_IDS, COMMANDS

__all__ = ["BINDINGS", "COMMAND_IDS"]

BINDINGS: list[Binding] = [Binding(c.keys, c.action, c.label, show=c.footer, tooltip=c.help, id=c.id) for c in COMMANDS]
