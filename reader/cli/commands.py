"""The commands that answer on standard output: analyse, people, quotes, timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from reader.cli.explain import COLUMNS, Explainer, Finding
from reader.cli.opening import read_input, user_settings
from reader.cli.output import is_table, print_json, print_rows
from reader.cli.parser import Options
from reader.model.analysis import Analysis, Entity, Quote
from reader.model.article import Article
from reader.model.in_words import caption_of, content_of, percent, roles_of, speaker_of
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
            return _people(article, analysis, options)
        case "quotes":
            return _quotes(article, analysis, options)
        case "timeline":
            return _timeline(article, analysis, options)
        case _:
            return _summary(article, analysis, options)


def _analyse(article: Article, model: str) -> Analysis:
    from reader.analysis import analyse
    from reader.analysis.engine import load_engine

    return analyse(article.text, article.published, engine=load_engine(model))


def _explain(explainer: Explainer, sections: Iterable[Sequence[Finding]], *, as_json: bool) -> bool:
    sections = [section for section in sections if section]
    if as_json:
        print_json([finding._asdict() for section in sections for finding in section])
    elif sections:
        rows = [list(map(explainer.row, section)) for section in sections]
        if is_table():  # narrow: what the words mean stands behind them
            rows = [[(*row[:4], " — ".join(filter(None, row[4:]))) for row in section] for section in rows]
        print_rows(COLUMNS[:5], *rows, wide=("words",), narrow=("line", "rule"))
    return bool(sections)


def _summary(article: Article, analysis: Analysis, options: Options) -> bool:
    if options.explain:
        explainer = Explainer(article.text, analysis)
        return _explain(explainer, explainer.everything(analysis), as_json=options.json)
    if options.json:
        print_json({"article": article.to_json(), "analysis": analysis.model_dump(mode="json")})
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
    print_rows(("what", "value"), [row for row in rows if row[1]], wide=("value",))
    return True


def _people(article: Article, analysis: Analysis, options: Options) -> bool:
    people = [e for e in analysis.entities if e.kind == "person"]
    if options.explain:
        explainer = Explainer(article.text, analysis)
        return _explain(explainer, map(explainer.name, people), as_json=options.json)
    said = Counter(q.speaker.entity for q in analysis.quotes if q.speaker)
    if options.json:
        print_json([{**p.model_dump(mode="json"), "quotes": said[p.id]} for p in people])
    elif people:
        rows = [
            (
                person.name,
                "; ".join(role.words for role in roles_of(person)),
                str(len(person.mentions)),
                str(said[person.id]),
                "; ".join(person.aliases),
            )
            for person in people
        ]
        print_rows(("name", "roles", "mentions", "quotes", "other names"), rows)
    return bool(people)


def _quotes(article: Article, analysis: Analysis, options: Options) -> bool:
    words, by = parse_query(" ".join(options.words))
    found = search_quotes(article.text, analysis, words, f"{options.by} {by}".strip())
    quotes = [match.quote for match in found]
    if options.explain:
        explainer = Explainer(article.text, analysis)
        return _explain(explainer, [explainer.quotes(quotes)], as_json=options.json)
    entities = {e.id: e for e in analysis.entities}
    if options.json:
        print_json([_quote_for_programs(article.text, q, entities) for q in quotes])
    elif quotes:
        rows = [_quote_row(article.text, quote, entities) for quote in quotes]
        print_rows(("speaker", "kind", "cue", "quote", "sure"), rows, wide=("quote",))
    return bool(quotes)


def _quote_row(text: str, quote: Quote, entities: dict[str, Entity]) -> tuple[str, ...]:
    cue = quote.cue.text if quote.cue else ""
    return speaker_of(text, quote, entities), quote.kind, cue, content_of(text, quote), percent(quote.confidence)


def _quote_for_programs(text: str, quote: Quote, entities: dict[str, Entity]) -> dict[str, Any]:
    names = {"text": content_of(text, quote), "speaker_name": speaker_of(text, quote, entities) or None}
    return {**quote.model_dump(mode="json"), **names}


def _timeline(article: Article, analysis: Analysis, options: Options) -> bool:
    events = in_time(analysis.events) if options.all else timeline(analysis.events)
    if options.explain:
        explainer = Explainer(article.text, analysis)
        return _explain(explainer, [explainer.events(events)], as_json=options.json)
    if options.json:
        print_json([{**e.model_dump(mode="json"), "text": article.text[e.start : e.end]} for e in events])
    elif events:
        rows = [(e.date or "", e.until or "", e.status, caption_of(article.text, e)) for e in events]
        print_rows(("date", "until", "status", "what"), rows, wide=("what",))
    return bool(events)
