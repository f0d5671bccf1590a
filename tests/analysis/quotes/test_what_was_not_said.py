"""Denials, silence and subjects without a voice make no quote."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.reading import content_of, quotes_of, speaker_of


def contents(text: str) -> list[str]:
    return [content_of(text, q) for q in quotes_of(text)]


def speakers(text: str) -> list[str | None]:
    return [speaker_of(text, q) for q in quotes_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the ferry, the harbour office neither confirmed nor denied the sale.",
        "The mayor did not confirm or deny the report.",
        "The mayor never denied the claim.",
        "Neither the mayor nor the minister denied the report.",
        "Berg left without saying whether he would come back.",
        "The mayor did not say whether the bridge was safe.",
        "The mayor has not said when the bridge would open.",
        "The mayor did not say whether the police believed that the driver fled.",
        "The mayor declined to comment on the report.",
        "The police refused to say whether anybody was hurt.",
        "The police gave no details and refused to confirm the arrests.",
    ],
)
def test_what_was_not_said_is_no_quote(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor denied that the bridge was closed.", "that the bridge was closed"),
        ("The mayor did not believe that the bridge was safe.", "that the bridge was safe"),
        ("The company refused to build the bridge.", "to build the bridge"),
        ("The mayor did not resign but said that she was tired.", "that she was tired"),
    ],
)
def test_denials_and_refusals_that_tell_something_stay(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_words_in_marks_after_a_silence_are_said() -> None:
    text = "Berg did not mention Lind. “We are friends and always will be.”"
    assert contents(text) == ["“We are friends and always will be.”"]
    assert speakers(text) == ["Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "The present stalemate underscores the need for new talks.",
        "The refusal of the invitation suggests that the two towns are no friends.",
        "The crash highlights the danger of old bridges.",
        "If the town does not like the plan, it has the power to stop it.",
        "Islanders voted in a referendum to leave the union.",
        "The plan has been dubbed Sunrise.",
        "The ferry is late, which means that nobody can cross.",
        "His rejection of the meeting was a surprise.",
    ],
)
def test_things_conditions_and_names_say_nothing(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The report underscores the danger of old bridges.",
        "The poll suggests that the mayor is losing.",
        "The figures show that the town is growing.",
        "The minister underscored the need for talks.",
    ],
)
def test_documents_and_people_have_a_voice(text: str) -> None:
    assert len(quotes_of(text)) == 1


def test_an_aside_after_a_quote_is_not_its_cue() -> None:
    text = "The cited sources differ, the mayor said, referring to the harbour office."
    assert contents(text) == ["The cited sources differ"]


def test_what_somebody_supports_is_less_sure_than_what_somebody_rejects() -> None:
    (supported,) = quotes_of("The mayor supports the new bridge.")
    (rejected,) = quotes_of("The mayor rejects the new bridge.")
    assert supported.confidence < rejected.confidence
