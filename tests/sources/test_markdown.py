from datetime import date
from pathlib import Path

import pytest

from reader.model.article import Article
from reader.sources import read_path, read_text

STORY = """\
---
title: "Grain deal extended"
date: 2023-05-18T09:00:00Z
author: Maria Lopez
source: The Paper, https://example.org/grain
---

# Grain deal extended

**KYIV, Ukraine (AP)** — The [Black Sea](http://example.org) deal was
*extended* for two `months`.

## What it means

> "Good news," said the UN.

- wheat
- corn
  1. yellow
  2. white

![a picture](x.png)

| a | b |
|---|---|
| 1 | [2](y) |

```
x = 1

    y = 2
```

<div>Some <b>html</b></div>

**The reaction**

Nobody answered.
"""


def parts(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def test_markdown_becomes_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "story.MD"
    path.write_text(STORY)
    article = read_path(path)
    assert parts(article) == [
        ("title", "Grain deal extended"),
        ("paragraph", "KYIV, Ukraine (AP) — The Black Sea deal was extended for two months."),
        ("heading", "What it means"),
        ("quote", '"Good news," said the UN.'),
        ("item", "• wheat"),
        ("item", "• corn"),
        ("item", "1. yellow"),
        ("item", "2. white"),
        ("paragraph", "a | b"),
        ("paragraph", "1 | 2"),
        ("paragraph", "x = 1"),
        ("paragraph", "    y = 2"),
        ("paragraph", "Some html"),
        ("heading", "The reaction"),
        ("paragraph", "Nobody answered."),
    ]
    assert (article.published, article.published_origin) == (date(2023, 5, 18), "text")
    assert (article.byline, article.place) == ("Maria Lopez", "Kyiv, Ukraine")
    assert (article.publisher, article.url) == ("The Paper", "https://example.org/grain")


def test_lines_below_the_title_are_read(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text("# The title\n\n*By Jane Doe*\n\n30 May 2023\n\nThe first paragraph.\n")
    article = read_path(path)
    assert article.text == "The title\n\nThe first paragraph."
    assert (article.byline, article.published) == ("Jane Doe", date(2023, 5, 30))


def test_lines_right_below_the_title_are_read(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text("# The title\nAuthor: Jane Doe\n30 May 2023\nThe first paragraph\nof two lines.\n")
    article = read_path(path)
    assert article.text == "The title\n\nThe first paragraph of two lines."
    assert (article.byline, article.published) == ("Jane Doe", date(2023, 5, 30))


def test_front_matter_alone_gives_the_title(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text("---\ntitle: 'From above'\ndate: 2023-05-30\n---\nThe only paragraph.")
    article = read_path(path)
    assert parts(article) == [("title", "From above"), ("paragraph", "The only paragraph.")]


def test_words_between_rules_are_no_front_matter() -> None:
    text = "---\nUpdated: 31 May 2023\nA line of the story\n---\nThe rest of it."
    assert "A line of the story" in read_text(text).text


def test_a_second_first_level_heading_is_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text("# One\n\nBody.\n\n# Two\n\nBody.\n")
    assert parts(read_path(path)) == [
        ("title", "One"),
        ("paragraph", "Body."),
        ("heading", "Two"),
        ("paragraph", "Body."),
    ]


@pytest.mark.parametrize("text", ["# One\n\n*Body.*", "---\ntitle: One\n---\n\n*Body.*"])
def test_standard_input_that_looks_like_markdown_is_read_so(text: str) -> None:
    assert read_text(text).text == "One\n\nBody."


def test_a_text_file_is_not_markdown(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The title\n\nA *star* and an under_score_d word.")
    assert read_path(path).text == "The title\n\nA *star* and an under_score_d word."


@pytest.mark.parametrize(
    "text", ["---\n", "---\n---\n", "# ", "```\n```", "![x](y)", "<!-- -->", "[x]: y", "---\ntitle: x"]
)
def test_markdown_with_nothing_in_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "story.md"
    path.write_text(text)
    assert read_path(path).blocks
