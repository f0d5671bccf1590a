"""Lists of feeds: OPML in and out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reader.model.clean import clean_line
from reader.model.feed import Subscription
from reader.sources.errors import SourceError
from reader.sources.html.builder import web_address

_LARGEST = 20 * 1024 * 1024


class FeedList(NamedTuple):
    """The feeds of a list, each once, and how many of its lines were left out, being of no web address."""

    feeds: tuple[Subscription, ...]
    left_out: int


def read_opml(data: bytes, name: str = "the list") -> FeedList:
    """The feeds in an OPML list. Folders are tags, a folder in a folder too: `News/Europe`.

    Only http and https are taken. Raises SourceError where it is no such list; `name` names it in the sentence.
    """
    import listparser

    if len(data) > _LARGEST:
        raise SourceError(
            f"{name} is larger than {_LARGEST // 1024**2} MB, too long for a list of feeds; check the file."
        )
    try:
        parsed = listparser.parse(data)
    except Exception as error:  # a parser over anything that people export
        raise SourceError(f"{name} cannot be read ({clean_line(str(error))[:80]}); export the list again.") from None
    entries = parsed.get("feeds", [])
    if not entries and not (parsed.get("meta") or parsed.get("version") or parsed.get("lists")):
        raise SourceError(f"{name} is no OPML list of feeds; export it from the other reader as OPML.")
    feeds: dict[str, Subscription] = {}
    left_out = 0
    for entry in entries:
        url = web_address(entry.get("url"), None)
        if url is None:
            left_out += 1
            continue
        folders = ["/".join(filter(None, map(clean_line, path))) for path in entry.get("categories") or ()]
        folders[:0] = folders[-1:]  # the folder it stands in comes after the categories it names
        tags = tuple(dict.fromkeys(filter(None, [*folders, *map(clean_line, entry.get("tags") or ())])))
        known = feeds.get(url)
        if known:
            feeds[url] = Subscription(url, known.title, known.page, tuple(dict.fromkeys(known.tags + tags)))
        else:
            feeds[url] = Subscription(url, clean_line(entry.get("title") or "") or None, None, tags)
    return FeedList(tuple(feeds.values()), left_out)


def write_opml(feeds: Iterable[Subscription], title: str = "Feeds") -> str:
    """An OPML 2.0 list of the feeds, by their first tag as folders, the rest as categories."""
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = clean_line(title)
    body = SubElement(root, "body")
    folders: dict[str, Element] = {}
    for feed in feeds:
        parent = _folder(body, folders, feed.tags[0]) if feed.tags else body
        name = clean_line(feed.title or feed.url)
        line = SubElement(parent, "outline", type="rss", text=name, title=name, xmlUrl=clean_line(feed.url))
        if feed.page:
            line.set("htmlUrl", clean_line(feed.page))
        if len(feed.tags) > 1:
            line.set("category", ",".join(clean_line(tag) for tag in feed.tags[1:]))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _folder(body: Element, folders: dict[str, Element], tag: str) -> Element:
    """The outline of a tag, `News/Europe` being one in another."""
    parent, path = body, ""
    for part in filter(None, (clean_line(p) for p in tag.split("/"))):
        path += f"/{part}"
        if path not in folders:
            folders[path] = SubElement(parent, "outline", text=part, title=part)
        parent = folders[path]
    return parent
