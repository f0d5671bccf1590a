"""The line under the article: what is selected, in words."""

from __future__ import annotations

from reader.app.facts import value_in_words
from reader.app.search import Search
from reader.app.store import ArticleStore


def describe(store: ArticleStore) -> str:
    """The selection in words; without one, how the analysis stands."""
    if store.search is not None and store.search.kept:
        return describe_search(store)
    selection = store.selection
    if selection is None:
        return _describe_analysis(store)
    if selection.kind == "entity":
        return _describe_entity(store, selection.id, selection.mention)
    if selection.kind == "quote":
        return _describe_quote(store, selection.id)
    return _describe_event(store, selection.id)


def describe_search(store: ArticleStore) -> str:
    """How many were found, which one this is, and for a quote who says it."""
    search = store.search
    if search is None:
        return ""
    match = search.match
    if match is None:
        return _nothing(store, search)
    count = f"{search.current + 1} of {len(search.matches)}"
    speaker = store.reading.speaker(store.reading.quotes[match.quote], store.article.text) if match.quote else ""
    return " · ".join(part for part in (count, speaker) if part)


def _nothing(store: ArticleStore, search: Search) -> str:
    if search.kind == "quotes" and store.progress == "waiting":
        return "the quotes are still being read"
    if search.kind == "text" and not search.query:
        return "type what to find"
    return "no quotes" if search.kind == "quotes" else "not found"


def _describe_analysis(store: ArticleStore) -> str:
    if store.progress == "waiting":
        return "Reading the article …"
    if store.progress == "failed":
        return store.message
    reading = store.reading
    counts = ((len(reading.of_kind("person")), "person", "people"), (len(reading.quotes), "quote", "quotes"))
    words = [_count(n, one, many) for n, one, many in (*counts, (len(reading.timeline), "event", "events"))]
    return " · ".join(words)


def _describe_entity(store: ArticleStore, entity: str, mention: int) -> str:
    found = store.reading.entities[entity]
    parts = [found.name, *found.roles[:1], f"mention {mention + 1} of {len(found.mentions)}"]
    quotes, events = len(store.reading.quotes_by(entity)), len(store.reading.events_with(entity))
    parts += [_count(quotes, "quote", "quotes")] if quotes else []
    parts += [_count(events, "event", "events")] if events else []
    return " · ".join(parts)


def _describe_quote(store: ArticleStore, quote: str) -> str:
    found = store.reading.quotes[quote]
    speaker = store.reading.speaker(found, store.article.text) or "speaker unknown"
    return " · ".join(part for part in (speaker, found.cue.text if found.cue else "", f"{found.kind} quote") if part)


def _describe_event(store: ArticleStore, event: str) -> str:
    found = store.reading.events[event]
    when = value_in_words(found.date, found.until) if found.date else ""
    status = "" if found.status == "past" else found.status
    return " · ".join(part for part in (when, status, found.caption) if part)


def _count(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"
