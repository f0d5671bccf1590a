"""Pronouns that are safe, and those that are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Find = Callable[[str], Any]


def test_subject_of_the_sentence_before(find: Find) -> None:
    found = find("Hannah Okafor won the vote on Monday. She thanked her voters.")
    assert found.said("Hannah Okafor", "pronoun") == ["She", "her"]


def test_the_sex_decides(find: Find) -> None:
    found = find("Hannah Okafor met Daniel Reyes on Monday. She was late. He had waited for an hour.")
    assert found.said("Hannah Okafor", "pronoun") == ["She"]
    assert found.said("Daniel Reyes", "pronoun") == ["He"]


def test_title_tells_the_sex(find: Find) -> None:
    found = find("Spokeswoman Qiao Lan met Daniel Reyes. She declined to comment.")
    assert found.said("Qiao Lan", "pronoun") == ["She"]


def test_nobody_where_two_fit(find: Find) -> None:
    found = find("The report names Peter Lang and Daniel Reyes. The money was his.")
    assert found.said("Peter Lang", "pronoun") + found.said("Daniel Reyes", "pronoun") == []


def test_an_object_is_not_its_own_subject(find: Find) -> None:
    found = find("Daniel Reyes arrived on Monday. Peter Lang met him at the port.")
    assert "him" not in found.said("Peter Lang", "pronoun")


def test_nobody_far_away(find: Find) -> None:
    found = find("Daniel Reyes arrived.\n\nIt rained.\n\nThe port was closed.\n\nShips waited.\n\nHe was angry.")
    assert found.said("Daniel Reyes", "pronoun") == []


def test_royal_addresses_are_no_pronouns(find: Find) -> None:
    assert find("Brenda Holt spoke. Her Majesty listened.").said("Brenda Holt", "pronoun") == []
