"""Who is who."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


def test_surname_after_full_name(find: Find) -> None:
    found = find("Teacher Hannah Okafor won. Okafor thanked the voters. Mrs. Okafor will be mayor.")
    assert found.names("person") == ["Hannah Okafor"]
    assert found.said("Hannah Okafor", "name") == ["Hannah Okafor"]
    assert found.said("Hannah Okafor", "short") == ["Okafor", "Okafor"]
    assert found["Hannah Okafor"].aliases == ("Okafor",)


def test_two_people_with_one_surname(find: Find) -> None:
    found = find(
        "Hannah Okafor and her brother Daniel Okafor own the firm. Daniel Okafor founded it. Mr. Okafor is 60."
        " Mrs. Okafor joined later."
    )
    assert found.names("person") == ["Hannah Okafor", "Daniel Okafor"]
    assert found.said("Daniel Okafor", "name", "short") == ["Daniel Okafor", "Daniel Okafor", "Okafor"]
    assert found.said("Hannah Okafor", "short") == ["Okafor"]


def test_nickname_middle_name_and_initial(find: Find) -> None:
    found = find(
        "Senator Robert J. Hale spoke on Monday. Bob Hale said no. Robert Hale left early. Robert James Hale was right."
    )
    assert found.names("person") == ["Robert James Hale"]
    assert set(found["Robert James Hale"].aliases) == {"Robert J. Hale", "Bob Hale", "Robert Hale"}


def test_family_name_first(find: Find) -> None:
    found = find("Defence Minister Li Weiguo met reporters. Li said talks go on. Mr. Li will travel to Laos.")
    assert found.names("person") == ["Li Weiguo"]
    assert found.said("Li Weiguo", "short") == ["Li", "Li"]


def test_surname_in_the_middle(find: Find) -> None:
    found = find("Governor Ricardo Montalvó Reyes resigned. Montalvó left. Aides of Montalvó were silent.")
    assert found.names("person") == ["Ricardo Montalvó Reyes"]
    assert found.said("Ricardo Montalvó Reyes", "short") == ["Montalvó", "Montalvó"]
    assert found.names("organisation") == []


def test_a_second_surname_is_the_same_person(find: Find) -> None:
    found = find(
        "Justice Secretary Wanda Montalvó spoke. Wanda Montalvó Garcés resigned. Wanda Quiroga Garcés did not."
    )
    assert found.names("person") == ["Wanda Montalvó Garcés", "Wanda Quiroga Garcés"]


def test_who_wrote_is_a_person(find: Find) -> None:
    found = find(
        "Rain fell in Quito on Monday.\n\n(Reporting by Qwenda Zorbel in Quito, Mira Tolvan; Editing by Zorin Baskalt)"
    )
    assert found.names("person") == ["Qwenda Zorbel", "Mira Tolvan", "Zorin Baskalt"]


def test_particles(find: Find) -> None:
    found = find("President Ursula von der Heide spoke. Von der Heide left. Later, von der Heide apologised.")
    assert found.names("person") == ["Ursula von der Heide"]
    assert "von der Heide" in found.said("Ursula von der Heide")


def test_a_new_given_name_is_a_new_person(find: Find) -> None:
    found = find("President Joe Biden spoke. Biden was calm. His son Hunter Biden was not there.")
    assert found.names("person") == ["Joe Biden", "Hunter Biden"]


def test_ids_follow_first_mentions(find: Find) -> None:
    found = find("Hannah Okafor met Daniel Reyes in Ghana. The United Nations paid.")
    assert [(e.id, e.name) for e in found.entities] == [
        ("p1", "Hannah Okafor"),
        ("p2", "Daniel Reyes"),
        ("o1", "United Nations"),
        ("l1", "Ghana"),
    ]


def test_a_given_name_that_looks_like_a_particle(find: Find) -> None:
    found = find("Senator Ben Okonjo spoke on Monday. Okonjo left early. Chris Van Holt stayed. Van Holt said no.")
    assert found.names("person") == ["Ben Okonjo", "Chris Van Holt"]
    assert found.said("Ben Okonjo", "short") == ["Okonjo"]


@pytest.mark.parametrize(
    ("full", "short"),
    [("Richard Viguerie", "Vigurie"), ("Anthony Kiedis", "Keidis"), ("Lydia Buchtmann", "Bauchtman")],
)
def test_misspelt_once(find: Find, full: str, short: str) -> None:
    found = find(f"Mr. {full} spoke to voters in Ghana. Mr. {short} said that he was tired.")
    assert found.names("person") == [full]


def test_a_name_that_is_often_there_is_not_misspelt(find: Find) -> None:
    found = find("Senator Peter Hansen spoke. Mr. Hanson did not. Mr. Hanson left. Mr. Hanson was ill.")
    assert found.names("person") == ["Peter Hansen", "Hanson"]


def test_father_and_son(find: Find) -> None:
    found = find("Governor Daniel Reyes spoke on Monday. Daniel Reyes Jr. stayed at home. Daniel Reyes left at noon.")
    assert found.names("person") == ["Daniel Reyes", "Daniel Reyes Jr."]
    assert len(found.said("Daniel Reyes", "name")) == 2


def test_junior_in_full_first(find: Find) -> None:
    found = find("Senator Joseph R. Harlan Jr. spoke on Monday. Later, Joe Harlan left. Harlan was tired.")
    assert found.names("person") == ["Joseph R. Harlan Jr."]


def test_a_courtesy_title_of_the_other_sex_is_somebody_else(find: Find) -> None:
    found = find("Hannah Okafor spoke on Monday. She said that Mr. Okafor had left the country.")
    assert found.names("person") == ["Hannah Okafor", "Okafor"]


def test_the_title_decides_between_two_of_one_surname(find: Find) -> None:
    found = find(
        "Senator Hannah Okafor and President Daniel Okafor met in Ghana. Senator Okafor smiled. President Okafor did"
        " not. Okafor said she had won."
    )
    assert len(found.said("Hannah Okafor", "short")) == 2
    assert len(found.said("Daniel Okafor", "short")) == 1


def test_a_family_is_nobody_in_it(find: Find) -> None:
    found = find("Hannah Okafor won the vote. The Okafor family was happy. Mr. and Mrs. Okafor danced.")
    assert found.said("Hannah Okafor") == ["Hannah Okafor"]


def test_half_of_a_couple(find: Find) -> None:
    found = find("Daniel and Hannah Okafor arrived in Ghana. Mr. Okafor spoke. Mrs. Okafor smiled.")
    assert found.names("person") == ["Daniel", "Hannah Okafor"]
    assert found.said("Daniel") == ["Daniel", "Okafor"]
