"""Captions that read as one, and that say of what did not happen that it did not."""

from __future__ import annotations

import pytest

from tests.analysis.events.reading import by_trigger, events_of, shown


@pytest.mark.parametrize(
    ("text", "trigger", "caption"),
    [
        (
            "On Friday, hundreds of Oslo students wearing red coats, black scarves, and caps marched to the town hall.",
            "marched",
            "hundreds of Oslo students marched to town hall",
        ),
        (
            "Anna Berg resigned as the mayor of the city of Oslo and Paul Lee was sworn in on Friday.",
            "sworn",
            "Paul Lee was sworn in",
        ),
        ("The outgoing mayor Anna Berg left Oslo.", "left", "outgoing mayor Anna Berg left Oslo"),
        ("The firm's director, Anna Berg, sold the mill.", "sold", "firm's director Anna Berg sold mill"),
        ("They met two men, Paul Lee and Jon Dahl.", "met", "They met two men, Paul Lee and Jon Dahl"),
        ("The mayor said she would resign in June.", "resign", "mayor would resign"),
        ("The vote to remove Anna Berg failed on Friday.", "failed", "vote to remove Anna Berg failed"),
        ("The talks began in response to a new law.", "began", "talks began in response to new law"),
        ("The council passed a resolution to close the mill.", "passed", "council passed resolution to close mill"),
        ("Paul Lee handed the flag to Anna Berg.", "handed", "Paul Lee handed flag to Anna Berg"),
        ("Anna Berg was arrested and lost her seat.", "lost", "Anna Berg lost her seat"),
        ("Almost simultaneous attacks killed nine people.", "killed", "Almost simultaneous attacks killed nine people"),
        ("The guards took Anna Berg away from the square.", "took", "guards took Anna Berg away from square"),
        ("OSLO, May 29 (Reuters) — Mayor Anna Berg was led off the ship.", "led", "Mayor Anna Berg was led off ship"),
        ("The police pushed ahead with the search.", "pushed", "police pushed ahead with search"),
    ],
)  # fmt: skip
def test_captions_read_as_one(text: str, trigger: str, caption: str) -> None:
    assert by_trigger(text)[trigger].caption == caption


@pytest.mark.parametrize(
    "text",
    [
        "Both were acquitted on Friday.",
        "The second accused Anna Berg of fraud on Friday.",
        "Students wearing black coats",
        "Did Anna Berg meet Paul Lee in 2019?",
        "Anna Berg likes the tax the king imposed on Friday.",
        "Students held up a sign saying “silenced” on Friday as Paul Lee, who",
    ],
)
def test_what_cannot_stand_alone_is_not_shown(text: str) -> None:
    assert shown(text) == {}


@pytest.mark.parametrize("end", ["to", "of", "as part", "in favour", "by", "and", "the"])
def test_no_caption_ends_in_the_middle(end: str) -> None:
    text = (
        "Anna Berg asked the council of the town of Oslo for papers about the mill as part of the long inquiry. "
        "The first stop of the old ship in Oslo was dropped in favour of a visit by the new one to Bergen and Rome. "
        "Paul Lee pledged to ask the council of the town of Oslo to approve a large amount of money for the mill."
    )
    captions = [e.caption for e in events_of(text)]
    assert captions
    assert not [c for c in captions if c.endswith(f" {end}")]


@pytest.mark.parametrize(
    ("text", "trigger", "caption", "status"),
    [
        ("Anna Berg is due to meet Paul Lee next week.", "meet", "Anna Berg to meet Paul Lee", "planned"),
        ("Anna Berg plans to meet Paul Lee.", "plans", "Anna Berg plans to meet Paul Lee", "planned"),
        ("Anna Berg refused to meet Paul Lee.", "meet", "Anna Berg refused to meet Paul Lee", "uncertain"),
        ("Anna Berg failed to meet Paul Lee.", "meet", "Anna Berg failed to meet Paul Lee", "uncertain"),
        ("Anna Berg threatened to leave Oslo.", "leave", "Anna Berg threatened to leave Oslo", "uncertain"),
        ("Anna Berg is unlikely to resign.", "resign", "Anna Berg is unlikely to resign", "uncertain"),
        ("Anna Berg did not agree to pay the fine.", "pay", "Anna Berg did not agree to pay fine", "uncertain"),
        ("Anna Berg did not meet Paul Lee.", "meet", "Anna Berg did not meet Paul Lee", "past"),
        ("Anna Berg was never charged.", "charged", "Anna Berg was never charged", "past"),
        ("Paul Lee is no longer leading the party.", "leading", "Paul Lee is no longer leading party", "past"),
        ("Anna Berg denied that she met Paul Lee.", "met", "Anna Berg denied that she met Paul Lee", "uncertain"),
        ("Anna Berg was accused of stealing.", "stealing", "Anna Berg was accused of stealing", "uncertain"),
        ("The police have not said that Lee lied.", "lied", "police have not said that Lee lied", "uncertain"),
        ("Paul Lee called off his visit to Oslo.", "visit", "Paul Lee called off his visit to Oslo", "uncertain"),
        ("The meeting with Paul Lee was cancelled.", "cancelled", "meeting with Paul Lee was cancelled", "past"),
        ("The meeting with Paul Lee was cancelled.", "meeting", "meeting with Paul Lee was cancelled", "uncertain"),
        ("The election was postponed until June 2024.", "election", "election was postponed", "planned"),
        ("Anna Berg cancelled plans to visit Oslo.", "visit", "Anna Berg cancelled plans to visit Oslo", "uncertain"),
        ("Anna Berg had planned to visit Oslo.", "visit", "Anna Berg had planned to visit Oslo", "uncertain"),
        ("If Anna Berg resigns, Paul Lee will return.", "resigns", "If Anna Berg resigns", "uncertain"),
        ("Anna Berg would have met Paul Lee.", "met", "Anna Berg would have met Paul Lee", "uncertain"),
        ("Anna Berg reportedly met Paul Lee.", "met", "Anna Berg reportedly met Paul Lee", "uncertain"),
        ("It is possible that Anna Berg will resign.", "resign", "Anna Berg will resign", "uncertain"),
        ("Did Anna Berg meet Paul Lee?", "meet", "Did Anna Berg meet Paul Lee", "uncertain"),
    ],
)  # fmt: skip
def test_what_is_open_or_did_not_happen_reads_so(text: str, trigger: str, caption: str, status: str) -> None:
    event = by_trigger(text)[trigger]
    assert (event.caption, event.status) == (caption, status)
