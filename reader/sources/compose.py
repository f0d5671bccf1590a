"""From paragraphs to an Article: title, metadata, headings and body told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from reader.model.article import Article, Block, BlockKind, DateOrigin, Link
from reader.sources.dateline import read_dateline
from reader.sources.furniture import is_end_mark, is_furniture
from reader.sources.lines import Paragraph, ends_sentence
from reader.sources.metadata import Metadata, read_credit, read_metadata

_HEAD = 30
_TITLE_CHARACTERS = 250
_TITLE_WORDS = 30
_DECK_CHARACTERS = 250
_HEADING_WORDS = 16
_HEADING_CHARACTERS = 120
_TAIL = 4
_HEADINGS = ("title", "heading")


class Dates(NamedTuple):
    """The publication dates that come with the source, not in it: named by the user, and the file's own."""

    option: date | None = None
    file: date | None = None


def compose(source: Sequence[Paragraph], known: Metadata, dates: Dates) -> Article:
    """The article that a source's paragraphs make; `known` is metadata that came apart from the text.

    `source` has at least one paragraph. Every word of it that is not metadata or page furniture is in the article.
    """
    found, body = _read_head(_without_furniture(source), known)
    found, body = _read_tail(found, body)
    title = found.title
    if not body:
        body = [Paragraph(title)] if title else list(source)
        title = None
    dateline = next((read_dateline(p.text) for p in body if not _like_heading(p)), None)
    if dateline:
        found = found._replace(
            published=found.published or dateline.published,
            publisher=found.publisher or dateline.agency,
        )
    placed: list[tuple[BlockKind, Paragraph]] = [("title", Paragraph(title))] if title else []
    placed += zip(_kinds(body), body, strict=True)
    text, blocks, links = _laid_out(placed)
    published, origin = _publication(found, dates)
    return Article(
        title=title or first_words(body[0].text),
        text=text,
        blocks=blocks,
        published=published,
        published_origin=origin,
        place=dateline.place if dateline else None,
        byline=found.byline,
        publisher=found.publisher,
        url=found.url,
        credit=found.credit,
        links=links,
    )


def first_words(text: str) -> str:
    """A short name for a text without a title: its first words, at most a sentence and about 70 characters."""
    limit = 70
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[: cut if cut > 0 else limit].rstrip(" ,;:—–-") + "…"


def _without_furniture(source: Sequence[Paragraph]) -> list[Paragraph]:
    """The source without share words; those that may be headings go only beside others or at either end."""
    loose = [is_furniture(p.text, at_edge=True) for p in source]
    first = next((i for i, word in enumerate(loose) if not word), len(source))
    last = next((i for i in reversed(range(len(source))) if not loose[i]), -1)
    kept = []
    for i, paragraph in enumerate(source):
        beside = any(loose[max(0, i - 1) : i]) or any(loose[i + 1 : i + 2])
        at_end = not first <= i <= last
        if not loose[i] or not (at_end or beside or is_furniture(paragraph.text, at_edge=False)):
            kept.append(paragraph)
    return kept


def _read_head(source: Sequence[Paragraph], known: Metadata) -> tuple[Metadata, list[Paragraph]]:
    """The metadata before the body, and the paragraphs from there on."""
    found, decks = known, list[Paragraph]()
    at = 0
    for at, paragraph in enumerate(source[:_HEAD]):
        told = read_metadata(paragraph.text) if paragraph.kind != "title" else None
        following = source[at + 1 : at + 3]
        if told and (merged := _merged(found, told)):
            found = merged
        elif found.title is None and not decks and _is_title(paragraph, following):
            found = found._replace(title=paragraph.text)
        elif paragraph.text == found.title:
            continue
        elif found.title and _is_deck(paragraph, decks, following):
            decks.append(paragraph)
        elif not (found.title and is_furniture(paragraph.text, at_edge=True)):
            break
    else:
        at = min(len(source), _HEAD)
    return found, decks + list(source[at:])


