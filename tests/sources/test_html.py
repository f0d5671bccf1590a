# ruff: noqa: E501

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.clean import clean
from reader.sources import SourceError, read_bytes, read_path
from reader.sources.html.markup import decode_html, looks_like_html, without_traps
from reader.sources.html.plain import read_plainly
from reader.sources.html.process import PageReader
from reader.sources.html.read import read_html
from tests.benchmarks.pages import body, token_f1
from tests.sources.pages import STORY, Shape, shapes
from tests.sources.test_any_text import check

PAGE = """<!doctype html><html><head><title>Harbour reopens | The Daily Gull</title>
<meta property="og:site_name" content="The Daily Gull"><link rel="canonical" href="https://gull.example/2024/harbour">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour reopens &amp; ferries sail",
"datePublished": "2024-03-05T10:00:00Z", "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Li Wei"}]}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Harbour reopens & ferries sail</h1>
<p>The harbour opened on Tuesday after <a href="/storm">the worst storm</a> in a decade, the mayor said. She thanked
the crews who had worked all night, and the <a href="javascript:alert(1)">cooks</a>.</p>
<h2>What was damaged</h2><ol><li>Two piers at the old quay</li><li>A <a href="https://crane.example/">crane</a></li></ol>
<blockquote><p>We never stopped working, not for one hour of it.</p></blockquote>
<p>He called it <q>a mir&#27;acle</q> &#150; and left\u202e.</p></article></body></html>"""


@pytest.fixture(scope="module")
def pages() -> Iterator[PageReader]:
    with PageReader() as reader:
        yield reader


def test_what_a_page_says_and_how_its_text_is_made(pages: PageReader) -> None:
    article = read_html(PAGE, pages=pages)
    assert (article.title, article.byline, article.publisher, article.published, article.url) == (
        "Harbour reopens & ferries sail",
        "Jane Doe, Li Wei",
        "The Daily Gull",
        date(2024, 3, 5),
        "https://gull.example/2024/harbour",
    )
    assert [(b.kind, article.text[b.start : b.end]) for b in article.blocks][2:] == [
        ("heading", "What was damaged"),
        ("item", "1. Two piers at the old quay"),
        ("item", "2. A crane"),
        ("quote", "We never stopped working, not for one hour of it."),
        ("paragraph", "He called it “a miracle” – and left."),
    ]
    check(article)


def test_links_are_places_in_the_text_and_lead_only_to_the_web(pages: PageReader) -> None:
    article = read_html(PAGE, pages=pages, url="https://gull.example/news/today")
    assert [(article.text[n.start : n.end], n.url) for n in article.links] == [
        ("the worst storm", "https://gull.example/storm"),
        ("crane", "https://crane.example/"),
    ]


@pytest.mark.parametrize("shape", shapes(), ids=lambda shape: shape.name)
def test_the_article_is_told_from_the_page_around_it(shape: Shape, pages: PageReader) -> None:
    article = read_html(shape.html, pages=pages)
    assert token_f1(body(article), "\n".join(shape.text)) > 0.94
    assert article.title.endswith(shape.title)
    check(article)


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.xhtml", "page"])
def test_a_file_that_is_a_page(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGE)
    assert read_path(path).title == "Harbour reopens & ferries sail"


def test_a_page_on_standard_input(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "-"], input=PAGE.encode(), capture_output=True, cwd=tmp_path,
        env={**os.environ, "READER_DATA": str(tmp_path)}, check=True,
    )  # fmt: skip
    assert ran.stdout.decode().startswith("Harbour reopens & ferries sail\n\nThe harbour opened")


def test_the_date_is_the_users_then_the_pages_then_the_files() -> None:
    assert read_bytes(PAGE.encode(), date(2020, 1, 1)).published == date(2020, 1, 1)
    undated = f"<html><body><p>{STORY[0]}</p></body></html>"
    assert read_html(undated, modified=date(2019, 9, 9)).published == date(2019, 9, 9)


