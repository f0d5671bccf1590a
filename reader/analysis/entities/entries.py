"""People and groups as entities of the model."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.entities.groups import Group
from reader.analysis.entities.names import Name
from reader.analysis.entities.people import Person
from reader.analysis.entities.references import Reference
from reader.analysis.entities.words import Words
from reader.model.analysis import Entity, Form, Mention, RoleMention


def person_entity(words: Words, identity: str, person: Person, others: Iterable[Reference[object]]) -> Entity:
    """A person with all mentions; `others` are those that are no names."""
    name, aliases = _fullest(words, person.names)
    full = max(n.last - n.first for n in person.names) > 1
    names = [
        _mention(words, n, "short" if full and n.last - n.first < 2 else "name", person.links.get(n.first, n.found))
        for n in person.names
    ]
    best = max(person.names, key=lambda n: n.score)
    return Entity(
        id=identity,
        kind="person",
        name=name,
        roles=_roles(person),
        aliases=aliases,
        mentions=_in_order(words, names, others),
        told_roles=_told_roles(words, person),
        rule=best.rule,
        confidence=best.score,
    )


def group_entity(words: Words, identity: str, group: Group, others: Iterable[Reference[object]]) -> Entity:
    """An organisation or a place with all mentions; `others` are those that are no names."""
    name, aliases = _fullest(words, group.names)
    names = [
        _mention(words, n, "name" if _surface(words, n).casefold() == name.casefold() else "short", n.found)
        for n in group.names
    ]
    best = max(group.names, key=lambda n: n.score)
    return Entity(
        id=identity,
        kind=group.kind,
        name=name,
        aliases=aliases,
        mentions=_in_order(words, names, others),
        rule=best.rule,
        confidence=best.score,
    )


def _roles(person: Person) -> tuple[str, ...]:
    """The roles in the order of the text, each once, whatever its capitals."""
    seen: dict[str, str] = {}
    for role in sorted(person.roles, key=lambda r: r.first):
        seen.setdefault(role.text.casefold(), role.text)
    return tuple(seen.values())


def _told_roles(words: Words, person: Person) -> tuple[RoleMention, ...]:
    """Every telling of a role in the order of the text, each in the form of the first that is the same."""
    listed = {role.casefold(): role for role in _roles(person)}
    return tuple(
        RoleMention(
            start=words.starts[r.first],
            end=words.ends[r.last - 1],
            role=listed[r.text.casefold()],
            rule=r.rule,
            when=r.when,
        )
        for r in sorted(dict.fromkeys(person.roles), key=lambda r: (r.first, r.last))
    )


def _mention(words: Words, said: Name | Reference[object], form: Form, rule: str) -> Mention:
    return Mention(start=words.starts[said.first], end=words.ends[said.last - 1], form=form, rule=rule)


def _in_order(words: Words, names: Iterable[Mention], others: Iterable[Reference[object]]) -> tuple[Mention, ...]:
    mentions = [*names, *(_mention(words, r, r.form, r.rule) for r in others)]
    return tuple(sorted(mentions, key=lambda m: m.start))


def _surface(words: Words, name: Name) -> str:
    """The name on one line, capitals of a headline made ordinary."""
    text = " ".join(words.text[words.starts[name.first] : words.ends[name.last - 1]].split())
    return " ".join(words.key(name.first, name.last)) if text.isupper() and len(text) >= 5 else text


def _fullest(words: Words, names: Iterable[Name]) -> tuple[str, tuple[str, ...]]:
    """The fullest form of the names, and the others, each once, in the order of the text."""
    forms = list(dict.fromkeys(_surface(words, n) for n in names))
    fullest = max(forms, key=lambda f: (len(f.split()), len(f)))
    return fullest, tuple(f for f in forms if f != fullest)
