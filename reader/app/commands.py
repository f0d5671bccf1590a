"""Every command of the reading screen, once: bindings, footer, help, palette and settings are made from this table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something the keyboard can do.

    `keys` are Textual key names; `action` is one of the reading screen's or, with `app.` before it, of the app's.
    """

    id: str
    keys: str
    action: str
    label: str
    group: str
    help: str
    footer: int = 0
    """Its rank in the footer, which shows as many as have room; 0 for none."""


COMMANDS: tuple[Command, ...] = (
    Command(
        "next_person", "p", "walk_people(1)", "person", "People", "The next person in the text from here", footer=1
    ),
    Command("previous_person", "P", "walk_people(-1)", "person before", "People", "The person before this place"),
    Command(
        "next_mention",
        "right_square_bracket",
        "walk_mentions(1)",
        "mention",
        "People",
        "The next mention of the selected name",
        footer=2,
    ),
    Command(
        "previous_mention",
        "left_square_bracket",
        "walk_mentions(-1)",
        "mention before",
        "People",
        "The mention before this place",
    ),
    Command("next_quote", "s", "walk_quotes(1)", "quote", "Quotes", "The next quote in the text from here", footer=3),
    Command("previous_quote", "S", "walk_quotes(-1)", "quote before", "Quotes", "The quote before this place"),
    Command("doubtful", "d", "doubtful", "doubtful", "Quotes", "Show or hide the doubtful names and quotes"),
    Command("next_event", "e", "walk_events(1)", "event", "Events", "The next event in time", footer=4),
    Command("previous_event", "E", "walk_events(-1)", "event before", "Events", "The event before in time"),
    Command(
        "search_quotes",
        "quotation_mark",
        "search('quotes')",
        "quotes",
        "Search",
        "Search in what was said; by:name narrows to a speaker",
        footer=5,
    ),
    Command("search_text", "slash", "search('text')", "find", "Search", "Search in the text", footer=6),
    Command("next_match", "n", "walk_matches(1)", "next match", "Search", "The next match"),
    Command("previous_match", "N", "walk_matches(-1)", "match before", "Search", "The match before"),
    Command(
        "open",
        "enter",
        "open_selected",
        "card",
        "Open",
        "The card of the selected name: roles, quotes, events",
        footer=7,
    ),
    Command("back", "escape", "back", "back", "Open", "Back: close, unselect, return"),
    Command("copy", "y", "copy", "copy", "Open", "Copy the selection; a quote goes with its speaker, title and date"),
    Command("browser", "o", "browse", "browser", "Open", "Open the article's page in the browser"),
    Command("articles", "4", "app.articles", "articles", "Open", "Choose another article", footer=10),
    Command("line_down", "j,down", "line(1)", "down", "Move", "A line down; in a list the next entry"),
    Command("line_up", "k,up", "line(-1)", "up", "Move", "A line up; in a list the entry before"),
    Command("page_down", "space,pagedown", "page(1)", "page down", "Move", "A page down"),
    Command("page_up", "b,pageup", "page(-1)", "page up", "Move", "A page up"),
    Command("top", "g,home", "edge(-1)", "start", "Move", "To the start"),
    Command("bottom", "G,end", "edge(1)", "end", "Move", "To the end"),
    Command("next_pane", "tab", "cycle_panes(1)", "next pane", "Panes", "The next pane"),
    Command("previous_pane", "shift+tab", "cycle_panes(-1)", "pane before", "Panes", "The pane before"),
    Command("article_pane", "1", "pane('article')", "article", "Panes", "The article"),
    Command("sidebar_pane", "2", "pane('sidebar')", "names", "Panes", "People, organisations and places"),
    Command("timeline_pane", "3", "pane('timeline')", "timeline", "Panes", "The timeline"),
    Command("only_article", "z", "only_article", "only article", "Panes", "Only the article, and back"),
    Command("theme", "T", "app.next_theme", "theme", "Program", "Dark, light, or the terminal's own colours"),
    Command("help", "question_mark", "app.help", "help", "Program", "This help", footer=8),
    Command("commands", "colon,ctrl+p", "app.commands", "commands", "Program", "Every command by name", footer=11),
    Command("quit", "q", "quit_or_back", "quit", "Program", "Back, and then quit", footer=9),
)

COMMAND_IDS: tuple[str, ...] = tuple(command.id for command in COMMANDS)


def bound_keys(own: Mapping[str, str]) -> dict[str, str]:
    """The keys of every command by id, as Textual key names with commas between.

    `own` are the user's: a key given to one command is taken from the one that has it otherwise.
    """
    taken = {key for keys in own.values() for key in keys.split(",")}
    return {
        c.id: own[c.id] if c.id in own else ",".join(key for key in c.keys.split(",") if key not in taken)
        for c in COMMANDS
    }
