"""The commands on the library: list, search, show, mark, import, export, doctor."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.output import is_table, print_json, print_rows, print_text
from reader.cli.shelf_options import parse_library_command
from reader.library import ID_LENGTH, Library, library_path, missing_error

if TYPE_CHECKING:
    from reader.library.search import Listed

_ON_A_TERMINAL = 100
_ALL = -1
_COLUMNS = ("id", "date", "title", "source", "marks", "tags")
# a shell takes the quotation marks from by:"mao ning"
_FIELD_WITH_WORDS = re.compile(r"(-?[a-z]+:)([^\"]*\s[^\"]*)", re.IGNORECASE)


def run_library_command(name: str, argv: Sequence[str]) -> bool:
    """Run a command; whether it found anything, or all is well. Raises ReaderError."""
    options = parse_library_command(name, argv)
    path = options.library or library_path()
    match name:
        case "show":
            return _show(path, options)
        case "import":
            return _import(path, options)
        case "doctor":
            return _doctor(path, options)
    command = {"list": _list, "search": _search, "mark": _mark, "export": _export}[name]
    with _opened(path) as library:
        return command(library, options)


def _opened(path: Path) -> closing[Library]:
    """A library that is there already; closed where the block ends."""
    if not path.is_file():
        raise missing_error(path)
    return closing(Library.open(path))


def _limit(options: argparse.Namespace) -> int:
    return options.limit or (_ON_A_TERMINAL if is_table() and not options.json else _ALL)


def _list(library: Library, options: argparse.Namespace) -> bool:
    found = library.search("", limit=_limit(options))
    if options.json:
        print_json([_for_programs(listed) for listed in found])
    elif found:
        rows = [(str(number), *_row(listed)) for number, listed in enumerate(found, 1)]
        print_rows(("number", *_COLUMNS), rows, wide=("title",), narrow=("source", "tags"))
    return bool(found)


def _search(library: Library, options: argparse.Namespace) -> bool:
    query = " ".join(_FIELD_WITH_WORDS.sub(r'\1"\2"', word) for word in options.words)
    found = library.search(query, order="newest" if options.newest else "relevance", limit=_limit(options))
    if options.json:
        print_json([_for_programs(listed) for listed in found])
    elif found:
        rows = [(*_row(listed), listed.snippet) for listed in found]
        print_rows((*_COLUMNS, "words"), rows, wide=("title", "words"), narrow=("source", "tags"))
    return bool(found)


def _show(path: Path, options: argparse.Namespace) -> bool:
    with _opened(path) as library:
        kept = library.article(library.resolve(options.article))
        assert kept  # it was there a moment ago
        on_screen = is_table() and not options.json
        if on_screen:
            library.keep(kept.article, kept.origin)
    if on_screen:
        from reader.cli.opening import open_article

        return open_article(None, None, path) == 0
    if options.json:
        print_json({**kept.article.to_json(), "origin": kept.origin})
    else:
        print_text(kept.article.text)
    return True


def _mark(library: Library, options: argparse.Namespace) -> bool:
    digests = [library.resolve(name) for name in options.articles]
    library.mark(digests, read=options.read, starred=options.starred)
    library.tag(digests, options.tag)
    library.untag(digests, options.untag)
    found = [listed for digest in digests if (listed := library.listed(digest))]
    if options.json:
        print_json([_for_programs(listed) for listed in found])
    else:
        print_rows(_COLUMNS, [_row(listed) for listed in found], wide=("title",))
    return bool(found)


def _export(library: Library, options: argparse.Namespace) -> bool:
    from reader.cli.exporting import export_article

    path = export_article(library, options)
    if path and options.json:
        print_json({"path": str(path)})
    elif path:
        print_rows(("file",), [(str(path),)])
    return True


def _import(path: Path, options: argparse.Namespace) -> bool:
    from reader.cli.importing import import_archives

    with closing(Library.open(path)) as library:
        counts = import_archives(library, options.paths)
    if options.json:
        print_json(counts._asdict())
    else:
        print_rows(("added", "there before", "not readable"), [tuple(map(str, counts))])
    return bool(counts.added or counts.present)


def _doctor(path: Path, options: argparse.Namespace) -> bool:
    from reader.library.doctor import back_up, check, repair

    facts = {"library": str(path)}
    if options.backup:
        back_up(path, options.backup)
        facts["copy"] = str(options.backup)
    if options.repair:
        facts["damaged file"] = str(repair(path).damaged)
    health = check(path)
    if options.json:
        print_json({**facts, **health._asdict()})
    else:
        problems = [("problem", problem) for problem in health.problems] or [("problems", "none")]
        rows = [*facts.items(), ("articles", str(health.articles)), *problems]
        print_rows(("what", "value"), rows, wide=("value",))
    return not health.problems


def _row(listed: Listed) -> tuple[str, ...]:
    marks = ("" if listed.read else "unread", "starred" if listed.starred else "")
    return (
        listed.digest[:ID_LENGTH],
        str(listed.published or ""),
        listed.title,
        listed.publisher or listed.byline or "",
        " ".join(filter(None, marks)),
        "; ".join(listed.tags),
    )


def _for_programs(listed: Listed) -> dict[str, object]:
    published = listed.published.isoformat() if listed.published else None
    fields = listed._replace(digest="")._asdict()
    del fields["digest"]
    return {"id": listed.digest, **fields, "published": published}
