"""What the text says a person is: titles before the name, descriptions after it, copulas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.people import Person
from reader.analysis.entities.repair import role_of_another_time
from reader.analysis.entities.role_times import when
from reader.analysis.entities.structure import Structure

_LONGEST = 12
_LISTED = 8  # names in a list that share a title
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_INSIDE = frozenset({"of", "for", "at", "in", "to", "on", "with", "and", "&"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "another"})
_POSSESSIVE = re.compile(r" ?['’]s |['’] ")
_COPULAS = frozenset({"is", "was", "became", "remains", "remained"})
_APPOINTED = frozenset({"named", "appointed", "elected", "re-elected", "reelected", "crowned", "nominated"})
_HELPERS = frozenset({"was", "has", "had", "been"})  # not "is": who is elected may not be
_NO_ROLE = frozenset("Mr Mrs Ms Miss Mx Dr Sir Hon Saint Madame Dame".split())
_FULL = {
    "Sen": "Senator",
    "Rep": "Representative",
    "Gov": "Governor",
    "Pres": "President",
    "Prof": "Professor",
    "Gen": "General",
    "Lt": "Lieutenant",
    "Col": "Colonel",
    "Maj": "Major",
    "Capt": "Captain",
    "Sgt": "Sergeant",
    "Adm": "Admiral",
    "Rev": "Reverend",
    "Supt": "Superintendent",
    "Insp": "Inspector",
}


@dataclass(frozen=True, slots=True)
class Role:
    """The words first..last-1 say what a person is, in the form `text`; `rule` says how, `when` are words that date it.

    The rules are `title`, `apposition`, `copula`, `relative` (`X, who was ...`) and `appointment` (`X was named ...`).
    """

    first: int
    last: int
    text: str
    rule: str = "title"
    when: str | None = None


def find_roles(structure: Structure, people: Iterable[Person]) -> None:
    """Add to each person the roles that the text gives beside their names."""
    people = list(people)
    named = {i for p in people for n in p.names for i in range(n.first, n.last)}
    reader = _RoleReader(structure, named)
    for person in people:
        for name in person.names:
            for role in reader.beside(name.first, name.last):
                person.roles.append(replace(role, when=when(structure.words, role.first, role.last)))


def role_head(text: str) -> str:
    """The noun of a role, small: `minister` of `PRC Minister of National Defense`."""
    parts = text.lower().split()
    before = next((parts[:i] for i, w in enumerate(parts) if w in ("of", "for", "at", "in", "to", "on") and i), parts)
    return next((w for w in reversed(before) if w in lexicon.ROLES), "")


class _RoleReader:
    """Reads roles around names; `named` are the words that belong to a person's name."""

    def __init__(self, structure: Structure, named: set[int]) -> None:
        self._structure = structure
        self._words = structure.words
        self._named = named

    def _pos(self, i: int) -> str:
        return self._structure.token(i).pos_

    def beside(self, first: int, last: int) -> Iterator[Role]:
        """The roles that stand before and after a name."""
        yield from self._titles(first)
        yield from self._shared_title(first)
        yield from self._bracketed_title(first)
        before = self._described_before(first)
        if before:
            yield replace(before, rule="apposition")
        start, rule = self._told_after(last)
        after = self._description(start) if rule else None
        if after:
            yield replace(after, rule=rule)

    def _told_after(self, last: int) -> tuple[int, str]:
        """Where a description starts after a name, and what joins it to the name; no rule where nothing does."""
        words = self._words
        if last >= len(words):
            return last, ""
        if words.after(last - 1) == ", ":
            if words.texts[last] == "who" and last + 2 < len(words):
                appointed = self._appointed(last + 1)
                if appointed or words.texts[last + 1] in _COPULAS:
                    return appointed or (last + 2, "relative")
            return last, "apposition"
        if not words.joins[last - 1] or last + 1 >= len(words):
            return last, ""
        appointed = self._appointed(last)
        if appointed or words.texts[last] not in _COPULAS:
            return appointed or (last, "")
        # "became mayor", but not "is mayor of all": there it takes an article
        bare = words.texts[last] == "became" and words.texts[last + 1].lower() in lexicon.ROLES
        return (last + 1, "copula") if bare or words.texts[last + 1].lower() in _DETERMINERS else (last, "")

    def _appointed(self, verb: int) -> tuple[int, str] | None:
        """Where the office starts after `was named`, `has been elected`, `served as`."""
        words, i = self._words, verb
        helped = words.texts[i] in _HELPERS
        while i + 2 < len(words) and words.texts[i] in _HELPERS:
            i += 1
        word = words.texts[i]
        as_ = i + 2 < len(words) and words.texts[i + 1] == "as"
        if (helped and word in _APPOINTED and i + 1 < len(words)) or (word in ("serves", "served") and as_):
            return i + 1 + as_, "appointment"
        if helped and word == "sworn" and words.texts[i + 1 : i + 3] == ["in", "as"] and i + 3 < len(words):
            return i + 3, "appointment"
        return None

    def _bracketed_title(self, first: int) -> Iterator[Role]:
        """The short form of a title in brackets before a name: `Member of Parliament (MP) Ann Roe`."""
        words = self._words
        brackets = first > 1 and words.before(first) == ") " and words.before(first - 1) == " ("
        if brackets and words.texts[first - 1].isupper() and words.texts[first - 1] in lexicon.ROLES:
            yield Role(first - 1, first, words.texts[first - 1])

    def _shared_title(self, first: int) -> Iterator[Role]:
        """The title before a list of names: `Senators Ann Roe and Jo Lind`, `Members of Parliament Ann Roe`."""
        words = self._words
        start = first
        for _ in range(_LISTED):
            before = start - 1
            if before > 0 and words.texts[before] == "and" and words.joins[before]:
                before -= 1
            elif before < 0 or words.before(start) != ", ":
                break
            if before not in self._named:
                break
            while before in self._named and start - before < _LONGEST:
                before -= 1
            start = before + 1
        end = start
        if not start or not words.joins[start - 1]:
            return
        if words.texts[start - 1] in lexicon.ALONE and words.texts[max(0, start - 3) : start - 1] == ["Members", "of"]:
            yield Role(start - 3, end, f"Member of {words.texts[start - 1]}")
            return
        title = words.texts[start - 1].removesuffix("s")
        if title == words.texts[start - 1] or not {title, title.lower()} & lexicon.ROLES:
            return
        start -= 1
        while start and words.joins[start - 1] and words.texts[start - 1] in lexicon.TITLE_PARTS:
            start -= 1
        yield Role(start, end, " ".join([*words.texts[start : end - 1], title]))

    def _titles(self, end: int) -> Iterator[Role]:
        """The titles right before the word `end`: `Pentagon spokesman` and `Brigadier General`."""
        words = self._words
        start = end
        while start and end - start < _LONGEST and words.joins[start - 1] and self._in_title(start - 1, end):
            start -= 1
        while start < end and not self._nationality(start, end) and self._outside_title(start, end):
            start += 1
        for first, last in self._split(start, end):
            kept = [i for i in range(first, last) if words.texts[i] not in _NO_ROLE]
            if not kept or not self._ends_in_role(kept) or words.texts[kept[-1]].lower() in lexicon.RELATIONS:
                continue
            yield Role(first, last, " ".join(_FULL.get(words.texts[i], words.texts[i]) for i in kept))

    def _in_title(self, i: int, end: int) -> bool:
        words = self._words
        word = words.texts[i]
        if i in self._named:
            return False
        if word in ("of", "and", "for"):
            # "Minister of Finance", "Commerce and Tourism Minister"
            head = words.texts[i - 1] if i and words.joins[i - 1] else ""
            body = word == "of" and head in lexicon.OF_HEADS and words.capital(i + 1)
            return i + 1 < end and (
                body or head.lower() in lexicon.ROLES or (word == "and" and head in lexicon.TITLE_PARTS)
            )
        known = word.lower() in lexicon.ROLES or word in lexicon.RANKS or word in _FULL
        known = known or role_of_another_time(word)
        return known or word in lexicon.TITLE_PARTS or (self._pos(i) in _NOMINAL and not word.isdigit())

    def _outside_title(self, i: int, end: int) -> bool:
        words = self._words
        if words.texts[i] == "First" and i + 1 < end:
            return not (words.capital(i + 1) and words.texts[i + 1].lower() in lexicon.ROLES)
        return words.texts[i] in _INSIDE or words.texts[i] in lexicon.NEVER

    def _nationality(self, i: int, end: int) -> bool:
        """Whether a country or its adjective starts at the word: `Iranian`, `South Korean`, `New Zealand`."""
        keys = (self._words.key(i, last) for last in range(i + 1, min(i + 3, end + 1)))
        return i >= 0 and any(map(gazetteer().is_nation, keys))

    def _split(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """One title after another: a small noun ends one, a capital begins the next."""
        texts = self._words.texts
        first = start
        for i in range(start, end - 1):
            if texts[i].islower() and texts[i] in lexicon.ROLES and texts[i + 1][0].isupper():
                yield first, i + 1
                first = i + 1
        if first < end:
            yield first, end

    def _ends_in_role(self, kept: list[int]) -> bool:
        texts = [self._words.texts[i] for i in kept]
        return self._is_role(texts[-1]) or any(
            self._is_role(texts[i]) and texts[i + 1] in ("of", "for") for i in range(len(texts) - 1)
        )

    @staticmethod
    def _is_role(word: str) -> bool:
        return (
            word.lower() in lexicon.ROLES
            or word in lexicon.RANKS
            or word in _FULL
            or word in ("King", "Queen", "Pope")
            or role_of_another_time(word)
        )

    def _description(self, first: int) -> Role | None:
        """A description that starts at this word: `China's top diplomat`, `a spokesman for the ministry`."""
        words = self._words
        whose = self._after_possessor(first)
        last, head = whose, None
        open_head = True
        while last < min(first + _LONGEST, len(words)) and last not in self._named:
            word, pos = words.texts[last], self._pos(last)
            if last > whose and not (words.joins[last - 1] or _POSSESSIVE.fullmatch(words.before(last))):
                break
            small = word.lower()
            if small == "in" and last + 1 < len(words) and words.texts[last + 1].isdigit():
                break  # "governor of Texas in 2010": the year is no part of the office
            if small in _INSIDE:
                open_head = open_head and small in ("and", "&")
            elif small not in _DETERMINERS and pos not in _NOMINAL and small not in lexicon.ROLES:
                break
            elif open_head and (small in lexicon.ROLES or (whose > first and small in lexicon.RELATIONS)):
                head = last
            last += 1
        if head is None or last in self._named:
            return None
        while last > first and words.texts[last - 1].lower() in (_INSIDE | _DETERMINERS):
            last -= 1
        # "After talks with Ann Roe, the minister resigned": the minister is somebody else
        goes_on = last < len(words) and words.joins[last - 1] and self._pos(last) in ("VERB", "AUX")
        if goes_on and words.texts[first].lower() not in ("a", "an"):
            return None
        return self._role(first, last, head)

    def _after_possessor(self, first: int) -> int:
        """The word after a person's name in the genitive, `Roe's`; the first word where none stands there."""
        i = first
        while i in self._named and i - first < _LONGEST:
            i += 1
        return i if i < len(self._words) and _POSSESSIVE.fullmatch(self._words.before(i)) else first

    def _role(self, first: int, last: int, head: int) -> Role | None:
        words = self._words
        while first < head and words.texts[first].lower() in _DETERMINERS:
            first += 1
        if head >= last or (words.texts[head].lower() in lexicon.RELATIONS and first not in self._named):
            return None
        text = " ".join(words.text[words.starts[first] : words.ends[last - 1]].split())
        return Role(first, last, text)

    def _described_before(self, end: int) -> Role | None:
        """A description before the comma before a name: `the group's founder, Ana Ruiz,`."""
        words = self._words
        small = words.texts[end - 1].lower() if end else ""
        if words.before(end) != ", " or small not in lexicon.ROLES | lexicon.RELATIONS:
            return None
        first = end - 1
        while first and end - first < _LONGEST and words.joins[first - 1]:
            if words.texts[first - 1].lower() in _DETERMINERS:
                return self._role(first, end, end - 1)
            if self._nationality(first - 1, end):  # "the death of Iranian general, Ali Reza"
                return self._role(first - 1 - self._nationality(first - 2, first), end, end - 1)
            body = words.texts[first - 1] == "of" and words.capital(first) and first > 1 and words.capital(first - 2)
            if first - 1 in self._named or not (body or self._pos(first - 1) in _NOMINAL):
                return None
            first -= 1
        if not first or not _POSSESSIVE.fullmatch(words.before(first)):
            return None
        while first - 1 in self._named and end - first < _LONGEST:
            first -= 1
        return self._role(first, end, end - 1)
