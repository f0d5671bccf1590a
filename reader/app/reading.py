"""An article's analysis, indexed for the screen: who is mentioned where, in what order, on what day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.model.in_words import is_doubtful
from reader.model.timeline import timeline

if TYPE_CHECKING:
    from reader.model.analysis import Analysis, Entity, EntityKind, Event, Quote


class Spot(NamedTuple):
    """One mention of an entity: `text[start:end]`, the entity's mention of that number, from 0."""

    start: int
    end: int
    entity: str
    number: int


class Mark(NamedTuple):
    """A span to mark in the article, by kind: person, organisation, place, date, event, direct, indirect, mixed."""

    start: int
    end: int
    kind: str
    id: str
    confidence: float = 1.0

    @property
    def is_quote(self) -> bool:
        """Whether this is a quote's content, or a part of it."""
        return self.kind in ("direct", "indirect", "mixed")


T = TypeVar("T", Spot, Mark)


@dataclass(frozen=True)
class Reading:
    """What the panes ask of an analysis. Built once; every list is in text order unless it says otherwise."""

    analysis: Analysis | None = None

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every entity by id."""
        return {e.id: e for e in self.analysis.entities} if self.analysis else {}

    @cached_property
    def quotes(self) -> dict[str, Quote]:
        """Every quote by id."""
        return {q.id: q for q in self.analysis.quotes} if self.analysis else {}

    @cached_property
    def quotes_in_order(self) -> tuple[Quote, ...]:
        """Every quote in text order."""
        return tuple(sorted(self.quotes.values(), key=lambda q: (q.start, q.end)))

    @cached_property
    def events(self) -> dict[str, Event]:
        """Every event by id."""
        return {e.id: e for e in self.analysis.events} if self.analysis else {}

    def of_kind(self, kind: EntityKind) -> tuple[Entity, ...]:
        """The entities of a kind, those mentioned most first, then in order of appearance; the doubtful ones last."""
        found = [e for e in self.entities.values() if e.kind == kind]
        return tuple(
            sorted(found, key=lambda e: (is_doubtful(e), -len(e.mentions), e.mentions[0].start if e.mentions else 0))
        )

    @cached_property
    def ordered(self) -> tuple[Entity, ...]:
        """All entities as the sidebar lists them: people, organisations, places."""
        return self.of_kind("person") + self.of_kind("organisation") + self.of_kind("place")

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """All mentions of all entities."""
        return tuple(
            sorted(Spot(m.start, m.end, e.id, i) for e in self.entities.values() for i, m in enumerate(e.mentions))
        )

    @cached_property
    def people_named(self) -> tuple[Spot, ...]:
        """The mentions of people by full or short name."""
        return tuple(
            p
            for p in self.spots
            if self.entities[p.entity].kind == "person"
            and self.entities[p.entity].mentions[p.number].form in ("name", "short")
        )

    @cached_property
    def timeline(self) -> tuple[Event, ...]:
        """The dated events that matter, in time; within a date in text order."""
        return timeline(self.events.values())

    @cached_property
    def _quotes_by(self) -> dict[str, tuple[Quote, ...]]:
        found: dict[str, list[Quote]] = {}
        for quote in self.quotes_in_order:
            if quote.speaker and quote.speaker.entity:
                found.setdefault(quote.speaker.entity, []).append(quote)
        return {entity: tuple(sorted(quotes, key=is_doubtful)) for entity, quotes in found.items()}

    def quotes_by(self, entity: str) -> tuple[Quote, ...]:
        """What an entity says, the doubtful ones last."""
        return self._quotes_by.get(entity, ())

    @cached_property
    def _events_with(self) -> dict[str, tuple[Event, ...]]:
        found: dict[str, list[Event]] = {}
        for event in self.timeline:
            for entity in event.entities:
                found.setdefault(entity, []).append(event)
        return {entity: tuple(events) for entity, events in found.items()}

    def events_with(self, entity: str) -> tuple[Event, ...]:
        """The events on the timeline that an entity takes part in, in time."""
        return self._events_with.get(entity, ())

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Every span to mark, in text order, an outer one before an inner one."""
        if not self.analysis:
            return ()
        found = [Mark(d.start, d.end, "date", d.id) for d in self.analysis.dates]
        for spot in self.spots:
            entity = self.entities[spot.entity]
            found.append(Mark(spot.start, spot.end, entity.kind, spot.entity, entity.confidence))
        for quote in self.quotes.values():
            parts = quote.parts or (quote,)
            found += [Mark(part.start, part.end, quote.kind, quote.id, quote.confidence) for part in parts]
        found += [Mark(e.trigger.start, e.trigger.end, "event", e.id) for e in self.timeline]
        return tuple(sorted(found, key=lambda m: (m.start, -m.end, m.kind)))

    def mentioned_with(self, entity: str, blocks: tuple[tuple[int, int], ...]) -> tuple[tuple[Entity, int], ...]:
        """The people who share a paragraph (`blocks`: start and end offsets) with an entity, and in how many."""
        starts = [start for start, _ in blocks]
        inside: dict[int, set[str]] = {}
        for spot in self.spots:
            inside.setdefault(bisect_right(starts, spot.start), set()).add(spot.entity)
        counts: dict[str, int] = {}
        for present in inside.values():
            if entity in present:
                for other in present - {entity}:
                    counts[other] = counts.get(other, 0) + 1
        people = [(e, counts[e.id]) for e in self.of_kind("person") if e.id in counts]
        return tuple(sorted(people, key=lambda pair: -pair[1]))

    def spots_at(self, offset: int) -> list[Spot]:
        """The mentions that cover an offset, an outer one before an inner one."""
        return _covering(self.spots, self._spot_reach, offset)

    def marks_at(self, offset: int) -> list[Mark]:
        """The marks that cover an offset, an outer one before an inner one."""
        return _covering(self.marks, self._mark_reach, offset)

    @cached_property
    def _spot_reach(self) -> list[int]:
        return list(accumulate((s.end for s in self.spots), max))

    @cached_property
    def _mark_reach(self) -> list[int]:
        return list(accumulate((m.end for m in self.marks), max))


def _covering(spans: Sequence[T], reach: Sequence[int], offset: int) -> list[T]:
    """The spans, in text order, that cover an offset. `reach[i]` is the largest end among the first i + 1."""
    after = bisect_right(spans, offset, key=lambda s: s.start)
    return [s for s in spans[bisect_right(reach, offset) : after] if s.end > offset]
