"""The steps put together."""

from __future__ import annotations

from collections import defaultdict

from reader.analysis.document import Document
from reader.analysis.entities.candidates import candidates
from reader.analysis.entities.descriptions import find_descriptions
from reader.analysis.entities.entries import group_entity, person_entity
from reader.analysis.entities.group_descriptions import find_group_descriptions
from reader.analysis.entities.group_pronouns import find_group_pronouns
from reader.analysis.entities.groups import Group, find_groups
from reader.analysis.entities.names import find_names
from reader.analysis.entities.people import Person, find_people
from reader.analysis.entities.pronouns import find_pronouns
from reader.analysis.entities.roles import find_roles
from reader.analysis.entities.structure import read_structure
from reader.analysis.entities.words import Words, read_words
from reader.model.analysis import DateExpression, Entity, EntityKind, Form, Mention

_PREFIX: dict[EntityKind, str] = {"person": "p", "organisation": "o", "place": "l"}


def entities(document: Document, dates: tuple[DateExpression, ...]) -> tuple[Entity, ...]:
    """The entities of a document; see `reader.analysis.entities.find_entities`."""
    words = read_words(document)
    names = find_names(document, words, candidates(document), [(d.start, d.end) for d in dates])
    people = find_people(words, names, {i for i, block in enumerate(document.blocks) if block.heading})
    groups = find_groups(words, names)
    find_roles(document, words, people)
    structure = read_structure(document, words)
    others: dict[Person | Group, list[Mention]] = defaultdict(list)
    taken = {i for n in names for i in range(n.first, n.last)}
    for date in dates:
        taken.update(range(*words.covering(date.start, date.end)))
    described = find_descriptions(document, words, people, taken)
    for d in described:
        others[d.person].append(_mention(words, d.first, d.last, "nominal", d.rule))
        taken.update(range(d.first, d.last))
    for p in find_pronouns(structure, people, described):
        others[p.person].append(_mention(words, p.word, p.word + 1, "pronoun", p.rule))
    taken.update(i for p in people for r in p.roles for i in range(r.first, r.last))
    last_words = {n.last - 1: g for g in groups for n in g.names}
    for g in find_group_descriptions(structure, groups, taken):
        others[g.group].append(_mention(words, g.first, g.last, "nominal", g.rule))
        last_words[g.last - 1] = g.group
    for it in find_group_pronouns(structure, last_words):
        others[it.group].append(_mention(words, it.word, it.word + 1, "pronoun", it.rule))
    out = [person_entity(words, f"p{i}", p, others[p]) for i, p in enumerate(people, 1)]
    for kind in ("organisation", "place"):
        of_kind = (g for g in groups if g.kind == kind)
        out += [group_entity(words, f"{_PREFIX[kind]}{i}", g, others[g]) for i, g in enumerate(of_kind, 1)]
    return tuple(out)


def _mention(words: Words, first: int, last: int, form: Form, rule: str) -> Mention:
    return Mention(start=words.starts[first], end=words.ends[last - 1], form=form, rule=rule)
