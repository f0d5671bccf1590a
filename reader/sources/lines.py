"""From a text's lines to its paragraphs: hard-wrapped lines are put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.model.article import BlockKind, Link

_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_INDENT = 2
_SENTENCE_END = re.compile("[.!?:;…。！？：；][)\\]'\"’”»」』）]*$")


class Paragraph(NamedTuple):
    """One paragraph, white space plain; `kind` is set where the source says what it is (Markdown and HTML do).

    The offsets of `links` are into `text`.
    """

    text: str
    kind: BlockKind | None = None
    links: tuple[Link, ...] = ()


class _Line(NamedTuple):
    text: str
    indent: int


def ends_sentence(text: str) -> bool:
    """Whether the text ends in a full stop or the like, closing quotation marks and brackets aside."""
    return _SENTENCE_END.search(text[-8:]) is not None


def paragraphs(text: str, alone: Callable[[str], bool]) -> list[Paragraph]:
    """The paragraphs of a clean plain text, in order.

    Empty lines part paragraphs. Within a group of lines they are the lines themselves, or, where the text is
    hard-wrapped, lines that go on with one another, joined. A line for which `alone` holds is never joined.
    """
    groups = list(_groups(text))
    width = _wrap_width(groups)
    return [Paragraph(p) for group in groups for p in _unwrapped(group, width, alone)]


def join_lines(pieces: Sequence[str]) -> str:
    """The lines of a wrapped paragraph as one: a space between, none where the script has none or at a hyphen."""
    out = [pieces[0]]
    for before, piece in pairwise(pieces):
        out += (_glue(before, piece), piece)
    return "".join(out)


def _glue(before: str, after: str) -> str:
    hyphen = before.endswith("-") and before[-2:-1].isalpha() and after[:1].islower()
    return "" if hyphen or (_is_cjk(before[-1:]) and _is_cjk(after[:1])) else " "


def _groups(text: str) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for raw in text.split("\n"):
        words = raw.split()
        if words:
            group.append(_Line(" ".join(words), len(raw) - len(raw.lstrip())))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _wrap_width(groups: Sequence[Sequence[_Line]]) -> int | None:
    """The column at which the text is wrapped, None where it is not.

    It is wrapped where most lines that have another right below them stop in the middle of a sentence, and
    only because the next word had no room.
    """
    pairs = [(a, b) for group in groups for a, b in pairwise(group) if len(a.text) <= _WIDEST_WRAP]
    if not pairs:
        return None
    width = sorted(_cells(a.text) for a, _ in pairs)[int(0.95 * (len(pairs) - 1))]
    full = sum(_is_full(a, b, width) for a, b in pairs)
    broken = sum(not ends_sentence(a.text) for a, _ in pairs)
    return width if width >= _NARROWEST_WRAP and min(full, broken) >= 0.6 * len(pairs) else None


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line's first word had no room on this one, give or take a few columns."""
    first_word = 2 if _is_cjk(following.text[0]) else len(following.text.split(" ", 1)[0])
    return _cells(line.text) + 1 + first_word > 0.95 * width


def _cells(text: str) -> int:
    """How wide the text is, East Asian characters being twice as wide as others."""
    return len(text) if text.isascii() else len(text) + sum(map(_is_cjk, text))


def _is_cjk(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" or "\uf900" <= character <= "\uffef"


def _unwrapped(group: Sequence[_Line], width: int | None, alone: Callable[[str], bool]) -> Iterator[str]:
    pieces = [group[0].text]
    for line, following in pairwise(group):
        if width and _goes_on(line, following, width) and not (alone(line.text) or alone(following.text)):
            pieces.append(following.text)
        else:
            yield join_lines(pieces)
            pieces = [following.text]
    yield join_lines(pieces)


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    if len(line.text) > _WIDEST_WRAP or following.indent >= line.indent + _INDENT:
        return False
    return _is_full(line, following, width) or (following.text[:1].islower() and not ends_sentence(line.text))
