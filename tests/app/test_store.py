from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.app.reading import Reading
from reader.app.store import ArticleStore
from tests.app.harbour import ANALYSIS, TEXT, ready, waiting


def selected(store: ArticleStore) -> str:
    assert store.selection is not None
    return store.selection.id


def words(store: ArticleStore) -> str:
    assert store.selection is not None
    return store.article.text[store.selection.start : store.selection.end]


def test_people_are_walked_in_the_order_of_the_text() -> None:
    store = ready().looked_at(0, len(TEXT))
    first = store.walk_people(1)
    assert (selected(first), words(first)) == ("oberholt", "Maria Oberholt")
    second = first.walk_people(1)
    assert (selected(second), words(second)) == ("brandt", "Tomás Brandt")
    assert selected(second.walk_people(1)) == "oberholt"
    assert selected(second.walk_people(-1)) == "oberholt"


def test_walking_people_starts_from_the_rows_on_the_screen() -> None:
    merchants = TEXT.index("The Lindhaven Merchants")
    store = ready().looked_at(merchants, len(TEXT)).walk_people(1)
    assert words(store) == "Oberholt"
    assert store.cursor > merchants


def test_walking_goes_round_at_both_ends() -> None:
    store = ready().looked_at(0, len(TEXT))
    assert store.walk_people(-1).cursor == max(s.start for s in store.reading.people_named)
    last = replace(store, cursor=len(TEXT))
    assert last.walk_people(1).cursor == store.reading.people_named[0].start


def test_a_mention_that_begins_the_screen_is_not_skipped() -> None:
    at = TEXT.index("Tomás")
    assert words(ready().looked_at(at, len(TEXT)).walk_people(1)) == "Tomás Brandt"


def test_mentions_of_the_selected_name_are_walked() -> None:
    store = ready().looked_at(0, len(TEXT)).select_entity("brandt", 0)
    seen = [store.cursor]
    for _ in range(len(store.reading.entities["brandt"].mentions)):
        store = store.walk_mentions(1)
        assert selected(store) == "brandt"
        seen.append(store.cursor)
    assert seen[:-1] == sorted(seen[:-1])
    assert seen[-1] == seen[0]
    assert store.walk_mentions(-1).cursor == seen[-2]


def test_without_a_selection_mentions_of_any_name_are_walked() -> None:
    store = ready().looked_at(0, len(TEXT)).walk_mentions(1)
    assert store.cursor == min(s.start for s in store.reading.spots)


def test_events_are_walked_in_time() -> None:
    store, seen = ready(), []
    for _ in range(5):
        store = store.walk_events(1)
        seen.append(selected(store))
    assert seen == ["e1", "e2", "e4", "e3", "e1"]
    assert selected(ready().walk_events(-1)) == "e3"


def test_light_and_undated_events_are_not_on_the_timeline() -> None:
    light = ANALYSIS.events[0].model_copy(update={"weight": 0.1})
    undated = ANALYSIS.events[1].model_copy(update={"date": None})
    reading = Reading(ANALYSIS.model_copy(update={"events": (light, undated, *ANALYSIS.events[2:])}))
    assert [e.id for e in reading.timeline] == ["e4", "e3"]


def test_the_sidebar_lists_people_then_organisations_then_places() -> None:
    kinds = [e.kind for e in ready().reading.ordered]
    assert kinds == sorted(kinds, key=["person", "organisation", "place"].index)


def test_a_quote_search_finds_counts_and_walks() -> None:
    store = ready().looked_at(0, 100).start_search("quotes")
    assert store.search is not None
    assert len(store.search.matches) == 5
    store = store.search_for("BRIDGE")
    assert store.search is not None
    assert [m.quote for m in store.search.matches] == ["q1", "q4"]
    assert selected(store) == "q1"
    store = store.keep_search().walk_matches(1)
    assert selected(store) == "q4"
    assert selected(store.walk_matches(1)) == "q1"


def test_a_speaker_narrows_a_quote_search() -> None:
    store = ready().start_search("quotes").search_for("by:tomas")
    assert store.search is not None
    assert [m.quote for m in store.search.matches] == ["q3"]


def test_leaving_a_search_goes_back_to_where_it_began() -> None:
    before = ready().looked_at(300, 500).select_entity("brandt", 1)
    store = before.start_search("quotes").search_for("ferry").looked_at(0, 80)
    assert store.selection != before.selection
    back = store.back()
    assert (back.selection, back.top, back.search) == (before.selection, 300, None)


def test_a_second_query_still_goes_back_to_the_first_place() -> None:
    store = (
        ready().looked_at(300, 500).start_search("text").search_for("bridge").looked_at(0, 80).search_for("bridge o")
    )
    assert store.back().top == 300


def test_a_text_search_ignores_case_and_accents() -> None:
    store = ready().start_search("text").search_for("tomas brandt")
    assert store.search is not None
    assert [TEXT[m.start : m.end] for m in store.search.matches] == ["Tomás Brandt"]


def test_back_leaves_one_thing_at_a_time() -> None:
    store = ready().select_event("e1").start_search("text").search_for("ferry").keep_search().select_entity("brandt")
    without_search = store.back()
    assert without_search.search is None
    assert without_search.selection is not None
    nothing = without_search.back()
    assert nothing.selection is None
    assert not nothing.can_go_back


def test_a_search_that_is_open_when_the_analysis_comes_is_made_again() -> None:
    store = waiting().start_search("quotes").search_for("ferry")
    assert store.search is not None
    assert store.search.matches == ()
    store = store.analysed(Reading(ANALYSIS))
    assert store.search is not None
    assert [m.quote for m in store.search.matches] == ["q4"]


def test_nothing_breaks_before_the_analysis_is_there() -> None:
    store = waiting()
    assert store.walk_people(1) == store.walk_events(1) == store.walk_mentions(-1) == store.walk_quotes(1) == store
    assert store.walk_matches(1) == store
    assert store.select_entity("nobody") == store.select_event("none") == store


ACTIONS = st.sampled_from(
    [
        "walk_people",
        "walk_mentions",
        "walk_events",
        "walk_matches",
        "walk_quotes",
        "back",
        "keep_search",
        "look",
        "q",
        "/",
    ]
)


@given(st.lists(st.tuples(ACTIONS, st.sampled_from([1, -1]), st.integers(0, len(TEXT) - 1))))
def test_no_walk_leaves_the_text(steps: list[tuple[str, int, int]]) -> None:
    store = ready()
    for action, step, at in steps:
        if action.startswith("walk"):
            store = getattr(store, action)(step)
        elif action == "look":
            store = store.looked_at(at, min(at + 200, len(TEXT)))
        elif action in ("q", "/"):
            store = store.start_search("quotes" if action == "q" else "text").search_for(TEXT[at : at + 4])
        else:
            store = getattr(store, action)()
        assert 0 <= store.cursor <= len(TEXT)
        if store.selection:
            assert 0 <= store.selection.start <= store.selection.end <= len(TEXT)
