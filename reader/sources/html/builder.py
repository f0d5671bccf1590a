"""Paragraphs put together from pieces of text, white space made plain as browsers show it."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from reader.model.article import BlockKind, Link
from reader.model.clean import clean
from reader.sources.lines import Paragraph

_SPACE = re.compile(r"\s+")
_LONGEST_URL = 2000


def web_address(href: str | None, base: str | None) -> str | None:
    """The absolute http or https address of a link, None for any other (scripts, mail, places in the page)."""
    href = "".join(clean(href or "").split())
    if not href or href.startswith("#"):
        return None
    try:
        url = urljoin(base or "", href)
        parts = urlsplit(url)
    except ValueError:
        return None
    good = parts.scheme in ("http", "https") and bool(parts.hostname) and len(url) <= _LONGEST_URL
    return url if good else None


class ParagraphBuilder:
    """Takes pieces of text and links in order and gives the paragraphs that `end` closed."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._pieces: list[str] = []
        self._length = 0
        self._links: list[Link] = []
        self._opened: tuple[int, str] | None = None

    @property
    def empty(self) -> bool:
        """Whether the paragraph at hand has no text yet."""
        return not self._length

    def add(self, text: str | None) -> None:
        """More text of the paragraph at hand."""
        words = _SPACE.sub(" ", clean(text)) if text else ""
        if words.startswith(" ") and (not self._length or self._pieces[-1].endswith(" ")):
            words = words[1:]
        if words:
            self._pieces.append(words)
            self._length += len(words)

    def open_link(self, url: str | None) -> None:
        """A link starts here; None is one that leads nowhere."""
        self.close_link()
        self._opened = (self._length, url) if url else None

    def close_link(self) -> None:
        """The link, where one is open, ends here."""
        if self._opened:
            start, url = self._opened
            self._links.append(Link(start, self._length, url))
        self._opened = None

    def end(self, kind: BlockKind | None, marker: str = "") -> bool:
        """The paragraph ends, with `marker` put before it; False where there was no text in it."""
        going_on = self._opened[1] if self._opened else None
        self.close_link()
        text, links = "".join(self._pieces), self._links
        self._pieces, self._length, self._links = [], 0, []
        if going_on:
            self.open_link(going_on)
        whole = clean(text).rstrip()
        if not whole:
            return False
        # what is harmless in pieces may not be as a whole, and then no offset is true
        kept = links if text.startswith(whole) else []
        self.paragraphs.append(Paragraph(marker + whole, kind, tuple(_trimmed(kept, whole, len(marker)))))
        return True


def _trimmed(links: list[Link], text: str, shift: int) -> list[Link]:
    """The links without white space at their ends, moved by `shift`; those without words are gone."""
    found = []
    for link in links:
        words = text[link.start : link.end]
        start = link.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start < end:
            found.append(Link(start + shift, end + shift, link.url))
    return found
