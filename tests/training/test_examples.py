"""The training text as it is varied; needs nothing that only training needs."""

from pathlib import Path
from random import Random

import pytest

from reader.training.tagger import wire
from reader.training.tagger.examples import Augmenter, Example, joined, read_examples
from reader.training.tagger.wire import STORIES, WireDesk

PERSONS = ["Hannah Okafor", "Lars Brekke", "Ada Lima", "Ines Duarte"]
PLACES = ["Oslo", "Quito", "Lagos", "Norway"]
STORY = Example("Hannah Okafor went to Oslo. Lars Brekke stayed.", ((0, 13, "PER"), (22, 26, "LOC"), (28, 39, "PER")))
KINDS = {"PER", "ORG", "LOC"}


def names(example: Example) -> list[tuple[str, str]]:
    return [(example.text[start:end], kind) for start, end, kind in example.spans]


def test_examples_are_read_from_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "text.jsonl"
    path.write_text('{"src": "own", "text": "Oslo, said Lima", "spans": [[11, 15, "PER"], [0, 4, "LOC"]]}\n')
    assert read_examples(path) == [Example("Oslo, said Lima", ((0, 4, "LOC"), (11, 15, "PER")))]


def test_names_stay_where_they_are_when_parts_are_joined() -> None:
    example = joined(["In ", ("Quito", "LOC"), ": ", STORY])
    assert names(example) == [("Quito", "LOC"), ("Hannah Okafor", "PER"), ("Oslo", "LOC"), ("Lars Brekke", "PER")]


def test_a_variant_keeps_the_kinds_of_its_names_in_their_order() -> None:
    augmenter = Augmenter([STORY], seed=1)
    for _ in range(300):
        variant = augmenter.vary(STORY)
        kinds = [kind for _, kind in names(variant)]
        assert any(kinds[at : at + 3] == ["PER", "LOC", "PER"] for at in range(len(kinds)))
        assert all(start < end and variant.text[start:end].strip() for start, end, _ in variant.spans)


def test_variants_differ_and_come_again_from_the_same_seed() -> None:
    first, second = ([Augmenter([STORY], seed).epoch([STORY] * 50) for seed in (1, 2)] for _ in range(2))
    assert first == second
    assert first[0] != first[1]


@pytest.mark.parametrize("seed", range(20))
def test_made_up_stories_have_every_slot_filled_and_every_name_marked(seed: int) -> None:
    desk = WireDesk(PERSONS, PLACES, Random(seed))
    for _ in range(2 * len(STORIES)):
        story = joined(desk.story())
        assert not set("{}_") & set(story.text)
        assert {kind for _, kind in names(story)} <= KINDS
        marked = {at for start, end, _ in story.spans for at in range(start, end)}
        for person in PERSONS:
            assert all(at in marked for at in range(len(story.text)) if story.text.startswith(person, at))


def test_a_country_is_no_town_with_a_team_of_its_own() -> None:
    desk = WireDesk(PERSONS, PLACES, Random(1))
    stories = [joined(desk.story()) for _ in range(20 * len(STORIES))]
    assert {kind for story in stories for name, kind in names(story) if name == "Norway"} == {"LOC"}


def test_a_long_name_in_a_story_has_a_short_one_in_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "STORIES", ["{body.full} ({body.short}) warned. The {body.short} did."])
    desk = WireDesk(PERSONS, PLACES, Random(3))
    for _ in range(50):
        (full, _), (short, _), (again, _) = names(joined(desk.story()))
        assert short == again != full
        assert not full.startswith("the ")


def test_an_article_stands_before_the_name_and_not_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "STORIES", ["{government} sued. Then {government} lost, {government.bare} staff said."])
    desk = WireDesk(PERSONS, PLACES, Random(3))
    for _ in range(50):
        story = joined(desk.story())
        assert not any(name.lower().startswith("the ") for name, _ in names(story))
        assert not story.text[: story.spans[2][0]].lower().endswith("the ")


def test_plain_words_are_drawn_anew_and_names_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "STORIES", ["{company} {=company} {made}" + " {number}" * 30])
    desk = WireDesk(PERSONS, PLACES, Random(3))
    story = joined(desk.story())
    assert len(names(story)) == 2
    assert len(set(story.text.split()[-30:])) > 5


def test_the_same_words_are_a_place_or_a_team(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "STORIES", ["{city.ORG} won in {city} and {CITY}."])
    (team, kind), (place, other), (loud, _) = names(joined(WireDesk(PERSONS, PLACES, Random(3)).story()))
    assert (kind, other) == ("ORG", "LOC")
    assert (team, loud) == (place, place.upper())
