"""An article as Markdown, with what is known of it in front, its people and its timeline behind."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

from reader.model.analysis import Analysis
from reader.model.article import Article, Block
from reader.model.clean import clean_line
from reader.model.in_words import caption_of, roles_of
from reader.model.timeline import timeline

_BEFORE = {"title": "# ", "heading": "## ", "quote": "> ", "item": "- ", "paragraph": ""}
# what Markdown takes for markup: signs anywhere, and signs that start a line
_SIGNS = re.compile(r"([\\`*_\[\]<>&|~])")
_AT_START = re.compile(r"^(?:(#{1,6}|[-+=]+|:)(?=\s|$|[-=]))|^(\d{1,9})([.)])(?=\s|$)")
_NUMBERED = re.compile(r"(\d{1,9})[.)] ")


def to_markdown(article: Article, analysis: Analysis) -> str:
    """Front matter (YAML), the text with its links, an index of people and the timeline."""
    parts = [_front_matter(article, analysis), *_text(article)]
    if people := list(_people(analysis)):
        parts += ["## People", "\n".join(people)]
    if events := list(_timeline(article, analysis)):
        parts += ["## Timeline", "\n".join(events)]
    return "\n\n".join(parts) + "\n"


def _front_matter(article: Article, analysis: Analysis) -> str:
    known = {
        "title": article.title,
        "date": str(article.published or ""),
        "author": article.byline,
        "publisher": article.publisher,
        "place": article.place,
        "url": article.url,
        "credit": article.credit,
        "analysed-by": f"{analysis.engine}, reader {analysis.version}",
    }
    # a JSON string is a YAML string too
    lines = [f"{key}: {json.dumps(clean_line(value), ensure_ascii=False)}" for key, value in known.items() if value]
    return "\n".join(("---", *lines, "---"))


def _text(article: Article) -> Iterator[str]:
    items: list[str] = []
    for block in article.blocks:
        words = _marked_up(article, block)
        if block.kind == "item":
            items.append(words)
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield words
    if items:
        yield "\n".join(items)


def _marked_up(article: Article, block: Block) -> str:
    """A block in Markdown, with its links."""
    before, start = _BEFORE[block.kind], block.start
    if block.kind == "item":
        number = _NUMBERED.match(article.text, start, block.end)
        if number:
            before, start = f"{number[1]}. ", number.end()
        elif article.text.startswith("• ", start):
            start += 2
    pieces: list[str] = []
    at = start
    for link in article.links:
        if at <= link.start and link.end <= block.end:
            url = link.url.replace("<", "%3C").replace(">", "%3E")
            pieces += [
                _escaped(article.text[at : link.start]),
                f"[{_escaped(article.text[link.start : link.end])}](<{url}>)",
            ]
            at = link.end
    words = " ".join("".join((*pieces, _escaped(article.text[at : block.end]))).split())
    return before + _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", words)


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _people(analysis: Analysis) -> Iterator[str]:
    said = Counter(q.speaker.entity for q in analysis.quotes if q.speaker)
    people = [e for e in analysis.entities if e.kind == "person"]
    for person in sorted(people, key=lambda person: (-len(person.mentions), person.name)):
        roles = "; ".join(role.words for role in roles_of(person))
        counts = f"mentions: {len(person.mentions)}, quotes: {said[person.id]}"
        name = _escaped(clean_line(person.name))
        yield f"- **{name}**{', ' + _escaped(clean_line(roles)) if roles else ''} ({counts})"


def _timeline(article: Article, analysis: Analysis) -> Iterator[str]:
    for event in timeline(analysis.events):
        when = f"{event.date} to {event.until}" if event.until else event.date
        words = _escaped(caption_of(article.text, event))
        yield f"- **{when}** {words}{'' if event.status == 'past' else f' ({event.status})'}"
