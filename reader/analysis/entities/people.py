"""Which names are the same person's."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import Sex, gazetteer
from reader.analysis.entities.names import Name
from reader.analysis.entities.words import Words

if TYPE_CHECKING:
    from nicknames import NickNamer

    from reader.analysis.entities.roles import Role

_NEAR = 30  # people of one surname that are compared
_ARTICLES = ("al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-")


Folded = tuple[str, ...]


@dataclass(eq=False)
class Person:
    """A person and the names that refer to them. `words` is the fullest name, folded for comparing."""

    words: Folded
    names: list[Name] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    sex: Sex | None = None

    @property
    def surname(self) -> str:
        """The last word of the fullest name."""
        return self.words[-1]


Owners = defaultdict[Folded, dict[Person, None]]


def find_people(words: Words, names: Iterable[Name]) -> list[Person]:
    """The people named, in the order of their first mention, each with all names that are theirs.

    Full names first, then the short ones: a surname goes to the person of that name mentioned last, and only
    where the text has no such person does it stand for somebody of its own.
    """
    full: list[tuple[Name, Folded]] = []
    short: list[tuple[Name, Folded]] = []
    for name in names:
        if name.kind == "person":
            folded = tuple(fold(w) for w in words.texts[name.first : name.last])
            (full if _given_and_surname(folded) else short).append((name, folded))
    people = _full_names(full)
    people += _short_names(words, short, people)
    for person in people:
        person.names.sort(key=lambda n: n.first)
        person.sex = person.sex or _sex_of_given_name(words, person)
    return sorted(people, key=lambda p: p.names[0].first)


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word of a name for comparing: no case, no accents, no dots, no Arabic article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
    plain = plain.replace("’", "'").rstrip(".")
    for article in _ARTICLES:
        if plain.startswith(article) and len(plain) > len(article) + 2:
            return plain[len(article) :]
    return plain


def _given_and_surname(folded: Folded) -> bool:
    """Whether the words are more than a surname with its particles."""
    return len([w for w in folded if w not in lexicon.PARTICLES and w not in _SUFFIXES]) > 1


_SUFFIXES = frozenset(s.casefold() for s in lexicon.SUFFIXES)


def _full_names(full: list[tuple[Name, Folded]]) -> list[Person]:
    people: list[Person] = []
    by_words: dict[Folded, Person] = {}
    by_surname: dict[str, list[Person]] = defaultdict(list)
    for name, folded in full:
        person = by_words.get(folded)
        if person is None:
            bare = _without_suffix(folded)
            near = by_surname[bare[-1]][-_NEAR:] + by_surname[bare[0]][-_NEAR:] + by_surname[bare[-2]][-_NEAR:]
            person = next((p for p in near if _same_name(p.words, folded)), None)
            if person is None:
                person = Person(folded)
                people.append(person)
                for surname in {bare[-1], bare[-2]} if len(bare) > 2 else {bare[-1]}:
                    by_surname[surname].append(person)
            by_words[folded] = person
            if len(folded) > len(person.words):
                person.words = folded
        person.names.append(name)
    return people


def _without_suffix(folded: Folded) -> Folded:
    return folded[:-1] if folded[-1] in _SUFFIXES and len(folded) > 1 else folded


def _same_name(a: Folded, b: Folded) -> bool:
    """Whether two full names can be one person's: middle names, initials, nicknames and order apart."""
    if {*a} & _SUFFIXES and {*b} & _SUFFIXES and a[-1] != b[-1]:
        return False
    a, b = _without_suffix(a), _without_suffix(b)
    if sorted(a) == sorted(b):
        return True
    if a[-1] != b[-1]:
        return _second_surname(*sorted((a, b), key=len))
    short, long = sorted(([w for w in x[:-1] if w not in lexicon.PARTICLES] for x in (a, b)), key=len)
    if not short or not long:
        return False
    if len(short) == len(long):
        return all(_same_given(x, y) for x, y in zip(short, long, strict=True))
    return any(_same_given(short[0], y) for y in long) and all(any(_same_given(x, y) for y in long) for x in short)


