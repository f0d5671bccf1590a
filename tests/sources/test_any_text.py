"""Whatever comes in: an Article whose blocks are its text, or a SourceError."""

import contextlib
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.article import Article
from reader.model.clean import clean
from reader.sources import SourceError, read_bytes, read_path, read_text

LINES = st.sampled_from(
    [
        "",
        "",
        "The title of it",
        "By Jane Doe",
        "30 May 2023",
        "Updated: 31 May 2023",
        "Facebook",
        "icon-facebook icon-twitter",
        "Advertisement",
        "WASHINGTON (AP) — The first paragraph of the story, which says what happened.",
        "A Crosshead",
        "“A quote,” he said.",
        "a line that was wrapped at a width of some sixty columns or",
        "so, and goes on here.",
        "Source: Wikinews, https://example.org/x, CC BY 2.5",
        "© 2023",
        "---",
        "title: x",
        "# Heading",
        "- item",
        "```",
        "| a | b |",
        "|---|---|",
        "https://example.org/",
        "ENDS",
        "    indented",
        "第二段在这里",
        "👩‍🚀",
    ]
)
STORIES = st.lists(LINES, max_size=25).map("\n".join)
WORDS = st.text(st.characters(), max_size=200)


def check(article: Article) -> None:
    assert article.text == "\n\n".join(article.text[b.start : b.end] for b in article.blocks)
    assert article.text == clean(article.text)
    assert article.title.strip()
    assert "\n" not in article.title
    for block in article.blocks:
        words = article.text[block.start : block.end]
        assert words.strip()
        assert "\n" not in words
        assert words == words.rstrip()
    kinds = [b.kind for b in article.blocks]
    assert "title" not in kinds[1:]
    if kinds[0] == "title":
        assert article.text.startswith(article.title)
    assert (article.published is None) == (article.published_origin is None)


@given(WORDS | STORIES)
def test_any_text_is_an_article_or_refused(text: str) -> None:
    with contextlib.suppress(SourceError):
        check(read_text(text))


@given(STORIES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_markdown_is_an_article_or_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "story.md"
    path.write_text(text, encoding="utf-8")
    with contextlib.suppress(SourceError):
        check(read_path(path))


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_refused(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        check(read_bytes(data))


@given(STORIES)
def test_only_page_furniture_and_metadata_go(text: str) -> None:
    if "A Crosshead" in text:
        assert "A Crosshead" in read_text(text).text
