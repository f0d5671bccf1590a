"""Passages and clauses that a cue reports from further away, and paragraphs that are somebody's words."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.reading import entities_and_quotes_of, found


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Former mayor Anna Berg called the use of old ferries “quite dangerous.”",
            "the use of old ferries “quite dangerous.”",
            "Former mayor Anna Berg",
        ),
        (
            "The auditor accused his own party leadership of a “major breach of trust”.",
            "his own party leadership of a “major breach of trust”",
            "The auditor",
        ),
        (
            "The mayor thanked the crews “for a winter of hard work” and left.",
            "the crews “for a winter of hard work”",
            "The mayor",
        ),
        (
            "Brown described the council during a Tuesday interview as “a remnant of another age.”",
            "the council during a Tuesday interview as “a remnant of another age.”",
            "Brown",
        ),
        (
            "The mayor made clear that the ferry would be “the last of its kind.”",
            "that the ferry would be “the last of its kind.”",
            "The mayor",
        ),
    ],
)
def test_a_verb_further_back_leads_to_the_passage(text: str, content: str, speaker: str) -> None:
    assert (content, speaker) in found(text)


def test_a_second_cue_ends_the_content_of_the_first() -> None:
    text = "Berg told the council that the bridge had been a mistake, adding, “We should have kept the ferry.”"
    assert found(text) == [
        ("that the bridge had been a mistake", "Berg"),
        ("“We should have kept the ferry.”", "Berg"),
    ]


def test_a_participle_after_a_comma_is_a_cue_of_the_same_speaker() -> None:
    text = "Berg said that the bridge was closed, adding that the ferry would run at night."
    assert found(text) == [("that the bridge was closed", "Berg"), ("that the ferry would run at night", "Berg")]


def test_a_further_that_belongs_to_the_same_content() -> None:
    text = "The mayor said that the bridge was closed, and that the ferry would run at night."
    assert found(text) == [("that the bridge was closed, and that the ferry would run at night", "The mayor")]


def test_names_before_colons_in_one_paragraph() -> None:
    text = (
        "They argued for an hour. Berg: “Our aim is not to wait, but to build.” "
        "Lind: “The aim is to build it well, and not to hurry.”"
    )
    assert found(text) == [
        ("“Our aim is not to wait, but to build.”", "Berg"),
        ("“The aim is to build it well, and not to hurry.”", "Lind"),
    ]


def test_what_a_crowd_cries() -> None:
    text = "The supporters of the ferry burst into chants of “Keep her afloat!” as the mayor left."
    assert [content for content, _ in found(text)] == ["“Keep her afloat!”"]


def test_a_paragraph_after_a_colon() -> None:
    text = (
        "In the text beside the video, Berg wrote:\n\n"
        "It was the hardest decision of my life, and I would make it again today.\n\n"
        "The mayor said that she regretted it."
    )
    assert found(text)[0] == ("It was the hardest decision of my life, and I would make it again today.", "Berg")


def test_a_paragraph_after_a_colon_ends_where_the_article_speaks() -> None:
    text = (
        "The company denied the charges and wrote:\n\n"
        "Nobody was ever forced to stay aboard the ship at night. The company also said that she was a volunteer."
    )
    assert ("Nobody was ever forced to stay aboard the ship at night.", "The company") in found(text)
    assert ("that she was a volunteer", "The company") in found(text)


def test_a_signed_paragraph() -> None:
    text = (
        "The museum opened on Monday.\n\n"
        "This was a very difficult decision, but one that was made with the town in mind. "
        "Anna Berg, museum director\n\n"
        "It will be open every day."
    )
    content = "This was a very difficult decision, but one that was made with the town in mind."
    assert (content, "Anna Berg") in found(text)


def test_a_paragraph_that_ends_with_a_name_is_not_signed() -> None:
    text = "The museum opened on Monday after years of work by many people. It was built by Anna Berg"
    assert all(speaker != "Anna Berg" for _, speaker in found(text))


def test_a_passage_without_a_cue_is_by_whoever_was_told_of_before_it() -> None:
    text = (
        "“We are against it,” said Olga Lind. The mayor of the town said that the bridge would be built. "
        "“There is no other way to reach the islands in winter.”"
    )
    assert found(text)[-1] == ("“There is no other way to reach the islands in winter.”", "The mayor of the town")


def test_who_speaks_after_a_passage_about_others() -> None:
    text = "“The gap between Berg and Lind is awfully large,” added a New Jersey voter. “People like him.”"
    assert {speaker for _, speaker in found(text)} == {"a New Jersey voter"}


def test_a_closing_mark_turned_the_wrong_way() -> None:
    text = 'Berg added, "There is no question that we should have been chosen.“ However, the town got a ferry.'
    assert found(text)[0][0] == '"There is no question that we should have been chosen.“'


def test_a_colon_after_a_sentence_with_a_passage_of_its_own() -> None:
    text = "Berg praised the law while promising a “formal answer” from Olga Lind in May: “We work as fast as we can.”"
    assert {speaker for _, speaker in found(text)} == {"Berg"}


def test_the_description_of_a_person_speaks_for_that_person() -> None:
    text = (
        "Anna Berg, a museum director from Oslo, opened the show with Olga Lind. “We are glad,” Lind said. "
        "The museum director said that the show would stay until May."
    )
    entities, quotes = entities_and_quotes_of(text)
    (berg,) = [e for e in entities if e.name == "Anna Berg"]
    last = quotes[-1]
    assert last.speaker is not None
    assert last.speaker.entity == berg.id


def test_the_words_somebody_uses() -> None:
    text = "The mayor has often used the phrase “a bridge to nowhere” in her campaign."
    assert ("“a bridge to nowhere”", "The mayor") in found(text)


def test_a_claim_whose_clause_stands_further_away() -> None:
    text = "Berg repeated her contention on Monday that the ferry had been “badly built from the start.”"
    assert ("that the ferry had been “badly built from the start.”", "Berg") in found(text)


def test_as_somebody_puts_it() -> None:
    text = "As the mayor puts it, Lind is making the town “an offer that it can’t refuse.”"
    assert ("Lind is making the town “an offer that it can’t refuse.”", "the mayor") in found(text)


def test_what_the_article_calls_the_words_is_not_among_them() -> None:
    text = "Lind complained that the vote had been rigged against her, a charge that the council strongly denied."
    assert ("that the vote had been rigged against her", "Lind") in found(text)


def test_somebody_else_after_an_and() -> None:
    text = "The usher shouted, “Let us all go home now,” and Berg laughed."
    assert found(text) == [("“Let us all go home now,”", "The usher")]
