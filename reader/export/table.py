"""People, quotes and events as one CSV table."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.clean import clean_line
from reader.model.in_words import caption_of, content_of, percent, roles_of, speaker_of
from reader.model.timeline import in_time

_COLUMNS = ("what", "who", "when", "words", "more", "sure", "start", "end")
# a spreadsheet takes what starts so for a formula
_FORMULA = ("=", "+", "-", "@")


def to_csv(article: Article, analysis: Analysis) -> str:
    """A row for each person (`more`: roles; `words`: other names), quote (kind and cue) and event (status).

    `start` and `end` are character offsets into the article's text: of the first mention, the content, the passage.
    """
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(_COLUMNS)
    for row in (*_people(analysis), *_quotes(article, analysis), *_events(article, analysis)):
        rows.writerow([_cell(value) for value in row])
    return out.getvalue()


def _people(analysis: Analysis) -> Iterator[tuple[object, ...]]:
    said = Counter(q.speaker.entity for q in analysis.quotes if q.speaker)
    for person in (e for e in analysis.entities if e.kind == "person"):
        first = person.mentions[0] if person.mentions else None
        counts = f"{len(person.mentions)} mentions, {said[person.id]} quotes"
        more = "; ".join((*(role.words for role in roles_of(person)), counts))
        place = (first.start, first.end) if first else ("", "")
        yield "person", person.name, "", "; ".join(person.aliases), more, percent(person.confidence), *place


def _quotes(article: Article, analysis: Analysis) -> Iterator[tuple[object, ...]]:
    entities = {e.id: e for e in analysis.entities}
    for quote in analysis.quotes:
        who, words = speaker_of(article.text, quote, entities), content_of(article.text, quote)
        more = "; ".join((quote.kind, *((quote.cue.text,) if quote.cue else ())))
        yield "quote", who, "", words, more, percent(quote.confidence), quote.start, quote.end


def _events(article: Article, analysis: Analysis) -> Iterator[tuple[object, ...]]:
    names = {e.id: e.name for e in analysis.entities}
    for event in in_time(analysis.events):
        who = "; ".join(names[key] for key in event.entities if key in names)
        when = f"{event.date}/{event.until}" if event.until else event.date or ""
        words = caption_of(article.text, event)
        yield "event", who, when, words, event.status, percent(event.confidence), event.start, event.end


def _cell(value: object) -> str:
    text = clean_line(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
