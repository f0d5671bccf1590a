"""Descriptions that stand for a person already named: `the prime minister`, `the spokeswoman`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from reader.analysis.entities import lexicon
from reader.analysis.entities.people import Person
from reader.analysis.entities.references import Reference
from reader.analysis.entities.roles import role_head
from reader.analysis.entities.structure import Structure
from reader.analysis.entities.words import Words

_SAME = {"spokeswoman": "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson": "chairman"}
_MODIFIERS = 4
_MOST = 100  # roles of one head that are told apart


def find_descriptions(structure: Structure, people: Iterable[Person], taken: set[int]) -> list[Reference[Person]]:
    """The definite descriptions that fit exactly one person, mentioned before, in text order.

    `taken` are the words that belong to names and dates: a description is what stands after them.
    """
    words = structure.words
    people = list(people)
    named = {i for p in people for n in p.names for i in range(n.first, n.last)}
    roles = _roles_by_head(people)
    mentioned = {p: [n.first for n in p.names] for p in people}
    told = {i for p in people for role in p.roles for i in range(role.first, role.last)}
    unnamed: dict[str, int] = {}
    found: list[Reference[Person]] = []
    for i, word in enumerate(words.texts):
        head = word.lower()
        if head not in lexicon.ROLES or i in taken:
            continue
        first = _start(words, i)
        article = words.texts[first].lower()
        head = _SAME.get(head, head)
        if first == i or not _ends(structure, i, named) or i in told:
            continue
        if article != "the":
            unnamed[head] = i
            continue
        modifiers = {w.lower() for w in words.texts[first + 1 : i]}
        owners = {p for p, said in roles[head] if modifiers <= said}
        if len(owners) > 1:  # "the home secretary" is not the shadow home secretary
            owners = {p for p, said in roles[head] if said == modifiers | {word.lower()}}
        if len(owners) != 1:
            continue
        (owner,) = owners
        earlier = bisect_left(mentioned[owner], i)
        if earlier and mentioned[owner][earlier - 1] > unnamed.get(head, -1):
            first = max((j + 1 for j in range(first, i) if j in taken), default=first)
            found.append(Reference(first, i + 1, owner, "nominal", "description"))
    return found


def _roles_by_head(people: list[Person]) -> dict[str, list[tuple[Person, frozenset[str]]]]:
    """The people whose role has a head (`minister`), each with the words of the role."""
    out: dict[str, dict[tuple[Person, frozenset[str]], None]] = defaultdict(dict)
    for person in people:
        for role in person.roles:
            head = role_head(role.text)
            head = _SAME.get(head, head)
            if len(out[head]) < _MOST:
                out[head][person, frozenset(role.text.lower().split())] = None
    return defaultdict(list, {head: list(found) for head, found in out.items()})


def _start(words: Words, head: int) -> int:
    """The article of the phrase that ends in this word; the word itself where there is none."""
    for first in range(head - 1, max(-1, head - 2 - _MODIFIERS), -1):
        if not words.joins[first]:
            break
        if words.texts[first].lower() in ("the", "a", "an", "another", "one"):
            return first
    return head


def _ends(structure: Structure, head: int, named: set[int]) -> bool:
    """Whether the phrase ends with its head: no name, no noun and no `of` follows."""
    words, after = structure.words, head + 1
    if after >= len(words) or not words.joins[head]:
        return after not in named or words.after(head) != ", "
    return (
        after not in named
        and words.texts[after] not in ("of", "for", "who", "elect")
        and structure.token(after).pos_ not in ("NOUN", "PROPN", "ADJ")
    )
