"""Descriptions that stand for an organisation or a place already named: `the company`, `the ministry`, `the city`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.group_nouns import AGENCY, CITY, COMPANY, COUNTRY, GENERIC, NOUNS, TOLD
from reader.analysis.entities.groups import Group
from reader.analysis.entities.references import Reference
from reader.analysis.entities.structure import Structure, clearly_best, topicality
from reader.analysis.entities.words import Words

_REACH = 3  # sentences back to where the name stands, for a noun that the name does not have in it
_FAR = 30  # sentences, for a noun that it has
_REMEMBERED = 12
_FORMS = 3  # mentions of a name that are read for what the text calls it
_ARTICLES = frozenset({"the", "this"})
_GOES_ON = frozenset({"of", "for", "that", "which", "who", "whose", "where", "named", "called", "known"})
_PHRASE = 8
_MOST = 50  # groups of one noun that are told apart


@dataclass(eq=False)
class _Called:
    """What a group is called: `own` by its name, `told` by the text, `kin` as other things of its kind are."""

    own: frozenset[str]
    told: set[str] = field(default_factory=set)
    kin: frozenset[str] = frozenset()


def find_group_descriptions(structure: Structure, groups: Iterable[Group], taken: set[int]) -> list[Reference[Group]]:
    """The definite descriptions that mean one organisation or place named before, in text order.

    `taken` are the words that belong to other mentions.
    """
    groups = list(groups)
    sites = list(_sites(structure.words, taken))
    return list(_Resolver(structure, groups).descriptions(sites)) if groups and sites else []


@dataclass(frozen=True, slots=True)
class _Site:
    """A phrase whose noun is word `at`; `definite` if it means something known."""

    at: int
    noun: str
    definite: bool


def _sites(words: Words, taken: set[int]) -> Iterator[_Site]:
    for i, word in enumerate(words.texts):
        small = word.lower()
        if small not in NOUNS or i in taken or not (word.islower() or word.istitle()):
            continue
        before = words.texts[i - 1].lower() if i and words.joins[i - 1] else ""
        bare = small == "police" and before not in ("a", "of", *_ARTICLES)
        if bare or before in _ARTICLES:
            yield _Site(i, small, definite=True)
        elif word.islower() and _brings_in(words, i):
            yield _Site(i, small, definite=False)


def _brings_in(words: Words, i: int) -> bool:
    """Whether the phrase brings in something new: `a small company`, but not `Zorvex, a small company`."""
    for j in range(i - 1, max(i - 4, -1), -1):
        if not words.joins[j]:
            return False
        if words.texts[j] in ("a", "an", "another", "A", "An", "Another", "other"):
            return not (j and words.before(j) == ", " and words.capital(j - 1))
    return False


class _Resolver:
    def __init__(self, structure: Structure, groups: list[Group]) -> None:
        self._structure = structure
        self._words = structure.words
        self._called = {g: _called(structure, g) for g in groups}
        self._by_noun: defaultdict[str, list[Group]] = defaultdict(list)
        for group in groups:
            called = self._called[group]
            for noun in sorted(called.own | called.told):
                if len(self._by_noun[noun]) < _MOST:
                    self._by_noun[noun].append(group)
        self._at = {g: [n.first for n in g.names] for g in groups}
        mentions = sorted((n.first, n.last - 1, k) for k, g in enumerate(groups) for n in g.names)
        self._starts = [m[0] for m in mentions]
        self._mentions = [(last, groups[k]) for _, last, k in mentions]

    def descriptions(self, sites: list[_Site]) -> Iterator[Reference[Group]]:
        """The phrases that mean a group, each with it."""
        stranger: dict[str, int] = {}
        for site in sites:
            if not site.definite:
                stranger[site.noun] = site.at
                continue
            if not self._ends(site.at):
                continue
            named = None if site.noun in GENERIC else self._by_name(site, stranger.get(site.noun, -1))
            found = named or self._by_kind(site, stranger)
            if found:
                group, rule = found
                first = site.at - (self._words.texts[site.at - 1].lower() in _ARTICLES if site.at else 0)
                yield Reference(first, site.at + 1, group, "nominal", rule)

    def _ends(self, i: int) -> bool:
        """Whether the phrase ends with its noun: no `of`, no restriction and no other noun follows."""
        words = self._words
        if i + 1 >= len(words) or not words.joins[i]:
            return True
        after = words.texts[i + 1]
        if after in _GOES_ON or after[0].isupper():
            return False
        token = self._structure.token(i + 1)
        return token.pos_ not in ("NOUN", "PROPN") or token.i == self._structure.token(i).i

    def _by_name(self, site: _Site, stranger: int) -> tuple[Group, str] | None:
        """The group that has the noun in its name or was called so, if one was named since a stranger was."""
        sentence = self._structure.sentences
        near: list[tuple[int, Group]] = []
        for group in self._by_noun.get(site.noun, ()):
            i = bisect_left(self._at[group], site.at) - 1
            last = self._at[group][i] if i >= 0 else -1
            if last > stranger and sentence[site.at] - sentence[last] <= _FAR:
                near.append((last, group))
        near.sort(key=lambda n: n[0])
        if not near:
            return None
        if len(near) > 1 and sentence[near[-1][0]] - sentence[near[-2][0]] < 2:
            return None
        group = near[-1][1]
        return group, "name-noun" if site.noun in self._called[group].own else "apposition"

    def _by_kind(self, site: _Site, stranger: dict[str, int]) -> tuple[Group, str] | None:
        """The group of the kind that the last sentences are about."""
        family = next((f for f in (COMPANY, AGENCY, COUNTRY, CITY) if site.noun in f), None)
        if family is None or self._words.texts[site.at].istitle():
            return None
        since = max((stranger.get(noun, -1) for noun in family), default=-1)
        sentence = self._structure.sentences
        end = bisect_left(self._starts, site.at)
        best: dict[Group, float] = {}
        for last, group in self._mentions[max(0, end - _REMEMBERED) : end]:
            distance = sentence[site.at] - sentence[last]
            if distance > _REACH or last <= since or site.noun not in self._called[group].kin:
                continue
            score = topicality(self._structure.token(last)) - distance
            best[group] = max(score, best.get(group, score))
        meant = clearly_best((score, group) for group, score in best.items())
        return (meant[1], "description") if meant else None


def _called(structure: Structure, group: Group) -> _Called:
    words = structure.words
    keys = {words.key(n.first, n.last) for n in group.names}
    own = frozenset(noun for key in keys for noun in _own_nouns(key))
    told = {noun for name in group.names[:_FORMS] for noun in _told(structure, name.first, name.last)}
    lists = gazetteer()
    if group.kind == "place":
        country = any(key in lists.countries for key in keys)
        kin = COUNTRY if country else frozenset() if own else CITY
    else:
        known = any(" ".join(key) in lexicon.ORGANISATIONS or key[-1] in lexicon.AGENCIES for key in keys)
        kin = frozenset() if own else AGENCY if known else COMPANY | AGENCY
        kin = COMPANY if own & GENERIC or any(key[-1] in _FIRMS for key in keys) else kin
        if told & COMPANY:
            kin = COMPANY
        elif told:
            kin = AGENCY if told & AGENCY else frozenset()
    return _Called(own, told, kin)


_FIRMS = frozenset("Inc Corp Ltd LLC PLC Plc Airlines Airways Motors Group Holdings Industries Systems Energy".split())


def _own_nouns(key: tuple[str, ...]) -> Iterator[str]:
    """The common noun of a name: `foundation` of `Okri Foundation for the Arts`, `church` of `Church of Norway`."""
    end = next((i for i, w in enumerate(key) if w in ("of", "for", "on") and i), len(key))
    noun = key[end - 1].lower()
    if len(key) > 1 and noun in NOUNS:
        yield noun
    if "Police" in key:
        yield "police"


def _told(structure: Structure, first: int, last: int) -> Iterator[str]:
    """What the text calls a name beside it: `the airline Ryanair`, `Ryanair, an Irish airline`."""
    words = structure.words
    if first and words.joins[first - 1] and words.texts[first - 1] in TOLD:
        yield words.texts[first - 1]
    if words.after(last - 1) != ", " or last >= len(words) or words.texts[last] not in ("a", "an", "the"):
        return
    for i in range(last + 1, min(last + _PHRASE, len(words))):
        if not words.joins[i - 1] or structure.token(i).pos_ not in ("ADJ", "NOUN", "PROPN", "NUM"):
            return
        if words.texts[i] in TOLD and not (words.joins[i] and words.texts[i + 1] in TOLD):
            yield words.texts[i]
            return
