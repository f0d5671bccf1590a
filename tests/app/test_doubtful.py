"""What is as likely wrong as right keeps out of the way, and everything says how sure it is."""

from __future__ import annotations

import pytest

from reader.app.event_words import event_line, tell
from reader.app.gutter import lay_out_gutter
from reader.app.panes.article import ArticlePane
from reader.app.reading import Reading
from reader.app.screens.card_rows import CardRows
from reader.app.status import describe, describe_search
from reader.app.store import ArticleStore
from reader.app.wrap import wrap_article
from reader.model.analysis import Analysis, Entity, Mention
from tests.app import harbour
from tests.app.room import Given, click_text, program, reading, selected, store
from tests.app.stage import frame

ENTITIES = (
    *(e.model_copy(update={"rule": "tagger", "confidence": 0.95}) for e in harbour.ENTITIES[:1]),
    *(e.model_copy(update={"rule": "apposition", "confidence": 0.45}) for e in harbour.ENTITIES[1:2]),
    *harbour.ENTITIES[2:],
)
SURENESS = {"q1": 0.4, "q2": 0.95, "q3": 0.3, "q4": 0.45, "q5": 0.85}
QUOTES = tuple(q.model_copy(update={"rule": "clause", "confidence": SURENESS[q.id]}) for q in harbour.QUOTES)
EVENTS = tuple(
    e.model_copy(update={"rule": "verb", "dating": "thread", "confidence": 0.4 if e.id == "e2" else 0.9})
    for e in harbour.EVENTS
)
ANALYSIS = Analysis(
    engine="by hand", version="1", published="2023-05-08", entities=ENTITIES, quotes=QUOTES, events=EVENTS
)


def ready() -> ArticleStore:
    return harbour.waiting().analysed(Reading(ANALYSIS)).looked_at(0, len(harbour.TEXT))


def walked(store: ArticleStore) -> list[str]:
    """The quotes that one round of walking meets."""
    seen: list[str] = []
    while True:
        store = store.walk_quotes(1)
        assert store.selection is not None
        if store.selection.id in seen:
            return seen
        seen.append(store.selection.id)


def test_only_sure_quotes_are_walked_until_the_doubtful_are_shown() -> None:
    assert walked(ready()) == ["q2", "q5"]
    assert walked(ready().toggle_doubtful()) == ["q1", "q2", "q3", "q4", "q5"]
    assert walked(ready().toggle_doubtful().toggle_doubtful()) == ["q2", "q5"]


def test_where_all_quotes_are_doubtful_they_are_walked() -> None:
    doubtful = ANALYSIS.model_copy(update={"quotes": (QUOTES[0], QUOTES[2])})
    assert walked(harbour.waiting().analysed(Reading(doubtful)).looked_at(0, len(harbour.TEXT))) == ["q1", "q3"]


def test_doubtful_people_are_not_walked() -> None:
    once = ready().walk_people(1)
    assert once.selection
    again = once.walk_people(1)
    assert again.selection
    assert (once.selection.id, again.selection.id) == ("oberholt", "oberholt")
    shown = once.toggle_doubtful().walk_people(1)
    assert shown.selection
    assert shown.selection.id == "brandt"


def test_doubtful_names_and_quotes_are_not_marked() -> None:
    assert {m.id for m in ready().marks if m.kind in ("direct", "indirect", "mixed")} == {"q2", "q5"}
    assert "brandt" not in {m.id for m in ready().marks}
    assert {"q1", "q3", "q4", "brandt"} <= {m.id for m in ready().toggle_doubtful().marks}


def test_mentions_of_doubtful_names_are_not_walked() -> None:
    now, walked = ready(), []
    for _ in harbour.TEXT.split():
        now = now.walk_mentions(1)
        assert now.selection
        walked.append(now.selection.id)
        now = now.back().looked_at(now.selection.start + 1, len(harbour.TEXT))
    assert "oberholt" in walked
    assert "brandt" not in walked


def test_a_hidden_name_inside_a_shown_one_does_not_take_its_clicks() -> None:
    start = harbour.TEXT.index("Lindhaven Merchants")
    inner = Mention(start=start, end=start + len("Lindhaven"), form="name")
    hidden = Entity(id="hidden", kind="place", name="Lindhaven", mentions=(inner,), confidence=0.2)
    whole = Mention(start=start, end=start + len("Lindhaven Merchants' Association"), form="name")
    shown = Entity(id="shown", kind="organisation", name="Association", mentions=(whole,))
    analysis = ANALYSIS.model_copy(update={"entities": (hidden, shown), "quotes": (), "events": ()})
    now = harbour.waiting().analysed(Reading(analysis))
    for opened, found in ((now, "shown"), (now.toggle_doubtful(), "hidden")):
        spot = opened.spot_at(start)
        assert spot
        assert spot.entity == found


