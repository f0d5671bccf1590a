"""Importing archives into the library."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from reader.library import Kept, Library
from reader.model.clean import clean_line

# an import that is interrupted loses no more than this, and nobody who writes beside it waits for long
_BATCH = 200
_BATCH_SECONDS = 1.0


class Imported(NamedTuple):
    """How many articles were added, were there before, and could not be read."""

    added: int
    present: int
    errors: int


def import_archives(library: Library, paths: Sequence[Path]) -> Imported:
    """Add the articles of archives to the library, in batches; errors of single articles are told on the way.

    What the library has from an archive is not read again, so an import goes on where it was interrupted. Raises
    SourceError where an archive cannot be opened, LibraryError.
    """
    totals = [_import(library, path) for path in paths]
    return Imported(*(sum(counts) for counts in zip(*totals, strict=True)))


def _import(library: Library, path: Path) -> Imported:
    from reader.sources.archives import open_archive

    prefix = f"{os.path.abspath(path)}: "
    known = library.origins(prefix)
    skipped = 0

    def skip(name: str) -> bool:
        nonlocal skipped
        is_known = prefix + name in known
        skipped += is_known
        return is_known

    archive = open_archive(path, skip)
    batch, added, read, errors = list[Kept](), 0, 0, 0
    saved = time.monotonic()
    with _progress(path, archive.count) as progress:
        try:
            for item in archive.items:
                if item.error:
                    errors += 1
                    print(f"reader: {item.error}", file=sys.stderr)
                if item.article:
                    read += 1
                    batch.append(Kept(item.article, prefix + item.name))
                if len(batch) >= _BATCH or time.monotonic() - saved > _BATCH_SECONDS:
                    full, batch = batch, []
                    added += library.add(full)
                    saved = time.monotonic()
                progress(skipped + read + errors)
        finally:  # ctrl+c too
            added += library.add(batch)
    return Imported(added, skipped + read - added, errors)


@contextmanager
def _progress(path: Path, count: int | None) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal; takes the number of items that are done."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(clean_line(path.name or str(path))), total=count)
        yield lambda done: bar.update(task, completed=done)
