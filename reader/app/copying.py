"""What `y` copies: the selection in words that can stand alone elsewhere."""

from __future__ import annotations

from reader.app.event_words import date_of
from reader.app.facts import day_in_words
from reader.app.store import ArticleStore
from reader.model.in_words import content_of, roles_of, speaker_of


def copy_text(store: ArticleStore) -> str:
    """A quote with speaker, title and date; a name with its roles; an event with its date; else title and address."""
    selection = store.selection
    if selection is None:
        return "\n".join(part for part in (_source(store), store.article.url) if part)
    if selection.kind == "quote":
        return _quote(store, selection.id)
    if selection.kind == "event":
        event = store.reading.events[selection.id]
        when = f"{date_of(event)}: " if event.date else ""
        return f"{when}{event.caption} ({_source(store)})"
    entity = store.reading.entities[selection.id]
    return ", ".join((entity.name, *(role.words for role in roles_of(entity))))


def _quote(store: ArticleStore, quote_id: str) -> str:
    quote, text = store.reading.quotes[quote_id], store.article.text
    speaker = speaker_of(text, quote, store.reading.entities) or "unknown speaker"
    return f"{content_of(text, quote)} — {speaker}, {_source(store)}"


def _source(store: ArticleStore) -> str:
    article = store.article
    parts = (f"“{article.title}”", article.publisher, day_in_words(article.published) if article.published else None)
    return ", ".join(part for part in parts if part)
