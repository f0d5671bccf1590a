"""Contents and speakers where the parse or the punctuation is in the way."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.reading import content_of, entities_and_quotes_of, quotes_of, speaker_of

Found = tuple[str, str, str | None]


def found(text: str) -> list[Found]:
    """Kind, content (its parts joined by a bar) and speaker of every quote."""
    return [(q.kind, content_of(text, q), speaker_of(text, q)) for q in quotes_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We were promised a bridge and got a ferry,” Mr. Berg said in Oslo.",
            ("direct", "“We were promised a bridge and got a ferry,”", "Mr. Berg"),
        ),
        ("“Not in my lifetime!” beamed Anna Berg.", ("direct", "“Not in my lifetime!”", "Anna Berg")),
        (
            "“We will fight this in every court there is,” an angry Berg retaliated.",
            ("direct", "“We will fight this in every court there is,”", "an angry Berg"),
        ),
        (
            "The speaker commented, which the paper noted as unusual, “The bridge is safe for everybody.”",
            ("direct", "“The bridge is safe for everybody.”", "The speaker"),
        ),
        (
            "Lind added that the town has two choices: “You pay, or you leave.”",
            ("mixed", "that the town has two choices | “You pay, or you leave.”", "Lind"),
        ),
        (
            "The paper reported that a sign at the gate said, “Keep out.”",
            ("mixed", "that a sign at the gate said, “Keep out.”", "The paper"),
        ),
        (
            "The mayor called the plan “rude” and “unfair to everybody.”",
            ("mixed", "the plan “rude” and “unfair to everybody.”", "The mayor"),
        ),
        (
            "Berg hailed the bridge as “a dream come true” on Friday in Oslo.",
            ("mixed", "the bridge as “a dream come true”", "Berg"),
        ),
        ("The mayor said “we thank you” on Monday.", ("direct", "“we thank you”", "The mayor")),
        (
            "On Monday the union said “it's over” in Oslo – €5 later than agreed.",
            ("direct", "“it's over”", "the union"),
        ),
        (
            'The summary of the report read in part: "This board has concluded that the fee was unlawful. It is void."',
            (
                "direct",
                '"This board has concluded that the fee was unlawful. It is void."',
                "The summary of the report",
            ),
        ),
        (
            'The report concluded with the statement: "The town will pay for it."',
            ("direct", '"The town will pay for it."', "The report"),
        ),
        (
            "It is not for the council to judge the plan, argued the builder's lawyer, Jan Berg.",
            ("indirect", "It is not for the council to judge the plan", "the builder's lawyer"),
        ),
        ("Li Wei said, “我们很高兴见到大家。”", ("direct", "“我们很高兴见到大家。”", "Li Wei")),
        ("“نحن سعداء جدا بلقائكم” said Omar Hassan.", ("direct", "“نحن سعداء جدا بلقائكم”", "Omar Hassan")),
        ("«Мы очень рады», said Ivan Petrov.", ("direct", "«Мы очень рады»", "Ivan Petrov")),
        (
            "Council chair Berg commented on it — which the Herald noted as rare — “However you see it, it is dead.”",
            ("direct", "“However you see it, it is dead.”", "Council chair Berg"),
        ),
        (
            "Berg told the members of the council on Monday night that the bridge was closed.",
            ("indirect", "that the bridge was closed", "Berg"),
        ),
        (
            "The mayor called on police to release the videos.",
            ("indirect", "police to release the videos", "The mayor"),
        ),
        (
            "Berg charges that the bridge was never safe.",
            ("indirect", "that the bridge was never safe", "Berg"),
        ),
    ],
)
def test_one_quote_whole(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("These workers, Lind explained earlier at the hearing, were well paid.", "Lind"),
        ("Voters, Lind suggested, don't have to worry about the banks.", "Lind"),
        ("The larger islands, said Berg, are required to keep a ferry.", "Berg"),
        ("The harbour, as one of the mayor's advisers pointed out, is not big enough.", "one of the mayor's advisers"),
    ],
)
def test_a_cue_set_off_by_commas_after_the_subject(text: str, speaker: str) -> None:
    ((kind, content, found_speaker),) = found(text)
    subject, rest = content.split(" | ")
    assert (kind, found_speaker) == ("indirect", speaker)
    assert text.startswith(subject + ",")
    assert text.rstrip(".").endswith(rest)


@pytest.mark.parametrize(
    "text", ["Anna Berg, who said nothing, left the room.", "On Monday, Berg said, was the last ferry."]
)
def test_an_aside_that_is_no_cue(text: str) -> None:
    assert not any(" | " in content for _, content, _ in found(text))


def test_a_second_verb_of_saying_is_no_part_of_what_the_first_reports() -> None:
    assert found("The mayor said the plan has failed and said that the town would pay.") == [
        ("indirect", "the plan has failed", "The mayor"),
        ("indirect", "that the town would pay", "The mayor"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Members of the Board of Trustees protested by shouting “shame on you!”", "Members of the Board of Trustees"),
        ("OSLO (AP) - Jan Berg said that the bridge was closed.", "Jan Berg"),
        ("Berg issued a statement calling the plan a mistake.", "Berg"),
        ("Berg, meanwhile, backed away from a suggestion that the bridge was unsafe.", "Berg"),
        ("The builders were late, the mayor said, praising the firemen for their work.", "the mayor"),
        ("It was the best show in town, said curator Anna Berg.", "curator Anna Berg"),
    ],
)
def test_the_speaker_that_the_parse_does_not_hang_on_the_cue(text: str, speaker: str) -> None:
    assert found(text)[-1][2] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The group calls itself the Northern Movement.",
        "She spoke about it on her own radio programme, “Investigative Nights,” on Monday.",
        "As Berg continues to build bridges, the town grows.",
        "They had more freedom, meaning the town could elect a mayor.",
        "Berg: 547.\n\nLind: 46.\n\nBerg: 12.",
    ],
)
def test_what_looks_like_a_report_and_is_none(text: str) -> None:
    assert found(text) == []


def test_an_organisation_by_one_word_of_its_name() -> None:
    text = "The Church of the North denied the claims. The Church said that nobody was held there."
    entities, quotes = entities_and_quotes_of(text)
    (church,) = [e.id for e in entities if e.kind == "organisation"]
    assert [q.speaker.entity for q in quotes if q.speaker] == [church, church]


def test_somebodys_words_after_their_verb_are_the_cue() -> None:
    text = "“We go,” she said. Most striking was Anna Berg's answer: “We will not go there.”"
    last = quotes_of(text)[-1]
    assert last.cue is not None
    assert last.cue.text == "was Anna Berg's answer"
    assert speaker_of(text, last) == "Anna Berg"


def test_a_sentence_that_reports_without_end_is_read() -> None:
    text = "Berg said that " * 1500 + "it was late."
    assert all(0 <= q.start < q.end <= len(text) for q in quotes_of(text))


def test_words_in_marks_are_the_nearest_speakers_not_the_papers() -> None:
    text = (
        "According to the Herald, a spokesman for the mayor expressed disappointment and that the town will appeal; "
        "“The town needs a new bridge. Closing the old one is the only way.”"
    )
    assert found(text) == [
        (
            "indirect",
            "a spokesman for the mayor expressed disappointment and that the town will appeal",
            "the Herald",
        ),
        (
            "direct",
            "“The town needs a new bridge. Closing the old one is the only way.”",
            "a spokesman for the mayor",
        ),
    ]
