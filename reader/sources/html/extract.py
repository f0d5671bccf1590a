"""The article in a page. Runs in the parsing process: any of the parsers here may stall on a hostile page."""

from __future__ import annotations

import logging
from typing import Any

from reader.sources.html.links import PageLinks
from reader.sources.html.markup import without_traps
from reader.sources.html.metadata import base_address, read_day, read_page_metadata
from reader.sources.html.page import Page, Way
from reader.sources.html.plain import read_plainly
from reader.sources.html.walk import walk
from reader.sources.lines import Paragraph
from reader.sources.metadata import Metadata

_LITTLE = 250
_MUCH_MORE = 1.5


def extract(html: str, url: str | None = None) -> Page:
    """The article in a page's HTML: trafilatura's reading, readability's where that is little, else all words."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    html = without_traps(html)
    tree = trafilatura.load_html(html)
    if tree is None:
        return read_plainly(html)
    metadata = read_page_metadata(tree, url)
    base = base_address(tree, url)
    _mark_quotes(tree)
    links = PageLinks(tree, base)
    paragraphs = [links.placed(p, _marker(p)) for p in _first_reading(tree, url)]
    way: Way = "article"
    if _length(paragraphs) < _LITTLE:
        second = _second_reading(html, base)
        if _length(second) > _MUCH_MORE * _length(paragraphs):
            paragraphs, way = second, "second opinion"
    if not paragraphs:
        plain = read_plainly(html)
        paragraphs, way = list(plain.paragraphs), "plain"
        metadata = metadata._replace(title=metadata.title or plain.metadata.title)
    return Page(_completed(metadata, tree, url), tuple(paragraphs), way)


def _first_reading(tree: Any, url: str | None) -> list[Paragraph]:
    import trafilatura

    try:
        found = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    except Exception:  # a parser over anything people publish: whatever it stumbles over, there is a second one
        return []
    body = getattr(found, "body", None)
    return walk(body) if body is not None else []


def _second_reading(html: str, base: str | None) -> list[Paragraph]:
    from lxml.html import HTMLParser, fromstring
    from trafilatura.readability_lxml import Document

    def parsed(markup: str) -> Any:
        return fromstring(markup, parser=HTMLParser(remove_comments=True, remove_pis=True))

    try:
        return walk(parsed(Document(parsed(html)).summary()), base)
    except Exception:  # as above; the words of the page are still there
        return []


def _completed(metadata: Metadata, tree: Any, url: str | None) -> Metadata:
    """With trafilatura's guesses where the page says nothing that we read."""
    if metadata.byline and metadata.published and metadata.title:
        return metadata
    from trafilatura.metadata import extract_metadata

    try:
        guess = extract_metadata(tree, default_url=url, extensive=False)
    except Exception:  # a guess that fails is no guess
        return metadata
    return metadata._replace(
        title=metadata.title or guess.title,
        byline=metadata.byline or (guess.author.replace("; ", ", ") if guess.author else None),
        published=metadata.published or (read_day(guess.date) if guess.date else None),
    )


def _mark_quotes(tree: Any) -> None:
    """Inline quotations get the quotation marks that browsers show."""
    for quote in list(tree.iter("q")):
        quote.text = "“" + (quote.text or "")
        if len(quote):
            quote[-1].tail = (quote[-1].tail or "") + "”"
        else:
            quote.text += "”"
        quote.drop_tag()


def _marker(paragraph: Paragraph) -> int:
    return paragraph.text.index(" ") + 1 if paragraph.kind == "item" else 0


def _length(paragraphs: list[Paragraph]) -> int:
    return sum(len(p.text) for p in paragraphs)
