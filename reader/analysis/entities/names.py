"""Candidate spans to names: spans repaired, one kind for a name in the whole document, every repeat found."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.entities import evidence, lexicon
from reader.analysis.entities.candidates import Candidate
from reader.analysis.entities.evidence import Sighting
from reader.analysis.entities.gazetteer import Key, gazetteer
from reader.analysis.entities.repair import repaired
from reader.analysis.entities.shape import by_shape, middle_surnames, no_person
from reader.analysis.entities.words import Words
from reader.model.analysis import EntityKind

_LEAST = 0.5  # the weight below which a name is not believed
_HYPHENS = ("-", "‐", "‑")
_SURNAME = 4.0  # what a person's full name adds to the surname


@dataclass(frozen=True, slots=True)
class Name:
    """The words first..last-1 of the document name something of a kind."""

    first: int
    last: int
    kind: EntityKind


def find_names(
    document: Document, words: Words, found: Iterable[Candidate], taken: Iterable[tuple[int, int]]
) -> list[Name]:
    """The names of a document, in order, not overlapping; nothing in the spans `taken` (offsets, in order)."""
    free = _free(words, taken)
    shouting = _title_case_blocks(document, words)
    sightings = [
        s
        for s in _sightings(words, found, shouting)
        if all(free[s.first : s.last]) and not _opening_word(document, words, s)
    ]
    kinds = _kinds(words, sightings, shouting)
    derived = _surnames(kinds)
    for key in derived:
        kinds.setdefault(key, "person")
    return _occurrences(document, words, kinds, derived, free)


def _free(words: Words, taken: Iterable[tuple[int, int]]) -> list[bool]:
    free = [True] * len(words)
    for start, end in taken:
        first, last = words.covering(start, end)
        free[first:last] = [False] * (last - first)
    return free


def _opening_word(document: Document, words: Words, s: Sighting) -> bool:
    """Whether a "person" of one word is but the first word of a sentence: `Longer` of `Longer term, ...`."""
    token = document.doc[words.tokens[s.first]]
    alone = s.kind == "person" and s.last == s.first + 1 and words.keys[s.first] not in gazetteer().given
    return alone and bool(token.is_sent_start) and token.pos_ in ("ADJ", "ADV", "VERB", "ADP", "SCONJ", "CCONJ", "DET")


def _title_case_blocks(document: Document, words: Words) -> set[int]:
    """The headings in which nearly every word is capitalised: there a capital shows nothing."""
    long: Counter[int] = Counter()
    capital: Counter[int] = Counter()
    for i, block in enumerate(words.blocks):
        if len(words.texts[i]) > 3:
            long[block] += 1
            capital[block] += words.capital(i)
    return {b for b, n in long.items() if n >= 4 and capital[b] >= 0.8 * n and document.blocks[b].heading}


def _sightings(words: Words, found: Iterable[Candidate], shouting: set[int]) -> Iterable[Sighting]:
    people: list[tuple[int, int]] = []
    for candidate in found:
        for first, last, kind in repaired(words, candidate):
            if candidate.whole and kind == "person":
                people.append((first, last))
            yield Sighting(first, last, kind, candidate.weight * (0.3 if words.blocks[first] in shouting else 1.0))
    finders = (
        evidence.titled_people,
        evidence.given_named_people,
        evidence.described_people,
        evidence.organisations_by_head,
    )
    for finder in finders:
        for s in finder(words):
            if words.blocks[s.first] not in shouting and not _takes_in_person(s, people):
                yield s
    yield from evidence.byline_people(words)
    yield from evidence.known_places(words)
    yield from evidence.known_organisations(words)
    yield from evidence.datelines(words)


def _takes_in_person(sighting: Sighting, people: list[tuple[int, int]]) -> bool:
    """Whether an organisation would end in a person's name: "House of Commons Speaker John Bercow"."""
    if sighting.kind != "organisation":
        return False
    at = bisect_left(people, (sighting.first + 1, 0))
    return at < len(people) and people[at][1] <= sighting.last


