"""Articles with their analyses as files for other programs."""

import csv
import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import FORMATS, export, file_name
from reader.model.analysis import Analysis, Entity, Event, Mention, Quote, Speaker, Words
from reader.model.article import Article, Block, BlockKind, Link
from reader.model.clean import clean, clean_line

TITLE = 'A *bold* "plan": part 1'
BODY = "“=We win,” said Ana Cruz in May, [sic] and left."
ITEMS = ("• First, with a page", "• - second")
NUMBER = "3. a number"


def story() -> Article:
    blocks, text = list[Block](), ""
    pieces: list[tuple[BlockKind, str]] = [
        ("title", TITLE),
        ("paragraph", BODY),
        ("item", ITEMS[0]),
        ("item", ITEMS[1]),
    ]
    pieces += [("quote", "# no heading"), ("item", NUMBER), ("paragraph", "1. no list")]
    for kind, words in pieces:
        text += "\n\n" if text else ""
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words
    page = text.index("a page")
    return Article(
        title=TITLE,
        text=text,
        blocks=tuple(blocks),
        published=date(2023, 5, 30),
        url="https://example.org/a",
        links=(Link(page, page + 6, "https://example.org/b(c)"),),
    )


def found() -> Analysis:
    text = story().text
    said, name, left = text.index("“"), text.index("Ana"), text.index("and left")
    cruz = Entity(
        id="e1",
        kind="person",
        name="Ana Cruz",
        roles=("captain",),
        aliases=("Cruz",),
        mentions=(Mention(start=name, end=name + 8, form="name"),),
    )
    quote = Quote(
        id="q1",
        kind="direct",
        start=said,
        end=said + 10,
        cue=Words(start=said + 11, end=said + 15, text="said"),
        speaker=Speaker(start=name, end=name + 8, entity="e1"),
        confidence=0.85,
    )
    trigger = Words(start=left + 4, end=left + 8, text="left")
    caption = "Ana Cruz left; all, " + "é" * 60
    event = Event(
        id="v1",
        start=left,
        end=left + 8,
        trigger=trigger,
        date="2023-05",
        entities=("e1",),
        caption=caption,
        weight=0.9,
    )
    later = Event(id="v2", start=left, end=left + 8, trigger=trigger, status="planned", weight=0.1)
    return Analysis(engine="small", version="1", entities=(cruz,), quotes=(quote,), events=(event, later))


def test_json_has_everything() -> None:
    data = json.loads(export(story(), found(), "json"))
    assert data["article"]["published"] == "2023-05-30"
    assert Analysis.model_validate_json(json.dumps(data["analysis"])) == found()


def test_markdown() -> None:
    assert export(story(), found(), "markdown") == (
        '---\ntitle: "A *bold* \\"plan\\": part 1"\ndate: "2023-05-30"\nurl: "https://example.org/a"\n'
        'analysed-by: "small, reader 1"\n---\n\n'
        '# A \\*bold\\* "plan": part 1\n\n'
        "“=We win,” said Ana Cruz in May, \\[sic\\] and left.\n\n"
        "- First, with [a page](<https://example.org/b(c)>)\n- \\- second\n\n"
        "> \\# no heading\n\n3. a number\n\n1\\. no list\n\n"
        "## People\n\n- **Ana Cruz**, captain (mentions: 1, quotes: 1)\n\n"
        f"## Timeline\n\n- **2023-05** Ana Cruz left; all, {'é' * 60}\n"
    )


def test_csv_is_no_formula_for_a_spreadsheet() -> None:
    rows = list(csv.DictReader(export(story(), found(), "csv").splitlines()))
    assert [row["what"] for row in rows] == ["person", "quote", "event", "event"]
    person, quote, event, _ = rows
    assert (person["who"], person["words"], person["more"]) == ("Ana Cruz", "Cruz", "captain; 1 mentions, 1 quotes")
    assert (quote["who"], quote["more"], quote["sure"]) == ("Ana Cruz", "direct; said", "85%")
    assert story().text[int(quote["start"]) : int(quote["end"])] == quote["words"]
    assert (event["who"], event["when"], event["more"]) == ("Ana Cruz", "2023-05", "past")
    formula = found().entities[0].model_copy(update={"name": "=HYPERLINK(1)"})
    table = export(story(), Analysis(engine="e", version="1", entities=(formula,)), "csv")
    assert next(csv.DictReader(table.splitlines()))["who"] == "'=HYPERLINK(1)"


def test_a_calendar_has_the_dated_events() -> None:
    text = export(story(), found(), "ical")
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert unfolded.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20230501" in unfolded
    assert "DTEND;VALUE=DATE:20230601" in unfolded
    assert f"SUMMARY:Ana Cruz left\\; all\\, {'é' * 60}" in unfolded
    assert "URL:https://example.org/a" in unfolded


def test_ranges_and_the_end_of_the_calendar() -> None:
    event = found().events[0]
    for value, until, end in (("2023-05-30", "2023-06-02", "DTEND;VALUE=DATE:20230603"), ("9999-12-31", None, "")):
        dated = event.model_copy(update={"date": value, "until": until})
        text = export(story(), Analysis(engine="e", version="1", events=(dated,)), "ical")
        assert end in text
        assert ("DTEND" in text) == bool(end)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Rain in Oslo", "rain-in-oslo"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "article-con"),
        ("-rf ~/*", "rf"),
        ("???", "article"),
        ("Café 標題", "café-標題"),
    ],
)
def test_names_of_files(title: str, name: str) -> None:
    assert file_name(Article(title=title, text=title, blocks=()), "markdown") == f"{name}.md"


@given(st.text(), st.sampled_from(list(FORMATS)))
def test_a_name_is_never_a_path_nor_too_long(title: str, format: str) -> None:
    name = file_name(Article(title=clean_line(title), text="x", blocks=(), published=date(2023, 5, 30)), format)
    assert re.fullmatch(r"2023-05-30-[\w-]+\.[a-z]+", name)
    assert len(name.encode()) < 160


@given(st.text(min_size=1), st.text(), st.sampled_from(list(FORMATS)))
def test_any_text_can_be_exported(text: str, name: str, format: str) -> None:
    text = clean(text)
    article = Article(title=clean_line(text), text=text, blocks=(Block("item", 0, len(text)),))
    mention = Mention(start=0, end=len(text), form="name")
    entity = Entity(id="e1", kind="person", name=clean_line(name), mentions=(mention,))
    trigger = Words(start=0, end=len(text), text=text)
    event = Event(id="v1", start=0, end=len(text), trigger=trigger, date="2023", weight=1)
    result = export(article, Analysis(engine="e", version="1", entities=(entity,), events=(event,)), format)
    assert result == export(article, Analysis(engine="e", version="1", entities=(entity,), events=(event,)), format)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", result)
