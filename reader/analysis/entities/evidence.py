"""What the text shows about names, one occurrence at a time: a range of words, a kind, and how much it counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.words import Words
from reader.model.analysis import EntityKind

_DATELINE_END = re.compile(r" \(|:| [-–—]|—")


@dataclass(frozen=True, slots=True)
class Sighting:
    """The words first..last-1 seen as a name of a kind (None: of something else), with a weight, by a rule.

    `score` is how sure the tagger was, where it was the tagger.
    """

    first: int
    last: int
    kind: EntityKind | None
    weight: float
    rule: str
    score: float = 0.0


def name_run(words: Words, i: int, most: int = 5) -> int:
    """The end of the run of capitalised words that starts at word i: particles inside, nothing that is never a name."""
    last = i
    while last < min(i + most, len(words)):
        if last > i and not words.joins[last - 1]:
            break
        if not (_in_name(words, last) or (last > i and _particle_inside(words, last))):
            break
        last += 1
    while last > i and words.texts[last - 1] in lexicon.PARTICLES and not words.capital(last - 1):
        last -= 1
    return last


def _in_name(words: Words, i: int) -> bool:
    """Whether the word can stand in a name: capitalised, or an Arabic article and a capital (`al-Zayani`)."""
    word = words.texts[i]
    if word in lexicon.NEVER and not surname_may(words, i):
        opens = word in lexicon.OPENERS and words.joins[i] and words.texts[i + 1] in lexicon.ORGANISATION_HEADS
        return opens and words.capital(i)
    return words.capital(i) or (word[2:3] == "-" and word[3:4].isupper())


def _particle_inside(words: Words, i: int) -> bool:
    """Whether a small word goes on with a surname: `von` and what follows it."""
    if words.texts[i] not in lexicon.PARTICLES or not words.joins[i]:
        return False
    return words.capital(i + 1) or words.texts[i + 1] in lexicon.PARTICLES


def surname_may(words: Words, i: int) -> bool:
    """Whether a word that is a month too is a surname here (`Theresa May`, `Mrs May`)."""
    if words.texts[i] not in lexicon.MONTH_NAMES or not i or not words.joins[i - 1]:
        return False
    return words.keys[i - 1] in gazetteer().given or words.texts[i - 1] in lexicon.COURTESY


def titled_people(words: Words) -> Iterator[Sighting]:
    """Capitalised words after a title: `Mr. Abara`, `Senator Jo Lind`, `Brigadier General Okoro`."""
    for i in range(len(words) - 1):
        word = words.texts[i].rstrip(".")
        title = word in lexicon.COURTESY or word in lexicon.RANKS or (word.istitle() and word.lower() in lexicon.ROLES)
        several = word.removesuffix("s").lower() in lexicon.ROLES and word.endswith("s")
        if several and words.joins[i] and name_run(words, i + 1, 4) < i + 3:
            continue  # "athletes Vita Lund and Jo Lind", not "athletes Monday"
        title = title or several or word in ("Sen", "Rep", "Gov", "Pres", "Rev", "Supt")
        if not (title and words.joins[i]):
            continue
        last = name_run(words, i + 1, 4)
        if last > i + 1 and not _other_than_person(words, i + 1, last):
            yield Sighting(
                i + 1, last, "person", 1.0 if word in ("Chief", "General", "Major", "Justice") else 2.0, "title"
            )


def given_named_people(words: Words) -> Iterator[Sighting]:
    """A common given name and a surname: `Hannah Okafor`."""
    given = gazetteer().given
    i = 0
    while i < len(words) - 1:
        if words.keys[i] in given and words.capital(i) and words.texts[i] not in lexicon.NEVER and words.joins[i]:
            last = name_run(words, i, 4)
            if last > i + 1 and not _other_than_person(words, i, last):
                yield Sighting(i, last, "person", 1.5, "given-name")
                i = last
                continue
        i += 1


def byline_people(words: Words) -> Iterator[Sighting]:
    """Who wrote: `Reporting by Ana Ruiz in Quito and Tom Roe; editing by Jo Lind`."""
    for i in range(len(words) - 2):
        if words.texts[i].lower() not in ("reporting", "editing", "writing", "compiled") or words.texts[i + 1] != "by":
            continue
        at, end = i + 2, min(i + 40, len(words))
        while at < end and words.blocks[at] == words.blocks[i] and words.texts[at].lower() != "by":
            last = name_run(words, at, 4)
            if last > at + 1 and words.texts[at - 1] in ("by", "and") and not _other_than_person(words, at, last):
                yield Sighting(at, last, "person", 2.0, "byline")
            elif last > at + 1 and words.before(at) == ", " and not _other_than_person(words, at, last):
                yield Sighting(at, last, "person", 1.0, "byline")
            at = max(last, at + 1)


def _other_than_person(words: Words, first: int, last: int) -> bool:
    """Whether the words look like the name of something else, or a title."""
    places = gazetteer()
    if last < len(words) and words.joins[last - 1] and words.texts[last] in ("University", "College"):
        return True
    return any(
        words.texts[i] in lexicon.ORGANISATION_HEADS
        or words.texts[i] in lexicon.PLACE_HEADS
        or words.texts[i].lower() in lexicon.ROLES
        or words.texts[i].lower().removesuffix("s") in lexicon.ROLES
        or words.texts[i] in lexicon.TITLE_PARTS
        or words.texts[i] in lexicon.COURTESY
        or (words.keys[i],) in places.adjectives
        or (words.keys[i],) in places.countries
        or words.texts[i].isdigit()
        for i in range(first, last)
    )


def organisations_by_head(words: Words) -> Iterator[Sighting]:
    """Runs that end in the head of an organisation's name, and `Ministry of ...`."""
    i = 0
    while i < len(words):
        if not words.capital(i) or not _in_name(words, i) or gerund_opens(words, i) or party_before(words, i):
            i += 1
            continue
        last = name_run(words, i, 8)
        if words.texts[i] in lexicon.GRADES:
            i += 1  # "Junior Foreign Office Minister"
        head = next((j for j in range(last - 1, i - 1, -1) if words.keys[j] in lexicon.ORGANISATION_HEADS), None)
        of = next((j for j in range(last - 1, i - 1, -1) if words.keys[j] in lexicon.OF_HEADS), None)
        end = _after_of(words, of) if of is not None and of == last - 1 else None
        if end:
            yield Sighting(i, end, "organisation", 2.0, "organisation-word")
            last = end
        elif head is not None and head > i:
            yield Sighting(i, head + 1, "organisation", 1.5, "organisation-word")
        i = max(last, i + 1)


