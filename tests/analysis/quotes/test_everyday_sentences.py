"""Everyday sentences of news and interviews: short sentences, speeches over paragraphs, questions and answers."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.reading import entities_and_quotes_of, found, speaker_of


def test_a_short_sentence_of_the_one_who_has_just_spoken() -> None:
    text = "“We will not pay,” Berg said. “Not now.” The mayor left for Oslo."
    assert found(text) == [("“We will not pay,” | “Not now.”", "Berg")]


def test_a_short_sentence_after_a_participle() -> None:
    text = "“We’re all tired,” Lind said, laughing. “But it’s fun!”"
    assert found(text) == [("“We’re all tired,” | “But it’s fun!”", "Lind")]


def test_the_colon_before_a_passage_wins_over_a_cue_in_the_next_sentence() -> None:
    text = "Carl Lind tweeted: “No deal!” He later denied that he had met the mayor."
    assert found(text) == [("“No deal!”", "Carl Lind"), ("that he had met the mayor", "He")]


def test_when_after_a_passage_begins_a_clause_of_the_article() -> None:
    text = "Lind answered in May, “That makes me proud,” when Berg mocked him for it."
    assert found(text)[0] == ("“That makes me proud,”", "Lind")


@pytest.mark.parametrize("mark", ["“", '"'])
def test_a_speech_over_paragraphs_with_its_cue_in_the_last(mark: str) -> None:
    end = "”" if mark == "“" else mark
    text = f"{mark}It began in May.\n\n{mark}Nobody came.\n\n{mark}We waited for the ferry,{end} Berg said."
    assert found(text) == [
        (f"{mark}It began in May. | {mark}Nobody came. | {mark}We waited for the ferry,{end}", "Berg")
    ]


def test_a_speech_over_paragraphs_with_its_cue_in_the_first() -> None:
    text = "Berg said: “It began in May.\n\n“Nobody came.\n\n“We waited.”\n\nThe ferry sailed at night."
    assert found(text) == [("“It began in May. | “Nobody came. | “We waited.”", "Berg")]


def test_a_passage_left_open_stays_with_its_own_speaker() -> None:
    text = (
        "“The bridge is closed,” Anna Berg said. “If it falls, the town will be cut off for a year.\n"
        "“I think that the ferry will do,” added Olga Lind."
    )
    speakers = {words: speaker for content, speaker in found(text) for words in content.split(" | ")}
    assert speakers["“If it falls, the town will be cut off for a year."] == "Anna Berg"
    assert speakers["“I think that the ferry will do,”"] == "Olga Lind"


def test_a_passage_that_the_text_breaks_off_in() -> None:
    text = "“It was loud,” said Olga Lind, who lives next door. “I took the children and ran"
    assert found(text) == [("“It was loud,” | “I took the children and ran", "Olga Lind")]


@pytest.mark.parametrize("text", ["“I am proud of what we did.” She said that the team would rest until May."])
def test_the_next_sentence_tells_who_spoke(text: str) -> None:
    assert found(text)[0] == ("“I am proud of what we did.”", "She")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Norsk Hydro said on Monday it would cut 300 jobs.", "it would cut 300 jobs"),
        ("The company said Monday that it would cut 300 jobs.", "that it would cut 300 jobs"),
        ("The company said in a statement on Monday it would cut 300 jobs.", "it would cut 300 jobs"),
        ("The bank said in an interview with the Post on Friday it would open late.", "it would open late"),
        ("The minister told reporters on Friday she would resign.", "she would resign"),
        ("The minister told reporters late on Friday she would resign.", "she would resign"),
        ("The mayor said that on Monday it would rain.", "that on Monday it would rain"),
    ],
)
def test_when_and_how_it_was_said_is_no_content(text: str, content: str) -> None:
    assert [c for c, _ in found(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “Iron Lady” of Bergen read “War and Peace” twice.",
        "The mayor sang “The Long Road Home” at the school.",
        "The film, “The Long Way Home,” opens on Friday.",
    ],
)
def test_titles_and_nicknames_are_no_speech(text: str) -> None:
    assert found(text) == []


def test_what_a_banner_reads() -> None:
    text = "They held a banner that read “No More Cuts” outside the hall."
    assert [content for content, _ in found(text)] == ["“No More Cuts”"]


def test_who_is_asked_is_not_the_one_who_asks() -> None:
    text = "Asked whether she would resign, Berg said: “No.”"
    assert found(text) == [("whether she would resign", None), ("“No.”", "Berg")]


def test_who_is_quoted_is_no_content() -> None:
    text = "Lind was quoted by the Bergen Post as saying that the ferry was safe."
    assert found(text) == [("that the ferry was safe", "Lind")]


def test_the_answers_of_an_interview_are_those_of_the_person_interviewed() -> None:
    text = (
        "The talks\n\nWe spoke to Anna Berg in Oslo about the harbour.\n\n"
        "Q: Will you run again?\nA: I don't know yet.\n\nQ: And the ferry?\nA: It stays."
    )
    entities, quotes = entities_and_quotes_of(text)
    (berg,) = [e for e in entities if e.name == "Anna Berg"]
    answers = [q for q in quotes if speaker_of(text, q) == "A"]
    assert [text[q.start : q.end] for q in answers] == ["I don't know yet.", "It stays."]
    assert {q.speaker.entity for q in answers if q.speaker} == {berg.id}


def test_a_question_and_an_answer_are_an_exchange() -> None:
    text = "Wikinews: What do you think of the harbour?\nAnna Berg: I love it."
    assert found(text) == [("What do you think of the harbour?", "Wikinews"), ("I love it.", "Anna Berg")]


def test_a_list_with_colons_is_no_exchange() -> None:
    text = "The plan is simple.\n\nTime: from May to June\n\nPlace: the old harbour in Bergen"
    assert found(text) == []


def test_a_headline_with_a_role_before_the_colon() -> None:
    text = "Mayor: bridge will open in May\n\nThe town has waited for years."
    assert found(text) == [("bridge will open in May", "Mayor")]


def test_a_short_paragraph_of_the_one_who_spoke_above() -> None:
    text = "“This is wrong,” said Berg.\n\n“It must stop.”\n\nLind left the room."
    assert found(text) == [("“This is wrong,”", "Berg"), ("“It must stop.”", "Berg")]


def test_a_heading_in_marks_is_no_speech() -> None:
    text = "“This is wrong,” said Berg.\n\n“A Night in the Harbour.”\n\nLind left the room."
    assert found(text) == [("“This is wrong,”", "Berg")]


@pytest.mark.parametrize(
    "dateline", ["LONDON (Reuters) - ", "OSLO, June 3 (AP) — ", "BERGEN – ", "NEW YORK, June 3, 2015 (Reuters) - "]
)
def test_the_place_and_agency_are_no_content(dateline: str) -> None:
    text = dateline + "The town will cut taxes, Mayor Anna Berg said on Monday."
    assert [content for content, _ in found(text)] == ["The town will cut taxes"]


def test_an_aside_about_the_speaker_is_no_cue() -> None:
    text = "“It’s complicated,” one official, who asked not to be named, told Reuters. “Very.”"
    assert found(text) == [("“It’s complicated,” | “Very.”", "one official")]


def test_what_somebody_else_says_after_while() -> None:
    text = "Two sources said the talks would resume next week, while a third said they were over."
    assert found(text) == [("the talks would resume next week", "Two sources"), ("they were over", "a third")]


def test_an_aside_in_dashes_is_no_content() -> None:
    text = "Berg - who was mayor until 2012 - said the town “should have acted sooner”."
    assert [content for content, _ in found(text)] == ["the town “should have acted sooner”"]


def test_what_everybody_calls_somebody_is_no_quote() -> None:
    assert found("He is known as “the Bear” to his friends.") == []


def test_questions_and_answers_with_full_stops() -> None:
    text = "Q. What is next?\n\nA. We wait.\n\nQ. For how long?\n\nA. Until May."
    assert [content for content, _ in found(text)] == ["What is next?", "We wait.", "For how long?", "Until May."]


def test_an_initial_is_no_answer() -> None:
    assert found("The jury:\n\nA. Berg, Oslo\n\nA. Lind, Bergen") == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("“We will pay,” state television quoted Berg as saying.", "“We will pay,”", "Berg"),
        ("“We will pay,” Berg was quoted as saying by local media.", "“We will pay,”", "Berg"),
        ("The agency quoted the minister as saying that the dam was safe.", "that the dam was safe", "the minister"),
    ],
)
def test_who_is_quoted_speaks(text: str, content: str, speaker: str) -> None:
    assert found(text) == [(content, speaker)]


def test_few_words_that_end_the_sentence_of_the_passage_before() -> None:
    text = "“The talks,” a diplomat said on condition of anonymity, “went nowhere.”"
    assert found(text) == [("“The talks,” | “went nowhere.”", "a diplomat")]


def test_what_a_statement_read() -> None:
    assert [content for content, _ in found("A statement from the bank read: “We are sorry.”")] == ["“We are sorry.”"]


def test_a_headline_that_opens_with_words_in_marks() -> None:
    assert found("‘They’ve got no idea’: nurses speak out on pay") == [("‘They’ve got no idea’", None)]
    assert found("“A Night in the Harbour”: a new film about Bergen") == []
