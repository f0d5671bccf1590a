"""The formats, and the names of files."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable

from reader.export.calendar import to_calendar
from reader.export.markdown import to_markdown
from reader.export.table import to_csv
from reader.model.analysis import Analysis
from reader.model.article import Article

# bytes; file systems take 255, and an ending and a date come with it
_LONGEST_NAME = 120
# names that Windows keeps for devices, with any ending
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def to_json(article: Article, analysis: Analysis) -> str:
    """A JSON object with `article` and `analysis`; spans are character offsets into `article.text`."""
    found = {"article": article.to_json(), "analysis": analysis.model_dump(mode="json")}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


# by name: what writes it, the ending of its files
FORMATS: dict[str, tuple[Callable[[Article, Analysis], str], str]] = {
    "json": (to_json, ".json"),
    "markdown": (to_markdown, ".md"),
    "csv": (to_csv, ".csv"),
    "ical": (to_calendar, ".ics"),
}


def export(article: Article, analysis: Analysis, format: str) -> str:
    """The article and its analysis in one of FORMATS, with the line ends of that format."""
    return FORMATS[format][0](article, analysis)


def file_name(article: Article, format: str) -> str:
    """A name for the file: day and title, only letters, digits and hyphens; the same on every system, never a path."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", article.title).casefold())
    name = "-".join(words).encode()[:_LONGEST_NAME].decode(errors="ignore").strip("-")
    if not name or _DEVICES.fullmatch(name):
        name = f"article-{name}".rstrip("-")
    return (f"{article.published}-" if article.published else "") + name + FORMATS[format][1]
