"""A candidate's span put right: titles, articles and possessives outside, the rest of the name inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.entities import lexicon
from reader.analysis.entities.candidates import Candidate
from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.runs import gerund_opens, name_run, party_before, surname_may
from reader.analysis.entities.shape import plural_role
from reader.analysis.entities.words import Words, comparable
from reader.model.analysis import EntityKind

Range = tuple[int, int]
_PARTICIPLES = ("ed", "led", "based", "born", "run", "made", "style", "held", "built", "bound", "wide", "like", "era")
_HYPHENED = re.compile(r"[A-Z][a-z]+[-‐‑][a-z]+")
_ARTICLED = re.compile(r"[ae]l-[A-Z]")
_LONGEST = 30  # words of a reading
_MOST_BEFORE = 4  # words that a person's name may have before what was read
_MODEL = re.compile(r"[A-Z]{1,3}-?\d{3,}[A-Z]?")
_PREPOSITIONS = frozenset({"for", "from", "with", "in", "at", "on", "to"})


def repaired(words: Words, candidate: Candidate) -> list[tuple[int, int, EntityKind | None]]:
    """The names in a candidate, as ranges of words; none where it is no name at all."""
    first, last = words.covering(candidate.start, candidate.end)
    if not first < last <= first + _LONGEST:
        return []
    if candidate.kind is None:
        return [(first, last, None)]
    whole_person = candidate.kind == "person"
    if not whole_person:
        person = _person_inside(words, first, last)
    else:
        person = last if candidate.whole else _person_after_place(words, first, last)
    if first < person < last:
        # "House of Commons Speaker Jo Lind" taken for one name
        left = Candidate(candidate.start, words.ends[person - 1], "place" if whole_person else candidate.kind)
        return [*repaired(words, left), *repaired(words, Candidate(words.starts[person], candidate.end, "person"))]
    out: list[tuple[int, int, EntityKind | None]] = []
    pieces = (
        _wholes(words, first, last, candidate.kind) if candidate.whole else _pieces(words, first, last, candidate.kind)
    )
    for piece in pieces:
        a, b = _trimmed(words, *piece, candidate.kind)
        if a < b and candidate.kind == "person":
            a, b = _whole_person(words, a, b)
        if a < b and _is_name(words, a, b, candidate):
            out.append((a, b, candidate.kind))
    return out


def _person_inside(words: Words, first: int, last: int) -> int:
    """Where a person's name starts that follows a role, a country or an organisation; `last` where none does."""
    lists = gazetteer()
    for i in range(first + 1, last - 1):
        before = words.texts[i - 1]
        rest = words.texts[i:last]
        if not (words.joins[i] and words.capital(i) and words.capital(i + 1)) or any(
            w in lexicon.ORGANISATION_HEADS or w in lexicon.PLACE_HEADS for w in rest
        ):
            continue
        given = words.keys[i] in lists.given
        role = before.lower() in lexicon.ROLES
        if given and (role or lists.is_nation((words.keys[i - 1],)) or (i > first + 1 and _role_of(words, first))):
            return i
        titled = role and before.istitle() and len(rest) <= 4
        if titled and not any(w in lexicon.TITLE_PARTS or w.lower() in lexicon.ROLES or w.islower() for w in rest):
            return i
        # "director of Amnesty International Man-kei Tam"
        if i == last - 2 and _HYPHENED.fullmatch(words.texts[i]) and words.keys[i + 1] in lexicon.FAMILY_LAST:
            return i
    return last


def _person_after_place(words: Words, first: int, last: int) -> int:
    """Where a person's name starts after a place that only stands before it: `Hong Kong Carrie Lam`."""
    lists = gazetteer()
    for i in range(first + 1, min(first + 3, last - 1)):
        place = lists.place(words.key(first, i)) and words.keys[first] not in lists.given
        if place and words.keys[i] in lists.given and words.joins[i] and words.capital(i + 1):
            return i
    return last


def _role_of(words: Words, first: int) -> bool:
    """Whether a role and `of` lead up to the word: `director of`, `head of the`."""
    i = first - 1
    if i > 0 and words.texts[i] == "the" and words.joins[i]:
        i -= 1
    return i > 0 and words.texts[i] in ("of", "for", "at") and words.texts[i - 1].lower() in lexicon.ROLES


