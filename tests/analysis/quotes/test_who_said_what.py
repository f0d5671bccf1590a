"""Contents, cues and speakers of each construction, on sentences of our own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reader.model.analysis import Entity, EntityKind, Form, Mention
from tests.analysis.quotes.reading import content_of, quotes_of, speaker_of


@dataclass(frozen=True)
class Said:
    """A quote in words, for comparing."""

    kind: str
    content: str
    cue: str | None
    speaker: str | None
    entity: str | None = None


def said(text: str, entities: tuple[Entity, ...] = ()) -> list[Said]:
    return [
        Said(
            q.kind,
            content_of(text, q, between=" … "),
            q.cue.text if q.cue else None,
            speaker_of(text, q),
            q.speaker.entity if q.speaker else None,
        )
        for q in quotes_of(text, entities)
    ]


def entity(
    text: str, id: str, *names: str, kind: EntityKind = "person", pronouns: tuple[str, ...] = (), nominal: str = ""
) -> Entity:
    """An entity mentioned wherever the names occur, and at the first place of each pronoun."""
    forms: list[tuple[str, Form]] = [(n, "name") for n in names] + [(p, "pronoun") for p in pronouns]
    if nominal:
        forms.append((nominal, "nominal"))
    mentions = []
    for words, form in forms:
        at = text.find(words)
        while at >= 0:
            mentions.append(Mention(start=at, end=at + len(words), form=form))
            at = text.find(words, at + 1) if form == "name" else -1
    mentions.sort(key=lambda m: m.start)
    return Entity(id=id, kind=kind, name=names[0], mentions=tuple(mentions))


# --- direct


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("“The bridge is safe,” said Anna Berg.", "“The bridge is safe,”", "said", "Anna Berg"),
        ("“The bridge is safe,” Anna Berg told reporters.", "“The bridge is safe,”", "told", "Anna Berg"),
        ("Anna Berg said: “The bridge is safe.”", "“The bridge is safe.”", "said", "Anna Berg"),
        ("“Is the bridge safe?” Anna Berg asked.", "“Is the bridge safe?”", "asked", "Anna Berg"),
        ('Anna Berg tweeted, "The bridge is safe."', '"The bridge is safe."', "tweeted", "Anna Berg"),
        ("'The bridge is safe,' the mayor said.", "'The bridge is safe,'", "said", "the mayor"),
    ],
)
def test_direct_speech_before_and_after_its_cue(text: str, content: str, cue: str, speaker: str) -> None:
    assert said(text) == [Said("direct", content, cue, speaker)]


def test_a_quote_split_around_its_cue_is_one_quote_with_parts() -> None:
    assert said("“We will rebuild,” the mayor said, “and we will do it this year.”") == [
        Said("direct", "“We will rebuild,” … “and we will do it this year.”", "said", "the mayor")
    ]


def test_what_follows_in_quotation_marks_without_a_cue_goes_on() -> None:
    text = "“We will rebuild,” the mayor said. “Nobody will be left behind.” The crowd cheered."
    assert said(text) == [Said("direct", "“We will rebuild,” … “Nobody will be left behind.”", "said", "the mayor")]


def test_a_paragraph_in_quotation_marks_without_a_cue_is_the_last_speakers() -> None:
    text = "“We will rebuild,” the mayor said.\n\n“Nobody in this town will be left behind.”"
    first, second = said(text)
    assert first.speaker == "the mayor"
    assert second == Said("direct", "“Nobody in this town will be left behind.”", None, "the mayor")


def test_a_quote_broken_over_paragraphs_is_one() -> None:
    text = "The mayor said: “We will rebuild the town.\n\n“Nobody will be left behind.”"
    assert said(text) == [
        Said("direct", "“We will rebuild the town. … “Nobody will be left behind.”", "said", "The mayor")
    ]


def test_a_cue_in_the_paragraph_above() -> None:
    text = "The mayor wrote in a letter to the council:\n\n“We will rebuild the town this year.”"
    assert said(text) == [Said("direct", "“We will rebuild the town this year.”", "wrote", "The mayor")]


def test_a_cue_after_the_passage_does_not_speak_for_somebody_in_it() -> None:
    text = "The envoy stated, “Yesterday the ministry told us that it declines,” referring to the talks."
    quotes = said(text)
    assert quotes[0] == Said("direct", "“Yesterday the ministry told us that it declines,”", "stated", "The envoy")
    assert all(q.speaker == "The envoy" for q in quotes)


def test_a_signature_after_a_dash() -> None:
    (quote,) = said("“This town deserves a better bridge than that.” — Anna Berg, Oslo")
    assert (quote.kind, quote.speaker) == ("direct", "Anna Berg")


def test_a_passage_that_ends_a_sentence_begun_before_it() -> None:
    text = "The plan is old. We need to “act now and act together for once,” the mayor said."
    assert said(text) == [Said("mixed", "We need to “act now and act together for once,”", "said", "the mayor")]


def test_the_passage_ends_what_a_clause_began() -> None:
    text = "The mayor said he would rebuild the town, but “not before the winter is over.”"
    (quote,) = said(text)
    assert quote.kind == "mixed"
    assert quote.content.endswith("“not before the winter is over.”")


def test_titles_and_scare_quotes_are_no_speech() -> None:
    assert said("The film “Northern Lights” opened in the “old” harbour on Monday.") == []


# --- indirect and mixed


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        (
            "The minister said that the bridge would open in May.",
            "that the bridge would open in May",
            "said",
            "The minister",
        ),
        ("Engineers believe the bridge is safe.", "the bridge is safe", "believe", "Engineers"),
        ("The mayor denied that the bridge was closed.", "that the bridge was closed", "denied", "The mayor"),
        ("The bridge is safe, the mayor said.", "The bridge is safe", "said", "the mayor"),
        (
            "According to the police, two men were arrested.",
            "two men were arrested",
            "According to",
            "the police",
        ),
        (
            "Two men were arrested, according to the police.",
            "Two men were arrested",
            "according to",
            "the police",
        ),
        (
            "The senator urged the company to pay its workers.",
            "the company to pay its workers",
            "urged",
            "The senator",
        ),
        (
            "The envoy called on the rebels to release the hostages.",
            "the rebels to release the hostages",
            "called on",
            "The envoy",
        ),
        (
            "She expressed concern about the number of accidents.",
            "the number of accidents",
            "expressed concern about",
            "She",
        ),
        ("The union vowed to continue the strike.", "to continue the strike", "vowed", "The union"),
        ("The senator criticized the new law.", "the new law", "criticized", "The senator"),
        (
            "The envoy described the talks as a first step.",
            "the talks as a first step",
            "described",
            "The envoy",
        ),
    ],
)
def test_indirect_speech(text: str, content: str, cue: str, speaker: str) -> None:
    assert said(text) == [Said("indirect", content, cue, speaker)]


def test_an_as_clause_reports_the_sentence() -> None:
    (quote,) = said("As Anna Berg told the council, the bridge is safe.")
    assert (quote.content, quote.speaker) == ("the bridge is safe", "Anna Berg")


def test_a_noun_cue_takes_its_owner_as_speaker() -> None:
    quotes = said("Her claim that the bridge was safe was rejected.")
    assert Said("indirect", "that the bridge was safe", "claim", "Her") in quotes


def test_part_of_the_content_in_quotation_marks_is_mixed() -> None:
    assert said("The president said relations would improve “very soon” after the talks.") == [
        Said("mixed", "relations would improve “very soon” after the talks", "said", "The president")
    ]


def test_a_voiced_feeling_with_a_quoted_end() -> None:
    (quote,) = said("The president has expressed optimism that relations will improve “very soon.”")
    assert (quote.kind, quote.cue) == ("mixed", "expressed optimism")


def test_one_content_never_lies_in_another() -> None:
    (quote,) = said("The mayor said the police believe that the driver fled.")
    assert quote.content == "the police believe that the driver fled"


@pytest.mark.parametrize("text", ["The bridge opened in May.", "Two men were arrested on Sunday.", ""])
def test_nothing_said(text: str) -> None:
    assert said(text) == []


# --- colons


def test_a_headline_with_a_colon() -> None:
    text = "Anna Berg: No new taxes this year\n\nThe minister spoke in Oslo on Monday."
    assert said(text)[0] == Said("indirect", "No new taxes this year", ":", "Anna Berg")


def test_turns_of_an_interview() -> None:
    text = (
        "BERG: Will you build the bridge this year?\n\n"
        "LIND: We will. The money is there.\n\n"
        "BERG: And the tunnel?\n\n"
        "LIND: Not before next year."
    )
    quotes = said(text)
    assert [q.speaker for q in quotes] == ["BERG", "LIND", "BERG", "LIND"]
    assert quotes[1].content == "We will. The money is there."


# --- speakers


def test_the_entity_of_a_name_with_its_titles() -> None:
    text = "Army spokesman Colonel Jan Berg stated, “The road is open.”"
    (quote,) = said(text, (entity(text, "p1", "Jan Berg"), entity(text, "o1", "Army", kind="organisation")))
    assert quote.entity == "p1"


def test_the_entity_of_an_apposition() -> None:
    text = "Norway's top diplomat, Jan Berg, said that the talks had failed."
    quotes = said(text, (entity(text, "p1", "Jan Berg"), entity(text, "l1", "Norway", kind="place")))
    assert [q.entity for q in quotes] == ["p1"]


def test_a_name_inside_the_source_is_not_the_speaker() -> None:
    text = "A senior US official said the talks had failed. A lawyer for Jan Berg said he was innocent."
    quotes = said(text, (entity(text, "l1", "US", kind="place"), entity(text, "p1", "Jan Berg")))
    assert [q.entity for q in quotes] == [None, None]


def test_the_entity_of_a_linked_pronoun_and_of_a_description() -> None:
    text = "Jan Berg spoke. He said the talks had failed. The diplomat added that he was tired."
    berg = entity(text, "p1", "Jan Berg", pronouns=("He",), nominal="The diplomat")
    assert [q.entity for q in said(text, (berg,))] == ["p1", "p1"]


def test_an_unlinked_pronoun_goes_on_with_the_last_speaker() -> None:
    text = "Jan Berg said the talks had failed. “We are tired,” he said."
    assert [q.entity for q in said(text, (entity(text, "p1", "Jan Berg"),))] == ["p1", "p1"]


def test_an_unlinked_pronoun_stays_open_where_somebody_else_came_between() -> None:
    text = "Jan Berg said the talks had failed. Ole Lind left early. “We are tired,” he said."
    quotes = said(text, (entity(text, "p1", "Jan Berg"), entity(text, "p2", "Ole Lind")))
    assert [q.entity for q in quotes] == ["p1", None]


def test_a_pronoun_of_the_other_gender_is_not_the_last_speaker() -> None:
    text = "Anna Berg said she was tired. “We go home,” he said."
    quotes = said(text, (entity(text, "p1", "Anna Berg", pronouns=("she",)),))
    assert [q.entity for q in quotes] == ["p1", None]


def test_an_organisation_goes_on_as_it() -> None:
    text = "The ministry said the talks had failed. “We are ready for new talks,” it added."
    quotes = said(text, (entity(text, "o1", "The ministry", kind="organisation"),))
    assert [q.entity for q in quotes] == ["o1", "o1"]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    text = "Jan Berg, who said the talks had failed, left for Oslo."
    (quote,) = said(text, (entity(text, "p1", "Jan Berg"),))
    assert (quote.speaker, quote.entity) == ("who", "p1")
