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
SPELLINGS = {"analyze": "analyse"}
EXPLAINED = "what, line (of the text that `reader FILE` prints), rule, sure (85%), words, meaning"
