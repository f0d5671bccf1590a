"""Descriptions and pronouns that mean an organisation or a place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (
            "The Okri Foundation paid for it. Critics were angry. The foundation declined to comment.",
            "Okri Foundation",
            ["The foundation"],
        ),
        (
            "The Church of Norway opened a school. In a statement, the Church said it was proud.",
            "Church of Norway",
            ["the Church"],
        ),
        ("Boeing lost money last year. The company said sales would rise.", "Boeing", ["The company"]),
        ("The airline Ryanair lost money. Later the airline cut fares.", "Ryanair", ["the airline"]),
        ("Zorvex, a Danish brewer, lost money. The brewer will close a plant.", "Zorvex", ["The brewer"]),
        (
            "The Ministry of Defence opened a base. The ministry denied a report.",
            "Ministry of Defence",
            ["The ministry"],
        ),
        ("Norway signed the treaty on Monday. The country will pay half.", "Norway", ["The country"]),
        (
            "The Boston Police Department made arrests. Police said more will follow.",
            "Boston Police Department",
            ["Police"],
        ),
    ],
)
def test_description_of_a_group(find: Find, text: str, name: str, said: list[str]) -> None:
    assert find(text).said(name, "nominal") == said


@pytest.mark.parametrize(
    "text",
    [
        "Boeing and Airbus lost money last year. The company said sales would rise.",
        "Boeing lost money. A small company in Norway made a profit. The company said sales would rise.",
        "Boeing lost money. The company that makes its seats did too.",
        "Boeing lost money. The company president resigned.",
        "The Okri Foundation and the Lund Foundation paid. The foundation declined to comment.",
    ],
)
def test_description_that_may_mean_another(find: Find, text: str) -> None:
    found = find(text)
    assert all(m.form != "nominal" for e in found.entities if e.kind == "organisation" for m in e.mentions)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Boeing said it would cut jobs.", ["it"]),
        ("Boeing lost money on Monday. It will close its plant.", ["It", "its"]),
        ("Boeing lost money. It is clear that jobs will go.", []),
        ("Boeing owns a satellite, which lost its antenna.", []),
        ("The plan was that Boeing met the union and the judge rejected it.", []),
    ],
)
def test_it(find: Find, text: str, said: list[str]) -> None:
    assert find(text).said("Boeing", "pronoun") == said
