"""The events of one document: found and dated sentence by sentence, placed in the story, weighed together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reader.analysis.document import Document
from reader.analysis.events.again import Happening, told_already
from reader.analysis.events.captions import Caption, caption
from reader.analysis.events.cast import Cast
from reader.analysis.events.clauses import read_clauses
from reader.analysis.events.dating import date_sentence
from reader.analysis.events.families import family
from reader.analysis.events.places import DATINGS, Dated, Place, begins_after, read_anchors
from reader.analysis.events.status import is_plan, status_of
from reader.analysis.events.thread import Thread
from reader.analysis.events.triggers import find_triggers, rule_of
from reader.analysis.events.weight import THIN, Standing, aside, crowded_out, is_telling, weigh
from reader.analysis.tokens import Token, read_tokens
from reader.model.analysis import DateExpression, Event, EventStatus, Quote, Span, Words
from reader.model.timeline import TIMELINE_WEIGHT

# the sentences at the top that tell what the story is about
_LEAD_SENTENCES = 4
# how many words on either side of a noun can be of its phrase
_PHRASE = 12
# how many events below the weight of a timeline are looked through for a thin story
_SECOND_TIER = 40


class _Found(NamedTuple):
    """An event word with what its sentence says of it: its clause's offsets, who takes part, its date there."""

    trigger: Token
    sentence: int
    heading: bool
    start: int
    end: int
    entities: tuple[str, ...]
    taking_part: frozenset[str]
    nouns: frozenset[str]
    dated: Dated | None
    telling: frozenset[int]


class _Placed(NamedTuple):
    """An event with its place in time, its caption, and its weight by itself."""

    found: _Found
    dated: Dated
    status: EventStatus
    caption: Caption
    weight: float

    @property
    def place(self) -> Place:
        return self.dated.place


