"""The border: text from outside becomes harmless here, before any offset into it is computed."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029|\x0b|\x0c")
# C0 but tab and newline, DEL, C1, soft hyphen, bidirectional marks, embeddings, overrides and isolates, zero-width
# space, invisible operators, deprecated and annotation formats, lone surrogates, BOM. The joiners U+200C and U+200D
# stay: Persian, Indic scripts and emoji are spelled with them.
_HARMFUL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_ACCENT = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
# no writing stacks more than a few accents on a letter; a flood of them paints over the lines around
_FLOOD = re.compile(f"({_ACCENT}{{8}}){_ACCENT}+")


def clean(text: str) -> str:
    """The text without control characters, bidirectional overrides and lone surrogates; line ends are newlines.

    Idempotent: `clean(clean(text)) == clean(text)`.
    """
    return _FLOOD.sub(r"\1", _HARMFUL.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """The text made harmless and put on one line, runs of white space as one space."""
    return " ".join(clean(text).split())
