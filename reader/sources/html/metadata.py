"""What a page says of its article: JSON-LD first, then Open Graph and other meta tags, then what stands on the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

from reader.model.clean import clean_line
from reader.sources.html.builder import web_address
from reader.sources.metadata import Metadata, read_date

_ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report|Review|\w*News\w*|Report\w*)$")
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?=$|[T\s])")
_PATH_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_-]|$)")
_SUFFIX = re.compile(r"\s+[|\-–—•·:»]+\s+|\s*[|»]\s*")
_BY = re.compile(r"(?:written\s+)?by\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_DATES = ("article:published_time", "og:article:published_time", "datepublished", "og:published_time", "date",
          "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "dc.date.issued", "dc.date",
          "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published",
          "cxenseparse:recs:publishtime", "citation_publication_date")  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl",
            "citation_author")  # fmt: skip
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "al:android:app_name")
_MOST = 200


def read_page_metadata(tree: Any, url: str | None) -> Metadata:
    """What a parsed page says; `url` is the address it came from, where that is known."""
    story = _story(tree)
    meta = _meta(tree)
    publisher = _first(meta, _SITES) or _name(story.get("publisher"))
    address = _address(tree, meta, url)
    return Metadata(
        title=_title(tree, meta, story, publisher),
        published=_published(tree, meta, story, address or url),
        byline=_byline(tree, meta, story),
        publisher=publisher,
        url=address or url,
    )


def base_address(tree: Any, url: str | None) -> str | None:
    """The address that the page's links are relative to."""
    base = tree.find(".//base[@href]")
    return (web_address(base.get("href"), url) if base is not None else None) or url


def _meta(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        value = clean_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            for name in (element.get(attribute) or "").lower().split():
                if value:
                    found.setdefault(name, []).append(value)
    return found


def _first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _story(tree: Any) -> dict[str, Any]:
    """The JSON-LD object of the page's article, empty where there is none."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        text = re.sub(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*;?\s*$", "", script.text).strip(
            " ;\n\t"
        )
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kinds = thing.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            named = isinstance(thing.get("headline"), str) or isinstance(thing.get("datePublished"), str)
            if named and any(isinstance(kind, str) and _ARTICLES.match(kind) for kind in names):
                return thing
    return {}


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document, the outer ones first."""
    waiting = [data]
    for _ in range(_MOST):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting[:0] = thing[:_MOST]
        elif isinstance(thing, dict):
            yield thing
            waiting += [thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if key in thing]


def _title(tree: Any, meta: dict[str, list[str]], story: dict[str, Any], publisher: str | None) -> str | None:
    headline = story.get("headline") or story.get("name")
    told = [
        clean_line(unescape(headline)) if isinstance(headline, str) else "",
        *(meta.get(name, [""])[0] for name in ("og:title", "twitter:title", "dc.title", "headline", "parsely-title")),
    ]
    visible = list(dict.fromkeys(filter(None, (clean_line(h.text_content()) for h in tree.iter("h1")))))
    named = tree.find(".//title")
    window = clean_line(named.text_content()) if named is not None else ""
    site = _key(publisher or "")
    for title in (_without_site(unescape(t), site) for t in told):
        if title and _key(title) != site:
            # the same words as the reader of the page sees them, whole and without what a site adds for search engines
            return next((h for h in visible if _same(h, title)), title)
    bare = _without_site(window, site)
    seen = [h for h in visible if _key(h) != site]
    if bare and (match := next((h for h in seen if _same(h, window)), None)):
        return match
    if len(seen) == 1 or not bare:
        return seen[0] if seen else None
    parts = _SUFFIX.split(bare)
    return max(parts, key=len) if parts and len(max(parts, key=len).split()) >= 4 else bare


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _same(heading: str, title: str) -> bool:
    a, b = _key(heading), _key(title)
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    return shorter in longer and len(shorter) >= 0.6 * len(longer)


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site at either end."""
    cuts = list(_SUFFIX.finditer(title))
    if not cuts:
        return title
    first, last = cuts[0], cuts[-1]
    tail, head = _key(title[last.end() :]), _key(title[: first.start()])
    if (
        tail
        and site
        and (tail == site or tail.replace(" ", "") == site.replace(" ", "") or tail in site or site in tail)
    ):
        return title[: last.start()].rstrip()
    if head and site and head == site:
        return title[first.end() :].lstrip()
    return title


def _published(tree: Any, meta: dict[str, list[str]], story: dict[str, Any], url: str | None) -> date | None:
    said = [story.get("datePublished"), story.get("dateCreated"), *(meta.get(name, [None])[0] for name in _DATES)]
    for element in tree.iter("time"):
        if element.get("pubdate") is not None or (element.get("itemprop") or "").lower() == "datepublished":
            said.append(element.get("datetime") or element.text_content())
    said += [e.get("content") or e.text_content() for e in tree.xpath("//*[@itemprop='datePublished']")[:3]]
    day = next(filter(None, (read_day(value) for value in said if isinstance(value, str))), None)
    if day is None and url and (path := _PATH_DAY.search(url)):
        day = _valid(path)
    if day is None:
        times = {t for t in (read_day(e.get("datetime") or "") for e in tree.iter("time")) if t}
        day = times.pop() if len(times) == 1 else None
    return day


def read_day(value: str) -> date | None:
    """The day of a time stamp as pages write it, None for what is none or is not to be believed."""
    value = value.strip()
    match = _DAY.match(value)
    day = _valid(match) if match else read_date(clean_line(value))
    return day if day and 1800 <= day.year <= 2100 else None


def _valid(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _byline(tree: Any, meta: dict[str, list[str]], story: dict[str, Any]) -> str | None:
    people = story.get("author") or story.get("creator")
    names: list[str | None] = [_name(person) for person in (people if isinstance(people, list) else [people])]
    if not any(names):
        names += [value for key in _AUTHORS for value in meta.get(key, ()) if "://" not in value][:6]
    if not any(names):
        links = tree.xpath("//*[@rel='author' or @itemprop='author']")[:6]
        names += [clean_line(link.text_content()) for link in links]
    plain = [_BY.sub("", name, count=1) if _BY.match(name) else name for name in names if name]
    return ", ".join(dict.fromkeys(n for n in plain if 1 < len(n) <= 120)) or None


def _name(thing: Any) -> str | None:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    if isinstance(thing, dict):
        thing = thing.get("name")
    return clean_line(unescape(thing)) or None if isinstance(thing, str) and "://" not in thing else None


def _address(tree: Any, meta: dict[str, list[str]], url: str | None) -> str | None:
    links = (e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split())
    for said in (*links, *meta.get("og:url", ())):
        if address := web_address(said, url):
            return address
    return None