def _after_of(words: Words, head: int) -> int | None:
    """The end of `of ...` after the head of an organisation's name, None where nothing capitalised follows."""
    i = head + 1
    if i + 1 >= len(words) or words.texts[i] != "of" or not (words.joins[head] and words.joins[i]):
        return None
    i += 1
    if words.texts[i] == "the" and words.joins[i] and i + 1 < len(words):
        i += 1
    last = _before_role(words, i, name_run(words, i, 4))
    if last == i:
        return None
    if words.texts[head] == "University" and last + 1 < len(words) and words.texts[last] == "at" and words.joins[last]:
        return max(last, name_run(words, last + 1, 2))
    # "Bureau of Alcohol, Tobacco": not caught; "Department of Health and Human Services" is
    if last + 1 < len(words) and words.texts[last] == "and" and words.joins[last - 1] and words.joins[last]:
        more = name_run(words, last + 1, 3)
        if more > last + 1 and (last + 1 - head) <= 3 and (words.keys[last - 1],) not in gazetteer().countries:
            return more
    return last


def _before_role(words: Words, first: int, last: int) -> int:
    """Where the name ends before somebody's role: `House of Commons` of `House of Commons Speaker Jo Lind`."""
    for i in range(first + 1, last):
        opener = words.texts[i] in lexicon.ROLE_OPENERS
        role = words.texts[i + 1 if opener and i + 1 < last else i].lower() in lexicon.ROLES
        if role and not all(w in lexicon.ROLE_OPENERS for w in words.texts[first:i]):
            return i
    return last


