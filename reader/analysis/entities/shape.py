"""What a name's own words say about its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import Key, gazetteer
from reader.model.analysis import EntityKind

_BRAND = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z]")  # SpaceX, PolitiFact; not McBride, DeSantis


def by_shape(key: Key) -> Iterator[tuple[EntityKind | None, float]]:
    """The kinds that the words of a name speak for, each with a weight."""
    lists = gazetteer()
    if key[-1] in lexicon.PAPERS and not (len(key) == 1 and key[0] in lists.given):
        yield None, 6.0
    if len(key) == 2 and _several_people(key) and not lists.place(key[:1]):
        yield None, 1.5
    if len(key) == 1:
        if key[0].isupper() and 2 <= len(key[0]) <= 5 and "." not in key[0]:
            yield "organisation", 0.6
        return
    if key[-1] in lexicon.ORGANISATION_HEADS or key[0] in lexicon.OF_HEADS:
        yield "organisation", 1.5
    if key[-1] in lexicon.PLACE_HEADS:
        yield "place", 1.5
    if key[0] in lists.given and key not in lists.places:
        yield "person", 1.0


def no_person(key: Key) -> bool:
    """Whether the words cannot name one person: a brand's capitals inside a word, or a plural role."""
    return any(_BRAND.match(word) for word in key) or _several_people(key)


def _several_people(key: Key) -> bool:
    """Whether the words mean several people by what they are: `Royal Commissioners`."""
    return len(key) > 1 and key[-1].istitle() and plural_role(key[-1])


def plural_role(word: str) -> bool:
    """Whether the word is a role in the plural: `athletes`."""
    return word.endswith("s") and word[:-1].lower() in lexicon.ROLES


def middle_surnames(key: Key) -> list[Key]:
    """The words between given name and last word by which a person may be called: `Reyes` of `Ana Reyes Molina`.

    Whether the person is called so is for the text to show.
    """
    lists = gazetteer()
    if len(key) < 3 or key[0] not in lists.given or key[0] in lexicon.FAMILY_FIRST:
        return []
    inner = key[-2]
    fits = len(inner) > 2 and inner.istitle() and inner not in lists.given and inner not in lexicon.PARTICLES
    if not fits or inner in lexicon.NEVER or lists.place((inner,)):
        return []
    return [(inner,), key[-2:]]
