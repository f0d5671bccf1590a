"""From a text's lines to its paragraphs: hard-wrapped lines are put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.article import BlockKind

_WIDEST_WRAP = 120
_INDENT = 2
_SENTENCE_END = re.compile("[.!?:;…。！？：；][)\\]'\"’”»」』）]*$")
_CJK = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, white space plain; `kind` is set where the source says what it is (Markdown does)."""

    text: str
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True)
class _Line:
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
    return "" if hyphen or (_CJK.match(before[-1:]) and _CJK.match(after[:1])) else " "


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

    It is wrapped where most lines that have another right below them stop in the middle of a sentence.
    """
    lengths, broken = [], 0
    for group in groups:
        for line in group[:-1]:
            if len(line.text) <= _WIDEST_WRAP:
                lengths.append(len(line.text))
                broken += not ends_sentence(line.text)
    if not lengths or broken < 0.6 * len(lengths):
        return None
    return sorted(lengths)[int(0.95 * (len(lengths) - 1))]


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
    first_word = following.text.split(" ", 1)[0]
    if len(line.text) + 1 + len(first_word) > 0.9 * width and len(line.text) > 0.6 * width:
        return True
    return following.text[:1].islower() and not ends_sentence(line.text)
