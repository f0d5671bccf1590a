"""The command line's grammar and its help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader import __version__
from reader.cli.table import COMMANDS, EXPLAINED, SPELLINGS

_ABOUT = "Read an article in the terminal, with its people, what they said and when it happened beside it."
_EPILOG = """\
commands, without opening the screen:
  reader analyse FILE               what is in an article, in short
  reader people FILE                who is in it
  reader quotes FILE [WORDS ...]    what was said, by whom
  reader timeline FILE              what happened when
  reader list                       the articles of the library
  reader search WORDS ...           those that have the words
  reader show NUMBER|ID             one of them, on the screen
  reader mark NUMBER|ID ...         read, with a star, with tags
  reader import PATH ...            the articles of folders and archives
  reader export NUMBER|ID           one of them as Markdown, JSON, CSV or a calendar
  reader doctor                     what is wrong with the library's file
  `reader COMMAND --help` says more. A file that is called like a command: ./people

examples:
  reader                            the article read last
  reader story.txt                  a text, Markdown or HTML file
  reader https://example.org/story  a web page
  curl -s URL | reader -            standard input; keys still work
  reader story.txt --date 2023-05-30
  reader quotes story.txt sovereignty --by "mao ning"
  reader people story.txt | cut -f1
  reader analyse story.txt --explain | less
  reader analyse story.txt --json | jq '.analysis.quotes[].cue.text'

exit codes: 0 done or found, 1 nothing found, 2 bad input or usage, 130 interrupted"""


class Options(NamedTuple):
    """What the command line asks for; `command` None opens the screen. `file` is a path, `-` or None."""

    command: str | None
    file: str | None = None
    date: date | None = None
    json: bool = False
    words: tuple[str, ...] = ()
    by: str = ""
    all: bool = False
    explain: bool = False


def parse(argv: Sequence[str]) -> Options:
    """The options of a command line. Help, the version and wrong usage end the program (codes 0, 0 and 2)."""
    at = next((i for i in range(len(argv)) if _is_operand(argv, i)), None)
    name = None if at is None else SPELLINGS.get(argv[at], argv[at])
    if at is None or name not in COMMANDS:
        return _parse_open(argv)
    return _parse_command(name, [*argv[:at], *argv[at + 1 :]])


def _is_operand(argv: Sequence[str], i: int) -> bool:
    return (argv[i] == "-" or not argv[i].startswith("-")) and (i == 0 or argv[i - 1] != "--date")


def _parse_open(argv: Sequence[str]) -> Options:
    parser = new_parser("reader", _ABOUT, _EPILOG)
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="a text, Markdown or HTML file, a web address, - for standard input"
    )
    _add_date(parser)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    found = parser.parse_args(argv)
    if found.date and found.file is None:
        parser.error("--date needs a FILE: it is the day that article was published")
    return Options(None, found.file, found.date)


def _parse_command(name: str, argv: Sequence[str]) -> Options:
    command = COMMANDS[name]
    epilog = f"""\
A terminal gets a table; a pipe gets lines of fields with tabs between:
  {command.columns}
With --explain the fields are
  {EXPLAINED}

example:
  {command.example}

exit codes: 0 found, 1 nothing found, 2 bad input or usage, 130 interrupted"""
    parser = new_parser(f"reader {name}", command.about, epilog)
    parser.add_argument(
        "file", metavar="FILE", help="a text, Markdown or HTML file, a web address, - for standard input"
    )
    if name == "quotes":
        parser.add_argument("words", nargs="*", metavar="WORDS", help="only quotes with all these words")
        parser.add_argument("--by", default="", metavar="NAME", help="only quotes by this person or source")
    if name == "timeline":
        parser.add_argument("--all", action="store_true", help="the events of little weight and without a date as well")
    parser.add_argument("--explain", action="store_true", help="which rule or model found each, how sure, and where")
    parser.add_argument("--json", action="store_true", help="JSON for programs")
    _add_date(parser)
    found = parser.parse_intermixed_args(argv)
    return Options(
        name,
        found.file,
        found.date,
        found.json,
        tuple(getattr(found, "words", ())),
        getattr(found, "by", ""),
        getattr(found, "all", False),
        found.explain,
    )


def new_parser(prog: str, about: str, epilog: str) -> argparse.ArgumentParser:
    """A parser that takes no shortened options and prints its help as it is written."""
    return argparse.ArgumentParser(
        prog=prog,
        description=about,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help="the day of publication, in place of the text's own or the file's date",
    )


def _day(value: str) -> date:
    try:
        if len(value) == 10:
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{value!r} is not a day; write it like 2023-05-30")
