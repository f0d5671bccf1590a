"""Exporting an article of the library with its analysis."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from reader.cli.opening import user_settings
from reader.library import Library
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.errors import ReaderError


class ExportError(ReaderError):
    """The file cannot be written."""


def export_article(library: Library, options: argparse.Namespace) -> Path | None:
    """Write the file, and say where it is; None where it went to standard output. Raises ReaderError."""
    from reader.export import export, file_name

    kept = library.article(library.resolve(options.article))
    assert kept  # it was there a moment ago
    path = options.output or Path()
    if path.is_dir():
        path = path / file_name(kept.article, options.format)
    to_stdout = path == Path("-")
    if not to_stdout and not options.force and os.path.lexists(path):
        raise _is_there(path)  # before the analysis, which takes a while
    text = export(kept.article, _analysis(library, kept.article), options.format)
    if to_stdout:
        sys.stdout.buffer.write(text.encode())
        return None
    _write(path, text.encode(), force=options.force)
    return path


def _analysis(library: Library, article: Article) -> Analysis:
    """The kept analysis, or a new one, which is kept."""
    from reader.analysis.engine import engine_key, load_engine

    model = user_settings().model
    engine = engine_key(model)
    kept = library.analysis(article.digest, engine)
    if kept:
        try:
            return Analysis.model_validate_json(kept)
        except ValueError:
            pass  # damaged: it is made anew
    from reader.analysis import analyse

    analysis = analyse(article.text, article.published, engine=load_engine(model))
    library.keep_analysis(article.digest, engine, analysis.model_dump_json())
    return analysis


def _write(path: Path, data: bytes, *, force: bool) -> None:
    """A whole file or none; one that is there only where that is asked for."""
    part = path.with_name(f".{path.name[:100]}.{os.getpid()}.part") if force else path
    try:
        with part.open("xb") as file:
            file.write(data)
        if force:
            os.replace(part, path)
    except FileExistsError:
        raise _is_there(path) from None
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportError(f"{path} cannot be written ({error.strerror}); name another file.") from error


def _is_there(path: Path) -> ExportError:
    return ExportError(f"{path} is there already; --force overwrites it, --output names another file.")