def _pieces(words: Words, first: int, last: int, kind: EntityKind) -> Iterator[Range]:
    """The range cut where something stands between two words, and in a person's name at small words."""
    heads = any(w in lexicon.ORGANISATION_HEADS for w in words.texts[first:last])
    # "Lea Brandt for Food Watch"
    led_by_given_name = words.keys[first] in gazetteer().given
    start = first
    for i in range(first, last):
        if _parts(words.texts[i], kind, heads) or (led_by_given_name and words.texts[i] in _PREPOSITIONS):
            if start < i:
                yield start, i
            start = i + 1
            continue
        gap = words.after(i)
        through = i + 1 < last and (words.joins[i] or gap.strip() == "&" or _company_ending(words, i + 1))
        if not through:
            yield start, i + 1
            start = i + 1


def _wholes(words: Words, first: int, last: int, kind: EntityKind) -> Iterator[Range]:
    """The range, which is one name but for a bracket that opens in it and two places with `and` between."""
    for i in range(first, last - 1):
        if words.after(i)[:2] == " (" and ")" not in words.text[words.ends[i] : words.ends[last - 1]]:
            last = i + 1
            break
    lists = gazetteer()
    if kind == "place" and lists.place(words.key(first, last)) is None:
        for i in range(first + 1, last - 1):
            if words.texts[i] == "and" and lists.place(words.key(first, i)):
                yield first, i
                first = i + 1
    yield first, last


def _parts(word: str, kind: EntityKind, heads: bool) -> bool:
    """Whether the word stands between two names rather than in one."""
    if kind == "person":
        return word in _PREPOSITIONS or word in ("and", "or", "is", "of")
    return word in ("and", "or") and not heads


def _company_ending(words: Words, i: int) -> bool:
    return words.texts[i] in ("Inc", "Ltd", "LLC", "Jr.", "Sr.", "Jr", "Sr") and words.before(i) == ", "


def _trimmed(words: Words, first: int, last: int, kind: EntityKind) -> Range:
    while first < last and _leads(words, first, last, kind):
        first += 1
    while first < last and _trails(words, first, last, kind):
        last -= 1
    # "US National Security" of "US National Security Advisor"
    titles = kind == "organisation" and last < len(words) and first < last and words.joins[last - 1]
    if titles and words.texts[last].lower() in lexicon.ROLES:
        while last > first and words.texts[last - 1] in lexicon.TITLE_PARTS:
            last -= 1
    return first, last


def _leads(words: Words, first: int, last: int, kind: EntityKind) -> bool:
    """Whether the first word is outside the name."""
    word = words.texts[first]
    if words.key(first, last) in gazetteer().places:
        return False
    if word in ("The", "the", "A", "An", "a", "an") or not any(c.isalnum() for c in word):
        return True
    if party_before(words, first) and last - first > 1:
        return True
    if gerund_opens(words, first) and _known_after(words, first + 1, last):
        return True
    if kind == "person":
        if word in lexicon.PARTICLES and last - first > 1:
            return False
        return not words.capital(first) or word in lexicon.NEVER or (last - first > 1 and _is_title(words, first))
    if word in lexicon.NEVER and word not in lexicon.OPENERS:
        return True
    return not words.capital(first) and not (word[0].isdigit() and last - first > 1)


def _is_title(words: Words, i: int) -> bool:
    word = words.texts[i]
    return (
        word in lexicon.COURTESY
        or word in lexicon.RANKS
        or word in lexicon.TITLE_PARTS
        or (word.lower() in lexicon.ROLES and word not in gazetteer().given)
        or word in lexicon.SHORT_ROLES
        or (words.keys[i],) in gazetteer().adjectives
        or role_of_another_time(word)
    )


def role_of_another_time(word: str) -> bool:
    """Whether the word is a role with a time before it: `then-president`, `Ex-Minister`."""
    time, hyphen, role = word.lower().partition("-")
    return bool(hyphen) and time in ("then", "ex", "former") and role in lexicon.ROLES


def _known_after(words: Words, first: int, last: int) -> bool:
    """Whether the words are a name on their own: one of all news, or two words and more with a head."""
    key = words.key(first, last)
    if last - first == 1:
        return key[0] in lexicon.ALONE or key[0] in lexicon.ORGANISATIONS or key in gazetteer().countries
    return last - first > 1 and key[-1] in lexicon.ORGANISATION_HEADS


