"""Candidate spans to names: spans repaired, one kind for a name in the whole document, every repeat found."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from reader.analysis.document import Document
from reader.analysis.entities import group_evidence, lexicon, person_evidence
from reader.analysis.entities.acronyms import acronyms
from reader.analysis.entities.candidates import TAGGER, Candidate
from reader.analysis.entities.confidence import confidence
from reader.analysis.entities.gazetteer import Key, gazetteer
from reader.analysis.entities.kinds import Decision, decide, surnames
from reader.analysis.entities.repair import is_head, repaired
from reader.analysis.entities.sighting import Sighting
from reader.analysis.entities.trimming import trimmed
from reader.analysis.entities.words import Words
from reader.model.analysis import EntityKind

_CLEAR = 0.5  # the tagger's score from which on a sentence's first word alone may be an organisation
_SHOUTED = 4  # letters from which on a word in capitals is no acronym
_HYPHENS = ("-", "‐", "‑")


@dataclass(frozen=True, slots=True)
class Name:
    """The words first..last-1 of the document name something of a kind.

    `rule` is what decided the kind, for all occurrences of the name: `tagger`, `spacy`, `title`, `given-name`,
    `byline`, `dateline`, `description`, `gazetteer`, `organisation-word`, `acronym`, `surname`, `team`, `context`,
    `shape`. `found` is what found this occurrence: one of these, or `repeat` where it is a name only because it is one
    elsewhere. `score`, from 0 to 1, is the chance that this is a name of that kind.
    """

    first: int
    last: int
    kind: EntityKind
    rule: str
    found: str
    score: float


def find_names(
    document: Document, words: Words, found: Iterable[Candidate], taken: Iterable[tuple[int, int]]
) -> list[Name]:
    """The names of a document, in order, not overlapping; nothing in the spans `taken` (offsets, in order)."""
    free = _free(words, taken)
    shouting = _title_case_blocks(document, words)
    read = _readings(words, found, shouting)
    inside = {words.keys[i] for i in words.capitals if i and words.joins[i - 1]}
    sightings = [
        s
        for s in (*read, *_sightings(words, read, shouting))
        if all(free[s.first : s.last]) and not _opening_word(document, words, s, inside)
    ]
    decisions = decide(words, sightings, shouting)
    derived = surnames(decisions)
    decisions |= dict.fromkeys(sorted(derived), Decision("person", "surname"))
    tagged = {(s.first, s.last) for s in read if s.rule == TAGGER}
    names = _occurrences(document, words, decisions, derived, free, sightings, tagged)
    return _without_parts(words, names, tagged, shouting) if tagged else names


def _free(words: Words, taken: Iterable[tuple[int, int]]) -> list[bool]:
    free = [True] * len(words)
    for start, end in taken:
        first, last = words.covering(start, end)
        free[first:last] = [False] * (last - first)
    return free


def _opening_word(document: Document, words: Words, s: Sighting, inside: Collection[str]) -> bool:
    """Whether a name of one word is but the first word of a sentence: `Longer` of `Longer term, ...`.

    `inside` are the words that have their capital inside sentences too.
    """
    if s.last > s.first + 1 or s.kind == "place" or words.keys[s.first] in gazetteer().given:
        return False
    token = document.doc[words.tokens[s.first]]
    if not token.is_sent_start:
        return False
    if s.kind == "organisation":
        unsure = s.rule == TAGGER and s.score < _CLEAR and words.texts[s.first].istitle()
        return unsure and words.keys[s.first] not in inside
    return s.kind == "person" and token.pos_ in ("ADJ", "ADV", "VERB", "ADP", "SCONJ", "CCONJ", "DET")


def _title_case_blocks(document: Document, words: Words) -> set[int]:
    """The headings in which nearly every word is capitalised: there a capital shows nothing."""
    long: Counter[int] = Counter()
    capital: Counter[int] = Counter()
    headings = {number for number, block in enumerate(document.blocks) if block.heading}
    for i, block in enumerate(words.blocks):
        if block in headings and len(words.texts[i]) > 3:
            long[block] += 1
            capital[block] += words.capital(i)
    return {b for b, n in long.items() if n >= 4 and capital[b] >= 0.8 * n}


def _readings(words: Words, found: Iterable[Candidate], shouting: set[int]) -> list[Sighting]:
    """What the tagger or the language model saw."""
    out: list[Sighting] = []
    for candidate in found:
        for first, last, kind in repaired(words, candidate):
            weight = candidate.weight * (0.3 if words.blocks[first] in shouting else 1.0)
            out.append(Sighting(first, last, kind, weight, candidate.rule, candidate.score))
    return trimmed(words, out)


def _sightings(words: Words, read: list[Sighting], shouting: set[int]) -> Iterable[Sighting]:
    """What the rules see. A given name, or a role before one word, says nothing to one who has a tagger."""
    tagged = any(s.rule == TAGGER for s in read)
    people = [(s.first, s.last) for s in read if tagged and s.kind == "person"]
    finders = (
        person_evidence.titled_people(words, 2 if tagged else 1),
        () if tagged else person_evidence.given_named_people(words),
        person_evidence.described_people(words),
        group_evidence.organisations_by_head(words),
    )
    for s in chain.from_iterable(finders):
        if words.blocks[s.first] not in shouting and not _takes_in_person(s, people):
            yield s
    yield from person_evidence.byline_people(words)
    yield from group_evidence.known_places(words)
    yield from group_evidence.known_organisations(words)
    yield from group_evidence.datelines(words)
    yield from acronyms(words, read)


def _takes_in_person(sighting: Sighting, people: list[tuple[int, int]]) -> bool:
    """Whether an organisation would end in a person's name: "House of Commons Speaker John Bercow"."""
    if sighting.kind != "organisation":
        return False
    at = bisect_left(people, (sighting.first + 1, 0))
    return at < len(people) and people[at][1] <= sighting.last


