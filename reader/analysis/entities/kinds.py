"""One kind for a name in the whole document: what everything seen of it says together, and what decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from reader.analysis.entities import lexicon
from reader.analysis.entities.contexts import contexts
from reader.analysis.entities.gazetteer import Key, gazetteer
from reader.analysis.entities.repair import is_head
from reader.analysis.entities.shape import by_shape, middle_surnames, no_person
from reader.analysis.entities.sighting import Sighting
from reader.analysis.entities.sports import is_sports_report
from reader.analysis.entities.words import Words
from reader.model.analysis import EntityKind

_LEAST = 0.5  # the weight below which a name is not believed
_CLEAR = 0.5  # the tagger's score for a full name from which on words are looked up as its surname
_SURNAME = 6.0  # what a person's full name adds to the surname


@dataclass(frozen=True, slots=True)
class Decision:
    """The kind of a name (None: something that is no person, organisation or place) and the rule that said most for it.

    `share` is how much of all that was said of the name speaks for the kind, and `sure` the tagger's highest score for
    it, both from 0 to 1.
    """

    kind: EntityKind | None
    rule: str
    share: float = 1.0
    sure: float = 0.0


class Votes:
    """What was said of a name: how much for each kind, and by which rule."""

    def __init__(self) -> None:
        self.kinds: dict[EntityKind | None, float] = defaultdict(float)
        self._rules: dict[tuple[EntityKind | None, str], float] = defaultdict(float)
        self._sure: dict[EntityKind | None, float] = defaultdict(float)

    def add(self, kind: EntityKind | None, weight: float, rule: str, score: float = 0.0) -> None:
        """Count `weight` for a kind; below zero, against it. `score` is the tagger's."""
        self._sure[kind] = max(self._sure[kind], score)
        self.kinds[kind] += weight
        self._rules[kind, rule] += weight

    def move(self, kind: EntityKind, to: EntityKind, weight: float) -> None:
        """Take back all that was said for `kind`, and count `weight` for another."""
        self.kinds.pop(kind, None)
        self.add(to, weight, "shape")

    @property
    def best(self) -> EntityKind | None:
        """The kind that most speaks for."""
        return max(self.kinds, key=lambda kind: (self.kinds[kind], kind is not None, kind or ""))

    def decision(self) -> Decision:
        """The best kind, and what decided."""
        best = self.best
        weights = {rule: weight for (kind, rule), weight in self._rules.items() if kind == best}
        said = sum(weight for weight in self.kinds.values() if weight > 0)
        share = self.kinds[best] / said if said else 0.0
        return Decision(
            best, max(sorted(weights), key=lambda rule: weights[rule], default="shape"), share, self._sure[best]
        )


def decide(words: Words, sightings: Iterable[Sighting], shouting: Collection[int]) -> dict[Key, Decision]:
    """The decision on every name seen; a capital in the blocks `shouting` shows nothing."""
    votes: dict[Key, Votes] = defaultdict(Votes)
    seen: set[tuple[int, int]] = set()
    times: Counter[Key] = Counter()
    for s in sightings:
        key = words.key(s.first, s.last)
        votes[key].add(s.kind, s.weight, s.rule, s.score)
        if (s.first, s.last) not in seen:
            seen.add((s.first, s.last))
            times[key] += 1
            if words.blocks[s.first] in shouting:
                continue
            for kind, weight in contexts(words, s.first, s.last):
                votes[key].add(kind, weight, "context")
    for key, found in votes.items():
        for kind, weight in by_shape(key):
            found.add(kind, weight, "shape")
        if no_person(key):
            found.move("person", "organisation", found.kinds.get("person", 0.0) if len(key) == 1 else 0.0)
    _add_surnames(votes, times)
    if is_sports_report(words):
        _add_teams(votes)
    # "United" and "Journal" are names where there is one that ends so
    ends = {key[-1] for key in votes if len(key) > 1 and not all(map(is_head, key))}
    small = Counter(w for w in words.texts if w.islower())
    decisions = {
        key: found.decision()
        for key, found in votes.items()
        if sum(found.kinds.values()) >= _LEAST
        and not (len(key) == 1 and is_head(key[0]) and key[0] not in ends)
        and not _no_name(key)
        and not _common_word(key, found, small, times[key])
    }
    return _without_administrations(decisions)


def _without_administrations(decisions: dict[Key, Decision]) -> dict[Key, Decision]:
    """The decisions but for governments named after their presidents: there the name is the person's."""
    governments = {key for key in decisions if len(key) == 2 and key[1] == "Administration"}
    if not governments:
        return decisions
    people = surnames(decisions) | {key for key, decision in decisions.items() if decision.kind == "person"}
    return {key: decision for key, decision in decisions.items() if key not in governments or key[:1] not in people}


def _add_surnames(votes: dict[Key, Votes], times: Counter[Key]) -> None:
    """A person's full name speaks for its short forms."""
    people = [key for key, found in votes.items() if len(key) > 1 and found.best == "person"]
    for surname in sorted({s for key in people for s in (*_short_forms(key), *middle_surnames(key))}):
        if surname in votes:
            votes[surname].add("person", _SURNAME + times[surname], "surname")


def _add_teams(votes: dict[Key, Votes]) -> None:
    """What is said for an organisation counts twice where a town or state is meant. A country's team is the country."""
    for key, found in votes.items():
        organisation = found.kinds.get("organisation", 0.0)
        if organisation > 0 and found.kinds.get("place", 0.0) > 0 and key not in gazetteer().countries:
            found.add("organisation", organisation, "team")


def _no_name(key: Key) -> bool:
    """Whether the words are no name by themselves: a nationality, words of the calendar."""
    return key in gazetteer().adjectives or all(w in lexicon.NEVER and w not in lexicon.MONTH_NAMES for w in key)


def _common_word(key: Key, votes: Votes, small: Counter[str], times: int) -> bool:
    """Whether the name is a word that the text also writes small: `Iodine`, the `Space Shuttle` as a person."""
    kind = votes.best
    if kind is None or gazetteer().place(key):
        return False
    seen = small[key[0].lower()]
    if len(key) > 1:
        known = key[0] in gazetteer().given or key[0] in lexicon.FAMILY_FIRST or key[0].lower() in lexicon.PARTICLES
        return kind == "person" and seen > 0 and not known
    weight = votes.kinds[kind]
    weak = weight < 1.5 + (kind == "organisation")
    return key[0].istitle() and seen > 0 and (weak or seen >= times) and weight < _SURNAME


def _short_forms(key: Key) -> list[Key]:
    """The names by which a person of this full name is called: the surname, the family name that stands first."""
    while len(key) > 1 and key[-1].rstrip(".") in lexicon.SUFFIXES:
        key = key[:-1]
    out = []
    start = len(key) - 1
    out.append(key[start:])
    while start > 1 and key[start - 1] in lexicon.PARTICLES:
        start -= 1
        out.append(key[start:])
    if key[0] in lexicon.FAMILY_FIRST and len(key) > 1:
        out.append(key[:1])
    return [
        k
        for k in out
        if len(k[-1]) > 1 and k[-1][0].isupper() and (k[-1] not in lexicon.NEVER or k[-1] in lexicon.MONTH_NAMES)
    ]


def surnames(decisions: dict[Key, Decision]) -> set[Key]:
    """The short forms of the people's full names on which nothing was decided."""
    people = (
        key
        for key, decision in decisions.items()
        if decision.kind == "person" and len(key) > 1 and not 0 < decision.sure < _CLEAR
    )
    short = (s for key in people for s in (*_short_forms(key), *middle_surnames(key)))
    return {s for s in short if s not in decisions}