def test_the_gutter_tells_doubtful_quotes_by_a_sign() -> None:
    rows = wrap_article(harbour.article(), 60)
    assert "?" not in {cell.bar for cell in lay_out_gutter(ready(), rows).values()}
    shown = lay_out_gutter(ready().toggle_doubtful(), rows)
    # where a sure quote begins on the row of a doubtful one, the row is the sure one's
    assert {cell.quote for cell in shown.values() if cell.bar == "?"} == {"q3", "q4"}
    assert {cell.quote for cell in shown.values() if cell.bar != "?"} == {"q2", "q5"}


def test_the_doubtful_stand_last_in_the_list_and_on_the_card() -> None:
    assert [e.id for e in ready().reading.of_kind("person")] == ["oberholt", "brandt"]
    assert [q.id for q in ready().reading.quotes_by("oberholt")] == ["q2", "q5", "q1", "q4"]
    rows = CardRows(ready(), ENTITIES[0]).rows_for(100)
    quotes = ["".join(words for words, _ in row.pieces) for row in rows if row.choice in range(4)]
    assert quotes[0].startswith("┃ ")
    assert quotes[-1] == "? a ferry would cost more than the bridge  told, indirect, 45% sure"


def test_the_line_says_how_sure_and_by_which_rule() -> None:
    assert describe(ready()) == "2 people · 5 quotes, 3 doubtful · 4 events"
    assert describe(ready().select_quote("q2")).endswith("direct quote · found by “clause”, 95% sure")
    assert describe(ready().select_quote("q3")).endswith("doubtful mixed quote · found by “clause”, 30% sure")
    assert describe(ready().select_entity("oberholt")).endswith(" · found by “tagger”, 95% sure")
    assert describe(ready().select_event("e2")).endswith(" · dated by “thread”, 40% sure")
    short = ENTITIES[0].mentions[1].model_copy(update={"rule": "surname"})
    oberholt = ENTITIES[0].model_copy(update={"mentions": (ENTITIES[0].mentions[0], short)})
    told = harbour.waiting().analysed(Reading(ANALYSIS.model_copy(update={"entities": (oberholt,), "events": ()})))
    assert "mention 2 of 2 by “surname” · " in describe(told.select_entity("oberholt", 1))
    assert describe(harbour.ready().select_quote("q2")) == "Maria Oberholt · said, · direct quote"


def test_a_search_finds_doubtful_quotes_too_and_says_so() -> None:
    found = ready().start_search("quotes").search_for("ferry")
    assert describe_search(found) == "1 of 1 · Maria Oberholt · doubtful"


def test_a_doubtful_date_has_a_question_mark() -> None:
    assert event_line(EVENTS[1], ready()).doubt == "?"
    assert event_line(EVENTS[0], ready()).doubt == ""
    card = ["".join(words for words, _ in row.pieces) for row in CardRows(ready(), ENTITIES[0]).rows_for(24)]
    assert any("…?  " in row for row in card)
    assert tell(EVENTS[1], ready())[1].endswith("dated by “thread”, 40% sure")


async def test_one_key_shows_and_hides_them() -> None:
    app = program(analyst=Given(ANALYSIS))
    async with reading(app) as pilot:
        assert "? Tomás Brandt" in frame(app)
        assert "◆ April 2021? " in frame(app)
        assert "Brandt ?" not in frame(app)
        await pilot.press("d")
        assert "Brandt ? Mayor" in frame(app)
        await pilot.press("d")
        assert "Brandt ?" not in frame(app)


async def test_what_is_hidden_is_not_clicked() -> None:
    app = program(analyst=Given(ANALYSIS))
    async with reading(app) as pilot:
        pane = app.screen.query_one(ArticlePane)
        await click_text(pilot, pane, "a shock for every")
        assert selected(app) is None
        await click_text(pilot, pane, "Tomás Brandt")
        assert selected(app) is None
        await pilot.press("d")
        await click_text(pilot, pane, "a shock for every")
        assert selected(app) == ("quote", "q3")


async def test_the_next_article_shows_them_too() -> None:
    app = program(analyst=Given(ANALYSIS))
    async with reading(app) as pilot:
        await pilot.press("d")
        app.open_article(harbour.article("Another\n\nstory."))
        await pilot.pause()
        assert store(app).doubtful


async def test_without_colours_the_doubtful_are_dim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = program(analyst=Given(ANALYSIS))
    async with reading(app) as pilot:
        await pilot.press("d")
        pane = app.screen.query_one(ArticlePane)
        row = pane.row_of(harbour.TEXT.index("a shock for every"))
        dim = "".join(s.text for s in pane.render_line(row - pane.scroll_offset.y) if s.style and s.style.dim)
        assert dim.startswith("Tomás Brandt")
        assert 'the plan "a shock' in dim
