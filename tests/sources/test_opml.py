# ruff: noqa: E501

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.feed import Subscription
from reader.sources import SourceError
from reader.sources.feeds.opml import FeedList, read_opml, write_opml


def test_folders_are_tags_and_only_web_addresses_are_taken() -> None:
    found = read_opml(
        b'<opml version="2.0"><head><title>x</title></head><body><outline text="News"><outline text="Europe">'
        b'<outline type="rss" text="A &amp; B" xmlUrl="https://a.example/f?x=1&amp;y=2"/></outline></outline>'
        b'<outline type="rss" text="f" xmlUrl="file:///etc/passwd"/><outline text="j" type="rss" xmlUrl="javascript:x"/>'
        b'<outline type="rss" text="again" xmlUrl="https://a.example/f?x=1&amp;y=2"/></body></opml>'
    )
    assert found == FeedList((Subscription("https://a.example/f?x=1&y=2", "A & B", None, ("News/Europe",)),), 2)


FEEDS = [
    Subscription("https://a.example/f?x=1&y=2", 'A & "<b>"', None, ("News/Europe", "daily")),
    Subscription("https://b.example/", "B", None, ("News/Europe",)),
    Subscription("https://c.example/", "C", None, ()),
]


def test_what_is_written_is_read_again() -> None:
    assert read_opml(write_opml(FEEDS).encode()) == FeedList(tuple(FEEDS), 0)


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=3))
def test_any_title_and_tags_can_be_written(title: str, tags: list[str]) -> None:
    feeds = [Subscription("https://a.example/", title, None, tuple(tags))]
    assert [f.url for f in read_opml(write_opml(feeds).encode()).feeds] == ["https://a.example/"]


@pytest.mark.parametrize("data", [b"", b"hello", b"/etc/passwd", b"<html><body>x</body></html>", b"\xff\xfe\x00"])
def test_what_is_no_list_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"export .*\.$"):
        read_opml(data)


def test_entities_that_multiply_do_not() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<!DOCTYPE opml [<!ENTITY e0 "ha">{entities}]><opml version="2.0"><body><outline text="&e11;" type="rss" xmlUrl="https://a.example/"/></body></opml>'
    try:
        found = read_opml(data.encode())
    except SourceError:
        return
    assert all(len(f.title or "") < 1000 for f in found.feeds)