def _merged(found: Metadata, told: Metadata) -> Metadata | None:
    """Both together, what was known first; None where `told` says something else than is known."""
    if told.title and found.title not in (None, told.title):
        return None
    if told.published and found.published and told.published != found.published:
        if not told.updated and not found.updated:
            return None
        earliest = found if told.updated else told
        return found._replace(published=earliest.published, updated=False)
    return Metadata(
        title=found.title or told.title,
        published=found.published or told.published,
        updated=found.updated if found.published else told.updated,
        byline=found.byline or told.byline,
        publisher=found.publisher or told.publisher,
        url=found.url or told.url,
        credit=found.credit or told.credit,
    )


def _is_title(paragraph: Paragraph, following: Sequence[Paragraph]) -> bool:
    if paragraph.kind:
        return paragraph.kind in _HEADINGS
    text = paragraph.text
    if not following or len(text) > _TITLE_CHARACTERS or len(text.split()) > _TITLE_WORDS:
        return False
    dated = read_metadata(following[0].text) is not None
    return dated or (text[-1] not in ".:,;。：，" and not (ends_sentence(text) and len(text.split()) > 15))


def _is_deck(paragraph: Paragraph, decks: Sequence[Paragraph], following: Sequence[Paragraph]) -> bool:
    """Whether this is a line between the title and more metadata (a summary under the headline)."""
    return (
        len(decks) < 2
        and len(paragraph.text) <= _DECK_CHARACTERS
        and any(p.kind != "title" and read_metadata(p.text) for p in following)
    )


def _read_tail(found: Metadata, body: list[Paragraph]) -> tuple[Metadata, list[Paragraph]]:
    """The credit, address and end marks after the body."""
    body = list(body)
    credits: list[str] = []
    for _ in range(_TAIL):
        if len(body) < 2:
            break
        last = body[-1].text
        told = read_credit(last) or read_metadata(last)
        merged = _merged(found, told) if told else None
        if told and merged:
            found = merged
            credits[:0] = [told.credit] if told.credit else []
        elif not (is_end_mark(last) or is_furniture(last, at_edge=True)):
            break
        body.pop()
    return found._replace(credit="; ".join(credits) or found.credit), body


def _like_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if paragraph.kind:
        return paragraph.kind in _HEADINGS
    return (
        len(text) <= _HEADING_CHARACTERS
        and len(text.split()) <= _HEADING_WORDS
        and not ends_sentence(text)
        and text[-1] not in ",，、"
        and not text[0].islower()
        and any(c.isalpha() for c in text)
    )


def _kinds(body: Sequence[Paragraph]) -> Iterator[BlockKind]:
    """What each paragraph is. A heading has a paragraph after it, and three short lines in a row are a list."""
    done = 0
    for like, group in groupby(body, _like_heading):
        run = list(group)
        done += len(run)
        heads = like and len(run) <= 2 and done < len(body)
        for paragraph in run:
            if paragraph.kind:
                yield "heading" if paragraph.kind == "title" else paragraph.kind
            else:
                yield "heading" if heads else "paragraph"


def _laid_out(placed: Sequence[tuple[BlockKind, Paragraph]]) -> tuple[str, tuple[Block, ...], tuple[Link, ...]]:
    blocks, links, at = list[Block](), list[Link](), 0
    for kind, paragraph in placed:
        blocks.append(Block(kind, at, at + len(paragraph.text)))
        links += [Link(at + link.start, at + link.end, link.url) for link in paragraph.links]
        at += len(paragraph.text) + 2
    return "\n\n".join(paragraph.text for _, paragraph in placed), tuple(blocks), tuple(links)


def _publication(found: Metadata, dates: Dates) -> tuple[date | None, DateOrigin | None]:
    """The user's word comes before the text's, the text's before the file's."""
    if dates.option:
        return dates.option, "option"
    if found.published:
        return found.published, "text"
    return (dates.file, "file") if dates.file else (None, None)
