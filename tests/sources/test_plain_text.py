from datetime import date
from pathlib import Path

import pytest

from reader.model.article import Article
from reader.resources import articles_dir, bundled_article
from reader.sources import read_path, read_text

WIRE = """\
Turkey's central bank holds rates steady
By Jane Doe and Ali Yilmaz
May 30, 2023 10:20 AM GMT+3 | Updated 2 days ago
ANKARA (Reuters) - Turkey's central bank kept its policy rate on hold on Tuesday, as expected.
"We will stay the course," the governor said.
Outlook
Analysts expect a change later.
Reporting by Jane Doe; Editing by Someone
(c) 2023 Reuters
"""
AGENCY = """\
Advertisement

China, Laos pledge to deepen ties

Xinhua | Updated: 2023-05-30 22:15

Facebook
Twitter
Email

BEIJING, May 30 (Xinhua) -- China and Laos pledged on Tuesday to deepen ties.

Story continues below advertisement

The two sides met in Vientiane.

Share this article

Source: Xinhua
"""
BOOK = """\
The Bridge over the Long Water

by John Q. Public, Jr.

     The ferry had stopped in the spring of the year before, and nobody
in the village could say when it would run again. The mayor, a man of
few words, had written to the capital twice, and twice he had been well-
known enough to get an answer, though not the one that he wanted.
     The second letter lay on the table. It had come that morning with
the last boat, and nobody had dared to open it until the noon bell.

  I. THE LETTER

It said, in the plainest of words, that a bridge would be built before
the winter came, and that the village would have to pay for a third of
it.
"""


def parts(article: Article, kind: str | None = None) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if kind in (None, b.kind)]


def test_the_bundled_article() -> None:
    article = read_path(bundled_article())
    assert article.title == "China Declines Meeting with US Defense Chief, Undermining Hopes of Improved Relations"
    assert (article.published, article.published_origin) == (date(2023, 5, 30), "text")
    assert article.place == "Washington"
    assert [b.kind for b in article.blocks] == ["title", *["paragraph"] * 4, "heading", *["paragraph"] * 3]
    assert parts(article, "heading") == ["US Defence Secretary to Visit Singapore"]
    assert parts(article)[1].startswith("WASHINGTON: In a setback for bilateral dialogue")
    assert parts(article)[-1].endswith("productive dialogue and mutual understanding.")
    assert "icon-" not in article.text
    assert "Tue May 30 2023" not in article.text


@pytest.mark.parametrize("path", sorted(articles_dir().glob("2019-*.txt")), ids=lambda p: p.name[:10])
def test_the_other_articles_that_ship_with_the_program(path: Path) -> None:
    article = read_path(path)
    source = path.read_text(encoding="utf-8")
    assert article.title == source.partition("\n")[0]
    assert article.published == date.fromisoformat(path.name[:10])
    assert article.published_origin == "text"
    assert article.publisher == "Wikinews"
    assert article.credit
    assert article.credit.endswith("CC BY 2.5")
    assert article.url
    assert article.url.startswith("https://en.wikinews.org/")
    assert article.url in source
    assert article.blocks[0].kind == "title"
    assert {b.kind for b in article.blocks[1:]} == {"paragraph"}
    body = [line for line in source.split("\n")[1:] if len(line) > 60 and not line.startswith("Source:")]
    assert [" ".join(line.split()) for line in body] == parts(article, "paragraph")


def test_a_wire_story_without_empty_lines() -> None:
    article = read_text(WIRE)
    assert article.title == "Turkey's central bank holds rates steady"
    assert article.published == date(2023, 5, 30)
    assert (article.byline, article.place, article.publisher) == ("Jane Doe and Ali Yilmaz", "Ankara", "Reuters")
    assert article.credit == "Reporting by Jane Doe; Editing by Someone; (c) 2023 Reuters"
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph", "heading", "paragraph"]
    assert parts(article, "heading") == ["Outlook"]


def test_a_page_with_buttons_and_advertisements() -> None:
    article = read_text(AGENCY)
    assert parts(article) == [
        "China, Laos pledge to deepen ties",
        "BEIJING, May 30 (Xinhua) -- China and Laos pledged on Tuesday to deepen ties.",
        "The two sides met in Vientiane.",
    ]
    assert (article.published, article.place, article.publisher) == (date(2023, 5, 30), "Beijing", "Xinhua")


