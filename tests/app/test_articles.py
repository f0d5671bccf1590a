from pathlib import Path

from reader.app.screens.articles import ArticleEntry, ArticlesScreen
from reader.app.screens.row_list import RowList
from tests.app import harbour
from tests.app.stage import Stage, frame

OPENED = (
    ArticleEntry("digest-1", "Harbour bridge to close", "8 May 2023", "bridge.txt"),
    ArticleEntry("digest-2", "Café of the [/x] poets", "9 May 2023", "cafe.md"),
)
BUNDLED = (ArticleEntry(Path("ferry.txt"), "A ferry for Lindhaven", "10 May 2023", "Quay Times"),)


class Choosing(Stage):
    """The choice of an article over an empty screen; `chosen` is what it closed with."""

    def __init__(self, opened: tuple[ArticleEntry, ...] = OPENED, bundled: tuple[ArticleEntry, ...] = BUNDLED) -> None:
        super().__init__(harbour.waiting())
        self.entries = opened, bundled
        self.chosen: list[Path | str | None] = []

    def on_mount(self) -> None:
        super().on_mount()
        self.push_screen(ArticlesScreen(*self.entries), self.chosen.append)


async def test_lists_both_sections() -> None:
    app = Choosing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = frame(app)
        assert "Opened before 2" in shown
        assert "▸ Harbour bridge to close" in shown
        assert "Café of the [/x] poets" in shown
        assert "Came with the program 1" in shown
        assert "10 May 2023" in shown


async def test_arrows_and_enter_open_while_the_filter_has_the_focus() -> None:
    app = Choosing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "down", "up", "up", "down", "enter")
        assert app.chosen == ["digest-2"]


async def test_the_filter_finds_words_without_accents_in_title_source_and_date() -> None:
    for query, expected in (("cafe", "digest-2"), ("quay times", Path("ferry.txt")), ("8 may", "digest-1")):
        app = Choosing()
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*query.replace(" ", "_"))
            app.screen.query_one("Input").value = query  # type: ignore[attr-defined]
            await pilot.pause()
            await pilot.press("enter")
            assert app.chosen == [expected]


async def test_nothing_found_opens_nothing() -> None:
    app = Choosing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"zeppelin", "enter")
        assert "No article has these words." in frame(app)
        assert app.chosen == []
        await pilot.press("escape")
        assert app.chosen == [None]


async def test_no_articles_at_all() -> None:
    app = Choosing((), ())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "down", "pagedown")
        assert "No articles yet." in frame(app)
        assert app.chosen == []


async def test_the_list_takes_the_focus_and_its_keys() -> None:
    app = Choosing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "j", "enter")
        assert app.chosen == ["digest-2"]
    app = Choosing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "q")
        assert app.chosen == [None]


async def test_by_the_mouse_alone() -> None:
    app = Choosing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = next(n for n, line in enumerate(frame(app).split("\n")) if "ferry" in line)
        await pilot.click(offset=(20, row))
        assert app.chosen == [Path("ferry.txt")]
    app = Choosing()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(0, 0))
        assert app.chosen == [None]


async def test_many_articles_scroll_with_the_keys() -> None:
    many = tuple(ArticleEntry(f"k{n}", f"習近平 article {n}" + "x" * n, f"{n} days ago") for n in range(300))
    app = Choosing(many)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("pagedown", "pagedown", "pageup", "down")
        assert "▸" in frame(app)
        assert {strip.cell_length for strip in app.screen._compositor.render_strips()} == {80}
        assert len(app.screen.query_one(RowList)._strips) <= 48