def test_a_text_that_only_starts_with_a_bracket_is_no_page() -> None:
    assert read_bytes(b"<3 is a heart, they say.\n\nAnd more.").text.startswith("<3 is a heart")
    assert not looks_like_html(b"<p>")
    assert not looks_like_html(b"<!---->" * 500)
    assert looks_like_html(b"\xef\xbb\xbf <!-- saved -->\n<!DOCTYPE HTML>")


@pytest.mark.parametrize(
    ("told", "encoding"), [("iso-8859-1", "cp1252"), ("gb2312", "gb18030"), ("shift_jis", "cp932"), ("utf-8", "utf-8")]
)
def test_a_page_is_in_the_encoding_it_names_as_browsers_read_it(told: str, encoding: str) -> None:
    words = {
        "cp1252": "“It’s over” — café",
        "gb18030": "港务局周二表示镕",
        "cp932": "首相は述べた①",
        "utf-8": "Žluťoučký",
    }[encoding]
    page = f'<html><head><meta charset="{told}"></head><body><p>{words}</p></body></html>'
    assert words in decode_html(page.encode(encoding), "a page")
    assert words in decode_html(page.replace(told, "x-none").encode(encoding), "a page", told)


def test_references_to_control_characters_are_gone_before_a_parser_sees_them() -> None:
    assert without_traps("a&#27;b&#x1b;c&#0;d&#xD800;e&#99999999999;f&#151;g&#233;&amp;") == "abcdef—g&#233;&amp;"


TRAPS = {
    "links": "<html><body>" + "<p><a href='http://x.example/1'>link words</a> and" * 30000,
    "nested": "<html><body>" + "<div>" * 100000 + "Some words at the bottom of it all." + "</div>" * 100000,
    "comments": "<html>Some words" + "<!--" * 100000,
    "brackets": "<html>Some words" + "<" * 200000,
    "scripts": "<html>Some words" + "<script>" * 100000,
    "tables": "<html>" + "<table><tr><td>" * 3000 + "Some words",
}


@pytest.mark.parametrize("html", TRAPS.values(), ids=TRAPS)
def test_a_trap_costs_a_second_and_its_words_are_still_read(html: str) -> None:
    with PageReader(seconds=1) as pages:
        assert "words" in read_html(html, pages=pages).text


def test_the_parsing_process_is_replaced_when_it_is_lost() -> None:
    with PageReader() as pages:
        pages.read(PAGE)
        assert pages.process._process
        pages.process._process.kill()
        assert pages.read(PAGE).way == "plain"
        assert pages.read(PAGE).way == "article"


def test_a_page_without_words_is_refused_in_words(pages: PageReader) -> None:
    with pytest.raises(SourceError, match=r"^the page has no text in it .*; open it in a browser\.$"):
        read_html("<html><body><script>var x</script></body></html>", pages=pages)


TAGS = st.sampled_from(
    "<p> </p> <div> </div> <ul> <ol> <li> </li> </ul> <table> <tr> <td> </td> </tr> </table> <blockquote> </blockquote> "
    "<h1> </h1> <a\thref='http://a.example/x'> </a> <br> <pre> </pre> <q> </q> <b> <!-- --> <script> </script> &#27; &amp; "
    "&#x202e; <head> <title> </title> <svg> </svg> word Words\tand\tmore\twords. 港务 \u0301\u0301\u0301\u0301\u0301".split(" ")
).map(lambda tag: tag.replace("\t", " "))  # fmt: skip


@given(st.lists(TAGS | st.text(max_size=8), max_size=40).map("".join))
@settings(max_examples=60, deadline=None)
def test_any_markup_is_an_article_or_refused(pages: PageReader, markup: str) -> None:
    for html in (markup, f"<html><body><article><p>{STORY[0]}</p>{markup}<p>{STORY[1]}</p></article>"):
        for paragraph in read_plainly(html).paragraphs:
            assert paragraph.text == clean(paragraph.text)
        try:
            article = read_html(html, pages=pages)
        except SourceError:
            continue
        check(article)
        for link in article.links:
            block = next(b for b in article.blocks if b.start <= link.start < b.end)
            assert link.start < link.end <= block.end
            assert link.url.startswith("http")
