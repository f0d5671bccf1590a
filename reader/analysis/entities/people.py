"""Which names are the same person's."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.analysis.entities import lexicon
from reader.analysis.entities.compare import (
    Folded,
    fold,
    given_and_surname,
    misspelt,
    opens_with_given_name,
    same_name,
    without_suffix,
)
from reader.analysis.entities.gazetteer import Sex, gazetteer
from reader.analysis.entities.names import Name
from reader.analysis.entities.sexes import courtesy_sex, sex_by_name, sex_said_after, title_sex
from reader.analysis.entities.words import Words

if TYPE_CHECKING:
    from reader.analysis.entities.roles import Role

_NEAR = 30  # people of one surname that are compared
_SLIPS = 2  # a name that stands more often than this is no slip of the pen
_MAIN = 3  # times as many names as another's: whom a surname alone means rather than him
_FAMILY = frozenset("family brothers sisters siblings twins couple clan household".split())


@dataclass(eq=False)
class Person:
    """A person and the names that refer to them. `words` is the fullest name, folded for comparing.

    `links` says for the first word of a short name what made it this person's: `surname`, `given-name`, `misspelling`,
    `also-known-as`.
    """

    words: Folded
    names: list[Name] = field(default_factory=list)
    links: dict[int, str] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    sex: Sex | None = None


Owners = defaultdict[Folded, dict[Person, None]]
_Folded = tuple[Name, Folded]


def find_people(words: Words, names: Iterable[Name], headings: Collection[int] = ()) -> list[Person]:
    """The people named, in the order of their first mention, each with all names that are theirs.

    Full names first, then the short ones: a surname goes to the person whom it can mean there and who was mentioned
    last, and only where the text has no such person does it stand for somebody of its own. A name that means a whole
    family is nobody's. `headings` are the blocks that are no running text.
    """
    full, short = _full_and_short(words, (n for n in names if n.kind == "person"))
    people = _full_names(words, full, headings)
    people += _ShortNames(words, short, people).own()
    for person in people:
        person.names.sort(key=lambda n: n.first)
        person.sex = person.sex or sex_by_name(words, person.names)
    return sorted(people, key=lambda p: p.names[0].first)


def _full_and_short(words: Words, names: Iterable[Name]) -> tuple[list[_Folded], list[_Folded]]:
    """Names of given name and surname, and the others: `Ben Okri` is one, `Van Hollen` of `Chris Van Hollen` is not."""
    full: list[_Folded] = []
    short: list[_Folded] = []
    doubtful: list[_Folded] = []
    for name in names:
        folded = tuple(fold(w) for w in words.texts[name.first : name.last])
        if given_and_surname(folded):
            full.append((name, folded))
        else:
            (doubtful if words.capital(name.first) and opens_with_given_name(folded) else short).append((name, folded))
    tails = {folded[-2:] for _, folded in full if len(folded) > 2}
    for name, folded in doubtful:
        (short if folded in tails else full).append((name, folded))
    return full, short


def _full_names(words: Words, full: list[_Folded], headings: Collection[int]) -> list[Person]:
    people: list[Person] = []
    by_words: dict[Folded, Person] = {}
    by_word: dict[str, list[Person]] = defaultdict(list)
    for name, folded in full:
        person = by_words.get(folded)
        if person is None:
            bare = without_suffix(folded)
            keys = dict.fromkeys((bare[-1], bare[0], bare[-2]))
            near = [p for key in keys for p in by_word[key][-_NEAR:]]
            same = (p for p in near if same_name(p.words, folded))
            person = next((p for p in same if not _father_and_son(words, p, name, folded, headings)), None)
            if person is None:
                person = Person(folded)
                people.append(person)
                for key in keys:
                    by_word[key].append(person)
            by_words[folded] = person
            if len(folded) > len(person.words):
                person.words = folded
        person.names.append(name)
    return people


def _father_and_son(words: Words, person: Person, name: Name, folded: Folded, headings: Collection[int]) -> bool:
    """Whether two people have one name: one is `Sr.`, or `Jr.` and named after the one without it."""
    suffix, other = folded[len(without_suffix(folded)) :], person.words[len(without_suffix(person.words)) :]
    if suffix == other:
        return False
    if "sr" in (*suffix, *other):
        return True
    if suffix:
        return any(words.blocks[n.first] not in headings for n in person.names)
    before = words.texts[name.first - 1].lower() if name.first and words.before(name.first) in (" ", ", ") else ""
    return before in ("father", "son", "grandfather", "grandson")


class _ShortNames:
    """Gives the names of one word, or of a surname with its particles, to whom they belong."""

    def __init__(self, words: Words, short: list[_Folded], people: list[Person]) -> None:
        self._words = words
        self._short = short
        self._named = {i for p in people for n in p.names for i in range(n.first, n.last)}
        self._named.update(i for n, _ in short for i in range(n.first, n.last))
        self._times = Counter(folded for _, folded in short)
        self._full_at = {n.first: p for p in people for n in p.names}
        self._at = {id(p): [n.first for n in p.names] for p in people}
        self._by_last: Owners = defaultdict(dict)
        self._by_other: Owners = defaultdict(dict)
        self._by_initial: defaultdict[str, dict[tuple[str, Person], None]] = defaultdict(dict)
        self._last_seen: dict[int, int] = {}
        self._alone: dict[Folded, Person] = {}
        for person in people:
            self._register(person)

    def own(self) -> list[Person]:
        """The people known by a short name alone; all other short names are given away."""
        for name, folded in self._short:
            person, link = self._owner(name, folded)
            if person is not None and self._means_family(name):
                continue
            person = person or self._half_of_couple(name, folded)
            if person is None:
                person = self._alone.setdefault(without_suffix(folded), Person(folded))
            elif link:
                person.links[name.first] = link
            self._last_seen[id(person)] = name.first
            person.names.append(name)
            person.sex = person.sex or title_sex(self._words, name.first)
        return list(self._alone.values())

    def _register(self, person: Person) -> None:
        variants = {tuple(fold(w) for w in self._words.texts[n.first : n.last]) for n in person.names}
        for variant in sorted(variants):
            bare = without_suffix(variant)
            for i in range(1, len(bare)):
                self._by_last[bare[i:]][person] = None
                if bare != variant:
                    self._by_last[variant[i:]][person] = None
            for i in range(len(bare) - 1):
                self._by_other[bare[i : i + 1]][person] = None
            initial = self._by_initial[bare[-1][:1]]
            if len(initial) < _NEAR:
                initial[bare[-1], person] = None

    def _owner(self, name: Name, folded: Folded) -> tuple[Person | None, str]:
        """Whose the name is, None for somebody not named in full; and by what."""
        courtesy = courtesy_sex(self._words, name.first)
        owners, link = list(self._by_last.get(folded, ())), "surname"
        if not owners:
            owners = list(self._by_other.get(folded, ()))
            link = "surname" if self._words.keys[name.first] in lexicon.FAMILY_FIRST else "given-name"
        if not owners:
            owners, link = list(self._slips(name, folded)), "misspelling"
        owners = [p for p in owners[-_NEAR:] if not courtesy or self._sex(p) in (None, courtesy)]
        if len(owners) > 1:
            owners = self._likely(name, owners)
        if not owners:
            return None, ""
        return (owners[0] if len(owners) == 1 else self._last_mentioned(owners, name.first)), link

    def _means_family(self, name: Name) -> bool:
        """Whether a surname means several people: `the Roe brothers`, `Mr. and Mrs. Roe`."""
        words, first = self._words, name.first
        if name.last < len(words) and words.joins[name.last - 1] and words.texts[name.last] in _FAMILY:
            return True
        both = first > 2 and words.texts[first - 2] == "and" and courtesy_sex(words, first) == "female"
        return both and words.texts[first - 3] == "Mr"

    def _half_of_couple(self, name: Name, folded: Folded) -> Person | None:
        """The one who shares the surname that follows: `Bill` of `Bill and Hillary Clinton`."""
        words, after = self._words, name.last + 1
        joined = after < len(words) and words.texts[name.last] in ("and", "&") and words.joins[name.last - 1]
        other = self._full_at.get(after) if joined else None
        if other is None or len(folded) > 1 or folded[0].title() not in gazetteer().given:
            return None
        surname = without_suffix(other.words)[-1:]
        person = self._alone[folded + surname] = Person(folded + surname)
        self._by_last[surname][person] = None
        self._by_other[folded][person] = None
        self._at[id(person)] = [name.first]
        return person

    def _slips(self, name: Name, folded: Folded) -> Iterator[Person]:
        """The people named before whose surname the word misspells, where the text does not insist on it."""
        word = folded[-1]
        if len(folded) > 1 or self._times[folded] > _SLIPS or word.title() in gazetteer().given:
            return
        several = name.first and self._words.texts[name.first - 1].lower() in ("the", "both")
        for surname, person in self._by_initial.get(word[:1], ()):
            family = several and word == surname + "s"
            if misspelt(surname, word) and not family and person.names[0].first < name.first:
                yield person

    def _likely(self, name: Name, owners: list[Person]) -> list[Person]:
        """Those of several people of the name whom it can mean here: by title and sex, and by how much they matter."""
        title = self._title(name)
        titled = [p for p in owners if title and any(self._title(n) == title for n in p.names)]
        if len(titled) == 1:
            return titled
        sex = title_sex(self._words, name.first) or sex_said_after(self._words, name, self._named)
        fitting = [p for p in owners if sex is None or self._sex(p) in (None, sex)] or owners
        most = max(len(p.names) for p in fitting)
        return [p for p in fitting if len(p.names) * _MAIN > most]

    def _title(self, name: Name) -> str:
        """The role right before a name, small: `president`."""
        before = self._words.texts[name.first - 1].lower() if name.first and self._words.joins[name.first - 1] else ""
        return before if before in lexicon.ROLES else ""

    def _sex(self, person: Person) -> Sex | None:
        if person.sex is None and person.names:
            person.sex = sex_by_name(self._words, person.names)
        return person.sex

    def _last_mentioned(self, owners: list[Person], before: int) -> Person:
        """The one of several people who was mentioned last before this word; the first in the text, where none was."""

        def latest(person: Person) -> int:
            full = self._at[id(person)]
            i = bisect_left(full, before)
            return max(full[i - 1] if i else -1, self._last_seen.get(id(person), -1))

        return max(owners, key=lambda p: (latest(p), -self._at[id(p)][0]))
