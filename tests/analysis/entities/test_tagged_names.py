"""What becomes of the names that the tagger found: their ends and kinds, what decided them, and how sure they are."""

from __future__ import annotations

import pytest

from reader.analysis.entities.candidates import Candidate
from reader.model.analysis import EntityKind
from tests.analysis.entities.naming import names_of, tagged


def test_a_name_says_what_decided_it_and_what_found_it() -> None:
    text = "Zorvex lost money. Nobody at the Zorvex plant knew. In Norway, Mr. Qwillen was sorry, said Ada Qwillen."
    found = tagged(text, ("Zorvex", "organisation", 0.97), ("Ada Qwillen", "person", 0.9))
    assert [(name, n.rule, n.found) for name, n in found] == [
        ("Zorvex", "tagger", "tagger"),
        ("Zorvex", "tagger", "repeat"),
        ("Norway", "gazetteer", "gazetteer"),
        ("Qwillen", "surname", "title"),
        ("Ada Qwillen", "tagger", "tagger"),
    ]


def test_a_sure_tagger_makes_a_surer_name_than_an_unsure_one_or_a_repeat() -> None:
    text = "Zorvex lost money. Nobody at the Zorvex plant knew."
    (_, sure), (_, repeat) = tagged(text, ("Zorvex", "organisation", 0.97))
    (_, unsure), _ = tagged(text, ("Zorvex", "organisation", 0.4))
    assert 1 > sure.score > repeat.score > 0.5
    assert sure.score > unsure.score > 0.5


def test_two_readings_leave_a_doubt() -> None:
    text = "Zorvex lost money. Then Zorvex left."
    one = Candidate(0, 6, "organisation", 4.5, True, "tagger", 0.9)
    two = Candidate(24, 30, "person", 4.5, True, "tagger", 0.9)
    (_, name), _ = names_of(text, [one, two])
    (_, clear), _ = tagged(text, ("Zorvex", "organisation", 0.9))
    assert name.score < clear.score


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Harbour Workers' Union agreed.", "Harbour Workers' Union", "organisation"),
        ("They voted for Q-State on Monday.", "Q-State", "organisation"),
        ("Shares of Zorvex Holdings plc fell.", "Zorvex Holdings plc", "organisation"),
        ("Prices of Zorvex+ rose.", "Zorvex+", "organisation"),
        ("Then Bin Qwillen left.", "Bin Qwillen", "person"),
        ("A cheque for Qwenda Zorbel Jr. was lost.", "Qwenda Zorbel Jr.", "person"),
        ("They praised Q.V. Zorbel for it.", "Q.V. Zorbel", "person"),
    ],
)
def test_the_taggers_spans_are_kept_whole(text: str, name: str, kind: str) -> None:
    assert [(n, told.kind) for n, told in tagged(text, (name, kind, 0.9))] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It cost US$40 billion.", "US", "place"),
        ("They flew in an A380 to Oslo.", "A380", "organisation"),
        ("Then Gen. Zorbel spoke.", "Gen", "person"),
        ("She met Qwenda Zorbel (R-Texas) there.", "R-Texas", "organisation"),
        ('"Viva la revolución," they cried.', "Viva", "person"),
        ("Je ne sais quoi, she said.", "Je", "person"),
        ("The EU-Norway deal is old.", "EU-Norway", "organisation"),
        ("The Clean Rivers Bill failed.", "Clean Rivers Bill", "organisation"),
        ("See example.org/Qwenda_Zorbel_wins for more.", "Qwenda_Zorbel_wins", "person"),
        ("The Sen. Lund case.", "Sen", "person"),
    ],
)
def test_what_is_no_name_whatever_the_tagger_says(text: str, name: str, kind: str) -> None:
    assert name not in dict(tagged(text, (name, kind, 0.9)))


def test_the_rest_of_a_person_comes_with_what_the_tagger_found() -> None:
    assert dict(tagged("Then Abu Qwillen al-Zorbel left.", ("Abu Qwillen", "person", 0.9))).keys() == {
        "Abu Qwillen al-Zorbel"
    }
    assert dict(tagged("Then Qwenda van der Zorbel left.", ("Qwenda van", "person", 0.9))).keys() == {
        "Qwenda van der Zorbel"
    }


