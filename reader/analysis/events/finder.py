"""The events of one document, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from reader.analysis.document import Document
from reader.analysis.events.captions import caption
from reader.analysis.events.cast import Cast
from reader.analysis.events.clauses import Clauses, read_clauses
from reader.analysis.events.dating import Dated, date_sentence
from reader.analysis.events.places import Place, read_anchors
from reader.analysis.events.status import is_plan, status_of
from reader.analysis.events.thread import Thread
from reader.analysis.events.triggers import find_triggers
from reader.analysis.events.weight import weigh
from reader.model.analysis import DateExpression, Entity, Event, Quote, Span, Words

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# the sentences at the top that tell what the story is about
_LEAD_SENTENCES = 4
# how many words on either side of a noun can be of its phrase
_PHRASE = 12


class Finder:
    """Reads a document's sentences in order, with the story's thread."""

    def __init__(
        self,
        document: Document,
        published: date | None,
        dates: tuple[DateExpression, ...],
        cast: Cast,
        quotes: tuple[Quote, ...],
    ) -> None:
        self._document, self._published, self._cast = document, published, cast
        self._anchors = read_anchors(document.doc, dates, published)
        self._anchor_starts = [a.head.i for a in self._anchors]
        self._thread = Thread(published)
        self._names = cast.pronouns(document.doc)
        self._count = 0

    def events(self) -> Iterator[Event]:
        """All events in text order."""
        for number, sentence in enumerate(self._document.sentences):
            triggers = list(find_triggers(sentence))
            if triggers:
                yield from self._of_sentence(sentence, triggers, number < _LEAD_SENTENCES)

    def _of_sentence(self, sentence: Sentence, triggers: list[Token], lead: bool) -> Iterator[Event]:
        at, end = (bisect_left(self._anchor_starts, i) for i in (sentence.start, sentence.end))
        anchors = self._anchors[at:end]
        dated = date_sentence(triggers, anchors, self._published)
        clauses = read_clauses(sentence)
        telling = frozenset(i for a in anchors for i in a.tokens)
        for trigger in triggers:
            yield self._event(trigger, dated.get(trigger.i), clauses, telling, lead)

    def _event(
        self, trigger: Token, dated: Dated | None, clauses: Clauses, telling: frozenset[int], lead: bool
    ) -> Event:
        place = self._place(trigger, dated)
        doc, text = self._document.doc, self._document.text
        first, last = clauses.extent(trigger)
        start, end = doc[first].idx, doc[last].idx + len(doc[last])
        entities = self._cast.within(start, end)
        named = len(entities) if trigger.pos_ not in ("NOUN", "PROPN") else len(self._of_phrase(trigger))
        status = status_of(trigger, place, self._published)
        self._count += 1
        return Event(
            id=f"e{self._count}",
            start=start,
            end=end,
            trigger=Words(
                start=trigger.idx, end=trigger.idx + len(trigger), text=text[trigger.idx : trigger.idx + len(trigger)]
            ),
            date=place.date,
            until=place.until,
            told=Span(start=place.told.start, end=place.told.end) if place.told else None,
            status=status,
            entities=tuple(e.id for e in entities),
            caption=caption(trigger, self._names, telling),
            weight=weigh(trigger, place, bool(dated and dated.own), named, status, lead),
        )

    def _of_phrase(self, noun: Token) -> list[Entity]:
        """The entities named with a noun itself: "Austin's meeting with Wei"."""
        doc = self._document.doc
        first, last = max(noun.left_edge.i, noun.i - _PHRASE), min(noun.right_edge.i, noun.i + _PHRASE)
        return self._cast.within(doc[first].idx, doc[last].idx + len(doc[last]))

    def _place(self, trigger: Token, dated: Dated | None) -> Place:
        if dated is None:
            # the plan is of the day, what is planned has no date
            planned = status_of(trigger, Place(None), self._published) == "planned"
            return self._thread.place(trigger, planned and not is_plan(trigger))
        place = dated.place or Place(None)
        if dated.own or trigger.pos_ == "NOUN":
            self._thread.tell(trigger, place)
        return place
