"""The steps put together, and their results as entities of the model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.analysis.document import Document
from reader.analysis.entities.candidates import candidates
from reader.analysis.entities.descriptions import find_descriptions
from reader.analysis.entities.groups import Group, find_groups
from reader.analysis.entities.names import Name, find_names
from reader.analysis.entities.people import Person, find_people
from reader.analysis.entities.pronouns import find_pronouns
from reader.analysis.entities.roles import find_roles
from reader.analysis.entities.words import Words, read_words
from reader.model.analysis import DateExpression, Entity, EntityKind, Mention

_PREFIX: dict[EntityKind, str] = {"person": "p", "organisation": "o", "place": "l"}


def entities(document: Document, dates: tuple[DateExpression, ...]) -> tuple[Entity, ...]:
    """The entities of a document; see `reader.analysis.entities.find_entities`."""
    words = read_words(document)
    names = find_names(document, words, candidates(document), [(d.start, d.end) for d in dates])
    people = find_people(words, names, {i for i, block in enumerate(document.blocks) if block.heading})
    find_roles(document, words, people)
    described = find_descriptions(document, words, people)
    meant = find_pronouns(document, words, people, described)
    others: dict[Person, list[Mention]] = defaultdict(list)
    for d in described:
        others[d.person].append(Mention(start=words.starts[d.first], end=words.ends[d.last - 1], form="nominal"))
    for p in meant:
        others[p.person].append(Mention(start=words.starts[p.word], end=words.ends[p.word], form="pronoun"))
    groups = find_groups(words, names)
    out = [_person(words, f"p{i}", p, others[p]) for i, p in enumerate(people, 1)]
    for kind in ("organisation", "place"):
        out += [_group(words, f"{_PREFIX[kind]}{i}", g) for i, g in enumerate((g for g in groups if g.kind == kind), 1)]
    return tuple(out)


def _person(words: Words, identity: str, person: Person, others: list[Mention]) -> Entity:
    name, aliases = _fullest(words, person.names)
    length = max(n.last - n.first for n in person.names)
    full = length > 1
    mentions = [_mention(words, n, "short" if full and n.last - n.first < 2 else "name") for n in person.names]
    return Entity(
        id=identity,
        kind="person",
        name=name,
        roles=_roles(person),
        aliases=aliases,
        mentions=tuple(sorted([*mentions, *others], key=lambda m: m.start)),
    )


def _roles(person: Person) -> tuple[str, ...]:
    """The roles in the order of the text, each once, whatever its capitals."""
    seen: dict[str, str] = {}
    for role in sorted(person.roles, key=lambda r: r.first):
        seen.setdefault(role.text.casefold(), role.text)
    return tuple(seen.values())


def _group(words: Words, identity: str, group: Group) -> Entity:
    name, aliases = _fullest(words, group.names)
    mentions = tuple(
        _mention(words, n, "name" if _surface(words, n).casefold() == name.casefold() else "short") for n in group.names
    )
    return Entity(id=identity, kind=group.kind, name=name, aliases=aliases, mentions=mentions)


def _mention(words: Words, name: Name, form: str) -> Mention:
    return Mention(start=words.starts[name.first], end=words.ends[name.last - 1], form=form)


def _surface(words: Words, name: Name) -> str:
    """The name on one line, capitals of a headline made ordinary."""
    text = " ".join(words.text[words.starts[name.first] : words.ends[name.last - 1]].split())
    return " ".join(words.key(name.first, name.last)) if text.isupper() and len(text) >= 5 else text


def _fullest(words: Words, names: Iterable[Name]) -> tuple[str, tuple[str, ...]]:
    """The fullest form of the names, and the others, each once, in the order of the text."""
    forms = list(dict.fromkeys(_surface(words, n) for n in names))
    fullest = max(forms, key=lambda f: (len(f.split()), len(f)))
    return fullest, tuple(f for f in forms if f != fullest)