def gerund_opens(words: Words, i: int) -> bool:
    """Whether the word opens a sentence with what is done to a name: `Dissolving Parliament`."""
    word = words.texts[i]
    if len(word) < 7 or not word.endswith("ing") or (word,) in gazetteer().places or word in gazetteer().given:
        return False
    return not i or words.blocks[i - 1] != words.blocks[i] or not words.before(i).isspace()


def party_before(words: Words, i: int) -> bool:
    """Whether the word is a party's, before a house that has a name without it: `Republican Senate`."""
    opens = words.texts[i] in ("Republican", "Democratic", "Labour", "Conservative", "Liberal") and words.joins[i]
    return opens and (words.texts[i + 1] in lexicon.ALONE or words.texts[i + 1] == "House")


def known_places(words: Words) -> Iterator[Sighting]:
    """Names of the gazetteer, the longest at each word."""
    lists = gazetteer()
    for i in words.capitals:
        for last in range(min(i + 5, len(words)), i, -1):
            if last > i + 1 and not all(words.joins[i : last - 1]):
                continue
            key = words.key(i, last)
            if key in lists.countries:
                article = key[0] == "The" and last > i + 1
                yield Sighting(i + article, last, "place", 6.5, "gazetteer")
                break
            if key in lists.places:
                yield Sighting(i, last, "place", 0.5, "gazetteer")
                break


def known_organisations(words: Words) -> Iterator[Sighting]:
    """Names that are organisations in all news."""
    openers = _known_organisations()
    for i in words.capitals:
        for length in openers.get(words.keys[i], ()):
            last = i + length
            if words.key(i, last) in _KNOWN and all(words.joins[i : last - 1]):
                yield Sighting(i, last, "organisation", 2.0, "gazetteer")
                break


_KNOWN = frozenset(tuple(name.split()) for name in lexicon.ORGANISATIONS)