def test_wrapped_lines_are_put_together() -> None:
    article = read_text(BOOK)
    assert article.byline == "John Q. Public, Jr."
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph", "heading", "paragraph"]
    first, second, last = parts(article, "paragraph")
    assert first.startswith("The ferry had stopped in the spring of the year before, and nobody in the village")
    assert "twice he had been well-known enough" in first
    assert second.endswith("dared to open it until the noon bell.")
    assert last.endswith("a third of it.")


def test_short_lines_stay_lines() -> None:
    article = read_text("Shopping\n\nApples\nPears\nPlums\n\nThat is all.")
    assert parts(article, "paragraph") == ["Apples", "Pears", "Plums", "That is all."]


def test_wrapped_chinese_is_put_together_without_spaces() -> None:
    article = read_text(
        "一个标题很短\n\n2023年5月30日\n\n中国外交部发言人毛宁周二在北京举行的例行记者会上\n"
        "表示，中美关系面临困难，双方应当相互尊重并且和\n平共处。\n\n第二段在这里。"
    )
    assert article.title == "一个标题很短"
    assert article.published == date(2023, 5, 30)
    assert parts(article)[1:] == [
        "中国外交部发言人毛宁周二在北京举行的例行记者会上表示，中美关系面临困难，双方应当相互尊重并且和平共处。",
        "第二段在这里。",
    ]


def test_a_text_without_a_title_is_called_by_its_first_words() -> None:
    text = "This text has no title. It starts with a sentence that goes on long enough to be cut somewhere.\n\nMore."
    article = read_text(text)
    assert article.title == "This text has no title. It starts with a sentence that goes on long…"
    assert article.text == text
    assert [b.kind for b in article.blocks] == ["paragraph", "paragraph"]


@pytest.mark.parametrize("text", ["Hello world", "no", "👍", "…", "Facebook Twitter", "2023-05-30", "Source: X", "."])
def test_a_few_words_are_an_article(text: str) -> None:
    article = read_text(text)
    assert article.text == text
    assert article.title == text
    assert [b.kind for b in article.blocks] == ["paragraph"]


def test_a_title_with_nothing_below_is_the_text() -> None:
    article = read_text("Title only\n\n2023-05-30\n")
    assert (article.title, article.text, article.published) == ("Title only", "Title only", date(2023, 5, 30))


def test_labels_as_in_a_letter_head() -> None:
    article = read_text("Published: Friday, September 13, 2019\nTitle: Foo wins\nAuthor: X Y\n\nParis – He would go.")
    assert (article.title, article.byline, article.published) == ("Foo wins", "X Y", date(2019, 9, 13))
    assert article.text == "Foo wins\n\nParis – He would go."


def test_a_summary_between_title_and_date_stays() -> None:
    article = read_text(
        "Minister quits over leak\nA day of high drama in the capital\nMon 2 Jan 2023 10.00 GMT\n"
        "Last modified on Tue 3 Jan 2023 11.14 GMT\n\nThe minister has resigned after a leak, he said on Monday."
    )
    assert article.published == date(2023, 1, 2)
    assert parts(article) == [
        "Minister quits over leak",
        "A day of high drama in the capital",
        "The minister has resigned after a leak, he said on Monday.",
    ]


def test_a_network_in_the_middle_is_a_heading() -> None:
    article = read_text("The week in business\n\nIt was a bad week.\n\nTwitter\n\nThe network's shares fell.")
    assert parts(article, "heading") == ["Twitter"]


def test_a_date_in_the_middle_stays() -> None:
    article = read_text("How it went\n\nMay 1, 2023\n\nIt began.\n\nMay 2, 2023\n\nIt ended.")
    assert article.published == date(2023, 5, 1)
    assert "May 2, 2023" in article.text


def test_hostile_text_is_harmless() -> None:
    article = read_text(
        "Title \x1b]52;c;aGk=\x07 [/rose] [b]x\x00\n\nTue May 30 2023\n\n\u202eevil\u202c [/] text. 👩\u200d🚀"
    )
    assert article.title == "Title ]52;c;aGk= [/rose] [b]x"
    assert parts(article)[1] == "evil [/] text. 👩\u200d🚀"
