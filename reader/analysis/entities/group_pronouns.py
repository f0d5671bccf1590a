"""What `it` and `its` mean, where that is an organisation or a place and safe to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.analysis.entities.groups import Group
from reader.analysis.entities.references import Reference
from reader.analysis.entities.structure import (
    SUBJECTS,
    Structure,
    clearly_best,
    fellow_arguments,
    relative_noun,
    topicality,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = frozenset({"it", "its", "itself"})
_LEAST = -0.5  # a subject of the last sentence
_SENTENCE = 60  # words of a sentence that are looked at
# what `it` is said of when it means nothing: "it is clear that", "it seems", "it rained"
_EMPTY = frozenset("seem appear happen rain snow take turn".split())


def find_group_pronouns(structure: Structure, mentions: Mapping[int, Group]) -> Iterator[Reference[Group]]:
    """The `it` and `its` that mean the organisation or place their sentence or the last is about, in text order.

    `mentions` has the last word of every mention of a group.
    """
    words = structure.words
    found: dict[int, Group] = {}
    starts = _starts(structure.sentences)
    for i, word in enumerate(words.texts):
        if word.lower() not in _PRONOUNS or word == "IT" or _means_nothing(structure.token(i)):
            continue
        group = _meant(structure, i, starts, mentions, found)
        if group is not None:
            found[i] = group
            yield Reference(i, i + 1, group, "pronoun", "pronoun")


def _starts(sentences: list[int]) -> dict[int, int]:
    """The first word of each sentence."""
    starts: dict[int, int] = {}
    for i, number in enumerate(sentences):
        starts.setdefault(number, i)
    return starts


def _meant(
    structure: Structure, i: int, starts: Mapping[int, int], mentions: Mapping[int, Group], found: Mapping[int, Group]
) -> Group | None:
    """The group that is more of a topic than anything else before word i in its sentence and the last one."""
    sentence = structure.sentences[i]
    token = structure.token(i)
    noun = relative_noun(token)
    if noun is not None:
        at = next((j for j in range(i - 1, max(i - _SENTENCE, -1), -1) if structure.token(j).i == noun.i), -1)
        return mentions.get(at)
    barred = fellow_arguments(token)
    local: set[int] = set()
    best: dict[int, tuple[float, Group | None]] = {}
    for number in (sentence, sentence - 1):
        start = starts.get(number, i)
        end = min(starts.get(number + 1, i), i)
        if structure.words.blocks[start] != structure.words.blocks[i] and structure.sentences[i] != number + 1:
            continue
        for j in range(max(start, end - _SENTENCE), end):
            if structure.quotes[j] != structure.quotes[i]:
                continue
            group = mentions.get(j) or found.get(j)
            if structure.token(j).i in barred:
                local.add(id(group) if group else -j)
                continue
            if group is None and not _stands_alone(structure.token(j)):
                continue
            score = topicality(structure.token(j)) - (sentence - number)
            key = id(group) if group else -j
            if key not in best or score > best[key][0]:
                best[key] = (score, group)
        if any(score > 0 for score, _ in best.values()):
            break
    meant = clearly_best(b for key, b in best.items() if key not in local)
    return meant[1] if meant and meant[0] >= _LEAST else None


def _stands_alone(token: Token) -> bool:
    """Whether a noun names something of its own that `it` could mean: a subject or object in the singular."""
    return token.tag_ in ("NN", "NNP") and (token.dep_ in SUBJECTS or token.dep_ in ("dobj", "attr"))


def _means_nothing(token: Token) -> bool:
    """Whether an `it` only holds a place: "it is clear that", "it took years"."""
    if token.lower_ != "it":
        return False
    head = token.head
    if token.dep_ not in SUBJECTS:
        return False
    if head.lemma_ in _EMPTY:
        return True
    if head.lemma_ != "be":
        return head.tag_ == "VBN" and any(c.dep_ in ("ccomp", "csubj") for c in head.children)
    return any(c.dep_ in ("acomp", "attr", "ccomp", "csubj", "xcomp", "advcl") for c in head.children)