@lru_cache(maxsize=1)
def _known_organisations() -> dict[str, list[int]]:
    """How many words the known organisations have that start with a word, the longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for key in _KNOWN:
        lengths[key[0]].add(len(key))
    return {word: sorted(found, reverse=True) for word, found in lengths.items()}


def datelines(words: Words) -> Iterator[Sighting]:
    """`OSLO (Reuters) -`, `GENEVA, June 3 (AP) —`, `LAGOS / ABUJA (AFP) -`, `QUITO:` at the start of a block."""
    for i in range(len(words)):
        if (i and words.blocks[i - 1] == words.blocks[i]) or len(words.texts[i]) < 3 or not words.texts[i].isupper():
            continue
        line = words.text[words.starts[i] : words.starts[i] + 80].split("\n", 1)[0]
        opening = _DATELINE_END.search(line)
        if not opening:
            continue
        last = i
        while last < len(words) and words.ends[last] <= words.starts[i] + opening.start():
            last += 1
        if last < len(words) and (opening[0] != ":" or not words.texts[last].isupper()):
            yield from _dateline_places(words, i, last)


def _dateline_places(words: Words, first: int, last: int) -> Iterator[Sighting]:
    texts = words.texts[first:last]
    if any(w.lower() in lexicon.ROLES or w.title() in lexicon.ORGANISATION_HEADS for w in texts):
        return
    start = first
    for i in range(first, last):
        if words.texts[i] in lexicon.NEVER or words.texts[i].isdigit() or words.texts[i] in lexicon.AGENCIES:
            return
        if i + 1 == last or not words.joins[i]:
            if i - start < 4 and (words.texts[i].isupper() or start > first):
                yield Sighting(start, i + 1, "place", 3.0, "dateline")
            start = i + 1


def contexts(words: Words, first: int, last: int) -> Iterator[tuple[EntityKind | None, float]]:
    """What the words around an occurrence say about its kind."""
    previous = words.texts[first - 1] if first and words.joins[first - 1] else ""
    following = words.texts[last] if last < len(words) and words.joins[last - 1] else ""
    if words.texts[first] in lexicon.PLATFORMS and last == first + 1:
        on = previous in ("on", "a", "his", "her", "their", "via", "to")
        yield (None, 2.0) if on else ("organisation", 1.0)
    if previous in ("in", "near", "across", "throughout"):
        yield "place", 1.0
    if (
        previous
        and previous.lower() in lexicon.ROLES
        and last - first <= 3
        and (previous.islower() or previous.istitle())
    ):
        yield "person", 0.7
    if previous in lexicon.COURTESY:
        yield "person", 2.0
    if previous in lexicon.VESSELS:
        yield None, 2.0
    numbered = last < len(words) and words.texts[last].isdigit()
    if (numbered or last > first + 1) and _vehicle_follows(words, last):
        yield None, 1.5  # "the Condor Two rocket", "a Condor 2 rocket"; but "a Boeing jet" names a firm
    if previous in ("the", "The") and last == first + 1:
        yield "person", -1.0
        yield "organisation", 0.5
    if following in lexicon.SAYING or following == "who":
        yield "person", 0.4
    if _team_follows(words, first, last):
        yield "organisation", 4.0
    if words.after(last - 1) == ", " and (_age_follows(words, last) or _role_follows(words, last)):
        yield "person", 2.0


_RECORD = re.compile(r" \(\d{1,3}[-–]\d{1,3}")


def _team_follows(words: Words, first: int, last: int) -> bool:
    """Whether the name has a rank or a record: `No. 4 Oregon`, `Oregon (3-2)`. A country's team is the country."""
    if words.key(first, last) in gazetteer().countries:
        return False
    ranked = first > 1 and words.texts[first - 2] == "No" and words.texts[first - 1].isdigit()
    return ranked or bool(_RECORD.match(words.text, words.ends[last - 1]))


def _vehicle_follows(words: Words, i: int) -> bool:
    """Whether the name ends before word i with a thing that flies or drives: `rocket`, `9 rocket`."""
    if i + 1 < len(words) and words.texts[i].isdigit() and words.joins[i]:
        i += 1
    return i < len(words) and words.joins[i - 1] and words.texts[i].removesuffix("s") in lexicon.VEHICLES


def _age_follows(words: Words, i: int) -> bool:
    return (
        i < len(words)
        and words.texts[i].isdecimal()
        and 10 <= int(words.texts[i][:6]) <= 110
        and words.after(i)[:1] in (",", ".")
    )


def _role_follows(words: Words, i: int) -> bool:
    """Whether the words from i on say what a person is: `a retired nurse`, `president of`, `who`."""
    if words.texts[i] in ("who", "whose"):
        return True
    for j in range(i, min(i + 5, len(words))):
        if words.texts[j].lower() in lexicon.ROLES or words.texts[j] in ("man", "woman", "boy", "girl", "citizen"):
            return True
        if not words.joins[j] or (j > i and words.texts[j] in ("of", "and", "is", "was", "for", "in", "with", "to")):
            return False
    return False


def described_people(words: Words) -> Iterator[Sighting]:
    """Two or more capitalised words and what the person is: `Wanda Odhiambo, a nurse from Kisumu`."""
    i = 0
    while i < len(words):
        last = name_run(words, i, 5) if words.capital(i) else i
        if 2 <= last - i <= 4 and words.after(last - 1) == ", " and last < len(words):
            told = _age_follows(words, last) or _role_follows(words, last)
            if told and not _other_than_person(words, i, last):
                yield Sighting(i, last, "person", 1.0, "description")
        i = max(last, i + 1)
