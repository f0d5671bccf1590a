from dataclasses import replace

from textual.app import ComposeResult
from textual.events import MouseScrollDown
from textual.widgets import Static

from reader.app.panes.sidebar import Sidebar
from reader.app.reading import Reading
from reader.app.sidebar_rows import fit_columns
from reader.app.store import ArticleStore
from reader.model.analysis import Analysis
from tests.app import harbour
from tests.app.stage import Stage, frame


class Beside(Stage):
    """The sidebar, `width` cells wide within its border, right of an empty article."""

    CSS = "Screen { layout: horizontal; } Static { width: 1fr; }"

    def __init__(self, store: ArticleStore, width: int = 40) -> None:
        super().__init__(store)
        self.width = width

    def compose(self) -> ComposeResult:
        yield Static()
        sidebar = Sidebar().data_bind(store=Stage.store)
        sidebar.styles.width = self.width + 1
        yield sidebar

    @property
    def sidebar(self) -> Sidebar:
        return self.query_one(Sidebar)

    @property
    def rows(self) -> list[str]:
        """What stands in the sidebar, row by row."""
        left = self.size.width - self.width + 1  # the border and a cell of room
        return "\n".join(line[left:].rstrip() for line in frame(self).split("\n")).rstrip().split("\n")


def row_of(app: Beside, words: str) -> int:
    return next(n for n, row in enumerate(app.rows) if words in row)


async def test_lists_names_with_roles_numbers_and_places_in_the_text() -> None:
    app = Beside(harbour.ready())
    async with app.run_test(size=(60, 16)):
        assert "\n".join(app.rows) == (
            "People 2\n"
            "  Maria Oberholt         5 “4 ▂ ▂ ▂▂ ▂\n"
            "    Port authority chairwoman\n"
            "  Tomás Brandt           4 “1   ▂▂  ▄\n"
            "    Mayor\n"
            "\n"
            "Organisations 2\n"
            "  Lindhaven Merchants'   2        ▂▂\n"
            "  Association\n"
            "  Port Authority         1           ▂\n"
            "\n"
            "Places 1\n"
            "  Lindhaven              3     ▂  ▂ ▂"
        )


async def test_a_wide_sidebar_has_roles_beside_the_names() -> None:
    app = Beside(harbour.ready(), width=90)
    async with app.run_test(size=(91, 10)):
        assert app.rows[1].split()[:5] == ["Maria", "Oberholt", "Port", "authority", "chairwoman"]
        assert app.rows[2].split()[:3] == ["Tomás", "Brandt", "Mayor"]


async def test_a_narrow_sidebar_keeps_names_and_numbers() -> None:
    app = Beside(harbour.ready(), width=18)
    async with app.run_test(size=(30, 20)):
        assert app.rows[1] == "  Maria Oberh… 5"
        assert all(len(row) <= 16 for row in app.rows)


def test_columns_fill_any_width() -> None:
    for width in range(8, 250):
        columns = fit_columns(width, 250, 31)
        assert sum(columns) + len("▸ ") == width
        assert columns.name > 0


async def test_while_the_article_is_being_read() -> None:
    app = Beside(harbour.waiting(), width=30)
    async with app.run_test(size=(40, 10)) as pilot:
        assert app.rows == ["Reading the article …", "The text can be read", "meanwhile."]
        app.store = harbour.ready()
        await pilot.pause()
        assert app.rows[0] == "People 2"


async def test_a_failure_is_a_sentence() -> None:
    message = "The language model [/red] stopped:\n it ran out of memory."
    app = Beside(harbour.waiting().failed(message), width=30)
    async with app.run_test(size=(40, 10)):
        assert " ".join(app.rows) == "The language model [/red] stopped: it ran out of memory."


async def test_an_article_without_names() -> None:
    app = Beside(harbour.waiting().analysed(Reading(Analysis(engine="by hand", version="1"))))
    async with app.run_test(size=(60, 10)) as pilot:
        assert app.rows == ["No names found"]
        for step in (1, -1):
            app.sidebar.line(step)
            app.sidebar.page(step)
            app.sidebar.edge(step)
        await pilot.pause()
        assert app.told == []


async def test_stepping_chooses_entry_by_entry() -> None:
    app = Beside(harbour.ready())
    async with app.run_test(size=(60, 20)) as pilot:
        for _ in range(3):
            app.sidebar.line(1)
            await pilot.pause()
        app.sidebar.line(-1)
        await pilot.pause()
        assert app.told == [("entity", id) for id in ("oberholt", "brandt", "merchants", "brandt")]
        assert app.rows[3].startswith("▸ Tomás Brandt")
        assert sum("▸" in row for row in app.rows) == 1


async def test_fast_steps_are_not_lost() -> None:
    app = Beside(harbour.ready())
    async with app.run_test(size=(60, 20)) as pilot:
        for _ in range(4):
            app.sidebar.line(1)
        await pilot.pause()
        assert app.store
        assert app.store.selection
        assert app.store.selection.id == "port"


