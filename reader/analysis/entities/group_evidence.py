"""Where the text shows an organisation or a place: the words of its name, a list, a dateline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.runs import gerund_opens, in_name, name_run, party_before
from reader.analysis.entities.sighting import Sighting
from reader.analysis.entities.words import Words

_DATELINE_END = re.compile(r" \(|:| [-–—]|—")


def organisations_by_head(words: Words) -> Iterator[Sighting]:
    """Runs that end in the head of an organisation's name, and `Ministry of ...`."""
    reached = 0
    for start in words.capitals:
        if start < reached or not in_name(words, start) or gerund_opens(words, start) or party_before(words, start):
            continue
        last = name_run(words, start, 8)
        # "Junior Foreign Office Minister"
        i = start + (words.texts[start] in lexicon.GRADES)
        head = next((j for j in range(last - 1, i - 1, -1) if words.keys[j] in lexicon.ORGANISATION_HEADS), None)
        of = next((j for j in range(last - 1, i - 1, -1) if words.keys[j] in lexicon.OF_HEADS), None)
        end = _after_of(words, of) if of is not None and of == last - 1 else None
        if end:
            yield Sighting(i, end, "organisation", 2.0, "organisation-word")
            last = end
        elif head is not None and head > i:
            yield Sighting(i, head + 1, "organisation", 1.5, "organisation-word")
        reached = last


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
        if words.key(last - 1, last + 2) == ("England", "and", "Wales"):
            return last + 2
    return last


def _before_role(words: Words, first: int, last: int) -> int:
    """Where the name ends before somebody's role: `House of Commons` of `House of Commons Speaker Jo Lind`."""
    for i in range(first + 1, last):
        opener = words.texts[i] in lexicon.ROLE_OPENERS
        role = words.texts[i + 1 if opener and i + 1 < last else i].lower() in lexicon.ROLES
        if role and not all(w in lexicon.ROLE_OPENERS for w in words.texts[first:i]):
            return i
    return last


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
                yield Sighting(i, last, "organisation", 4.0, "gazetteer")
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
