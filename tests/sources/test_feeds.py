# ruff: noqa: E501

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.feed import Entry, Feed
from reader.sources import SourceError
from reader.sources.feeds.discover import common_feed_paths, feeds_named_by
from reader.sources.feeds.process import FeedReader
from reader.sources.feeds.read import read_feed
from tests.sources.test_any_text import check

NOW = datetime(2024, 3, 6, 12, tzinfo=UTC)
URL = "https://gull.example/feeds/all.xml"


def rss(items: str, head: str = "<title>The Gull</title><link>https://gull.example/</link>") -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def read(data: bytes) -> Feed:
    return read_feed(data, URL, now=NOW)


def only(data: bytes) -> Entry:
    (entry,) = read(data).entries
    return entry


def test_rss() -> None:
    feed = read(
        rss(
            "<item><title>Ferry &amp;amp; storm</title><link>/ferry</link><guid>g1</guid><author>jd@gull.example (Jane Doe)</author>"
            "<pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><category>Sea</category><description>&lt;p&gt;It will "
            "&lt;a href='../x'&gt;not&lt;/a&gt; sail.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;no&lt;/li&gt;&lt;/ul&gt;</description></item>"
        )
    )
    (entry,) = feed.entries
    assert (feed.title, feed.url, feed.problem) == ("The Gull", "https://gull.example/", None)
    assert (entry.id, entry.published, entry.tags) == ("g1", datetime(2024, 3, 6, 4, 30, tzinfo=UTC), ("Sea",))
    article = entry.article
    assert (article.title, article.url, article.publisher) == (
        "Ferry & storm",
        "https://gull.example/ferry",
        "The Gull",
    )
    assert article.text == "Ferry & storm\n\nIt will not sail.\n\n• no"
    assert [(article.text[n.start : n.end], n.url) for n in article.links] == [("not", "https://gull.example/x")]


def test_atom_with_a_base_of_its_own_and_both_summary_and_content() -> None:
    entry = only(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry xml:base="https://other.example/d/"><id>urn:1</id>'
        b'<title type="text">a &lt;b&gt; c</title><link href="https://gull.example/1"/><updated>2024-03-05T10:00:00Z</updated>'
        b"<author><name>Jane Doe</name></author><summary>Short</summary>"
        b'<content type="html">&lt;p&gt;Long &lt;a href="n"&gt;text&lt;/a&gt;&lt;/p&gt;</content></entry></feed>'
    )
    assert (entry.article.title, entry.article.byline) == ("a <b> c", "Jane Doe")
    assert entry.article.published == date(2024, 3, 5)
    assert [n.url for n in entry.article.links] == ["https://other.example/d/n"]


def test_rdf() -> None:
    feed = read(
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        b'<channel rdf:about="x"><title>Old</title><link>http://old.example/</link></channel>'
        b'<item rdf:about="http://old.example/1"><title>One</title><link>http://old.example/1</link></item></rdf:RDF>'
    )
    assert [e.article.title for e in feed.entries] == ["One"]


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"])
def test_json_feed(version: str) -> None:
    authors = {"author": {"name": "Jane Doe"}} if version.endswith("/1") else {"authors": [{"name": "Jane Doe"}]}
    items = [
        {
            "id": 7,
            "url": "/a",
            "title": "A <b>",
            "content_html": "<p>x <a href='y'>z</a></p>",
            "tags": ["t"],
            **authors,
        },
        {"id": "8", "content_text": "Plain\n\nText", "date_published": "2024-03-05T10:00:00+02:00"},
        "no item",
    ]
    feed = read(
        json.dumps({"version": version, "title": "J", "home_page_url": "https://j.example/", "items": items}).encode()
    )
    first, second = feed.entries
    assert (first.id, first.article.title, first.article.byline, first.tags) == ("7", "A <b>", "Jane Doe", ("t",))
    assert first.article.links[0].url == "https://j.example/y"
    assert second.published == datetime(2024, 3, 5, 8, tzinfo=UTC)
    assert second.article.text == "Plain\n\nText"
    assert feed.problem == "1 of the feed's items are no entries and were left out."


def test_a_feed_that_is_not_well_formed_is_read_and_says_so() -> None:
    feed = read(
        rss("<item><title>One & two</title><link>/1</link></item><item><title>Three</title><link>/2</link>")[:-20]
    )
    assert [e.article.title for e in feed.entries] == ["One & two", "Three"]
    assert feed.problem
    assert feed.problem.startswith("The feed is not well-formed (")


