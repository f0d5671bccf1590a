"""The tagger's labels: the kinds of names, each with a beginning and an inside (BIO)."""

from __future__ import annotations

KINDS = ("PER", "ORG", "LOC")
LABELS = ("O", *(f"{prefix}-{kind}" for kind in KINDS for prefix in "BI"))
OUTSIDE = 0


def begin(kind: str) -> int:
    """The label of a name's first word."""
    return 1 + 2 * KINDS.index(kind)


def inside(kind: str) -> int:
    """The label of a name's further words."""
    return begin(kind) + 1
