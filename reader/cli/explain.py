"""Why an analysis says what it says: where each finding is, which rule or model made it, and how sure it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.model.analysis import Analysis, DateExpression, Entity, Event, Form, Mention, Quote, Span
from reader.model.clean import clean_line
from reader.model.in_words import caption_of, content_of, percent, speaker_of

_FORMS: dict[Form, str] = {
    "name": "full name",
    "short": "short name",
    "nominal": "description",
    "pronoun": "pronoun",
}
COLUMNS = ("what", "line", "rule", "sure", "words", "meaning")


class Finding(NamedTuple):
    """One finding, or the mentions of a name that one rule found in one form.

    `spans` are where it is in the text. `confidence` (0 to 1) is None for what has none of its own: a mention and a
    role are as sure as their name.
    """

    what: str
    spans: tuple[tuple[int, int], ...]
    rule: str
    confidence: float | None
    words: str
    meaning: str


class Explainer:
    """Explains the findings of one analysis of a text; everything comes in the order it is given in."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self._text = text
        self._names = {e.id: e for e in analysis.entities}
        self._line_ends = [at for at, sign in enumerate(text) if sign == "\n"]

    def everything(self, analysis: Analysis) -> list[list[Finding]]:
        """The whole analysis: each name, then the quotes, the dates and the events, all in text order."""
        return [
            *map(self.name, sorted(analysis.entities, key=_first)),
            self.quotes(sorted(analysis.quotes, key=_start)),
            self.dates(sorted(analysis.dates, key=_start)),
            self.events(sorted(analysis.events, key=_start)),
        ]

    def name(self, entity: Entity) -> list[Finding]:
        """A name, then its mentions by form and rule, then its roles."""
        aliases = f"also {', '.join(entity.aliases)}" if entity.aliases else ""
        first = entity.mentions[:1]
        found = [self._finding(entity.kind, first, entity.rule, entity.confidence, entity.name, aliases)]
        groups: dict[tuple[Form, str], list[Mention]] = {}
        for mention in entity.mentions:
            groups.setdefault((mention.form, mention.rule), []).append(mention)
        found += [self._mentions(entity, form, rule, group) for (form, rule), group in groups.items()]
        for told in entity.told_roles:
            meaning = f"{entity.name}: {told.role} ({told.when})" if told.when else f"{entity.name}: {told.role}"
            found.append(self._finding("role", (told,), told.rule, None, self._words(told), meaning))
        return found

    def _mentions(self, entity: Entity, form: Form, rule: str, mentions: Sequence[Mention]) -> Finding:
        words = "; ".join(dict.fromkeys(map(self._words, mentions)))
        return self._finding(_FORMS[form], mentions, rule, None, words, f"{entity.name} ×{len(mentions)}")

    def quotes(self, quotes: Iterable[Quote]) -> list[Finding]:
        """Each quote, with its speaker and cue as the meaning."""
        found = []
        for quote in quotes:
            cue = quote.cue.text if quote.cue else ""
            meaning = ", ".join(part for part in (speaker_of(self._text, quote, self._names), cue) if part)
            words = content_of(self._text, quote)
            parts = quote.parts or (quote,)
            found.append(self._finding(f"{quote.kind} quote", parts, quote.rule, quote.confidence, words, meaning))
        return found

    def dates(self, dates: Iterable[DateExpression]) -> list[Finding]:
        """Each date expression, with its TIMEX3 type and value as the meaning."""
        found = []
        for date in dates:
            meaning = " ".join((date.type, date.value, date.mod or "")).strip()
            found.append(self._finding("date", (date,), date.rule, date.confidence, self._words(date), meaning))
        return found

    def events(self, events: Iterable[Event]) -> list[Finding]:
        """Each event by its caption; two rules, that of the trigger and that of the date, and how sure the date is."""
        found = []
        for event in events:
            rule = ", ".join(part for part in (event.rule, event.dating and f"date: {event.dating}") if part)
            when = f"{event.date} to {event.until}" if event.until else event.date or "no date"
            words = caption_of(self._text, event)
            meaning = f"{when}, {event.status}, weight {event.weight:g}"
            found.append(self._finding("event", (event.trigger,), rule, event.confidence, words, meaning))
        return found

    def _finding(
        self, what: str, spans: Iterable[Span], rule: str, confidence: float | None, words: str, meaning: str
    ) -> Finding:
        places = tuple((span.start, span.end) for span in spans)
        return Finding(what, places, rule, confidence, clean_line(words), clean_line(meaning))

    def _words(self, span: Span) -> str:
        return clean_line(self._text[span.start : span.end])

    def row(self, finding: Finding) -> tuple[str, ...]:
        """A finding's cells under COLUMNS; lines count from 1, as in the text that `reader FILE | cat -n` prints."""
        lines = dict.fromkeys(str(bisect_left(self._line_ends, start) + 1) for start, _ in finding.spans)
        sure = "" if finding.confidence is None else percent(finding.confidence)
        return finding.what, " ".join(lines), finding.rule, sure, finding.words, finding.meaning


def _start(found: Span) -> tuple[int, int]:
    return found.start, found.end


def _first(entity: Entity) -> int:
    return min((mention.start for mention in entity.mentions), default=-1)
