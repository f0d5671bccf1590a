"""The commands that answer on standard output: analyse, people, quotes, timeline."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from datetime import date
from typing import Any

from reader.cli.opening import read_input, user_settings
from reader.cli.output import print_json, print_rows
from reader.cli.parser import Options
from reader.model.analysis import Analysis, Entity, Quote
from reader.model.article import Article
from reader.model.quote_search import parse_query, search_quotes
from reader.model.timeline import in_time, timeline


def run_command(options: Options) -> bool:
    """Run a command; whether it found anything. Raises SourceError, SettingsError and EngineError."""
    assert options.file is not None  # the parser asks for one
    model = user_settings().model
    article = read_input(options.file, options.date)
    analysis = _analyse(article, model)
    match options.command:
        case "people":
            return _people(analysis, as_json=options.json)
        case "quotes":
            return _quotes(article, analysis, options)
        case "timeline":
            return _timeline(article, analysis, options)
        case _:
            return _summary(article, analysis, as_json=options.json)


def _analyse(article: Article, model: str) -> Analysis:
    from reader.analysis import analyse
    from reader.analysis.engine import load_engine

    return analyse(article.text, article.published, engine=load_engine(model))


def _summary(article: Article, analysis: Analysis, *, as_json: bool) -> bool:
    if as_json:
        plain = json.loads(json.dumps(asdict(article), default=date.isoformat))
        print_json({"article": plain, "analysis": analysis.model_dump(mode="json")})
        return True
    origin = {"text": "as the text says", "option": "as told", "file": "the file's date"}
    published = f"{article.published}, {origin[article.published_origin or 'text']}" if article.published else ""
    names = {k: [e.name for e in analysis.entities if e.kind == k] for k in ("person", "organisation", "place")}
    kinds = Counter(q.kind for q in analysis.quotes)
    rows = [
        ("title", article.title),
        ("published", published),
        ("place", article.place or ""),
        ("by", article.byline or ""),
        ("credit", article.credit or article.publisher or ""),
        ("words", str(len(article.text.split()))),
        ("people", "; ".join(names["person"])),
        ("organisations", "; ".join(names["organisation"])),
        ("places", "; ".join(names["place"])),
        ("quotes", f"{len(analysis.quotes)} ({', '.join(f'{n} {k}' for k, n in sorted(kinds.items()))})"),
        ("events", str(len(analysis.events))),
        ("analysed by", f"{analysis.engine}, reader {analysis.version}"),
    ]
    print_rows(("what", "value"), [row for row in rows if row[1]])
    return True


def _people(analysis: Analysis, *, as_json: bool) -> bool:
    people = [e for e in analysis.entities if e.kind == "person"]
    said = Counter(q.speaker.entity for q in analysis.quotes if q.speaker)
    if as_json:
        print_json([{**p.model_dump(mode="json"), "quotes": said[p.id]} for p in people])
    elif people:
        rows = [
            (p.name, "; ".join(p.roles), str(len(p.mentions)), str(said[p.id]), "; ".join(p.aliases)) for p in people
        ]
        print_rows(("name", "roles", "mentions", "quotes", "other names"), rows)
    return bool(people)


def _quotes(article: Article, analysis: Analysis, options: Options) -> bool:
    words, by = parse_query(" ".join(options.words))
    found = search_quotes(article.text, analysis, words, f"{options.by} {by}".strip())
    quotes = [match.quote for match in found]
    entities = {e.id: e for e in analysis.entities}
    if options.json:
        print_json([_quote_for_programs(article.text, q, entities) for q in quotes])
    elif quotes:
        rows = [
            (_speaker(article.text, q, entities), q.kind, q.cue.text if q.cue else "", _content(article.text, q))
            for q in quotes
        ]
        print_rows(("speaker", "kind", "cue", "quote"), rows)
    return bool(quotes)


def _quote_for_programs(text: str, quote: Quote, entities: dict[str, Entity]) -> dict[str, Any]:
    names = {"text": _content(text, quote), "speaker_name": _speaker(text, quote, entities) or None}
    return {**quote.model_dump(mode="json"), **names}


def _speaker(text: str, quote: Quote, entities: dict[str, Entity]) -> str:
    if quote.speaker is None:
        return ""
    known = entities.get(quote.speaker.entity or "")
    return known.name if known else text[quote.speaker.start : quote.speaker.end]


def _content(text: str, quote: Quote) -> str:
    return " … ".join(text[p.start : p.end] for p in quote.parts or (quote,))


def _timeline(article: Article, analysis: Analysis, options: Options) -> bool:
    events = in_time(analysis.events) if options.all else timeline(analysis.events)
    if options.json:
        print_json([{**e.model_dump(mode="json"), "text": article.text[e.start : e.end]} for e in events])
    elif events:
        rows = [(e.date or "", e.until or "", e.status, e.caption or article.text[e.start : e.end]) for e in events]
        print_rows(("date", "until", "status", "what"), rows)
    return bool(events)
