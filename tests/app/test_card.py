from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len

from reader.app.messages import Chosen
from reader.app.reading import Reading
from reader.app.screens.card import Card
from reader.app.screens.card_rows import CardRows
from reader.app.screens.row_list import RowList
from reader.app.status import describe
from reader.app.store import ArticleStore
from reader.model.analysis import Analysis, Entity, Mention, Quote, RoleMention, Speaker
from tests.app import harbour
from tests.app.stage import Stage, frame


class Over(Stage):
    """A card over an empty screen; `chosen` is what it closed with."""

    def __init__(self, store: ArticleStore, entity: str) -> None:
        super().__init__(store)
        self.entity = entity
        self.chosen: list[tuple[str, str, int | None] | None] = []
        self.roles: list[int | None] = []

    def on_mount(self) -> None:
        super().on_mount()
        self.push_screen(Card(self.first_store, self.entity), self.take)

    def take(self, choice: Chosen | None) -> None:
        self.chosen.append((choice.kind, choice.id, choice.mention) if choice else None)
        self.roles.append(choice.role if choice else None)


def words(store: ArticleStore, entity: str, width: int) -> list[str]:
    rows = CardRows(store, store.reading.entities[entity]).rows_for(width)
    return ["".join(piece for piece, _ in row.pieces).rstrip() for row in rows]


def test_says_what_there_is_to_know() -> None:
    assert "\n".join(words(harbour.ready(), "brandt", 80)) == (
        "person\n"
        "Mayor\n"
        "also Brandt, his own\n"
        "\n"
        "Quotes 1\n"
        '╏ the plan "a shock for every shop on the quay"  called, mixed\n'
        "\n"
        "Events 2\n"
        "2019                 Brandt promises an open bridge\n"
        "week of 15 May 2023  Brandt presents a plan (planned)\n"
        "\n"
        "Mentioned with 1\n"
        "Maria Oberholt  Port authority chairwoman                          1 paragraph\n"
        "\n"
        "Mentions 4\n"
        "                         Mayor Tomás Brandt called the plan \"a shock for …\n"
        "  … shop on the quay\". In 2019 Brandt had promised to keep the bridge open.\n"
        "                               Brandt will present a plan of his own in …\n"
        " Brandt will present a plan of his own in Lindhaven next week. The Port …"
    )  # fmt: skip


def test_a_long_quote_is_cut_after_three_rows() -> None:
    content = "the city will pay " * 30
    text = f"Money\n\nBrandt said that {content}."
    brandt = Entity(id="b", kind="person", name="Brandt", mentions=(Mention(start=7, end=13, form="name"),))
    start = text.index(content)
    quote = Quote(
        id="q", kind="indirect", start=start, end=start + len(content), speaker=Speaker(start=7, end=13, entity="b")
    )
    analysis = Analysis(engine="by hand", version="1", entities=(brandt,), quotes=(quote,))
    shown = [row for row in words(harbour.waiting(text).analysed(Reading(analysis)), "b", 40) if row.startswith("┊")]
    assert len(shown) == 4
    assert shown[2].endswith("…")
    assert shown[3] == "┊ indirect"


def test_every_row_of_any_width_fits() -> None:
    store = harbour.hostile("習近平" * 30, "👩‍👩‍👧‍👦 Family", "[/x]\nline", "W" * 200)
    for width in range(14, 120, 3):
        card = CardRows(store, store.reading.entities["p0"])
        rows = card.rows_for(width)
        assert all(cell_len("".join(words for words, _ in row.pieces)) <= width for row in rows)
        assert {row.choice for row in rows if row.choice >= 0} == set(range(len(card.leads)))


def test_an_entity_without_anything() -> None:
    nobody = Entity(id="n", kind="organisation", name="Nobody")
    store = harbour.waiting("").analysed(Reading(Analysis(engine="by hand", version="1", entities=(nobody,))))
    assert words(store, "n", 40) == ["organisation"]


def with_roles() -> ArticleStore:
    """Brandt with a present role and, told before it, a former one."""
    former = RoleMention(**harbour.span("chairwoman").model_dump(), role="chairman", rule="title", when="former")
    mayor = RoleMention(**harbour.span("Mayor").model_dump(), role="Mayor", rule="title")
    brandt = harbour.ENTITIES[1].model_copy(
        update={"roles": ("chairman", "Mayor", "guest"), "told_roles": (former, mayor), "rule": "title"}
    )
    entities = tuple(brandt if e.id == "brandt" else e for e in harbour.ENTITIES)
    return harbour.waiting().analysed(Reading(harbour.ANALYSIS.model_copy(update={"entities": entities})))


def test_roles_stand_one_a_row_the_former_ones_as_such() -> None:
    assert words(with_roles(), "brandt", 80)[:6] == [
        "person  found by “title”, 100% sure",
        "guest",
        "Mayor",
        "chairman (former)",
        "also Brandt, his own",
        "",
    ]


