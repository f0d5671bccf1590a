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
from reader.analysis.entities.references import Reference
from reader.analysis.entities.roles import find_roles
from reader.analysis.entities.structure import read_structure
from reader.analysis.entities.words import read_words
from reader.model.analysis import DateExpression, Entity


def entities(document: Document, dates: tuple[DateExpression, ...]) -> tuple[Entity, ...]:
    """The entities of a document; see `reader.analysis.entities.find_entities`."""
    words = read_words(document)
    names = find_names(document, words, candidates(document), [(d.start, d.end) for d in dates])
    people = find_people(words, names, {i for i, block in enumerate(document.blocks) if block.heading})
    groups = find_groups(words, names)
    structure = read_structure(document, words)
    find_roles(structure, people)
    taken = {i for n in names for i in range(n.first, n.last)}
    for date in dates:
        taken.update(range(*words.covering(date.start, date.end)))
    described = find_descriptions(structure, people, taken)
    pronouns = find_pronouns(structure, people, described)
    taken.update(i for d in described for i in range(d.first, d.last))
    taken.update(i for p in people for r in p.roles for i in range(r.first, r.last))
    groups_described = find_group_descriptions(structure, groups, taken)
    last_words = {n.last - 1: g for g in groups for n in g.names} | {d.last - 1: d.meant for d in groups_described}
    references: list[Reference[Person | Group]] = [
        *described,
        *pronouns,
        *groups_described,
        *find_group_pronouns(structure, last_words),
    ]
    others: dict[Person | Group, list[Reference[object]]] = defaultdict(list)
    for reference in references:
        others[reference.meant].append(reference)
    out = [person_entity(words, f"p{i}", p, others[p]) for i, p in enumerate(people, 1)]
    for kind, prefix in (("organisation", "o"), ("place", "l")):
        of_kind = (g for g in groups if g.kind == kind)
        out += [group_entity(words, f"{prefix}{i}", g, others[g]) for i, g in enumerate(of_kind, 1)]
    return tuple(out)