def _kinds(words: Words, sightings: list[Sighting], shouting: set[int]) -> dict[Key, EntityKind | None]:
    """The best-evidenced kind of every name seen."""
    votes: dict[Key, dict[EntityKind | None, float]] = defaultdict(lambda: defaultdict(float))
    seen: set[tuple[int, int]] = set()
    times: Counter[Key] = Counter()
    for s in sightings:
        key = words.key(s.first, s.last)
        votes[key][s.kind] += s.weight
        if (s.first, s.last) not in seen:
            seen.add((s.first, s.last))
            times[key] += 1
            if words.blocks[s.first] in shouting:
                continue
            for kind, weight in evidence.contexts(words, s.first, s.last):
                votes[key][kind] += weight
    for key in list(votes):
        for kind, weight in by_shape(key):
            votes[key][kind] += weight
        if no_person(key):
            weight = votes[key].pop("person", 0.0)
            votes[key]["organisation"] += weight if len(key) == 1 else 0.0
    people = [key for key in votes if len(key) > 1 and _best(votes[key]) == "person"]
    for surname in sorted({s for key in people for s in (*_short_forms(key), *middle_surnames(key))}):
        if surname in votes:
            votes[surname]["person"] += _SURNAME + times[surname]
    small = Counter(w for w in words.texts if w.islower())
    return {
        key: _best(v)
        for key, v in votes.items()
        if sum(v.values()) >= _LEAST and not _no_name(key) and not _common_word(key, v, small, times[key])
    }


def _no_name(key: Key) -> bool:
    """Whether the words are no name by themselves: a nationality, words of the calendar."""
    return key in gazetteer().adjectives or all(w in lexicon.NEVER and w not in lexicon.MONTH_NAMES for w in key)


def _common_word(key: Key, votes: dict[EntityKind | None, float], small: Counter[str], times: int) -> bool:
    """Whether the name is a word that the text also writes small: `Iodine`, the `Space Shuttle` as a person."""
    kind = _best(votes)
    if kind is None or key in gazetteer().places or key in gazetteer().countries:
        return False
    seen = small[key[0].lower()]
    if len(key) > 1:
        known = key[0] in gazetteer().given or key[0] in lexicon.FAMILY_FIRST
        return kind == "person" and seen > 0 and not known
    weak = votes[kind] < 1.5 + (kind == "organisation")
    return key[0].istitle() and seen > 0 and (weak or seen >= times) and votes[kind] < _SURNAME


def _best(votes: dict[EntityKind | None, float]) -> EntityKind | None:
    return max(votes, key=lambda kind: (votes[kind], kind is not None, kind or ""))


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


def _surnames(kinds: dict[Key, EntityKind | None]) -> set[Key]:
    people = (key for key, kind in kinds.items() if kind == "person" and len(key) > 1)
    short = (s for key in people for s in (*_short_forms(key), *middle_surnames(key)))
    return {s for s in short if s not in kinds}


def _occurrences(
    document: Document, words: Words, kinds: dict[Key, EntityKind | None], derived: set[Key], free: list[bool]
) -> list[Name]:
    """Every place where a known name stands, the longest at each word."""
    lengths: dict[str, list[int]] = defaultdict(list)
    for key in kinds:
        if len(key) not in lengths[key[0]]:
            lengths[key[0]].append(len(key))
    names: list[Name] = []
    i = 0
    while i < len(words):
        step = 1
        for length in sorted(lengths.get(words.keys[i], ()), reverse=True):
            last = i + length
            key = words.key(i, last)
            if key not in kinds or not _stands(words, i, last) or not all(free[i:last]):
                continue
            if key in derived and not _is_proper(document, words, i):
                continue
            kind = kinds[key]
            if kind is not None:
                first = _with_given_name(words, i, names) if kind == "person" and length == 1 else i
                names.append(Name(first, last, kind))
            step = length
            break
        i += step
    return names


def _with_given_name(words: Words, i: int, names: list[Name]) -> int:
    """The first word of the person's name at word i, with a given name before it that belongs to nobody else."""
    if not i or not words.joins[i - 1] or (names and names[-1].last == i) or words.texts[i - 1] in lexicon.NEVER:
        return i
    given = words.keys[i - 1] in gazetteer().given and words.capital(i - 1)
    # a line of capitals: `NEERA TANDEN` after a colon
    starts = i == 1 or not words.joins[i - 2]
    shouted = starts and words.texts[i - 1].isupper() and words.texts[i].isupper() and len(words.texts[i - 1]) > 2
    title = words.texts[i - 1].lower() in lexicon.ROLES or words.texts[i - 1].title() in lexicon.COURTESY
    return i - 1 if (given or shouted) and not title else i


def _stands(words: Words, first: int, last: int) -> bool:
    """Whether the words stand together, and no hyphen, `@` or `#` ties them to something else."""
    if last > len(words):
        return False
    if words.before(first)[-1:] in ("@", "#") or words.before(first) in _HYPHENS or words.after(last - 1) in _HYPHENS:
        return False
    return all(words.joins[i] or words.after(i).strip() in ("&", ",") for i in range(first, last - 1))


def _is_proper(document: Document, words: Words, i: int) -> bool:
    """Whether the capital is a name's rather than the sentence's."""
    token = document.doc[words.tokens[i]]
    return token.pos_ == "PROPN" or not token.is_sent_start
