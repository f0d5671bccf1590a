"""Finding articles again, by what is in them, by what was found in them and by marks."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Kept, Library
from reader.model.article import Article, Block

PUBLISHED = {
    "Harbour strike ends": date(2023, 5, 30),
    "Rain in Oslo": date(2023, 6, 1),
    "Café prices": date(2022, 1, 9),
}
TEXTS = {
    "Harbour strike ends": "The dock strike is over, Ana Cruz said. “We won,” O'Brien of the US-China line wrote.",
    "Rain in Oslo": "It rained on the harbour for a day. Economists who know C++ did not mind the naïve forecast.",
    "Café prices": "A cup costs more at the harbour. Cruz ships carry the beans, a senior official said.",
    "Undated": "Nothing is known of the day.",
}


def article(title: str) -> Article:
    text = f"{title}\n\n{TEXTS[title]}"
    blocks = (Block("title", 0, len(title)), Block("paragraph", len(title) + 2, len(text)))
    byline = "Per Quill" if title == "Rain in Oslo" else None
    return Article(title=title, text=text, blocks=blocks, published=PUBLISHED.get(title), byline=byline)


def analysis(title: str) -> str:
    """An analysis that knows Ana Cruz and Mao Ning, who speaks, Oslo, and a source without a name."""
    at = article(title).text.find("a senior official")
    source = {"start": at, "end": at + 17, "entity": None} if at >= 0 else None
    speaker = {"start": 0, "end": 1, "entity": "e1"}
    entities = [
        {"id": "e1", "kind": "person", "name": "Ana Cruz", "aliases": ["Captain Cruz"]},
        {"id": "e2", "kind": "person", "name": "Bo Ning"},
        {"id": "e3", "kind": "place", "name": "Oslo"},
    ]
    return json.dumps({"entities": entities, "quotes": [{"speaker": source or speaker}, {"speaker": None}]})


def fill(path: Path) -> Library:
    library = Library.open(path)
    library.add(Kept(article(title), f"{title}.txt") for title in TEXTS)
    return library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return fill(tmp_path / "library.sqlite3")


def titles(library: Library, query: str, **how: bool) -> list[str]:
    return [found.title.split()[0] for found in library.search(query, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("harbour", "Rain Harbour Café"),
        ("HARBOUR strike", "Harbour"),
        ('"dock strike"', "Harbour"),
        ('"strike dock"', ""),
        ("harbour -strike", "Rain Café"),
        ("-harbour", "Undated"),
        ("-harbour -nothing", ""),
        ("title:harbour", "Harbour"),
        ("harbour -title:harbour", "Rain Café"),
        ("-title:harbour -title:rain", "Undated Café"),
        ("cafe NAIVE", ""),
        ("cafe", "Café"),
        ("naive", "Rain"),
        ("US-China", "Harbour"),
        ("C++", "Rain"),
        ("O'Brien", "Harbour"),
        ("O’Brien", "Harbour"),
        ("quill", "Rain"),
        ("econom*", "Rain"),
        ("econom", ""),
        ("after:2023", "Undated Rain Harbour"),
        ("after:2023-05-30 before:2023-06", "Harbour"),
        ("-after:2023", "Café"),
        ("harbour before:2023-06-01", "Harbour Café"),
        ("", "Undated Rain Harbour Café"),
        ('"', "Undated Rain Harbour Café"),
    ],
)
def test_what_a_query_finds_newest_first(library: Library, query: str, found: str) -> None:
    assert titles(library, query) == found.split()


def test_the_names_that_an_analysis_found(library: Library) -> None:
    library.keep_analysis(article("Harbour strike ends").digest, "engine", analysis("Harbour strike ends"))
    library.keep_analysis(article("Café prices").digest, "engine", analysis("Café prices"))
    assert titles(library, "by:cruz") == ["Harbour"]
    assert titles(library, 'by:"captain cruz"') == ["Harbour"]
    assert titles(library, "person:cruz") == ["Harbour", "Café"]
    assert titles(library, "person:cruz beans") == ["Café"]
    assert titles(library, "person:cruz -by:cruz") == ["Café"]
    assert titles(library, 'by:"senior official"') == ["Café"]
    assert titles(library, "place:OSLO") == ["Harbour", "Café"]
    assert titles(library, "person:oslo") == []
    assert titles(library, 'person:"cruz bo"') == []  # the end of one name and the start of the next


def test_a_new_analysis_takes_the_names_of_the_one_before(library: Library) -> None:
    digest = article("Harbour strike ends").digest
    library.keep_analysis(digest, "engine 1", analysis("Harbour strike ends"))
    for other in ('{"entities": [], "quotes": []}', "{}", "[]", "no JSON", '{"entities": [{"id": []}]}'):
        library.keep_analysis(digest, "engine 2", other)
        assert titles(library, "person:cruz") == []


def test_an_analysis_that_came_before_its_article(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    kept = article("Harbour strike ends")
    library.keep_analysis(kept.digest, "engine", analysis(kept.title))
    library.keep(kept, "a.txt")
    assert titles(library, "by:cruz") == ["Harbour"]


def test_marks_and_tags(library: Library) -> None:
    harbour, rain = article("Harbour strike ends"), article("Rain in Oslo")
    library.keep(harbour, "a.txt")
    library.mark([rain.digest], starred=True)
    library.tag([rain.digest, harbour.digest], ["To read"])
    assert titles(library, "is:unread") == ["Undated", "Rain", "Café"]
    assert titles(library, "is:read") == titles(library, "-is:unread") == ["Harbour"]
    assert titles(library, "is:starred harbour") == ["Rain"]
    assert titles(library, 'tag:"to read" -is:starred') == ["Harbour"]
    library.mark([harbour.digest, rain.digest], read=False, starred=False)
    assert titles(library, "is:read") == titles(library, "is:starred") == []
    found = library.search("title:rain")[0]
    assert (found.tags, found.read, found.starred, found.origin) == (("to read",), False, False, "Rain in Oslo.txt")
    assert (found.published, found.byline) == (date(2023, 6, 1), "Per Quill")


def test_the_place_that_has_the_words(library: Library) -> None:
    (found,) = library.search("official beans")
    assert "\n" not in found.snippet
    assert [found.snippet[start:end] for start, end in found.hits] == ["beans", "official"]
    assert library.search("is:unread")[0].snippet == ""


def test_relevance_puts_the_title_first(library: Library) -> None:
    assert library.search("harbour", order="relevance")[0].title == "Harbour strike ends"
    assert titles(library, "harbour")[0] == "Rain"


def test_as_it_is_typed(library: Library) -> None:
    assert titles(library, "harb", typing=True) == ["Rain", "Harbour", "Café"]
    assert titles(library, "harbour stri", typing=True) == ["Harbour"]


def test_page_by_page(library: Library) -> None:
    everything = library.search("")
    assert library.search("", limit=2) + library.search("", limit=2, offset=2) == everything
    hits = library.search("harbour")
    assert [*library.search("harbour", limit=1), *library.search("harbour", limit=5, offset=1)] == hits


def test_an_article_opened_again_is_found_once(library: Library) -> None:
    for _ in range(2):
        library.keep(article("Rain in Oslo"), "b.txt")
    assert titles(library, "economists") == ["Rain"]
    library._connection.execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)")


def test_a_day_of_many_articles_and_the_ends_of_the_calendar(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    days = (date.min, date.max, date(2023, 5, 30), date(2023, 5, 30))
    stories = [
        Article(title=f"Story {n}", text=f"Story {n}", blocks=(Block("title", 0, 7),), published=day)
        for n, day in enumerate(days)
    ]
    assert library.add(Kept(story, "box") for story in stories) == 4
    assert [found.title for found in library.search("story")] == ["Story 1", "Story 3", "Story 2", "Story 0"]
    assert [found.title for found in library.search("after:9999")] == ["Story 1"]
    assert [found.title for found in library.search("before:0002")] == ["Story 0"]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = fill(tmp_path_factory.mktemp("search") / "library.sqlite3")
    library.keep_analysis(article("Café prices").digest, "engine", analysis("Café prices"))
    return library


_WORDS = "by: title: person: tag: is:unread after:2023 NEAR AND OR NOT harbour 標題 👩‍🚀 \x00 \ue000".split(" ")
_PIECES = st.sampled_from([*_WORDS, *"-\"*+^(){}:'\\;%", " ", " "])


@settings(max_examples=300, deadline=None)
@given(st.text() | st.lists(_PIECES).map("".join), st.booleans(), st.sampled_from(["newest", "relevance"]))
def test_no_text_is_an_error(shared: Library, text: str, typing: bool, order: str) -> None:
    for found in shared.search(text, typing=typing, order=order):  # type: ignore[arg-type]
        assert all(0 <= start < end <= len(found.snippet) for start, end in found.hits)


def test_a_query_without_end(shared: Library) -> None:
    assert shared.search("harbour " * 5_000, order="relevance")
    assert shared.search('"' + "harbour " * 5_000) == []
