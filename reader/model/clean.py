"""The border: text from outside becomes harmless here, before any offset into it is computed."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029|\x0b|\x0c")
# C0 but tab and newline, DEL, C1, bidirectional marks, embeddings, overrides and isolates, lone surrogates, BOM
_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def clean(text: str) -> str:
    """The text without control characters, bidirectional overrides and lone surrogates; line ends are newlines.

    Idempotent: `clean(clean(text)) == clean(text)`.
    """
    return _HARMFUL.sub("", _LINE_ENDS.sub("\n", text))


def clean_line(text: str) -> str:
    """The text made harmless and put on one line, runs of white space as one space."""
    return " ".join(clean(text).split())
