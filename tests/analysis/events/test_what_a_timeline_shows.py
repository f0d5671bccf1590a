"""What a timeline shows: one line a happening, captions that can stand alone, and how many."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.analysis.events.weight import room
from reader.resources import articles_dir
from reader.sources import read_path
from tests.analysis.events.reading import events_of, shown


def test_a_happening_told_twice_is_one_line() -> None:
    text = "The council rejected the plan of Anna Berg on Friday. The refusal on Friday surprised Anna Berg."
    assert list(shown(text)) == ["council rejected plan of Anna Berg"]
    assert len([e for e in events_of(text) if e.date == "2023-05-26"]) >= 2


def test_two_happenings_of_one_day_are_two_lines() -> None:
    found = shown("Anna Berg signed the contract on Friday. Paul Lee left Oslo on Friday.")
    assert list(found) == ["Anna Berg signed contract", "Paul Lee left Oslo"]


def test_a_part_of_a_caption_is_no_line_of_its_own() -> None:
    assert list(shown("Anna Berg voted on Friday to sell the mill.")) == ["Anna Berg voted to sell mill"]


@pytest.mark.parametrize(
    "text",
    [
        "It collapsed on Friday.",
        "They declined our offer on Friday.",
        "The mayor said on Friday that the weather was fine.",
        "The mayor seemed tired on Friday.",
        "The visit of Anna Berg offered a glimmer of hope.",
        "This does not stop Anna Berg from voting.",
        "The law governs the sale of mills.",
    ],
)
def test_what_tells_nothing_is_not_shown(text: str) -> None:
    assert shown(text) == {}


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("The bridge had not been closed by the police on Friday.", "bridge had not been closed by police"),
        ("The court ruled on Friday that the sale was unlawful.", "court ruled that sale was unlawful"),
        ("Anna Berg announced her resignation on Friday.", "Anna Berg announced her resignation"),
        ("On Friday Anna Berg met his successor, Paul Lee.", "Anna Berg met successor Paul Lee"),
        ("Anna Berg began leading the party in May 2021.", "Anna Berg began leading party"),
        ("The mill closed after Anna Berg stepped down on May 3.", "Anna Berg stepped down"),
        ("Anna Berg and Paul Lee signed a treaty in 2019.", "Anna Berg and Paul Lee signed treaty"),
    ],
)
def test_captions_are_whole(text: str, caption: str) -> None:
    assert caption in shown(text)


def test_no_plan_is_told_as_done() -> None:
    assert all("not" in c.split() for c in shown("The mayor had not, as of last Friday, announced any plans."))


def test_a_thin_story_shows_the_next_best() -> None:
    text = "The mayor resigned on Friday. The deputy was dismissed. The council sold the mill."
    assert {"mayor resigned", "deputy was dismissed", "council sold mill"} <= set(shown(text))


@pytest.mark.parametrize(("sentences", "most"), [(1, 8), (20, 10), (40, 15), (70, 15), (500, 100)])
def test_room(sentences: int, most: int) -> None:
    assert room(sentences) == most


@pytest.mark.parametrize("path", sorted(articles_dir().glob("*.txt")), ids=lambda p: p.stem[:30])
def test_the_timelines_of_the_shipped_articles(path: Path) -> None:
    article = read_path(path)
    events = [e for e in analyse(article.text, article.published).events if e.weight >= 0.4 and e.date]
    assert 4 <= len(events) <= 15
    for event in events:
        words = event.caption.split()
        assert 2 <= len(words) <= 12
        assert words[0].lower() not in ("he", "she", "it", "they", "this", "that", "we", "which", "who")


def test_what_is_called_off_is_shown_what_is_called_something_is_not() -> None:
    assert "Anna Berg called off strike in Oslo" in shown("Anna Berg called off the strike in Oslo on Friday.")
    assert shown("Anna Berg called the plan a mistake on Friday.") == {}


def test_a_preposition_of_two_words_does_not_stand_without_its_noun() -> None:
    (caption,) = shown("The council called off the festival on Friday because of storms.")
    assert not caption.endswith(("because", "of"))