def test_an_entry_without_an_id_has_its_link_and_none_is_lost() -> None:
    same = "<item><guid>1</guid><title>{}</title></item>"
    feed = read(
        rss(
            "<item><title>a</title><link>/a</link></item><item><title>b</title></item>"
            + same.format("c")
            + same.format("d")
        )
    )
    assert feed.entries[0].id == "https://gull.example/a"
    assert [e.article.title for e in feed.entries] == ["a", "b", "c", "d"]
    assert len({e.id for e in feed.entries}) == 4


def test_a_changed_clock_brings_nothing_new_and_a_changed_text_does() -> None:
    item = "<item><guid>1</guid><title>a</title><description>{}</description><pubDate>{}</pubDate></item>"
    monday, tuesday = "Mon, 04 Mar 2024 10:00:00 GMT", "Tue, 05 Mar 2024 10:00:00 GMT"
    hashes = [only(rss(item.format(*said))).content_hash for said in [("x", monday), ("x", tuesday), ("y", monday)]]
    assert hashes[0] == hashes[1] != hashes[2]


@pytest.mark.parametrize(
    "stamp", ["Mon, 01 Jan 0001 00:00:00 GMT", "Tue, 01 Jan 2199 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "soon"]
)
def test_times_that_are_not_believed(stamp: str) -> None:
    entry = only(rss(f"<item><title>a</title><pubDate>{stamp}</pubDate></item>"))
    assert (entry.published, entry.article.published) == (None, None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"<!doctype html><html><body>Hi</body></html>", "is a web page, not a feed"),
        (b"/etc/passwd", "no feed that can be read"),
        (b'{"a": 1}', "no JSON Feed"),
        (b'{"items": [', "damaged JSON"),
        (b"[" * 100000, "no feed that can be read"),
        (b"{" * 100000, "damaged JSON"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read(data)


def test_entities_that_multiply_do_not() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<!DOCTYPE r [<!ENTITY e0 "ha">{entities}]>'.encode() + rss("<item><title>&e11;</title></item>")[21:]
    try:
        feed = read(data)
    except SourceError:
        return
    assert sum(len(e.article.text) for e in feed.entries) < 1000


@given(st.text(max_size=60), st.text(max_size=200))
@settings(deadline=None)
def test_any_words_in_an_entry(title: str, text: str) -> None:
    items = [{"id": "1", "title": title, "content_html": text}]
    check(only(json.dumps({"version": "1", "items": items}).encode()).article)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_are_a_feed_or_refused(data: bytes) -> None:
    for start in (b"", b"<rss><channel><item>", b'{"items":['):
        try:
            feed = read(start + data)
        except SourceError as error:
            assert "\n" not in str(error)  # noqa: PT017
        else:
            for entry in feed.entries:
                check(entry.article)


def test_a_feed_read_under_the_clock_is_the_same() -> None:
    data = rss(
        "<item><title>a</title><link>/a</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>b &lt;a href='/x'&gt;c&lt;/a&gt;</description></item>"
    )
    with FeedReader() as feeds:
        assert feeds.read(data, URL, now=NOW) == read(data)
        with pytest.raises(SourceError, match="is empty"):
            feeds.read(b"", URL)


def test_a_feed_that_takes_a_parser_minutes_is_given_up_and_the_next_one_read() -> None:
    slow = rss("".join(f"<a{n}:b xmlns:a{n}='u{n}'>" for n in range(30000)))
    with FeedReader(seconds=1) as feeds:
        with pytest.raises(SourceError, match="takes too long to read"):
            feeds.read(slow, URL)
        assert feeds.read(rss("<item><title>a</title></item>"), URL).entries


def test_the_feeds_that_a_page_names() -> None:
    page = (
        '<link rel="stylesheet" href="a.css"><link href="/comments/feed" type="application/rss+xml" rel=alternate title="Comments">'
        "<link type='application/atom+xml' rel='alternate' href='/atom.xml?a=1&amp;b=2' title='All &amp; more'>"
        '<link rel="alternate" type="application/rss+xml" href="javascript:x"><link rel="alternate" hreflang="de" href="/de">'
        '<a href="/other.rss">RSS</a>'
    )
    found = feeds_named_by(page, "https://gull.example/news/")
    assert found[0] == ("https://gull.example/atom.xml?a=1&b=2", "All & more")
    assert [f.url for f in found[1:]] == ["https://gull.example/comments/feed"]
    assert [f.url for f in feeds_named_by(page[-40:], "https://gull.example/")] == ["https://gull.example/other.rss"]
    assert common_feed_paths("https://gull.example/a/b?c")[0] == "https://gull.example/feed"
