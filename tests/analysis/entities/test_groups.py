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


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "The Supreme Court of Spain ruled. The Spanish Supreme Court sat. In May the Supreme Court was unanimous.",
            ["Supreme Court of Spain"],
        ),
        (
            "Parliament to close\n\nThe Parliament of the United Kingdom will close. The UK Parliament opened in May."
            " In July, Parliament met.",
            ["Parliament of the United Kingdom"],
        ),
        (
            "The Supreme Court of Spain and the Supreme Court of Poland met. The Supreme Court was full.",
            ["Supreme Court of Spain", "Supreme Court of Poland", "Supreme Court"],
        ),
        (
            "Rain fell on Monday.\n\nThe island's Senate voted on Monday. In the Senate nobody left. Far away, the U.S."
            " Senate had no opinion.",
            ["Senate", "U.S. Senate"],
        ),
        (
            "The U.S. House of Representatives voted. The House Judiciary Committee met, and then the House rose.",
            ["U.S. House of Representatives", "House Judiciary Committee"],
        ),
    ],
)
def test_one_organisation_with_its_country_or_without(find: Find, text: str, organisations: list[str]) -> None:
    assert find(text).names("organisation") == organisations
