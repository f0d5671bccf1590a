"""Feeds are parsed in a process of their own too: some take a parser minutes, by mistake or on purpose."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime
from typing import Self

from reader.model.clean import clean_line
from reader.model.feed import Feed
from reader.sources.errors import SourceError
from reader.sources.feeds.read import LARGEST_FEED, read_feed
from reader.sources.parsing.process import ParsingProcess

FEED_SECONDS = 8.0


class FeedReader:
    """Reads feeds one by one in one parsing process; for all cores, one for each.

    Not for several threads at once. Use it as a context manager, or `close` it.
    """

    def __init__(self, seconds: float = FEED_SECONDS) -> None:
        self.process = ParsingProcess("feeds", seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self, data: bytes, url: str | None = None, content_type: str | None = None, *, now: datetime | None = None
    ) -> Feed:
        """As `read_feed`, and under a clock. Raises SourceError."""
        if len(data) > LARGEST_FEED:
            return read_feed(data, url, content_type)  # refuses it
        now = now or datetime.now(UTC)
        answer = self.process.ask(
            {"feed": b64encode(data).decode(), "url": url, "type": content_type, "now": now.isoformat()}
        )
        if answer is None or "error" in answer:
            name = clean_line(url or "this file")[:200]
            raise SourceError(f"{name} takes too long to read; tell its publisher, or follow another feed.")
        if "refused" in answer:
            raise SourceError(answer["refused"])
        from pydantic import TypeAdapter

        return TypeAdapter(Feed).validate_python(answer["feed"])

    def close(self) -> None:
        """End the process."""
        self.process.close()


def answer_feed(message: dict[str, str]) -> dict[str, object]:
    """The parsing process's answer to a request of a FeedReader, as JSON types."""
    from base64 import b64decode

    from pydantic import TypeAdapter

    try:
        now = datetime.fromisoformat(message["now"])
        feed = read_feed(b64decode(message["feed"]), message["url"], message["type"], now=now)
    except SourceError as error:
        return {"refused": str(error)}
    return {"feed": TypeAdapter(Feed).dump_python(feed, mode="json")}
