"""The line under the article: what is selected, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.event_words import date_of
from reader.app.search import Search
from reader.app.store import ArticleStore, Selection
from reader.model.in_words import by_rule, is_doubtful, main_role, roles_of, speaker_of, sureness

if TYPE_CHECKING:
    from reader.model.analysis import Entity


def describe(store: ArticleStore) -> str:
    """The selection in words; without one, how the analysis stands."""
    if store.search is not None and store.search.kept:
        return describe_search(store)
    selection = store.selection
    if selection is None:
        return _describe_analysis(store)
    if selection.kind == "entity":
        return _describe_entity(store, selection)
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
    if not match.quote:
        return count
    quote = store.reading.quotes[match.quote]
    speaker = speaker_of(store.article.text, quote, store.reading.entities)
    return _joined(count, speaker, "doubtful" if is_doubtful(quote) else "")


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
    doubtful = sum(map(is_doubtful, reading.quotes.values()))
    quotes = _count(len(reading.quotes), "quote", "quotes") + (f", {doubtful} doubtful" if doubtful else "")
    people = _count(len(reading.of_kind("person")), "person", "people")
    return _joined(people, quotes, _count(len(reading.timeline), "event", "events"))


def _describe_entity(store: ArticleStore, selection: Selection) -> str:
    found = store.reading.entities[selection.id]
    if selection.role is not None:
        return _describe_role(found, selection.role)
    mention = f"mention {selection.mention + 1} of {len(found.mentions)}"
    rule = found.mentions[selection.mention].rule if selection.mention >= 0 else ""
    if rule != found.rule:
        mention = by_rule(rule, mention) or mention
    quotes, events = len(store.reading.quotes_by(found.id)), len(store.reading.events_with(found.id))
    return _joined(
        found.name,
        main_role(found),
        mention,
        _count(quotes, "quote", "quotes") if quotes else "",
        _count(events, "event", "events") if events else "",
        sureness(found.rule, found.confidence),
    )


def _describe_role(entity: Entity, number: int) -> str:
    told = entity.told_roles[number]
    role = next((role.words for role in roles_of(entity) if role.told == number), told.role)
    return _joined(entity.name, role, by_rule(told.rule, "told"))


def _describe_quote(store: ArticleStore, quote: str) -> str:
    found = store.reading.quotes[quote]
    speaker = speaker_of(store.article.text, found, store.reading.entities) or "speaker unknown"
    kind = f"doubtful {found.kind} quote" if is_doubtful(found) else f"{found.kind} quote"
    return _joined(speaker, found.cue.text if found.cue else "", kind, sureness(found.rule, found.confidence))


def _describe_event(store: ArticleStore, event: str) -> str:
    found = store.reading.events[event]
    status = "" if found.status == "past" else found.status
    return _joined(date_of(found), status, found.caption, sureness(found.dating, found.confidence, "dated"))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _count(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"
