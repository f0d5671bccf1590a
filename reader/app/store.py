"""The store: what is on the screen now, and the few actions that change it.

An `ArticleStore` is an immutable value; an action returns the next one. Only the reading screen assigns the
store; panes read it through `data_bind` and post messages.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeVar

from reader.app.reading import Mark, Reading, Spot
from reader.app.search import Search, SearchKind, find_matches
from reader.model.article import Article
from reader.model.in_words import is_doubtful

if TYPE_CHECKING:
    from reader.model.analysis import Entity, Quote

SelectionKind = Literal["entity", "quote", "event"]
Progress = Literal["waiting", "ready", "failed"]


class Selection(NamedTuple):
    """The one thing selected, shown on every pane, and the passage of it that the reader is at."""

    kind: SelectionKind
    id: str
    start: int
    end: int
    mention: int = 0
    """For an entity, which of its mentions; -1 for one without a mention."""
    role: int | None = None
    """For an entity, the one of its told roles that the passage tells, where it tells one."""


@dataclass(frozen=True)
class ArticleStore:
    """The open article, its analysis, the selection, the search, and the place in the text.

    `view` is the first and the last character shown by the article pane; `cursor` is where walking goes on from;
    `top`, where it is not None, is to be the first character shown. All are offsets into the article's text. `jumps`
    counts the times the cursor was set, so that going once more to the same place is a change too. `doubtful` tells
    whether the text shows names and quotes that are as likely wrong as right.
    """

    article: Article
    reading: Reading = field(default_factory=Reading)
    progress: Progress = "waiting"
    message: str = ""
    selection: Selection | None = None
    search: Search | None = None
    cursor: int = 0
    view: tuple[int, int] = (0, 0)
    top: int | None = None
    jumps: int = 0
    only_article: bool = False
    doubtful: bool = False

    @property
    def here(self) -> int:
        """Where the reader is: the cursor while it is on the screen, else the first character shown."""
        first, last = self.view
        return self.cursor if first <= self.cursor <= last else first

    @property
    def open_search(self) -> Search | None:
        """The search whose line is open."""
        return self.search if self.search is not None and not self.search.kept else None

    def analysed(self, reading: Reading) -> ArticleStore:
        """The analysis has come."""
        ready = replace(self, reading=reading, progress="ready", message="")
        return ready.search_for(ready.open_search.query) if ready.open_search else ready

    def failed(self, message: str) -> ArticleStore:
        """The analysis will not come; the message says why."""
        return replace(self, progress="failed", message=message)

    def looked_at(self, first: int, last: int) -> ArticleStore:
        """The article pane shows other rows."""
        return self if (first, last) == self.view else replace(self, view=(first, last), top=None)

    def toggle_only_article(self) -> ArticleStore:
        """Only the article, or all panes again."""
        return replace(self, only_article=not self.only_article)

    def toggle_doubtful(self) -> ArticleStore:
        """Mark and walk the doubtful names and quotes as well, or the sure ones alone again."""
        return replace(self, doubtful=not self.doubtful)

    def shows(self, found: Entity | Quote | Mark) -> bool:
        """Whether a name or quote, or a mark of one, is marked in the text and walked."""
        return self.doubtful or not is_doubtful(found)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The spans that are marked in the text, in text order."""
        return tuple(filter(self.shows, self.reading.marks))

    def spot_at(self, offset: int) -> Spot | None:
        """The shortest mention of a name that is shown, of those that cover an offset."""
        return min(filter(self._shows_spot, self.reading.spots_at(offset)), key=lambda s: s.end - s.start, default=None)

    def _shows_spot(self, spot: Spot) -> bool:
        return self.shows(self.reading.entities[spot.entity])

    # --- selecting

    def select_entity(self, entity: str, mention: int | None = None) -> ArticleStore:
        """Select a name, at a mention or (None) at its first one from here on."""
        found = self.reading.entities.get(entity)
        if found is None:
            return self
        if not found.mentions:
            return replace(self, selection=Selection("entity", entity, self.here, self.here, -1))
        if mention is None:
            starts = [m.start for m in found.mentions]
            mention = bisect_left(starts, self.here) % len(starts)
        at = found.mentions[mention]
        return self._select(Selection("entity", entity, at.start, at.end, mention))

    def select_role(self, entity: str, role: int) -> ArticleStore:
        """Select a name where the text tells one of its roles, by the role's number in `told_roles`."""
        found = self.reading.entities.get(entity)
        if found is None:
            return self
        told = found.told_roles[role]
        mention = min(bisect_left([m.start for m in found.mentions], told.start), len(found.mentions) - 1)
        return self._select(Selection("entity", entity, told.start, told.end, mention, role))

    def select_quote(self, quote: str) -> ArticleStore:
        """Select a quote."""
        found = self.reading.quotes.get(quote)
        return self._select(Selection("quote", quote, found.start, found.end)) if found else self

    def select_event(self, event: str) -> ArticleStore:
        """Select an event, at its trigger's passage."""
        found = self.reading.events.get(event)
        return self._select(Selection("event", event, found.start, found.end)) if found else self

    def _select(self, selection: Selection) -> ArticleStore:
        return self._jump(selection.start, selection)

    def _jump(self, to: int, selection: Selection | None) -> ArticleStore:
        return replace(self, cursor=to, selection=selection, top=None, jumps=self.jumps + 1)

    # --- walking

    def walk_people(self, step: int) -> ArticleStore:
        """The next (step 1) or previous (-1) person in the order of the text from here; round at the ends."""
        current = self.selection.id if self.selection and self.selection.kind == "entity" else None
        people = tuple(p for p in self.reading.people_named if self.shows(self.reading.entities[p.entity]))
        others = tuple(p for p in people if p.entity != current)
        spot = _beyond(others or people, self._edge(step), step)
        return self.select_entity(spot.entity, spot.number) if spot else self

    def walk_mentions(self, step: int) -> ArticleStore:
        """The next or previous mention of the selected name; with none selected, of any name shown from here."""
        if self.selection is None or self.selection.kind != "entity":
            spots = self.reading.spots
            spot = _beyond(tuple(filter(self._shows_spot, spots)) or spots, self._edge(step), step)
            return self.select_entity(spot.entity, spot.number) if spot else self
        mentions = self.reading.entities[self.selection.id].mentions
        if not mentions:
            return self
        return self.select_entity(self.selection.id, self._mention_from_here(step) % len(mentions))

    def _mention_from_here(self, step: int) -> int:
        """The next mention's number: from the selected one while it is on the screen, else from the rows shown."""
        assert self.selection is not None
        if self.here == self.selection.start and self.selection.role is None:
            return self.selection.mention + step
        starts = [m.start for m in self.reading.entities[self.selection.id].mentions]
        return bisect_left(starts, self.here) if step > 0 else bisect_left(starts, self.here) - 1

    def walk_quotes(self, step: int) -> ArticleStore:
        """The next or previous quote from here; without a sure one, of the doubtful ones."""
        every = self.reading.quotes_in_order
        quote = _beyond(tuple(q for q in every if self.shows(q)) or every, self._edge(step), step)
        return self.select_quote(quote.id) if quote else self

    def walk_events(self, step: int) -> ArticleStore:
        """The next or previous event in time; without one selected, the first or the last."""
        ids = [e.id for e in self.reading.timeline]
        if not ids:
            return self
        if self.selection and self.selection.kind == "event" and self.selection.id in ids:
            at = (ids.index(self.selection.id) + step) % len(ids)
        else:
            at = 0 if step > 0 else -1
        return self.select_event(ids[at])

    def _edge(self, step: int) -> int:
        """Where a walk starts: at the selected passage while it is on the screen, else just outside the view."""
        at_selection = self.selection is not None and self.here == self.selection.start
        return self.here if at_selection else self.here - step

    # --- searching

    def start_search(self, kind: SearchKind) -> ArticleStore:
        """Open the search line."""
        before = self.open_search.before if self.open_search else (self.view[0], self.selection)
        return self.search_for("", kind, before)

    def search_for(
        self, query: str, kind: SearchKind | None = None, before: tuple[int, Selection | None] | None = None
    ) -> ArticleStore:
        """The matches of a query, the current one the first from where the search began."""
        old = self.search
        kind = kind or (old.kind if old else "text")
        before = before or (old.before if old else (self.view[0], self.selection))
        matches = find_matches(kind, query, self.article.text, self.reading)
        at = bisect_left([m.start for m in matches], before[0])
        current = at % len(matches) if matches else 0
        found = Search(kind, query, matches, current, False, before)
        return replace(self, search=found)._to_match()

    def keep_search(self) -> ArticleStore:
        """Close the search line and keep its matches for `n` and `N`; a search without matches is dropped."""
        if self.search is None:
            return self
        return replace(self, search=replace(self.search, kept=True) if self.search.matches else None)

    def walk_matches(self, step: int) -> ArticleStore:
        """The next or previous match; round at the ends."""
        if self.search is None or not self.search.matches:
            return self
        at = (self.search.current + step) % len(self.search.matches)
        return replace(self, search=replace(self.search, current=at))._to_match()

    def _to_match(self) -> ArticleStore:
        match = self.search.match if self.search else None
        if match is None:
            return self
        if match.quote:
            return self.select_quote(match.quote)
        return self._jump(match.start, None)

    # --- back

    def back(self) -> ArticleStore:
        """One step back: out of the open search to where it began, out of a kept one, out of the selection."""
        if self.open_search is not None:
            top, selection = self.open_search.before
            cursor = selection.start if selection else top
            return replace(self, search=None, selection=selection, cursor=cursor, top=top)
        if self.search is not None:
            return replace(self, search=None)
        if self.selection is not None:
            return replace(self, selection=None)
        return replace(self, only_article=False)

    @property
    def can_go_back(self) -> bool:
        """Whether `back` has anything to leave."""
        return self.search is not None or self.selection is not None or self.only_article


class _Starts(Protocol):
    """Something with a place in the text."""

    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Starts)


def _beyond(found: Sequence[T], here: int, step: int) -> T | None:
    """The first of those found, in text order, after `here` (step 1) or the last before it (-1), round at the ends."""
    if not found:
        return None
    starts = [f.start for f in found]
    at = bisect_right(starts, here) if step > 0 else bisect_left(starts, here) - 1
    return found[at % len(found)]
