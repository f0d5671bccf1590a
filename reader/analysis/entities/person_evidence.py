"""Where the text shows a person: a title, a given name, a byline, a description."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.runs import name_run
from reader.analysis.entities.shape import plural_role
from reader.analysis.entities.sighting import Sighting
from reader.analysis.entities.words import Words


def titled_people(words: Words, least: int = 1) -> Iterator[Sighting]:
    """Capitalised words after a title: `Mr. Abara`, `Senator Jo Lind`, `Brigadier General Okoro`.

    `least` is how many words it takes after a role, which may be something else: `Developer Program`.
    """
    for i in (following - 1 for following in (*words.capitals, *words.articled) if following):
        if not words.joins[i]:
            continue
        word = words.texts[i].rstrip(".")
        sure = word in lexicon.COURTESY or word in lexicon.RANKS
        title = sure or (word.istitle() and word.lower() in lexicon.ROLES)
        several = plural_role(word)
        if several and name_run(words, i + 1, 4) < i + 3:
            continue  # "athletes Vita Lund and Jo Lind", not "athletes Monday"
        if not (title or several or word in lexicon.SHORT_ROLES):
            continue
        last = name_run(words, i + 1, 4)
        if last - i > (1 if sure else least) and not _other_than_person(words, i + 1, last):
            weight = 1.0 if word in ("Chief", "General", "Major", "Justice") else 2.0
            yield Sighting(i + 1, last, "person", weight, "title")


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


def described_people(words: Words) -> Iterator[Sighting]:
    """Two or more capitalised words and what the person is: `Wanda Odhiambo, a nurse from Kisumu`."""
    last = 0
    for i in words.capitals:
        if i < last:
            continue
        last = name_run(words, i, 5)
        if 2 <= last - i <= 4 and words.after(last - 1) == ", " and last < len(words):
            told = age_follows(words, last) or role_follows(words, last)
            if told and not _other_than_person(words, i, last):
                yield Sighting(i, last, "person", 1.0, "description")


def age_follows(words: Words, i: int) -> bool:
    """Whether word i is the age of the person before it: `Lena Hartwig, 54, ...`."""
    return (
        i < len(words)
        and words.texts[i].isdecimal()
        and 10 <= int(words.texts[i][:6]) <= 110
        and words.after(i)[:1] in (",", ".")
    )


def role_follows(words: Words, i: int) -> bool:
    """Whether the words from i on say what a person is: `a retired nurse`, `president of`, `who`."""
    if i >= len(words):
        return False
    if words.texts[i] in ("who", "whose"):
        return True
    for j in range(i, min(i + 5, len(words))):
        if words.texts[j].lower() in lexicon.ROLES or words.texts[j] in ("man", "woman", "boy", "girl", "citizen"):
            return True
        if not words.joins[j] or (j > i and words.texts[j] in ("of", "and", "is", "was", "for", "in", "with", "to")):
            return False
    return False


def _other_than_person(words: Words, first: int, last: int) -> bool:
    """Whether the words look like the name of something else, or a title."""
    lists = gazetteer()
    if last < len(words) and words.joins[last - 1] and words.texts[last] in ("University", "College"):
        return True
    return any(
        words.texts[i] in lexicon.ORGANISATION_HEADS
        or words.texts[i] in lexicon.PLACE_HEADS
        or words.texts[i].lower() in lexicon.ROLES
        or words.texts[i].lower().removesuffix("s") in lexicon.ROLES
        or words.texts[i] in lexicon.TITLE_PARTS
        or words.texts[i] in lexicon.COURTESY
        or lists.is_nation((words.keys[i],))
        or words.texts[i].isdigit()
        for i in range(first, last)
    )