def test_no_word_is_a_surname_because_of_a_person_in_doubt() -> None:
    text = "The Warvex Camera show opened. A Camera was lost."
    assert [n for n, _ in tagged(text, ("Warvex Camera", "person", 0.3))] == ["Warvex Camera"]


def test_places_with_and_between_are_two_but_for_a_country_of_that_name() -> None:
    two = tagged("They toured Norway and Zorland by bus.", ("Norway and Zorland", "place", 0.9))
    assert [name for name, _ in two] == ["Norway", "Zorland"]
    one = tagged("They toured Trinidad and Tobago by bus.", ("Trinidad and Tobago", "place", 0.9))
    assert [name for name, _ in one] == ["Trinidad and Tobago"]


def test_a_bracket_ends_a_name() -> None:
    found = tagged("Prime Minister Qwenda Zorbel (L) and others.", ("Qwenda Zorbel (L", "person", 0.4))
    assert [name for name, _ in found] == ["Qwenda Zorbel"]


def test_a_country_goes_without_its_article() -> None:
    assert [name for name, _ in tagged("The Netherlands' king came.")] == ["Netherlands"]
    assert [name for name, _ in tagged("The Hague is rainy.")] == ["The Hague"]


def test_a_name_within_a_name_that_the_tagger_passed_over_is_left_out() -> None:
    text = "Quito grew. Tickets for the Quito Chants Festival sold out. A Quito mayor spoke."
    assert [n.first for _, n in tagged(text, ("Quito", "place", 0.9))] == [0, 11]


def test_a_university_takes_in_its_town() -> None:
    found = tagged("She left the University of Texas at Austin.", ("University of Texas", "organisation", 0.9))
    assert [(name, n.kind) for name, n in found] == [("University of Texas at Austin", "organisation")]


def test_a_lone_head_is_a_name_where_a_longer_one_ends_so() -> None:
    alone = "Zorvex won. United are third."
    assert [name for name, _ in tagged(alone, ("United", "organisation", 0.9))] == []
    text = "Oslo United won. Here United are third."
    spans = [
        Candidate(0, 11, "organisation", 4.5, True, "tagger", 0.9),
        Candidate(22, 28, "organisation", 4.5, True, "tagger", 0.9),
    ]
    assert [name for name, _ in names_of(text, spans)] == ["Oslo United", "United"]


@pytest.mark.parametrize(
    "name", ["Harbour Workers' Union", "Board of Harbours and Works", "Hamar Watch Union", "Hall for Women Undaunted"]
)
def test_an_acronym_in_brackets_tells_the_name(name: str) -> None:
    acronym = "".join(c for c in name if c.isupper())
    text = f"Members of the {name} ({acronym}) met. The {acronym} is old."
    short = tagged(text, (acronym, "organisation", 0.95))
    assert [(n, told.kind) for n, told in short] == [(n, "organisation") for n in (name, acronym, acronym)]
    full = tagged(text, (name, "organisation", 0.95))
    assert [(n, told.kind) for n, told in full] == [(n, "organisation") for n in (name, acronym, acronym)]


def test_what_stands_in_brackets_and_spells_nothing_is_no_acronym() -> None:
    text = "They met Hannah Wold (USA) in Oslo."
    assert dict(tagged(text, ("Hannah Wold", "person", 0.9)))["USA"].rule == "gazetteer"


def test_a_number_that_the_name_goes_without_elsewhere_is_no_part_of_it() -> None:
    text = "Zorvex won. They had the ball at the Zorvex 24 when it ended. They watch Channel 4."
    spans = [("Zorvex won", 0, 6), ("Zorvex 24", 37, 46), ("Channel 4", 73, 82)]
    found = [Candidate(a, b, "organisation", 4.5, True, "tagger", 0.9) for _, a, b in spans]
    assert [name for name, _ in names_of(text, found)] == ["Zorvex", "Zorvex", "Channel 4"]


