"""The article at an address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.model.article import Article
from reader.model.clean import clean_line
from reader.sources.compose import Dates
from reader.sources.decode import decode
from reader.sources.errors import SourceError
from reader.sources.html.markup import decode_html, looks_like_html
from reader.sources.html.process import PageReader
from reader.sources.html.read import article_of
from reader.sources.read import read_text
from reader.sources.web.client import Client, Fetched

_PAGES = ("text/html", "application/xhtml+xml")
_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


def read_url(
    url: str,
    published: date | None = None,
    *,
    client: Client | None = None,
    pages: PageReader | None = None,
    allow_private: bool = False,
) -> Article:
    """The article at an http or https address: a page, or a plain text. `published` overrules its own date.

    Raises SourceError.
    """
    fetched = (client or Client()).fetch(url, allow_private=allow_private)
    if pages:
        return read_fetched(fetched, published, pages)
    with PageReader() as own:
        return read_fetched(fetched, published, own)


def read_fetched(fetched: Fetched, published: date | None, pages: PageReader) -> Article:
    """The article in what an address answered. Raises SourceError."""
    name = f"'{clean_line(fetched.url)[:120]}'"
    if fetched.content_type in _FEEDS:
        raise SourceError(f"{name} is a feed, not an article; give the address of one of its articles.")
    if fetched.content_type in _PAGES or looks_like_html(fetched.data):
        html = decode_html(fetched.data, name, fetched.charset)
        return article_of(pages.read(html, fetched.url), name, Dates(option=published))
    article = read_text(decode(fetched.data, name), published, name=name)
    return replace(article, url=article.url or fetched.url)
