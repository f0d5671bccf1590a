"""Where a caption ends: not in the middle of a phrase."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.analysis.events.phrases import needs_more

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

# what cannot end a caption unless the word that it belongs to stands there
_DEPENDENT = frozenset(
    "amod compound nummod nmod det aux auxpass quantmod cc mark advmod npadvmod neg poss case predet".split()
)


def trimmed(chosen: Mapping[int, Token], trigger: Token, dated: frozenset[int]) -> dict[int, Token]:
    """The tokens of a caption by their index, without what is cut short at the end: "as part", "to approve"."""
    kept = dict(chosen)
    for i, token in sorted(chosen.items()):
        if i > trigger.i and i in kept and token.dep_ in ("xcomp", "acl") and _lacks(token, kept, ("xcomp", "ccomp")):
            kept = {k: t for k, t in kept.items() if k < i}  # "pledged to ask the council" what?
    for i in sorted(kept, reverse=True):
        if i <= trigger.i or not _is_cut_short(kept[i], kept, dated):
            break
        del kept[i]
    return kept


def _lacks(token: Token, kept: Mapping[int, Token], relations: tuple[str, ...]) -> bool:
    return any(t.dep_ in relations and t.i not in kept for t in token.rights)


def _is_cut_short(token: Token, kept: Mapping[int, Token], dated: frozenset[int]) -> bool:
    if token.is_punct or token.dep_ in _DEPENDENT:
        return token.is_punct or token.head.i not in kept
    left_out = [t for t in token.rights if t.i not in kept and t.i not in dated]
    if token.dep_ in ("prep", "agent", "dative") and token.pos_ in ("ADP", "SCONJ"):
        return token.dep_ != "prep" or any(t.dep_ in ("pobj", "pcomp", "prep") for t in left_out)
    if needs_more(token):
        return any(t.dep_ in ("prep", "ccomp") or (t.dep_ == "acl" and t.tag_ == "VB") for t in left_out)
    if token.dep_ in ("xcomp", "acl", "pcomp"):
        return any(t.dep_ in ("dobj", "xcomp", "ccomp", "attr") for t in left_out)
    return token.tag_ == "TO"
