"""The grammar of the commands on the library."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.cli.parser import new_parser
from reader.cli.table import LIBRARY_COMMANDS

_QUERY = """\
WORDS can be
  harbour  "dock strike"  econom*   words, words side by side, the start of a word
  title:harbour                     in the title
  by:cruz  person:cruz  place:oslo  who speaks, who and what is named (in articles that were analysed)
  tag:asia  is:unread  is:read  is:starred
  after:2023-05  before:2023-05-30  a year, month or day; after it begins, before it begins
  -strike  -tag:asia                not so
Case and accents don't matter. Quotation marks are the shell's too: '"dock strike"'.

"""


def parse_library_command(name: str, argv: Sequence[str]) -> argparse.Namespace:
    """The options of a command on the library. Help and wrong usage end the program (codes 0 and 2)."""
    command = LIBRARY_COMMANDS[name]
    codes = "0 found or done, 1 nothing found or something wrong with the file, 2 bad input or usage, 130 interrupted"
    epilog = f"""\
A terminal gets a table; a pipe gets lines of fields with tabs between:
  {command.columns}

{_QUERY if name == "search" else ""}example:
  {command.example}

exit codes: {codes}"""
    parser = new_parser(f"reader {name}", command.about, epilog)
    _ARGUMENTS[name](parser)
    parser.add_argument("--library", type=Path, metavar="PATH", help="another library than the user's")
    parser.add_argument("--json", action="store_true", help="JSON for programs")
    if name != "search":
        return parser.parse_intermixed_args(argv)
    found, others = parser.parse_known_intermixed_args(argv)
    if unknown := [word for word in others if word.startswith("--")]:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    found.words += others  # -strike
    return found


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=_count, metavar="N", help="no more than N; 100 on a terminal, all in a pipe")


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="what to find; see below")
    parser.add_argument("--newest", action="store_true", help="newest first")
    _list(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="NUMBER|ID", help="its number in `reader list`, or its id")


def _mark(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="+", metavar="NUMBER|ID", help="a number in `reader list`, or an id")
    for yes, no, name in (("--read", "--unread", "read"), ("--star", "--unstar", "starred")):
        pair = parser.add_mutually_exclusive_group()
        pair.add_argument(yes, dest=name, action="store_const", const=True)
        pair.add_argument(no, dest=name, action="store_const", const=False)
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="give them a tag (more than once)")
    parser.add_argument("--untag", action="append", default=[], metavar="TAG", help="take a tag from them")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a folder or an archive")


def _export(parser: argparse.ArgumentParser) -> None:
    from reader.export import FORMATS

    _show(parser)
    parser.add_argument("--format", choices=tuple(FORMATS), default="markdown")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="PATH",
        help="a file, a folder, - for standard output; else named by day and title",
    )
    parser.add_argument("--force", action="store_true", help="overwrite a file that is there")


def _doctor(parser: argparse.ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--backup", type=Path, metavar="FILE", help="write a copy of the library to a new file")
    group.add_argument(
        "--repair", action="store_true", help="save what can be read in a new file; the damaged one stays beside it"
    )


_ARGUMENTS = {
    "list": _list,
    "search": _search,
    "show": _show,
    "mark": _mark,
    "import": _import,
    "export": _export,
    "doctor": _doctor,
}


def _count(value: str) -> int:
    if value.isdecimal() and int(value):
        return min(int(value), 2**62)
    raise argparse.ArgumentTypeError(f"{value!r} is no number of articles; write it like 20")