async def test_a_role_leads_to_where_it_is_told() -> None:
    app = Over(with_roles(), "brandt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "enter")
        assert app.roles == [0]
    at = harbour.span("chairwoman")
    chosen = with_roles().select_role("brandt", 0)
    assert chosen.selection
    assert (chosen.selection.start, chosen.selection.end, chosen.cursor) == (at.start, at.end, at.start)
    assert describe(chosen) == "Tomás Brandt · chairman (former) · told by “title”"
    at_mayor = with_roles().looked_at(0, len(harbour.TEXT)).select_role("brandt", 1)
    after = at_mayor.walk_mentions(1).selection
    assert after
    assert (after.mention, after.role) == (0, None)


async def test_a_click_on_a_role_goes_there() -> None:
    app = Over(with_roles(), "brandt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = next(n for n, line in enumerate(frame(app).split("\n")) if "▸ Mayor" in line)
        await pilot.click(offset=(10, row))
        assert app.roles == [1]


async def test_reads_well_on_a_small_screen() -> None:
    app = Over(harbour.ready(), "oberholt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = frame(app).split("\n")
        assert shown[0].startswith("  ╭─ Maria Oberholt ──")
        assert "enter goes there · esc closes" in shown[-1]
        assert len(shown) <= 24


async def test_each_kind_of_row_leads_into_the_text() -> None:
    leads = (
        (1, ("quote", "q2", None)),
        (4, ("event", "e2", None)),
        (5, ("entity", "brandt", None)),
        (8, ("entity", "oberholt", 2)),
    )
    for steps, expected in leads:
        app = Over(harbour.ready(), "oberholt")
        async with app.run_test(size=(80, 24)) as pilot:
            for _ in range(steps):
                await pilot.press("j")
            await pilot.press("enter")
            await pilot.pause()
            assert app.chosen == [expected]


async def test_the_last_mention_is_an_edge_away_and_the_head_comes_back() -> None:
    app = Over(harbour.ready(), "oberholt")
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("G")
        assert "▸" in frame(app).split("\n")[-2]
        await pilot.press("g")
        assert "Port authority chairwoman" in frame(app)
        await pilot.press("G", "k", "down", "enter")
        assert app.chosen == [("entity", "oberholt", 4)]


async def test_pages_go_through_all_rows() -> None:
    app = Over(harbour.crowd(3), "p1")
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("space", "pagedown", "b", "space", "enter")
        assert app.chosen == [("entity", "p1", 0)]


async def test_closes_without_a_choice() -> None:
    for key in ("escape", "q"):
        app = Over(harbour.ready(), "oberholt")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(key)
            assert app.chosen == [None]


async def test_rebound_keys_work_in_the_card() -> None:
    app = Over(harbour.ready(), "oberholt")
    async with app.run_test(size=(80, 24)) as pilot:
        app.set_keymap({"line_down": "s", "back": "x"})
        await pilot.press("s", "x")
        assert app.chosen == [None]


async def test_by_the_mouse_alone() -> None:
    app = Over(harbour.ready(), "oberholt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = next(n for n, line in enumerate(frame(app).split("\n")) if "Merchants meet" in line)
        await pilot.click(offset=(30, row))
        assert app.chosen == [("event", "e2", None)]
    app = Over(harbour.ready(), "oberholt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(0, 0))
        assert app.chosen == [None]


async def test_a_resize_lays_out_anew() -> None:
    app = Over(harbour.ready(), "oberholt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G")
        for width, height in ((200, 60), (40, 10), (120, 40)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            shown = frame(app)
            assert "▸" in shown
            assert all(len(line) <= width for line in shown.split("\n"))


async def test_hostile_words_do_no_harm() -> None:
    names = ("[/x] [bold]B", "E\x1b]52;c;ZXZpbA==\x07", "\u202eenrut", "習近平" * 30, "👩‍👩‍👧‍👦 F", "W" * 300)
    store = harbour.hostile(*names)
    for number in range(len(names)):
        app = Over(store, f"p{number}")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert not set(frame(app)) & set("\x1b\x07\u202e")
            assert {strip.cell_length for strip in app.screen._compositor.render_strips()} == {80}


async def test_thousands_of_mentions_paint_only_what_is_seen() -> None:
    text = "Long\n\n" + "Brandt came and went and came back to the old bridge again.\n\n" * 3000
    mentions = tuple(
        Mention(start=6 + n * 61, end=12 + n * 61, form="name") for n in range(3000) if text[6 + n * 61 :][:1] == "B"
    )
    brandt = Entity(id="b", kind="person", name="Brandt", mentions=mentions)
    store = harbour.waiting(text).analysed(Reading(Analysis(engine="by hand", version="1", entities=(brandt,))))
    app = Over(replace(store), "b")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G", "enter")
        assert app.chosen == [("entity", "b", 2999)]
    app = Over(replace(store), "b")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert len(app.screen.query_one(RowList)._strips) <= 48
