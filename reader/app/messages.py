"""What panes tell the reading screen. Panes never change the store themselves."""

from __future__ import annotations

from textual.message import Message

from reader.app.store import SelectionKind


class Chosen(Message):
    """The reader chose a name, a quote or an event; for a name perhaps one of its mentions or told roles, by number."""

    def __init__(self, kind: SelectionKind, id: str, mention: int | None = None, role: int | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.id = id
        self.mention = mention
        self.role = role


class CardWanted(Message):
    """The reader wants the card of an entity."""

    def __init__(self, entity: str) -> None:
        super().__init__()
        self.entity = entity


class Looked(Message):
    """The article pane shows other rows: offsets of the first and the last character shown."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__()
        self.first = first
        self.last = last