async def test_stepping_stops_at_the_ends() -> None:
    app = Beside(harbour.ready())
    async with app.run_test(size=(60, 20)) as pilot:
        app.sidebar.edge(1)
        await pilot.pause()
        app.sidebar.line(1)
        app.sidebar.page(1)
        await pilot.pause()
        app.sidebar.edge(-1)
        await pilot.pause()
        app.sidebar.line(-1)
        await pilot.pause()
        assert app.told == [("entity", "lindhaven"), ("entity", "oberholt")]


async def test_a_thousand_names_are_walked_by_page_and_kept_in_sight() -> None:
    app = Beside(harbour.crowd(1000))
    async with app.run_test(size=(60, 20)) as pilot:
        app.sidebar.edge(1)
        await pilot.pause()
        assert any(row.startswith("▸ Person0999") for row in app.rows)
        app.sidebar.page(-1)
        await pilot.pause()
        chosen = next(row for row in app.rows if row.startswith("▸"))
        assert "Person0980" <= chosen[2:12] <= "Person0992"
        assert app.sidebar.virtual_size.height == 1501
        assert len(app.sidebar._strips) <= 40


async def test_without_a_choice_stepping_begins_with_what_is_in_sight() -> None:
    app = Beside(harbour.crowd(100))
    async with app.run_test(size=(60, 20)) as pilot:
        app.sidebar.scroll_to(y=31, animate=False)
        await pilot.pause()
        first = next(row for row in app.rows if "Person" in row)
        app.sidebar.line(1)
        await pilot.pause()
        assert next(row for row in app.rows if "▸" in row)[2:12] == first[2:12]


async def test_who_takes_part_in_an_event_or_speaks_is_marked() -> None:
    app = Beside(harbour.ready())
    async with app.run_test(size=(60, 20)) as pilot:
        assert app.store
        app.store = app.store.select_event("e2")
        await pilot.pause()
        assert [row[:16] for row in app.rows if "•" in row] == ["• Maria Oberholt", "• Lindhaven Merc"]
        app.store = app.store.select_quote("q3")
        await pilot.pause()
        assert [row[:14] for row in app.rows if "•" in row] == ["• Tomás Brandt"]


async def test_a_selection_made_elsewhere_is_scrolled_to() -> None:
    app = Beside(harbour.crowd(200))
    async with app.run_test(size=(60, 20)) as pilot:
        assert app.store
        app.store = app.store.select_entity("p150")
        await pilot.pause()
        assert any(row.startswith("▸ Person0150") for row in app.rows)
        app.store = app.store.select_entity("p0")
        await pilot.pause()
        assert app.rows[:2] == ["People 200", app.rows[1]]
        assert app.rows[1].startswith("▸ Person0000")


async def test_walking_mentions_and_scrolling_the_text_leave_the_list_where_it_is() -> None:
    app = Beside(harbour.crowd(200))
    async with app.run_test(size=(60, 20)) as pilot:
        assert app.store
        app.store = app.store.select_entity("p3")
        await pilot.pause()
        app.sidebar.scroll_to(y=100, animate=False)
        await pilot.pause()
        app.store = replace(app.store.walk_mentions(1), view=(30, 60))
        await pilot.pause()
        assert app.sidebar.scroll_offset.y == 100


async def test_a_click_chooses_and_a_second_one_wants_the_card() -> None:
    app = Beside(harbour.ready())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.click(Sidebar, offset=(5, row_of(app, "Tomás")))
        await pilot.click(Sidebar, offset=(5, row_of(app, "Mayor")))
        await pilot.click(Sidebar, offset=(5, row_of(app, "Organisations")))
        assert app.told == [("entity", "brandt"), ("card", "brandt")]


async def test_the_wheel_scrolls_and_a_click_meets_what_is_seen() -> None:
    app = Beside(harbour.crowd(100))
    async with app.run_test(size=(60, 20)) as pilot:
        for _ in range(5):
            await pilot._post_mouse_events([MouseScrollDown], Sidebar, offset=(5, 5))
        await pilot.pause()
        assert app.sidebar.scroll_offset.y > 0
        seen = next(n for n, row in enumerate(app.rows) if "Person" in row and n > 5)
        await pilot.click(Sidebar, offset=(5, seen))
        assert app.rows[seen].startswith("▸")


async def test_a_resize_keeps_the_selected_in_sight() -> None:
    app = Beside(harbour.crowd(200))
    async with app.run_test(size=(60, 40)) as pilot:
        assert app.store
        app.store = app.store.select_entity("p30")
        await pilot.pause()
        await pilot.resize_terminal(60, 12)
        await pilot.pause()
        assert any(row.startswith("▸ Person0030") for row in app.rows)


async def test_hostile_names_do_no_harm() -> None:
    names = (
        "[/x] [bold]Bracket[/bold",
        "Escape\x1b]52;c;ZXZpbA==\x07 Ed\x1b[31mred",
        "Turn \u202eenrut\u202c er",
        "習近平" * 12,
        "👩‍👩‍👧‍👦 Family 🇳🇴 of four",
        "Line\nbroken   name",
        "W" * 300,
        "‎",
    )
    app = Beside(harbour.hostile(*names), width=30)
    async with app.run_test(size=(60, 24)):
        shown = frame(app)
        assert not set(shown) & set("\x1b\x07\x9b\u202e\u202c\u200e")
        assert "[/x] [bold]" in shown
        assert "Line broken" in shown
        strips = app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {60}
