"""Organisations and places with their variants."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        (
            "The United States said no. The US will wait, and the U.S. Congress too. America is tired, he said.",
            "United States",
            {"US", "America"},
        ),
        (
            "The People’s Republic of China said no. The PRC will wait. China is patient.",
            "People’s Republic of China",
            {"PRC", "China"},
        ),
        ("Britain agreed. The United Kingdom will pay. The UK is content.", "United Kingdom", {"Britain", "UK"}),
    ],
)
def test_countries(find: Find, text: str, name: str, aliases: set[str]) -> None:
    assert set(find(text)[name].aliases) >= aliases


def test_acronym_in_brackets(find: Find) -> None:
    found = find(
        "The Northern Fisheries Commission (NFC) met in Norway. The NFC set quotas. Critics of the NFC were unhappy."
    )
    assert found.said("Northern Fisheries Commission") == ["Northern Fisheries Commission", "NFC", "NFC", "NFC"]


def test_european_union(find: Find) -> None:
    found = find("The European Union (EU) met. The EU agreed.")
    assert found.names("organisation") == ["European Union"]
    assert found.said("European Union") == ["European Union", "EU", "EU"]


def test_pentagon_is_an_organisation(find: Find) -> None:
    assert find("The Pentagon confirmed it on Monday.").names("organisation") == ["Pentagon"]


def test_organisation_that_holds_a_place(find: Find) -> None:
    found = find("The University of Oslo opened a lab. The Ministry of Defence of Norway paid for it.")
    assert "University of Oslo" in found.names("organisation")
    assert "Oslo" not in found.names("place")


def test_shorter_name_of_one_organisation(find: Find) -> None:
    found = find("The UK Supreme Court ruled on Monday. The Supreme Court was unanimous.")
    assert found.names("organisation") == ["UK Supreme Court"]