def _second_surname(short: Folded, long: Folded) -> bool:
    """Whether the longer name only goes on with a second surname: `Ana Reyes`, `Ana Reyes Molina`."""
    if len(short) < 2 or len(long) < 3 or short[-1] != long[-2] or short[0] != long[0]:
        return False
    surname = short[-1]
    return len(surname) > 1 and surname not in lexicon.PARTICLES and surname.title() not in gazetteer().given


def _same_given(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    if len(a) == len(b) >= 5 and a[0] == b[0] and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        return True  # a slip of the pen: Kristin, Kristen
    nicknames = _nicknames()
    return b in nicknames.nicknames_of(a) or a in nicknames.nicknames_of(b)


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()


def _short_names(words: Words, short: list[tuple[Name, Folded]], people: list[Person]) -> list[Person]:
    """The people known by a short name alone; all other short names are given to whom they belong."""
    by_last: Owners = defaultdict(dict)
    by_other: Owners = defaultdict(dict)
    for person in people:
        for variant in sorted({tuple(fold(w) for w in words.texts[n.first : n.last]) for n in person.names}):
            bare = _without_suffix(variant)
            for i in range(1, len(bare)):
                by_last[bare[i:]][person] = None
            for i in range(len(bare) - 1):
                by_other[bare[i : i + 1]][person] = None
    alone: dict[Folded, Person] = {}
    last_seen: dict[int, int] = {}
    at = {id(p): [n.first for n in p.names] for p in people}
    new: list[Person] = []
    for name, folded in sorted(short, key=lambda s: s[0].first):
        owners = _of_fitting_sex(words, name, list(by_last.get(folded) or by_other.get(folded) or ())[-_NEAR:])
        if owners:
            person = owners[0] if len(owners) == 1 else _last_mentioned(owners, at, last_seen, name.first)
        else:
            bare = _without_suffix(folded)
            known = alone.get(bare)
            if known is None:
                known = alone[bare] = Person(folded)
                new.append(known)
            person = known
        last_seen[id(person)] = name.first
        person.names.append(name)
        person.sex = person.sex or title_sex(words, name.first)
    return new


def _of_fitting_sex(words: Words, name: Name, owners: list[Person]) -> list[Person]:
    """Those of the people whom the title before the name fits: `Mrs. Okafor` is not Daniel."""
    sex = title_sex(words, name.first)
    if len(owners) < 2 or sex is None:
        return owners
    return [p for p in owners if (_sex_of_given_name(words, p) or sex) == sex] or owners


def _last_mentioned(owners: list[Person], at: dict[int, list[int]], last_seen: dict[int, int], before: int) -> Person:
    """The one of several people who was mentioned last before this word; the first in the text, where none was."""

    def latest(person: Person) -> int:
        full = at[id(person)]
        i = bisect_left(full, before)
        return max(full[i - 1] if i else -1, last_seen.get(id(person), -1))

    return max(owners, key=lambda p: (latest(p), -at[id(p)][0]))


def title_sex(words: Words, first: int) -> Sex | None:
    """The sex that the title or the relation just before a name tells: `Mrs`, `spokesman`, `his wife`."""
    if not first or not words.joins[first - 1]:
        return None
    title = words.texts[first - 1].rstrip(".")
    if title in lexicon.MALE_TITLES or title.lower() in lexicon.MALE_NOUNS:
        return "male"
    if title in lexicon.FEMALE_TITLES or title.lower() in lexicon.FEMALE_NOUNS:
        return "female"
    return None


def _sex_of_given_name(words: Words, person: Person) -> Sex | None:
    """The sex by the titles before the names, else by the given name."""
    for name in person.names:
        if sex := title_sex(words, name.first):
            return sex
    given = gazetteer().given
    name = max(person.names, key=lambda n: n.last - n.first)
    if name.last - name.first < 2 or words.keys[name.first] in lexicon.FAMILY_FIRST:
        return None
    return given.get(words.keys[name.first].split("-")[0])
