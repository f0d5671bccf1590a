from __future__ import annotations

import pytest

from reader.model.analysis import Entity, Quote, RoleMention, Span, Speaker
from reader.model.in_words import content_of, is_doubtful, main_role, roles_of, speaker_of, sureness

TEXT = '"We will,\n he said, "win." A  senior\nofficial agreed.'


def quote(*parts: tuple[int, int], speaker: Speaker | None = None) -> Quote:
    spans = tuple(Span(start=a, end=b) for a, b in parts)
    return Quote(
        id="q", kind="direct", start=parts[0][0], end=parts[-1][1], speaker=speaker, parts=spans if parts[1:] else ()
    )


def test_a_quote_is_told_on_one_line() -> None:
    assert content_of(TEXT, quote((0, TEXT.index(', "win')))) == '"We will, he said'


def test_what_stands_between_the_parts_of_a_quote_is_left_out() -> None:
    at = TEXT.index('"win')
    assert content_of(TEXT, quote((0, 9), (at, at + 6))) == '"We will, … "win."'


def test_a_speaker_is_the_entity_or_the_words_of_the_text() -> None:
    at = TEXT.index("A  senior")
    unnamed = Speaker(start=at, end=TEXT.index(" agreed"))
    named = unnamed.model_copy(update={"entity": "e"})
    official = Entity(id="e", kind="person", name="Jane  Doe")
    assert speaker_of(TEXT, quote((0, 9), speaker=unnamed), {}) == "A senior official"
    assert speaker_of(TEXT, quote((0, 9), speaker=named), {"e": official}) == "Jane Doe"
    assert speaker_of(TEXT, quote((0, 9), speaker=named), {}) == "A senior official"
    assert speaker_of(TEXT, quote((0, 9)), {}) == ""


def told(role: str, when: str | None = None) -> RoleMention:
    return RoleMention(start=0, end=1, role=role, rule="title", when=when)


@pytest.mark.parametrize(
    ("roles", "tellings", "expected"),
    [
        (("mayor",), (), [("mayor", None)]),
        (("mayor",), (told("mayor"), told("mayor")), [("mayor", 0)]),
        (("senator", "mayor"), (told("senator", "former"), told("mayor")), [("mayor", 1), ("senator (former)", 0)]),
        (("former senator",), (told("former senator", "Former"),), [("former senator", 0)]),
        (("mayor",), (told("mayor", "then"), told("mayor")), [("mayor", 1), ("mayor (then)", 0)]),
        ((), (), []),
    ],
)
def test_present_roles_come_before_former_ones(
    roles: tuple[str, ...], tellings: tuple[RoleMention, ...], expected: list[tuple[str, int | None]]
) -> None:
    entity = Entity(id="e", kind="person", name="Jane Doe", roles=roles, told_roles=tellings)
    assert list(roles_of(entity)) == expected
    assert main_role(entity) == (expected[0][0] if expected else "")


def test_how_sure_it_is_and_by_which_rule() -> None:
    assert sureness("according-to", 0.85) == "found by “according-to”, 85% sure"
    assert sureness("thread", 0.4, "dated") == "dated by “thread”, 40% sure"
    assert sureness("", 1.0) == ""
    assert is_doubtful(quote((0, 1)).model_copy(update={"confidence": 0.45}))
    assert not is_doubtful(quote((0, 1)).model_copy(update={"confidence": 0.5}))