def _trails(words: Words, first: int, last: int, kind: EntityKind) -> bool:
    """Whether the last word is outside the name."""
    word = words.texts[last - 1]
    if kind == "person":
        never = word in lexicon.NEVER and not surname_may(words, last - 1)
        return not words.capital(last - 1) or never or word in lexicon.ORGANISATION_HEADS
    if kind == "organisation" and word.lower() in lexicon.ROLES:
        return True
    ending = kind == "organisation" and word in lexicon.COMPANY_ENDINGS
    return not words.capital(last - 1) and not word[0].isdigit() and not ending


def _whole_person(words: Words, first: int, last: int) -> Range:
    """The name with what the candidate left out: initials and given names before, particles and more after."""
    if last < len(words) and words.joins[last - 1]:
        article = bool(_ARTICLED.match(words.texts[last]))
        loose = article or words.texts[last] in lexicon.PARTICLES or words.texts[last - 1] in lexicon.PARTICLES
        if loose or words.texts[last].rstrip(".") in lexicon.SUFFIXES:
            last = max(last, name_run(words, first, 7))
    least = max(0, first - _MOST_BEFORE)
    while first > least and words.joins[first - 1] and _belongs_before(words, first - 1):
        first -= 1
    if last < len(words) and _company_ending(words, last):
        last += 1
    return first, last


def _belongs_before(words: Words, i: int) -> bool:
    word = words.texts[i]
    if word in lexicon.NEVER or not words.capital(i) or role_of_another_time(word):
        return False
    if _HYPHENED.fullmatch(word):
        return words.keys[i + 1] in lexicon.FAMILY_LAST
    return (len(word) == 1 and word not in ("I", "A")) or (words.keys[i] in gazetteer().given and len(word) > 2)


def _is_name(words: Words, first: int, last: int, candidate: Candidate) -> bool:
    texts = words.texts[first:last]
    if not any(w[0].isupper() for w in texts) or any("_" in w for w in texts) or last - first > 10:
        return False
    if words.after(last - 1)[:1] == "$" or (len(texts) == 1 and _MODEL.fullmatch(texts[0])):
        return False  # "US$ 40", "an A380"
    if len(texts) == 1 and (texts[0] in lexicon.NEVER or len(texts[0]) < 2 or _compound(texts[0])):
        return False
    if words.key(first, last) in gazetteer().adjectives or all(w in lexicon.NEVER or w.isdecimal() for w in texts):
        return False
    if len(texts) == 1 and is_head(texts[0]) and not candidate.whole:
        return False
    if len(texts) == 1 and _foreign_phrase(words, last):
        return False
    if candidate.kind == "person" and plural_role(texts[-1]):
        return False
    # "Interior" of "Interior Minister"
    return not all(
        w in lexicon.TITLE_PARTS or w.lower() in lexicon.ROLES or w in lexicon.COURTESY or w in lexicon.ABBREVIATIONS
        for w in texts
    )


def _foreign_phrase(words: Words, i: int) -> bool:
    """Whether a phrase in another language goes on at word i: `Viva la revolución`."""
    if i + 1 >= len(words) or not (words.joins[i - 1] and words.joins[i]):
        return False
    return words.texts[i] in lexicon.FOREIGN and words.texts[i + 1].islower()


def is_head(word: str) -> bool:
    """Whether the word is but the head of organisations' names, and none by itself."""
    return word in lexicon.ORGANISATION_HEADS and word not in lexicon.ALONE


def _compound(word: str) -> bool:
    """Whether a hyphened word is no name: `London-listed`, `EU-UK`, `post-Brexit`, `R-Texas`."""
    head, _, tail = word.rpartition("-")
    if not head:
        return False
    lists = gazetteer()
    if len(head) == 1 and lists.place(tuple(comparable(tail.rstrip(".")).split())):
        return True
    if all(lists.place((part,)) or part in lexicon.ORGANISATIONS for part in word.split("-")):
        return True
    return tail.lower().endswith(_PARTICIPLES) or not word[0].isupper() or (head,) in lists.places