def test_a_line_of_capitals_goes_on_after_a_name() -> None:
    head = "HARTWIG SACKS BRANDT AS ZORVEX OIL JETS CRASH"
    text = f"{head}\n\nLena Hartwig sacked Otto Brandt after two jets of Zorvex Oil had crashed."
    found = tagged(
        text,
        ("HARTWIG SACKS", "person", 0.6),
        ("ZORVEX OIL JETS", "organisation", 0.6),
        ("Lena Hartwig", "person", 0.9),
        ("Otto Brandt", "person", 0.9),
        ("Zorvex Oil", "organisation", 0.9),
    )
    assert [name for name, _ in found] == [
        *("HARTWIG", "BRANDT", "ZORVEX OIL"),
        *("Lena Hartwig", "Otto Brandt", "Zorvex Oil"),
    ]


def test_a_name_in_a_line_of_capitals_is_whole() -> None:
    text = "THE NEW QUITO TIMES WINS\n\nThe paper of New Quito won for the first time."
    found = tagged(text, ("NEW QUITO TIMES", "organisation", 0.9), ("New Quito", "place", 0.9))
    assert [name for name, _ in found] == ["NEW QUITO TIMES", "New Quito"]


def test_an_administration_is_named_after_its_president() -> None:
    text = "Qwenda Zorbel won. The Zorbel Administration begins in May."
    assert [name for name, _ in tagged(text, ("Qwenda Zorbel", "person", 0.9))] == ["Qwenda Zorbel", "Zorbel"]
    assert [name for name, _ in tagged(text[19:])] == ["Zorbel Administration"]


def test_a_sentences_first_word_takes_a_sure_tagger() -> None:
    text = "Investment banks lost money."
    assert tagged(text, ("Investment", "organisation", 0.4)) == []
    assert [name for name, _ in tagged(text, ("Investment", "organisation", 0.9))] == ["Investment"]


def test_a_role_before_one_word_may_be_no_title() -> None:
    text = "She met Qwenda Zorbel. They joined the Developer Zorble. Then Dr. Qwillen spoke."
    found = tagged(text, ("Qwenda Zorbel", "person", 0.9))
    assert [name for name, _ in found] == ["Qwenda Zorbel", "Qwillen"]


def test_a_team_is_known_by_its_record() -> None:
    text = "Oregon will host Washington (3-1). No. 4 Oregon is unbeaten."
    found = tagged(text, ("Oregon", "place", 0.4), ("Washington", "place", 0.5))
    assert {(name, n.kind) for name, n in found} == {("Oregon", "organisation"), ("Washington", "organisation")}


def test_a_town_that_plays_in_a_sports_report_is_a_team() -> None:
    game = "The visitors led 21-3 at halftime after two touchdowns. The coach saw 90 yards. It ended 28-17, 7-0."
    text = "Hamar City ran past Zorland. Later Zorland scored again. "
    spans = [
        Candidate(20, 27, "place", 4.0, True, "tagger", 0.8),
        Candidate(35, 42, "organisation", 3.0, True, "tagger", 0.6),
    ]
    assert {n.kind for name, n in names_of(text + game, spans) if name == "Zorland"} == {"organisation"}
    assert {n.kind for name, n in names_of(text, spans) if name == "Zorland"} == {"place"}


def test_a_country_that_plays_is_a_country() -> None:
    game = "The visitors led 21-3 at halftime after two touchdowns. The coach saw 28-17 and 7-0. Norway scored."
    found = tagged(f"Norway won. {game}", ("Norway", "organisation", 0.9))
    assert {n.kind for _, n in found} == {"place"}


def test_a_grade_is_no_part_of_an_office() -> None:
    found = tagged("Then Junior Foreign Office Minister Qwenda Zorbel spoke.", ("Qwenda Zorbel", "person", 0.9))
    assert ("Foreign Office", "organisation") in [(name, n.kind) for name, n in found]


@pytest.mark.parametrize(
    "text", ["AA, ", "Zorvex (3-", "No. 4 AA", "(AA)", "Oslo,", "AA's", "AA$", "Viva la", "AA and", "AA ("]
)
def test_a_name_at_the_end_of_the_text(text: str) -> None:
    start = text.index("AA") if "AA" in text else 0
    kinds: tuple[EntityKind, ...] = ("person", "organisation", "place")
    spans = [Candidate(start, len(text), kind, 4.0, True, "tagger", 0.8) for kind in kinds]
    assert all(0 <= n.first < n.last for _, n in names_of(text, spans))
