"""A timeline with eight events alone on the screen, for its tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult

from reader.app.messages import Chosen
from reader.app.panes.timeline import TimelinePane
from reader.app.reading import Reading
from reader.app.store import ArticleStore
from reader.model.analysis import Analysis, Event, EventStatus, Words
from reader.resources import styles_dir
from tests.app import harbour
from tests.app.stage import Stage, frame


def told(event: Event, words: str) -> Event:
    return event.model_copy(update={"told": harbour.span(words)})


EVENTS = (
    told(harbour.EVENTS[0], "2019"),
    told(harbour.EVENTS[1], "April 2021"),
    told(harbour.EVENTS[2], "June"),
    told(harbour.EVENTS[3], "next week"),
    harbour.event("e5", "said on Monday", "said", "2023-05-08", "Oberholt announces the closing", "oberholt"),
    harbour.event("e6", "the plan", "called", "2023-05-08", "Brandt objects", "brandt"),
    harbour.event("e7", "the council will", "agree", "2023-05-08", "The council agrees", status="uncertain"),
    harbour.event("e8", "asked for a ferry", "asked", "2021-04-03", "Merchants ask for a ferry", "merchants"),
)


def store_of(events: Iterable[Event], published: date | None = date(2023, 5, 8)) -> ArticleStore:
    waiting = harbour.waiting()
    analysis = Analysis(
        engine="by hand", version="1", entities=harbour.ENTITIES, quotes=harbour.QUOTES, events=tuple(events)
    )
    return replace(waiting, article=replace(waiting.article, published=published)).analysed(Reading(analysis))


def ready() -> ArticleStore:
    return store_of(EVENTS)


def crowd(count: int) -> ArticleStore:
    """Very many events, a day after another with a week's rest after each seventh."""
    start = date(2020, 1, 1)
    statuses: tuple[EventStatus, ...] = ("past", "planned", "uncertain")
    return store_of(
        Event(
            id=f"n{n}",
            start=0,
            end=7,
            trigger=Words(start=0, end=7, text="Harbour"),
            date=(start + timedelta(n + 7 * (n // 7))).isoformat(),
            status=statuses[n % 3],
            caption=f"Number {n}",
            weight=1,
        )
        for n in range(count)
    )


class Below(Stage):
    """The timeline alone, `rows` high with its border."""

    CSS_PATH: ClassVar[list[str | PurePath] | None] = [styles_dir() / "timeline.tcss"]

    def __init__(self, store: ArticleStore, rows: int = 12) -> None:
        super().__init__(store)
        self.rows_high = rows

    def compose(self) -> ComposeResult:
        pane = TimelinePane().data_bind(store=Stage.store)
        pane.styles.height = self.rows_high
        yield pane

    @property
    def pane(self) -> TimelinePane:
        return self.query_one(TimelinePane)

    @property
    def rows(self) -> list[str]:
        """What stands in the pane, row by row, without its border, padding and scrollbar."""
        return [line[1 : self.size.width - 1].rstrip() for line in frame(self).split("\n")[1:]]

    @property
    def selected(self) -> str | None:
        assert self.store is not None
        return self.store.selection.id if self.store.selection else None

    def act(self, store: ArticleStore) -> None:
        self.store = store

    def on_chosen(self, message: Chosen) -> None:
        message.prevent_default()
        assert self.store is not None
        assert message.kind == "event"
        self.told.append((message.id,))
        self.store = self.store.select_event(message.id)


def row_of(app: Below, words: str) -> int:
    """The number on the screen of the first row with these words."""
    return next(n for n, row in enumerate(app.rows, 1) if words in row)
