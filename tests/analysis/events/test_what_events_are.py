"""Status, weight, caption, passage and people of events."""

from __future__ import annotations

from datetime import date

import pytest

from reader.analysis import analyse
from reader.model.analysis import Analysis
from reader.resources import articles_dir
from tests.analysis.events.reading import TUESDAY, by_trigger


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The mayor resigned on Friday.", "resigned", "past"),
        ("The mayor will resign on Friday.", "resign", "planned"),
        ("The mayor is scheduled to travel to Rome.", "travel", "planned"),
        ("The mayor plans to travel to Rome.", "travel", "planned"),
        ("The mayor agreed to pay the fine.", "pay", "planned"),
        ("The mayor is to step down today.", "step", "planned"),
        ("The election is on June 9, 2024.", "election", "planned"),
        ("The mayor may resign.", "resign", "uncertain"),
        ("The mayor might have lied.", "lied", "uncertain"),
        ("The mayor allegedly lied.", "lied", "uncertain"),
        ("The mayor denied that he stole the money.", "stole", "uncertain"),
        ("The court will rule if the mayor resigns.", "resigns", "uncertain"),
        ("The club cancelled the concert.", "concert", "uncertain"),
        ("The mayor refused to resign.", "resign", "uncertain"),
        ("The mayor rejected the proposal.", "proposal", "past"),
        ("The mayor was asked about the alleged fraud.", "fraud", "uncertain"),
    ],
)
def test_status(text: str, trigger: str, status: str) -> None:
    assert by_trigger(text)[trigger].status == status


@pytest.mark.parametrize(
    ("text", "trigger", "caption"),
    [
        ("Anna Berg met Paul Lee in Oslo in June 2022.", "met", "Anna Berg met Paul Lee in Oslo"),
        ("The police arrested three men on Friday.", "arrested", "police arrested three men"),
        ("Three men were arrested by the police.", "arrested", "Three men were arrested by police"),
        ("The mayor, who had denied it, resigned on Friday.", "resigned", "mayor resigned"),
        ("Anna Berg's 2019 visit to Rome was a success.", "visit", "Anna Berg's visit to Rome"),
        ("The mayor did not sign the deal.", "sign", "mayor did not sign deal"),
        ("Anna Berg left Oslo. She flew to Rome.", "flew", "Anna Berg flew to Rome"),
    ],
)
def test_captions(text: str, trigger: str, caption: str) -> None:
    assert by_trigger(text)[trigger].caption == caption


def test_a_caption_is_short() -> None:
    text = (
        "The very old and rather tired mayor of the small northern town of Berg signed a long and complicated contract "
        "with the owners of the last paper mill in the whole of the county for the sale of the old town hall."
    )
    assert 2 <= len(by_trigger(text)["signed"].caption.split()) <= 12


def test_the_passage_is_the_clause() -> None:
    text = "The mayor resigned on Friday, and the council elected Anna Berg, who had led the party since 2020."
    found = by_trigger(text)
    passage = {t: text[e.start : e.end] for t, e in found.items()}
    assert passage["resigned"] == "The mayor resigned on Friday"
    assert passage["elected"].startswith("the council elected Anna Berg")
    assert passage["led"] == "who had led the party since 2020"


def test_people_of_the_clause() -> None:
    text = "Anna Berg met Paul Lee in Oslo. It rained."
    analysis = analyse(text, TUESDAY)
    names = {e.id: e.name for e in analysis.entities}
    met, rained = (next(e for e in analysis.events if e.trigger.text == t) for t in ("met", "rained"))
    assert {names[i] for i in met.entities} >= {"Anna Berg", "Paul Lee"}
    assert rained.entities == ()


def test_what_matters_weighs_more() -> None:
    found = by_trigger("Anna Berg met Paul Lee in June 2022, she said. She seemed tired and had a cold.")
    assert found["met"].weight > 0.6
    for light in ("said", "seemed", "had"):
        assert found[light].weight < 0.4


def analysis_of(name: str, published: date) -> Analysis:
    return analyse((articles_dir() / name).read_text(encoding="utf-8"), published)


def test_the_timeline_of_a_shipped_article() -> None:
    analysis = analysis_of("china-declines-meeting-with-us-defense-chief.txt", TUESDAY)
    weighty = {(e.trigger.text, e.date) for e in analysis.events if e.weight >= 0.4}
    assert weighty >= {
        ("sanctions", "2018"), ("declined", "2021"), ("met", "2022-06"), ("met", "2022"), ("invitation", "2023-05"),
        ("declined", "2023-05-30"), ("travel", "2023-W22"),
    }  # fmt: skip
    travel = next(e for e in analysis.events if e.trigger.text == "travel")
    assert travel.status == "planned"
    assert next(e for e in analysis.events if e.date == "2021").until == "2023-05-30"
