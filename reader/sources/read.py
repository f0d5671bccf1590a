"""The ways in: a file, standard input, bytes, text."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.article import Article
from reader.model.clean import clean
from reader.sources.compose import Dates, compose
from reader.sources.decode import decode
from reader.sources.errors import SourceError
from reader.sources.files import quoted, read_file, read_stream
from reader.sources.furniture import is_furniture
from reader.sources.lines import Paragraph, paragraphs
from reader.sources.metadata import Metadata, is_labelled, read_date

if TYPE_CHECKING:
    from reader.sources.html.process import PageReader

HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht"})
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
# the Markdown parser takes seconds for a megabyte of hostile signs; no article is that long
_MARKDOWN_LIMIT = 1024 * 1024


def read_path(path: Path, published: date | None = None) -> Article:
    """The article in a text, Markdown or HTML file; the ending says which, or for HTML how it begins.

    `published` overrules the text's own date; where there is neither, it is the day the file was last changed.
    Raises SourceError.
    """
    contents = read_file(path)
    return read_named(contents.data, path.suffix, published, name=quoted(path), modified=contents.modified)


def read_named(
    data: bytes,
    suffix: str,
    published: date | None = None,
    *,
    name: str,
    modified: date | None = None,
    pages: PageReader | None = None,
) -> Article:
    """The article in the bytes of a file whose name ends in `suffix` (".html"), last changed at `modified`.

    `name` names it in a SourceError's sentence; for many files, give one PageReader. Raises SourceError.
    """
    suffix = suffix.lower()
    if suffix in HTML_SUFFIXES or (suffix not in MARKDOWN_SUFFIXES and _looks_like_html(data)):
        return _read_html(data, published, name, modified, pages)
    return _read(decode(data, name), name, suffix in MARKDOWN_SUFFIXES, Dates(option=published, file=modified))


def read_stdin(published: date | None = None) -> Article:
    """The article on standard input, to its end. Raises SourceError."""
    return read_bytes(read_stream(sys.stdin.buffer, "standard input"), published)


def read_bytes(data: bytes, published: date | None = None, *, name: str = "standard input") -> Article:
    """The article in bytes of any encoding, HTML where they start like it; `name` names them in a SourceError."""
    if _looks_like_html(data):
        return _read_html(data, published, name, None)
    return read_text(decode(data, name), published, name=name)


def read_text(text: str, published: date | None = None, *, name: str = "the text") -> Article:
    """The article in a text, Markdown where it starts like it. Raises SourceError where it is only white space."""
    from reader.sources.markdown import looks_like_markdown

    return _read(text, name, looks_like_markdown(text.lstrip("\ufeff")), Dates(option=published))


def _looks_like_html(data: bytes) -> bool:
    # most texts do not start like a page: no pattern is compiled for them before they are on the screen
    if not data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return False
    from reader.sources.html.markup import looks_like_html

    return looks_like_html(data)


def _read_html(
    data: bytes, published: date | None, name: str, modified: date | None, pages: PageReader | None = None
) -> Article:
    from reader.sources.html.read import read_html

    return read_html(data, published, name=name, modified=modified, pages=pages)


def _read(text: str, name: str, markdown: bool, dates: Dates) -> Article:
    text = clean(text)
    source, known = list[Paragraph](), Metadata()
    if markdown and len(text) <= _MARKDOWN_LIMIT:
        from reader.sources.markdown import read_markdown

        source, known = read_markdown(text, _stands_alone)
    # Markdown of nothing but signs (a picture, a rule) is shown as it was written
    source = source or paragraphs(text, _stands_alone)
    if not source:
        raise SourceError(f"{name} has no text in it; name another file.")
    return compose(source, known, dates)


def _stands_alone(line: str) -> bool:
    """Whether a line is no part of a paragraph that is wrapped around it."""
    return is_furniture(line, at_edge=False) or is_labelled(line) or read_date(line) is not None