class Finder:
    """Goes through a document's sentences twice: to collect what they date, then to place the rest by it."""

    def __init__(
        self,
        document: Document,
        published: date | None,
        dates: tuple[DateExpression, ...],
        cast: Cast,
        quotes: tuple[Quote, ...],
    ) -> None:
        self._document, self._published, self._cast = document, published, cast
        self._tokens = read_tokens(document.doc)
        self._anchors = read_anchors(document, self._tokens, dates, published)
        self._anchor_starts = [a.head.i for a in self._anchors]
        self._thread = Thread(published)
        self._headings = _Spans((b.start, b.end) for b in document.blocks if b.heading)
        self._spoken = _Spans((p.start, p.end) for q in quotes if q.kind != "indirect" for p in (q.parts or (q,)))

    def events(self) -> Iterator[Event]:
        """All events in text order."""
        found = [
            f for number, s in enumerate(self._document.sentences) for f in self._of_sentence(number, s.start, s.end)
        ]
        placed = [self._placed(f) for f in found]
        weights = self._weights(placed)
        for number, (event, weight) in enumerate(zip(placed, weights, strict=True), 1):
            yield self._event(number, event, weight)

    def _of_sentence(self, number: int, start: int, end: int) -> list[_Found]:
        sentence = self._tokens[start:end]
        triggers = list(find_triggers(sentence))
        if not triggers:
            return []
        anchors = self._anchors[bisect_left(self._anchor_starts, start) : bisect_left(self._anchor_starts, end)]
        dated = date_sentence(triggers, anchors, self._published)
        clauses = read_clauses(sentence)
        telling = frozenset(i for a in anchors if not a.measures for i in a.tokens)
        doc = self._tokens
        heading = self._headings.hold(sentence[0].idx)
        found = []
        for trigger in triggers:
            first, last = clauses.extent(trigger)
            start, end = doc[first].idx, doc[last].idx + len(doc[last])
            entities = tuple(e.id for e in self._cast.within(start, end))
            part = frozenset(self._of_phrase(trigger) if trigger.pos_ in ("NOUN", "PROPN") else entities)
            nouns = _nouns(doc[first : last + 1]) if heading or trigger.i in dated else frozenset()
            one = _Found(trigger, number, heading, start, end, entities, part, nouns, dated.get(trigger.i), telling)
            if one.dated and (one.dated.dating in ("own", "complement") or trigger.pos_ == "NOUN"):
                self._thread.tell(trigger, one.dated, part, nouns)
            found.append(one)
        return found

    def _of_phrase(self, noun: Token) -> list[str]:
        """The entities named with a noun itself: "Austin's meeting with Wei"."""
        phrase = self._document.doc[noun.i]
        first = self._tokens[max(phrase.left_edge.i, noun.i - _PHRASE)]
        last = self._tokens[min(phrase.right_edge.i, noun.i + _PHRASE)]
        return [e.id for e in self._cast.within(first.idx, last.idx + len(last))]

    def _placed(self, found: _Found) -> _Placed:
        trigger = found.trigger
        status = status_of(trigger)
        dated = self._dated(found, status)
        place = dated.place
        if status == "past" and begins_after(place, self._published):
            status = "planned"
        words = caption(trigger, self._cast.names, found.telling)
        standing = Standing(
            place=place,
            published=self._published,
            status=status,
            attached=bool(dated.own and place.told and place.told.value != "PRESENT_REF"),
            named=len(found.taking_part),
            lead=found.sentence < _LEAD_SENTENCES and not found.heading,
            heading=found.heading,
            spoken=self._spoken.hold(trigger.idx),
            whole=words.whole,
        )
        return _Placed(found, dated, status, words, weigh(trigger, standing))

    def _dated(self, found: _Found, status: EventStatus) -> Dated:
        if found.dated is not None:
            if found.dated.own or found.trigger.pos_ != "NOUN":
                return found.dated
            return self._thread.known(found.trigger, found.taking_part) or found.dated
        # the plan is of the day, what is planned has no date
        planned = status == "planned" and not is_plan(found.trigger)
        dated = self._thread.headline(found.trigger, found.taking_part, found.nouns) if found.heading else None
        return dated or self._thread.place(found.trigger, planned, found.taking_part)

    def _weights(self, placed: Sequence[_Placed]) -> list[float]:
        """The weights, with those put aside that another event tells or that there is no room for."""
        happenings = [_happening(p) for p in placed]
        shown = [i for i, p in enumerate(placed) if p.weight >= TIMELINE_WEIGHT]
        again = {shown[i] for i in told_already([happenings[i] for i in shown])}
        first = [i for i in shown if i not in again]
        out = crowded_out([placed[i].weight for i in first], len(self._document.sentences))
        hidden = again | {first[i] for i in out}
        weights = [aside(p.weight) if i in hidden else p.weight for i, p in enumerate(placed)]
        for i in self._next_best(placed, happenings, first):
            weights[i] = TIMELINE_WEIGHT
        return weights

    def _next_best(self, placed: Sequence[_Placed], happenings: Sequence[Happening], shown: Sequence[int]) -> list[int]:
        """Those that a thin story's timeline shows beside the weighty ones: the best that tell something else."""
        dated = [i for i in shown if placed[i].place.date]
        wanted = THIN - len(dated)
        if wanted <= 0:
            return []
        fit = sorted((i for i, p in enumerate(placed) if self._could_stand(p)), key=lambda i: (-placed[i].weight, i))
        pool = [*shown, *fit[:_SECOND_TIER]]
        again = {pool[i] for i in told_already([happenings[i] for i in pool])}
        return [i for i in fit[:_SECOND_TIER] if i not in again][:wanted]

    def _could_stand(self, placed: _Placed) -> bool:
        """Whether an event below the weight of a timeline is dated and well told all the same."""
        trigger = placed.found.trigger
        told = placed.place.date and placed.caption.whole and placed.weight < TIMELINE_WEIGHT
        told = told and placed.dated.dating != "sentence"
        return bool(told) and not self._spoken.hold(trigger.idx) and is_telling(trigger, placed.status)

    def _event(self, number: int, placed: _Placed, weight: float) -> Event:
        found, place, trigger = placed.found, placed.place, placed.found.trigger
        start, end = trigger.idx, trigger.idx + len(trigger)
        return Event(
            id=f"e{number}",
            start=found.start,
            end=found.end,
            trigger=Words(start=start, end=end, text=self._document.text[start:end]),
            date=place.date,
            until=place.until,
            told=Span(start=place.told.start, end=place.told.end) if place.told else None,
            status=placed.status,
            entities=found.entities,
            caption=placed.caption.text,
            weight=weight,
            rule=rule_of(trigger),
            dating=placed.dated.dating if place.date else "",
            confidence=DATINGS[placed.dated.dating] if place.date else 0.0,
        )


def _nouns(clause: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in clause if t.pos_ in ("NOUN", "PROPN"))


def _happening(placed: _Placed) -> Happening:
    found = placed.found
    return Happening(
        trigger=found.trigger.i,
        family=family(found.trigger),
        sentence=found.sentence,
        place=placed.place,
        tokens=placed.caption.tokens,
        names=found.taking_part,
        subject=placed.caption.subject,
        nouns=found.nouns,
        weight=placed.weight,
    )


class _Spans:
    """Stretches of text that do not overlap."""

    def __init__(self, spans: Iterator[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def hold(self, offset: int) -> bool:
        """Whether an offset lies in one of them."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]
