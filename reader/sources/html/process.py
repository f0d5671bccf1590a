"""Pages are parsed in a process of their own, under a clock: no page can stall or crash the program."""

from __future__ import annotations

from typing import Self

from reader.sources.html.markup import without_traps
from reader.sources.html.page import Page
from reader.sources.html.plain import read_plainly
from reader.sources.parsing.process import SECONDS, ParsingProcess

# beyond this a parser's tree does not fit in the process's memory
_LARGEST = 12 * 1024 * 1024


class PageReader:
    """Reads pages one by one in one parsing process, which starts with the first and is replaced when it fails.

    Not for several threads at once. Use it as a context manager, or `close` it.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self.process = ParsingProcess("pages", seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, html: str, url: str | None = None) -> Page:
        """The page in HTML; `url` is where it is from. One that cannot be parsed in time is read plainly."""
        if len(html) <= _LARGEST:
            answer = self.process.ask({"html": html, "url": url})
            if answer and "error" not in answer:
                return Page.from_json(answer)
        page = read_plainly(without_traps(html))
        return Page(page.metadata._replace(url=url), page.paragraphs, page.way)

    def close(self) -> None:
        """End the process."""
        self.process.close()
