"""A page's HTML to an Article."""

from __future__ import annotations

from datetime import date

from reader.model.article import Article
from reader.model.clean import clean_line
from reader.sources.compose import Dates, compose
from reader.sources.errors import SourceError
from reader.sources.html.markup import decode_html
from reader.sources.html.page import Page
from reader.sources.html.process import PageReader


def read_html(
    source: bytes | str,
    published: date | None = None,
    *,
    name: str = "the page",
    url: str | None = None,
    charset: str | None = None,
    modified: date | None = None,
    pages: PageReader | None = None,
) -> Article:
    """The article in a page: title, byline, publisher, date, address, and its text with headings, lists and links.

    `published` overrules the page's own date, `modified` stands in where it has none; `url` is where it is from and
    `charset` the server's word on its encoding; `name` names it in a SourceError's sentence. For many pages, give one
    PageReader. Raises SourceError where there is no text.
    """
    html = decode_html(source, name, charset) if isinstance(source, bytes) else source
    if pages:
        page = pages.read(html, url)
    else:
        with PageReader() as own:
            page = own.read(html, url)
    return article_of(page, name, Dates(option=published, file=modified))


def article_of(page: Page, name: str, dates: Dates) -> Article:
    """The article that a page makes. Raises SourceError where it has no text; `name` names it in the sentence."""
    known = page.metadata._replace(title=clean_line(page.metadata.title or "")[:500].strip() or None)
    if not page.paragraphs:
        raise SourceError(f"{name} has no text in it that a reader without scripts can see; open it in a browser.")
    return compose(page.paragraphs, known, dates)
