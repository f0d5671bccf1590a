"""What a card says of an entity, row by row, and where each row leads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from reader.app.cells import fit, fit_end, left, right
from reader.app.event_words import date_of, doubt_sign
from reader.app.gutter import quote_bar
from reader.app.screens.row_list import SIGN, Row
from reader.app.store import ArticleStore, SelectionKind
from reader.app.wrap import wrap
from reader.model.clean import clean_line
from reader.model.in_words import content_of, is_doubtful, main_role, percent, roles_of, sureness

if TYPE_CHECKING:
    from reader.model.analysis import Entity, Event, Quote

# the rows of a long quote or list
_LONGEST = 3
_CONTEXT = 200


class Lead(NamedTuple):
    """Where a row leads: an entity (at one of its mentions or told roles), a quote or an event."""

    kind: SelectionKind
    id: str
    mention: int | None = None
    role: int | None = None


Piece = tuple[str, str]


class CardRows:
    """The rows of an entity's card for a width in cells; `leads` are the places that the choices lead to."""

    def __init__(self, store: ArticleStore, entity: Entity) -> None:
        self._store = store
        self._entity = entity
        self._quotes = store.reading.quotes_by(entity.id)
        self._events = store.reading.events_with(entity.id)
        self._blocks = tuple((b.start, b.end) for b in store.article.blocks)
        self._with = store.reading.mentioned_with(entity.id, self._blocks)
        roles = roles_of(entity)
        self._untold = [role for role in roles if role.told is None]
        self._told = [role for role in roles if role.told is not None]
        self.leads: tuple[Lead, ...] = (
            *(Lead("entity", entity.id, role=role.told) for role in self._told),
            *(Lead("quote", q.id) for q in self._quotes),
            *(Lead("event", e.id) for e in self._events),
            *(Lead("entity", other.id) for other, _ in self._with),
            *(Lead("entity", entity.id, n) for n in range(len(entity.mentions))),
        )

    def rows_for(self, width: int) -> list[Row]:
        """All rows, headings and empty ones included."""
        room = max(width - len(SIGN), 10)
        rows = list(self._head(width))
        choice = len(self._told)
        for title, entries in (
            ("Quotes", [self._quote(q, room) for q in self._quotes]),
            ("Events", self._event_entries(room)),
            ("Mentioned with", self._company(room)),
            ("Mentions", self._concordance(room)),
        ):
            if entries:
                rows += [Row(()), Row(((f"{title} {len(entries)}", "heading"),))]
            for lines in entries:
                rows += [Row(line, choice) for line in lines]
                choice += 1
        return rows

    def _head(self, width: int) -> Iterator[Row]:
        """Kind and how sure it is, roles (those that the text tells lead there), other names."""
        entity = self._entity
        why = sureness(entity.rule, entity.confidence)
        beside = ((fit(f"  {why}", width - len(entity.kind)), "quiet"),) if why else ()
        yield Row(((entity.kind, entity.kind), *beside))
        yield from self._paragraph("; ".join(role.words for role in self._untold), "plain", width)
        for choice, role in enumerate(self._told):
            yield Row(((fit(role.words, width - len(SIGN)), "plain"),), choice)
        aliases = ", ".join(clean_line(alias) for alias in entity.aliases)
        yield from self._paragraph(f"also {aliases}" if aliases else "", "quiet", width)

    @staticmethod
    def _paragraph(words: str, style: str, width: int) -> Iterator[Row]:
        for start, end in islice(wrap(words, 0, len(words), width), _LONGEST):
            yield Row(((words[start:end].rstrip(), style),))

    def _quote(self, quote: Quote, room: int) -> list[tuple[Piece, ...]]:
        """What was said in a few rows, its kind's bar beside it, and the cue."""
        words = content_of(self._store.article.text, quote)
        bar, width = f"{quote_bar(quote)} ", room - 2
        style = "quiet" if is_doubtful(quote) else quote.kind
        spans = list(islice(wrap(words, 0, len(words), width), _LONGEST + 1))
        lines = [words[start:end].rstrip() for start, end in spans[:_LONGEST]]
        if len(spans) > _LONGEST:
            lines[-1] = fit(f"{lines[-1]} …", width) if cell_len(lines[-1]) < width - 1 else fit(lines[-1] + "…", width)
        rows: list[tuple[Piece, ...]] = [((bar, style), (line, style)) for line in lines]
        cue = f"{clean_line(quote.cue.text)}, {quote.kind}" if quote.cue else quote.kind
        cue += f", {percent(quote.confidence)} sure" if is_doubtful(quote) else ""
        if rows and cell_len(lines[-1]) + len("  ") + cell_len(cue) <= width:
            return [*rows[:-1], (*rows[-1], (f"  {cue}", "quiet"))]
        return [*rows, ((bar, style), (fit(cue, width), "quiet"))]

    def _event_entries(self, room: int) -> list[list[tuple[Piece, ...]]]:
        """A row or two an event: when, and what."""
        dates = [date_of(e) for e in self._events]
        widths = (cell_len(words + doubt_sign(e)) for e, words in zip(self._events, dates, strict=True))
        column = min(max(widths, default=0), room // 3)
        return [self._event(e, when, column, room) for e, when in zip(self._events, dates, strict=True)]

    def _event(self, event: Event, when: str, column: int, room: int) -> list[tuple[Piece, ...]]:
        caption = clean_line(event.caption or self._store.article.text[event.start : event.end])
        if event.status != "past":
            caption += f" ({event.status})"
        width = room - column - 2
        spans = list(wrap(caption, 0, len(caption), width)) or [(0, 0)]
        lines = [caption[start:end].rstrip() for start, end in spans[:2]]
        if len(spans) > 2:
            lines[1] = fit(lines[1] + "…", width)
        dates = [left(when, column, doubt_sign(event)), " " * column]
        return [((f"{at}  ", "date"), (line, "plain")) for at, line in zip(dates, lines, strict=False)]

    def _company(self, room: int) -> list[list[tuple[Piece, ...]]]:
        """The people in the same paragraphs, and in how many."""
        names = [clean_line(other.name) for other, _ in self._with]
        column = min(max((cell_len(name) for name in names), default=0), room // 2)
        rows: list[list[tuple[Piece, ...]]] = []
        for (other, count), name in zip(self._with, names, strict=True):
            paragraphs = f"  {count} paragraph{'s' * (count > 1)}"
            role = main_role(other)
            width = max(room - column - 2 - len(paragraphs), 0)
            rows.append([((left(name, column), "person"), ("  " + left(role, width), "plain"), (paragraphs, "quiet"))])
        return rows

    def _concordance(self, room: int) -> list[list[tuple[Piece, ...]]]:
        """Every mention with the words around it, all in one column."""
        text, starts = self._store.article.text, [start for start, _ in self._blocks]
        before = room * 2 // 5
        rows: list[list[tuple[Piece, ...]]] = []
        for mention in self._entity.mentions:
            start, end = self._blocks[max(bisect_right(starts, mention.start) - 1, 0)] if starts else (0, len(text))
            ahead = _spaced(text[max(start, mention.start - _CONTEXT) : mention.start])
            words = fit(clean_line(text[mention.start : mention.end]), room - before)
            after = _spaced(text[mention.end : min(end, mention.end + _CONTEXT)])
            rest = max(room - before - cell_len(words), 0)
            around = right(_last_words(ahead, before), before), _first_words(after, rest)
            rows.append([((around[0], "quiet"), (words, "strong"), (around[1], "quiet"))])
        return rows


def _spaced(words: str) -> str:
    """The words on one line, a space kept at either end."""
    inner = clean_line(words)
    return f"{' ' * words[:1].isspace()}{inner}{' ' * (bool(inner) and words[-1:].isspace())}"


def _last_words(words: str, width: int) -> str:
    """As many of the last words as there is room for."""
    fitted = fit_end(words, width)
    return f"…{fitted[fitted.index(' ') :]}" if fitted != words and " " in fitted[:-1] else fitted


def _first_words(words: str, width: int) -> str:
    """As many of the first words as there is room for."""
    fitted = fit(words, width)
    return f"{fitted[: fitted.rindex(' ') + 1]}…" if fitted != words and " " in fitted[1:] else fitted
