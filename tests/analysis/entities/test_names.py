"""Spans, kinds and repeats of names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.entities import find_entities
from reader.model.analysis import DateExpression
from tests.analysis.entities.naming import named

Find = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "candidate", "kind", "name"),
    [
        ("We met Senator Lena Hartwig's son.", "Senator Lena Hartwig's", "person", "Lena Hartwig"),
        ("We asked the Danish Lena Hartwig.", "Danish Lena Hartwig", "person", "Lena Hartwig"),
        ("Yesterday Ursula von der Heide spoke.", "Ursula von", "person", "Ursula von der Heide"),
        ("President Baek Sun-woo spoke.", "Baek Sun", "person", "Baek Sun-woo"),
        ("It was Lena Hartwig for Clean Rivers.", "Lena Hartwig for Clean Rivers", "person", "Lena Hartwig"),
        ("It was built by the Orlen Institute in May.", "the Orlen Institute", "organisation", "Orlen Institute"),
        ("Shares of Brandt & Sohn fell.", "Brandt & Sohn", "organisation", "Brandt & Sohn"),
        ("He was born in the Vistula Valley.", "the Vistula Valley", "place", "Vistula Valley"),
    ],
)
def test_spans_leave_out_titles_articles_and_possessives(text: str, candidate: str, kind: str, name: str) -> None:
    assert (name, kind) in named(text, [(candidate, kind)])


def test_a_role_parts_an_organisation_from_a_person() -> None:
    whole = "Fisheries Commission Spokesman Qwenda Zorbel"
    assert named(f"Today {whole} resigned.", [(whole, "organisation")]) == [
        ("Fisheries Commission", "organisation"),
        ("Qwenda Zorbel", "person"),
    ]


def test_a_person_after_an_organisation_led() -> None:
    whole = "Clean Rivers International Mei-ling Tam"
    assert named(f"The director of {whole} wrote.", [(whole, "organisation")]) == [
        ("Clean Rivers International", "organisation"),
        ("Mei-ling Tam", "person"),
    ]


def test_what_is_done_to_a_name_is_no_part_of_it(find: Find) -> None:
    assert find("He spoke. Dissolving Parliament was legal, he said.").names("organisation") == ["Parliament"]


def test_a_party_is_no_part_of_a_house() -> None:
    assert named("Then the Republican Senate voted.", [("Republican Senate", "organisation")]) == [
        ("Senate", "organisation")
    ]


def test_a_brand_is_no_person() -> None:
    text = "The RocketX Big Bird flew. The chief of RocketX was pleased."
    assert named(text, [("RocketX Big Bird", "person"), ("RocketX", "person")]) == [
        ("RocketX", "organisation"),
        ("RocketX", "organisation"),
    ]


def test_a_ship_is_no_person() -> None:
    assert named("They saw the shuttle Esperanza land.", [("Esperanza", "person")]) == []


def test_people_after_a_plural() -> None:
    assert named("They met athletes Qwenda Zorbel and others.", []) == [("Qwenda Zorbel", "person")]


def test_what_flies_is_no_organisation() -> None:
    assert named("They launched a Condor Heavy rocket.", [("Condor Heavy", "organisation")]) == []


@pytest.mark.parametrize("words", ["Royal Commissioners", "Clean Rivers Act", "Order"])
def test_laws_and_bodies_of_people_are_no_names(words: str) -> None:
    assert named(f"Then the {words} came in.", [(words, "organisation")]) == []


@pytest.mark.parametrize("word", ["Danish", "Tuesday", "Interior", "Brexit", "President"])
def test_no_names(word: str) -> None:
    assert named(f"The {word} minister spoke.", [(word, "organisation")]) == []


def test_names_of_other_things_are_not_entities() -> None:
    assert named("They watched the Silver Regatta.", [("Silver Regatta", None)]) == []


def test_a_name_is_found_wherever_it_stands() -> None:
    text = "Lena Hartwig spoke. Then Hartwig left. A letter by HARTWIG came. Hartwig's son stayed."
    assert [w for w, _ in named(text, [("Lena Hartwig", "person")])] == [
        "Lena Hartwig",
        "Hartwig",
        "HARTWIG",
        "Hartwig",
    ]


def test_one_kind_for_a_name_in_a_document(find: Find) -> None:
    found = find(
        "Defense Secretary Lloyd Austin landed on Monday.\n\nAustin will meet officials. In a speech, Austin praised"
        " them.\n\nThe trip is Austin's third."
    )
    assert found.said("Lloyd Austin", "name", "short") == ["Lloyd Austin", "Austin", "Austin", "Austin"]
    assert "Austin" not in found.names("place")


def test_the_same_name_is_a_place_elsewhere(find: Find) -> None:
    found = find("The company moved from Chicago to Austin, Texas. In Austin, rents have doubled.")
    assert found.names("place") == ["Chicago", "Austin", "Texas"]
    assert found.names("person") == []


def test_datelines(find: Find) -> None:
    assert find("OSLO (Reuters) - Rain fell on Monday.").names("place") == ["OSLO"]
    assert find("LAGOS / ABUJA (AFP) - Rain fell.").names("place") == ["Lagos", "Abuja"]
    assert find("QUITO: Rain fell on Monday.").names("place") == ["Quito"]


def test_a_headline_in_title_case_names_nobody_new(find: Find) -> None:
    found = find(
        "Minister Declines Meeting with Harbour Chief, Undermining Hopes of Improved Relations\n\n"
        "The minister did not want to meet the head of the harbour."
    )
    assert found.names("person") == []
    assert found.names("organisation") == []


def test_hyphens_tie_a_name_to_another_word(find: Find) -> None:
    found = find("The London-based firm and the EU-UK talks are news in Norway.")
    assert found.names("place") == ["Norway"]


def test_months_that_are_surnames(find: Find) -> None:
    found = find("Prime Minister Theresa May resigned in July. May had led the party for three years.")
    assert found.names("person") == ["Theresa May"]


def test_dates_are_no_names() -> None:
    text = "June Lockwood was born in June."
    date = DateExpression(id="d1", start=26, end=30, type="DATE", value="XXXX-06")
    entities = find_entities(read_document(text, load_engine()), (date,))
    assert all(m.end <= 26 for e in entities for m in e.mentions)
