"""Who is who."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