def _occurrences(
    document: Document,
    words: Words,
    decisions: dict[Key, Decision],
    derived: set[Key],
    free: list[bool],
    sightings: Iterable[Sighting],
    tagged: Collection[tuple[int, int]],
) -> list[Name]:
    """Every place where a known name stands, the longest at each word."""
    finders: dict[tuple[int, int], str] = {}
    for s in sightings:
        finders.setdefault((s.first, s.last), s.rule)
    lengths: dict[str, list[int]] = defaultdict(list)
    for key in decisions:
        if len(key) not in lengths[key[0]]:
            lengths[key[0]].append(len(key))
    names: list[Name] = []
    i = 0
    while i < len(words):
        step = 1
        for length in sorted(lengths.get(words.keys[i], ()), reverse=True):
            last = i + length
            key = words.key(i, last)
            if key not in decisions or not all(free[i:last]):
                continue
            if (i, last) not in tagged and (not _stands(words, i, last) or (length == 1 and is_head(key[0]))):
                continue
            if key in derived and not _is_proper(document, words, i):
                continue
            decision = decisions[key]
            if decision.kind is not None:
                first = _with_given_name(words, i, names) if decision.kind == "person" and length == 1 else i
                found = finders.get((i, last), "surname" if key in derived else "repeat")
                sure = confidence(decision, found)
                names.append(Name(first, last, decision.kind, decision.rule, found, sure))
            step = length
            break
        i += step
    return names


def _without_parts(
    words: Words, names: list[Name], tagged: Collection[tuple[int, int]], shouting: Collection[int]
) -> list[Name]:
    """The names without those that the tagger passed over in the name of something else: `Tunis` in `Tunis Derby`."""
    starts = {name.first for name in names}
    return [
        name
        for name in names
        if (name.first, name.last) in tagged
        or name.last in starts
        or words.blocks[name.first] in shouting
        or not _goes_on(words, name.last)
    ]


def _goes_on(words: Words, i: int) -> bool:
    """Whether word i goes on with the name before it: capitalised, no title, no nationality, no day or month."""
    if i >= len(words) or not words.joins[i - 1] or not words.capital(i):
        return False
    if words.texts[i].isupper() and len(words.texts[i]) >= _SHOUTED:
        return False  # a line of capitals
    word = words.texts[i]
    title = word.lower() in lexicon.ROLES or word in lexicon.TITLE_PARTS or word in lexicon.NEVER
    title = title or word == "Administration"  # after its president
    return not title and (words.keys[i],) not in gazetteer().adjectives


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
    """Whether the words stand together, and no hyphen, `@`, `#` or `$` ties them to something else."""
    if last > len(words):
        return False
    if words.before(first)[-1:] in ("@", "#") or words.before(first) in _HYPHENS or words.after(last - 1) in _HYPHENS:
        return False
    if words.after(last - 1).startswith("$"):
        return False  # "US$ 40"
    return all(words.joins[i] or words.after(i).strip() in ("&", ",", "'", "’") for i in range(first, last - 1))


def _is_proper(document: Document, words: Words, i: int) -> bool:
    """Whether the capital is a name's rather than the sentence's."""
    token = document.doc[words.tokens[i]]
    return token.pos_ == "PROPN" or not token.is_sent_start
