"""Which names are the same organisation or the same place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import Key, gazetteer
from reader.analysis.entities.names import Name
from reader.analysis.entities.variants import fuller_forms
from reader.analysis.entities.words import Words
from reader.model.analysis import EntityKind


@dataclass(eq=False)
class Group:
    """An organisation or a place and the names that refer to it."""

    kind: EntityKind
    names: list[Name] = field(default_factory=list)


def find_groups(words: Words, names: Iterable[Name]) -> list[Group]:
    """The organisations and places named, in the order of their first mention, variants and acronyms joined."""
    names = [n for n in names if n.kind != "person"]
    longer = fuller_forms(words, names)
    acronyms = _acronyms(words, names, longer)
    groups: dict[tuple[EntityKind, str], Group] = {}
    for name in names:
        key = words.key(name.first, name.last)
        if name.kind == "place":
            identity = gazetteer().place(key) or " ".join(key)
        else:
            full = " ".join(longer.get(key, key))
            identity = acronyms.get(key) or lexicon.ORGANISATIONS.get(full) or full
        group = groups.setdefault((name.kind, identity.casefold()), Group(name.kind))
        group.names.append(name)
    return list(groups.values())


def _acronyms(words: Words, names: list[Name], longer: dict[Key, Key]) -> dict[Key, str]:
    """The short forms that the text itself explains, or that the capitals of one full name spell."""
    spelled: dict[str, set[str]] = {}
    out: dict[Key, str] = {}
    known = lexicon.ORGANISATIONS
    for name in names:
        if name.kind != "organisation" or name.last - name.first < 2:
            continue
        key = words.key(name.first, name.last)
        full = " ".join(longer.get(key, key))
        full = known.get(full, full)
        for spelling in _spellings(words, name):
            spelled.setdefault(spelling, set()).add(full)
    for i, name in enumerate(names):
        key = words.key(name.first, name.last)
        if name.kind != "organisation" or len(key) > 1 or not key[0].replace(".", "").isupper():
            continue
        if words.before(name.first) == " (" and words.after(name.last - 1).startswith(")") and i:
            previous = names[i - 1]
            if previous.last == name.first and previous.kind == "organisation":
                whole = words.key(previous.first, previous.last)
                full = " ".join(longer.get(whole, whole))
                out[key] = known.get(full, full)
                continue
        fulls = spelled.get(key[0].replace(".", ""), set())
        if len(fulls) == 1:
            out.setdefault(key, next(iter(fulls)))
    return out


def _spellings(words: Words, name: Name) -> set[str]:
    """The capitals of a name: of all words, and of those that start with one."""
    texts = words.texts[name.first : name.last]
    every = "".join(w[0].upper() for w in texts)
    capitals = "".join(w[0] for w in texts if w[0].isupper())
    return {s for s in (every, capitals) if len(s) > 1}
