"""Titles, appositions and copulas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Finance Minister Anna Kowalska resigned.", "Anna Kowalska", ("Finance Minister",)),
        ("Police spokesman Major Tom Berger spoke.", "Tom Berger", ("Police spokesman", "Major")),
        ("We met Minister of Public Works Anna Kowalska.", "Anna Kowalska", ("Minister of Public Works",)),
        ("The talks with top Polish diplomat Anna Kowalska failed.", "Anna Kowalska", ("top Polish diplomat",)),
        ("Anna Kowalska, Poland's top diplomat, resigned.", "Anna Kowalska", ("Poland's top diplomat",)),
        ("Anna Kowalska, a spokeswoman for the ministry, agreed.", "Anna Kowalska", ("spokeswoman for the ministry",)),
        ("Anna Kowalska was the governor of Silesia.", "Anna Kowalska", ("governor of Silesia",)),
        ("The group's founder, Anna Kowalska, resigned.", "Anna Kowalska", ("founder",)),
        ("Sen. Anna Kowalska voted no.", "Anna Kowalska", ("Senator",)),
        ("House of Commons Speaker Tom Berger spoke.", "Tom Berger", ("House of Commons Speaker",)),
        ("Li Weiguo spoke. Li's predecessor, Anna Kowalska, spoke.", "Anna Kowalska", ("Li's predecessor",)),
        ("Jo Montalvo left. Anna Kowalska, Montalvo's lawyer, spoke.", "Anna Kowalska", ("Montalvo's lawyer",)),
        ("Senators Anna Kowalska and Tom Berger agreed.", "Tom Berger", ("Senator",)),
        ("He met Foreign Ministers Jo Lind, Anna Kowalska and Tom Berger.", "Anna Kowalska", ("Foreign Minister",)),
        ("Member of Parliament (MP) Anna Kowalska wrote to him.", "Anna Kowalska", ("MP",)),
        ("Members of Parliament Anna Kowalska and Tom Berger wrote.", "Tom Berger", ("Member of Parliament",)),
        ("First Minister of Scotland Anna Kowalska agreed.", "Anna Kowalska", ("First Minister of Scotland",)),
        ("Mr. Tom Berger lives in Norway.", "Tom Berger", ()),
        ("His predecessor Tom Berger agreed.", "Tom Berger", ()),
        ("After talks with Tom Berger, the minister resigned.", "Tom Berger", ()),
    ],
)
def test_roles(find: Find, text: str, name: str, roles: tuple[str, ...]) -> None:
    assert find(text)[name].roles == roles


def test_description_of_exactly_one(find: Find) -> None:
    found = find("Prime Minister Anna Kowalska met farmers. The prime minister promised help.")
    assert found.said("Anna Kowalska", "nominal") == ["The prime minister"]


def test_description_that_fits_two_is_left_alone(find: Find) -> None:
    found = find("President Anna Kowalska met President Tom Berger. The president promised help.")
    assert found.said("Anna Kowalska", "nominal") == []
    assert found.said("Tom Berger", "nominal") == []


def test_description_of_somebody_unnamed_is_left_alone(find: Find) -> None:
    found = find("Ministry spokesman Tom Berger spoke. A police spokesman disagreed. The spokesman gave no reason.")
    assert found.said("Tom Berger", "nominal") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Former President Anna Kowalska spoke.", ("Former President", "title", "former")),
        ("Anna Kowalska, the mayor of Lodz until 2019, spoke.", ("mayor of Lodz", "apposition", "until 2019")),
        ("Anna Kowalska was the governor of Silesia.", ("governor of Silesia", "copula", None)),
        ("Anna Kowalska, who was the governor of Silesia, left.", ("governor of Silesia", "relative", None)),
        ("Anna Kowalska was named director of the museum.", ("director of the museum", "appointment", None)),
        ("Anna Kowalska was sworn in as president.", ("president", "appointment", None)),
        ("Anna Kowalska, who served as mayor until 2012, left.", ("mayor", "appointment", "until 2012")),
        ("Anna Kowalska became director of the museum in 2019.", ("director of the museum", "copula", "in 2019")),
        ("Anna Kowalska was elected governor of Silesia in 2010.", ("governor of Silesia", "appointment", "in 2010")),
        ("Then-president Anna Kowalska spoke.", ("Then-president", "title", "then")),
        ("He met South Korean President Anna Kowalska.", ("South Korean President", "title", None)),
        ("The New Zealand prime minister Anna Kowalska left.", ("New Zealand prime minister", "title", None)),
        (
            "A Department of State spokesperson, Anna Kowalska, left.",
            ("Department of State spokesperson", "apposition", None),
        ),
        ("They met Iranian general, Anna Kowalska, in May.", ("Iranian general", "apposition", None)),
    ],
)
def test_where_and_how_a_role_is_told(find: Find, text: str, told: tuple[str, str, str | None]) -> None:
    found = find(text)
    role = found["Anna Kowalska"].told_roles[-1]
    assert (text[role.start : role.end], role.rule, role.when) == told
    assert role.role in found["Anna Kowalska"].roles


def test_a_description_does_not_take_in_a_name(find: Find) -> None:
    found = find("Pentagon spokesman Tom Berger spoke. The Pentagon spokesman gave no reason.")
    assert found.said("Tom Berger", "nominal") == ["spokesman"]
    assert found.said("Pentagon") == ["Pentagon", "Pentagon"]


def test_a_description_fits_the_one_of_exactly_that_role(find: Find) -> None:
    found = find("Home Secretary Anna Kowalska met Shadow Home Secretary Tom Berger. The home secretary left early.")
    assert found.said("Anna Kowalska", "nominal") == ["The home secretary"]
    assert found.said("Tom Berger", "nominal") == []
