"""The reading screen: owns the store, wires the panes to it, and turns keys and messages into actions of the store."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Protocol, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from reader.app.bindings import BINDINGS
from reader.app.copying import copy_text
from reader.app.messages import CardWanted, Chosen, Looked
from reader.app.panes.article import ArticlePane
from reader.app.panes.key_bar import KeyBar
from reader.app.panes.search_line import SearchLine
from reader.app.panes.sidebar import Sidebar
from reader.app.panes.timeline import TimelinePane
from reader.app.search import SearchKind
from reader.app.status import describe
from reader.app.store import ArticleStore, Selection

_PANES = ("article", "sidebar", "timeline")
# the panes that fold, and the class that the screen has while they do
_FOLDING = {"sidebar": "-narrow", "timeline": "-short"}


class _Scrolls(Protocol):
    """What every pane does with the keys of movement."""

    def line(self, step: int) -> None: ...
    def page(self, step: int) -> None: ...
    def edge(self, step: int) -> None: ...


class ReadingScreen(Screen[None]):
    """One article with its people, quotes and timeline."""

    BINDINGS: ClassVar[list[BindingType]] = list(BINDINGS)
    AUTO_FOCUS = "#article"

    store: reactive[ArticleStore] = reactive(cast("ArticleStore", None), init=False, repaint=False)

    def __init__(self, store: ArticleStore) -> None:
        super().__init__()
        self.set_reactive(ReadingScreen.store, store)

    def compose(self) -> ComposeResult:
        """The panes, each bound to the store."""
        self._fit(self.app.size)  # before the first paint, which would otherwise be laid out twice
        with Horizontal(id="upper"):
            with Vertical(id="reading"):
                yield ArticlePane(id="article").data_bind(store=ReadingScreen.store)
                yield SearchLine(id="search").data_bind(store=ReadingScreen.store)
                yield Static(id="status")
            yield Sidebar(id="sidebar").data_bind(store=ReadingScreen.store)
        yield TimelinePane(id="timeline").data_bind(store=ReadingScreen.store)
        yield KeyBar(id="keys")

    def watch_store(self, old: ArticleStore | None, new: ArticleStore) -> None:
        """The status line, and which parts are shown."""
        status = describe(new)
        if old is None or describe(old) != status:
            self.query_one("#status", Static).update(Content(status))
        self.set_class(new.only_article, "-only-article")
        searching = new.open_search is not None
        self.query_one("#search").display = searching
        self.query_one("#status").display = not (searching or new.only_article)

    def on_mount(self) -> None:
        """Say how things stand from the start."""
        self.watch_store(None, self.store)

    def on_resize(self, event: Resize) -> None:
        """Fold and unfold panes for the terminal's new size."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        sizes = {"-narrow": size.width < 100, "-very-wide": size.width >= 160}
        sizes |= {"-short": size.height < 30, "-very-tall": size.height >= 50}
        self.update_classes(sizes, animate=False)

    # --- what panes say

    @on(Chosen)
    def _chosen(self, message: Chosen) -> None:
        choose: dict[str, Callable[[], ArticleStore]] = {
            "entity": lambda: self._choose_entity(message),
            "quote": lambda: self.store.select_quote(message.id),
            "event": lambda: self.store.select_event(message.id),
        }
        self.store = choose[message.kind]()

    def _choose_entity(self, message: Chosen) -> ArticleStore:
        if message.role is not None:
            return self.store.select_role(message.id, message.role)
        return self.store.select_entity(message.id, message.mention)

    @on(Looked)
    def _looked(self, message: Looked) -> None:
        self.store = self.store.looked_at(message.first, message.last)

    @on(CardWanted)
    def _card_wanted(self, message: CardWanted) -> None:
        self._open_card(message.entity)

    @on(SearchLine.Typed)
    def _search_typed(self, message: SearchLine.Typed) -> None:
        self.store = self.store.search_for(message.query)

    @on(SearchLine.Kept)
    def _search_kept(self) -> None:
        self.store = self.store.keep_search()
        self.query_one("#article").focus()

    # --- walking

    def action_walk_people(self, step: int) -> None:
        """The next or previous person."""
        self.store = self.store.walk_people(step)

    def action_walk_mentions(self, step: int) -> None:
        """The next or previous mention."""
        self.store = self.store.walk_mentions(step)

    def action_walk_events(self, step: int) -> None:
        """The next or previous event in time."""
        self.store = self.store.walk_events(step)

    def action_walk_quotes(self, step: int) -> None:
        """The next or previous quote."""
        self.store = self.store.walk_quotes(step)

    def action_walk_matches(self, step: int) -> None:
        """The next or previous match."""
        self.store = self.store.walk_matches(step)

    def action_search(self, kind: SearchKind) -> None:
        """Open the search line."""
        self.store = self.store.start_search(kind)
        self.query_one(SearchLine).open(kind)

    # --- moving

    @property
    def _pane(self) -> _Scrolls:
        """The pane that has the focus; the article where none has."""
        focused = self.focused
        pane = focused if focused is not None and focused.id in _PANES else self.query_one("#article")
        return cast("_Scrolls", pane)

    @property
    def _is_searching(self) -> bool:
        return self.store.open_search is not None

    def action_line(self, step: int) -> None:
        """A line down or up; in the search line the next or previous match."""
        if self._is_searching:
            self.action_walk_matches(step)
        else:
            self._pane.line(step)

    def action_page(self, step: int) -> None:
        """A page down or up."""
        self._pane.page(step)

    def action_edge(self, step: int) -> None:
        """To the end or the start."""
        self._pane.edge(step)

    # --- panes

    def action_pane(self, name: str) -> None:
        """Go to a pane, unfolding it; a second time, fold it again."""
        pane = self.query_one(f"#{name}")
        if self.store.only_article and name != "article":
            self.store = self.store.toggle_only_article()
        if self._folds(name) and self.focused is pane:
            self._fold()
            return
        if name == "article":
            self._fold()
        elif self._folds(name):
            pane.add_class("-unfolded")
        pane.focus()

    def _folds(self, name: str) -> bool:
        """Whether the terminal is too small to show the pane all the time."""
        return name in _FOLDING and self.has_class(_FOLDING[name])

    @property
    def _unfolded(self) -> list[Widget]:
        return [pane for name in _FOLDING if self._folds(name) and (pane := self.query_one(f"#{name}")).display]

    def _fold(self) -> bool:
        """Fold the panes that were unfolded; whether there were any."""
        unfolded = self._unfolded
        for pane in unfolded:
            pane.remove_class("-unfolded")
        if unfolded:
            self.query_one("#article").focus()
        return bool(unfolded)

    def action_cycle_panes(self, step: int) -> None:
        """The next or previous pane that is shown; out of the search line, the search is kept."""
        if self._is_searching:
            self._search_kept()
            return
        shown: list[Widget] = [p for p in (self.query_one(f"#{name}") for name in _PANES) if p.display]
        at = shown.index(self.focused) if self.focused in shown else -step
        shown[(at + step) % len(shown)].focus()

    def action_only_article(self) -> None:
        """Only the article, and back."""
        self.store = self.store.toggle_only_article()
        self.query_one("#article").focus()

    def action_doubtful(self) -> None:
        """Show or hide the doubtful names and quotes."""
        self.store = self.store.toggle_doubtful()
        self.notify(f"Doubtful names and quotes are {'shown' if self.store.doubtful else 'hidden'}.", timeout=2)

    # --- opening and going back

    def action_open_selected(self) -> None:
        """The card of the selected name, of the quote's speaker, of the event's first person."""
        entity = self._entity_of(self.store.selection)
        if entity is not None:
            self._open_card(entity)

    def _entity_of(self, selection: Selection | None) -> str | None:
        if selection is None:
            return None
        if selection.kind == "entity":
            return selection.id
        if selection.kind == "quote":
            speaker = self.store.reading.quotes[selection.id].speaker
            return speaker.entity if speaker else None
        entities = self.store.reading.events[selection.id].entities
        people = [e for e in entities if self.store.reading.entities[e].kind == "person"]
        return next(iter(people or entities), None)

    def _open_card(self, entity: str) -> None:
        from reader.app.screens.card import Card

        self.app.push_screen(Card(self.store, entity), self._back_from_card)

    def _back_from_card(self, chosen: Chosen | None) -> None:
        if chosen is not None:
            self._chosen(chosen)

    def action_back(self) -> None:
        """One step back: close what is open, then unselect."""
        searching = self._is_searching
        if not searching and self._fold():
            return
        self.store = self.store.back()
        if searching:
            self.query_one("#article").focus()

    def action_quit_or_back(self) -> None:
        """Back, and where there is nothing to leave, quit."""
        if self.store.can_go_back or self._unfolded:
            self.action_back()
        else:
            self.app.exit()

    # --- out of the program

    def action_copy(self) -> None:
        """Copy the text marked with the mouse, else the selection."""
        marked = self.get_selected_text()
        self.app.copy_to_clipboard(marked.strip() if marked else copy_text(self.store))
        self.notify("Copied.", timeout=2)

    def action_browse(self) -> None:
        """Open the article's page in the browser."""
        url = self.store.article.url
        if url and url.startswith(("https://", "http://")):
            self.app.open_url(url)
        else:
            self.notify("This article has no address on the web.", severity="warning")
