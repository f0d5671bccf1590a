"""The dates of events: from their clause, their sentence, the story's thread, the day of publication."""

from __future__ import annotations

import pytest

from tests.analysis.events.reading import by_trigger, events_of


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The mayor resigned on Friday.", "resigned", "2023-05-26"),
        ("In June of last year the mayor resigned.", "resigned", "2022-06"),
        ("The mayor resigned last week.", "resigned", "2023-W21"),
        ("The mayor resigned in 1998.", "resigned", "1998"),
        ("The mayor resigned at 9 p.m. on Friday.", "resigned", "2023-05-26"),
        ("The mayor criticized Wednesday's ruling.", "ruling", "2023-05-24"),
        ("The mayor attended a meeting with farmers in April.", "meeting", "2023-04"),
        ("The minister met Ann Berg in Oslo in 2019 and Paul Lee in Rome in 2021.", "met", "2019"),
    ],
)
def test_a_date_told_of_the_event(text: str, trigger: str, when: str) -> None:
    event = by_trigger(text)[trigger]
    assert event.date == when
    assert event.told is not None


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The mayor resigned.", "resigned", "2023-05-30"),
        ("The governor said on Friday that the mayor has resigned.", "said", "2023-05-26"),
        ("The governor announced an election next year.", "announced", "2023-05-30"),
        ("Sales fell to their lowest level since 1997.", "fell", "2023-05-30"),
        ("Sales fell from last year.", "fell", "2023-05-30"),
        ("Berg heads a team that was formed in 2015.", "heads", "2023-05-30"),
    ],
)
def test_a_date_of_something_else(text: str, trigger: str, when: str) -> None:
    assert by_trigger(text)[trigger].date == when


def test_ranges() -> None:
    found = by_trigger("The plant has made tyres since 2021. The company grew in the 1990s.")
    assert (found["made"].date, found["made"].until) == ("2021", "2023-05-30")
    assert (found["grew"].date, found["grew"].until) == ("1990", "1999")
    found = by_trigger("Berg served as mayor from 2008 to 2016.")
    assert (found["served"].date, found["served"].until) == ("2008", "2016")


def test_the_story_goes_on_on_its_day() -> None:
    found = by_trigger("A fire destroyed the town hall on Friday. Nobody was hurt. Firemen saved the archive.")
    assert found["destroyed"].date == found["hurt"].date == found["saved"].date == "2023-05-26"
    assert found["saved"].told is None


def test_an_event_told_again_keeps_its_date() -> None:
    found = by_trigger("The bombing in 1998 killed nine. Police said today that the bombing was planned abroad.")
    assert found["bombing"].date == "1998"
    again = events_of("A bombing shook Oslo in 1998. Berg survived the bombing.")[-1]
    assert (again.trigger.text, again.date) == ("bombing", "1998")


def test_what_is_recent_or_planned_without_a_date_has_none() -> None:
    found = by_trigger("The mayor recently resigned. The governor will call an election.")
    assert found["resigned"].date is None
    assert found["call"].date is None


def test_without_a_day_of_publication() -> None:
    found = by_trigger("The mayor resigned. The council met on Friday and on May 3, 2019.", None)
    assert found["resigned"].date is None


def test_now_is_the_day_of_publication() -> None:
    assert by_trigger("The mayor is now leading the party.")["leading"].date == "2023-05-30"


def test_a_date_told_later_in_the_story() -> None:
    found = events_of("Anna Berg resigned. Her party was surprised. Berg resigned on Friday, she said.")
    assert [e.date for e in found if e.trigger.text == "resigned"] == ["2023-05-26", "2023-05-26"]


def test_kindred_words_take_up_an_event() -> None:
    found = by_trigger("A gang killed Paul Lee in 1998. The murder of Lee shook the town.")
    assert found["murder"].date == "1998"


def test_what_had_happened_before_is_not_of_the_day() -> None:
    found = by_trigger("The mayor had quarrelled with the council.")
    assert found["quarrelled"].date is None


def test_a_scene_of_the_past() -> None:
    found = by_trigger("The storm hit the coast on April 3, 2019. Two ships sank.")
    assert found["sank"].date == "2019-04-03"
    found = by_trigger("Anna Berg entered politics in 2001. The king appointed her minister.")
    assert found["appointed"].date is None


def test_the_date_of_a_report_is_not_that_of_what_it_tells() -> None:
    found = by_trigger("Police concluded in January that Lee had been killed.")
    assert found["concluded"].date == "2023-01"
    assert found["killed"].date != "2023-01"


def test_what_is_hoped_today_is_not_of_the_day_of_the_story() -> None:
    found = by_trigger("A fire destroyed the town hall on Friday. The council wants to rebuild it.")
    assert found["rebuild"].date != "2023-05-26"


def test_figures_are_for_the_time_of_those_before() -> None:
    found = by_trigger("The company had a loss of $3 million in the first quarter. Sales fell to $9 million.")
    assert found["fell"].date == "2023-Q1"


def test_hundreds_of_dates_in_a_sentence() -> None:
    found = events_of("They met on 3 May 2012, and " * 400 + "they left.")
    assert {e.date for e in found if e.trigger.text == "met"} == {"2012-05-03"}


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("Sales rose to $5 million from $4 million a year earlier.", "rose", "2023-05-30"),
        ("Berg leads a team that sold the mill in 2015.", "leads", "2023-05-30"),
        ("The board expects a loss next year.", "expects", "2023-05-30"),
        ("Third-quarter sales fell.", "fell", "2022-Q3"),
    ],
)
def test_a_date_that_the_verb_cannot_have(text: str, trigger: str, when: str) -> None:
    assert by_trigger(text)[trigger].date == when


def test_what_dates_an_event_is_told() -> None:
    found = by_trigger("The mayor resigned on Friday. Nobody was hurt in the bombing.")
    assert (found["resigned"].rule, found["resigned"].dating, found["resigned"].confidence) == ("verb", "own", 0.9)
    assert (found["bombing"].rule, found["bombing"].dating) == ("noun", "story")


def test_the_year_of_a_treaty_is_no_date_of_what_is_said_of_it() -> None:
    assert by_trigger("The mayor violated the Treaty of 1839.")["violated"].date == "2023-05-30"
