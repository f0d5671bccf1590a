"""The commands of the command line, once; imported at every start, so it imports little."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """What a command does, the fields of its lines, and an example."""

    about: str
    columns: str
    example: str


COMMANDS = {
    "analyse": Command(
        "What is in an article, in short; with --json all that was found.",
        "what, value",
        "reader analyse story.txt --json > story.json",
    ),
    "people": Command(
        "Who is in an article, in order of appearance.",
        "name, roles (; between, former ones last), mentions, quotes, other names (; between)",
        "reader people story.txt | cut -f1",
    ),
    "quotes": Command(
        "What was said, by whom. WORDS must all be in a quote; case, accents and the quotation marks don't matter.",
        "speaker, kind (direct, indirect, mixed), cue, quote, how sure (85%)",
        'reader quotes story.txt sovereignty --by "mao ning"',
    ),
    "timeline": Command(
        "What happened when, in order of time: the events of the screen's timeline.",
        "date, end of a range, status (past, planned, uncertain), caption",
        "reader timeline story.txt --date 2023-05-30",
    ),
}
LIBRARY_COMMANDS = {
    "list": Command(
        "The articles of the library, newest first, with the numbers and ids that other commands take.",
        "number, id, date, title, publisher or byline, marks (unread, starred), tags (; between)",
        "reader list --limit 20",
    ),
    "search": Command(
        "Find articles of the library: those that have all WORDS, the most relevant first.",
        "id, date, title, publisher or byline, marks, tags, the words in their sentence",
        "reader search harbour -strike by:cruz after:2023-05 is:unread",
    ),
    "show": Command(
        "Open an article of the library on the screen; in a pipe, print its text.",
        "(the text alone)",
        "reader show 3",
    ),
    "mark": Command(
        "Mark articles of the library as read, with a star or with tags.",
        "id, date, title, publisher or byline, marks, tags",
        'reader mark 3 5 --star --tag "to read"',
    ),
    "import": Command(
        "Add the articles of folders, zip files, JSON lines, mbox mail boxes and WARC files; what is there stays.",
        "articles added, there before, not readable",
        "reader import saved/ pages.warc.gz",
    ),
    "export": Command(
        "Write an article of the library to a file, with its analysis (the events alone in a calendar).",
        "the file's path",
        "reader export 3 --format ical --output story.ics",
    ),
    "doctor": Command(
        "Look for damage in the library's file.",
        "what, value",
        "reader doctor --backup copy.sqlite3",
    ),
}
SPELLINGS = {"analyze": "analyse"}
EXPLAINED = "what, line (of the text that `reader FILE` prints), rule, sure (85%), words, meaning"
