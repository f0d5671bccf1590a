"""Web archives (WARC), plain or compressed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.article import Article
from reader.model.clean import clean_line
from reader.sources.archives.archive import Archive, Item, Skip, read_item
from reader.sources.compose import Dates
from reader.sources.files import LIMIT, check_size, quoted
from reader.sources.html.builder import web_address
from reader.sources.html.markup import decode_html
from reader.sources.html.process import PageReader
from reader.sources.html.read import article_of

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml+xml")


def open_warc(path: Path, skip: Skip) -> Archive:
    """The web pages in an archive; what else was archived beside them is passed over."""
    return Archive(_items(path, skip))


def _items(path: Path, skip: Skip) -> Iterator[Item]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with path.open("rb") as file, PageReader() as pages:
        records = iter(ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"))
        at = 0
        while True:
            try:
                record = next(records)
            except StopIteration:
                return
            except (OSError, ValueError) as error:
                reason = clean_line(str(error))[:80].lower()
                after = f"{quoted(path)} is damaged after byte {at} ({reason}); what follows was left out."
                yield Item(f"{at} damaged", error=after)
                return
            at = record.stream_pos
            name = f"{at} {clean_line(record.headers.get('WARC-Target-URI') or '')}".strip()
            if _is_page(record) and not skip(name):
                yield read_item(name, partial(_read, record, name, pages))


def _is_page(record: WarcRecord) -> bool:
    if not record.is_http or (record.http_content_type or "").lower() not in _PAGES:
        return False
    return record.http_headers.status_code == 200


def _read(record: WarcRecord, name: str, pages: PageReader) -> Article:
    data = record.reader.read(LIMIT + 1)
    check_size(len(data), quoted(name), "it was left out")
    url = web_address(record.headers.get("WARC-Target-URI"), None)
    html = decode_html(data, quoted(name), record.http_charset)
    return article_of(pages.read(html, url), quoted(name), Dates(file=_day(record)))


def _day(record: WarcRecord) -> date | None:
    try:
        return record.record_date.date()
    except (ValueError, OSError, AttributeError):
        return None
