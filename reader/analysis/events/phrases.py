"""The noun phrases of captions, without articles, relative clauses, and pronouns that nobody can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.events.cast import Names
from reader.analysis.syntax import subjects_before

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

_PARTS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "case", "quantmod", "neg", "punct"})
_LEADING = frozenset({"det", "predet"})
# determiners that change what is said
_TELLING = frozenset({"no", "both", "every", "neither", "another", "half"})
_LIMITS = frozenset("almost nearly about roughly around not".split())
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$", "EX"})
_POINTERS = frozenset(
    "this that these those some which one two three all many most both each other others such several few "
    "first second third former latter".split()
)
# nouns that say little without what follows them: "as part of", "in response to", "a series of"
_RELATIONAL = frozenset(
    "addition amount average basis beginning behalf behest case course dozen end example exchange face fact favor "
    "favour form front group handful hundred idea kind lack level light line lot majority midst million minority name "
    "number order pair part percent piece possibility portion process prospect question range rate rest response "
    "result risk score series side sort start term thousand top total variety version view wake way".split()
)
# a list or a joined pair longer than this is told by its first
_MOST_JOINED = 7
_MOST_OF_NAME = 9


def is_open(token: Token, names: Names) -> bool:
    """Whether a word stands for something that a caption alone does not tell."""
    if names.known(token):
        return token.lower_ == "it" and _is_place_beside(token, names)
    if token.tag_ in _PRONOUNS or "[" in token.text or "]" in token.text or token.text.strip("_-–—*•") == "":
        return True
    # "what organizers estimated at a million", "such groups"
    if any((t.lower_ == "what" and t.dep_ == "det") or t.lower_ == "such" for t in token.lefts):
        return True
    if token.lower_ in _POINTERS and token.pos_ in ("PRON", "DET", "NUM", "ADJ", "NOUN"):
        of = any(t.dep_ == "prep" and t.lower_ == "of" for t in token.rights)
        return token.dep_ not in _PARTS | _LEADING and not of
    return False


def _is_place_beside(pronoun: Token, names: Names) -> bool:
    """Whether a pronoun stands beside the very name it is read as: "in Oslo it was met with protests"."""
    near = pronoun.doc[max(0, pronoun.i - 2) : pronoun.i]
    before = next((t for t in near if not t.is_punct and t.dep_ == "pobj"), None)
    around = names.called(before) if before is not None and before.head.dep_ == "prep" else None
    return around is not None and around.entity == names.pronoun_of(pronoun)


def joined_phrase(noun: Token, dated: frozenset[int], names: Names) -> list[Token]:
    """A noun phrase with the near ones that "and" joins to it, and the name that is put to it."""
    kept = noun_phrase(noun, dated, names)
    kept += _joined(noun, dated)
    called = next((t for t in noun.rights if t.dep_ == "appos" and t.pos_ == "PROPN"), None)
    if called is None or names.called(noun) or called.i - noun.i > 6:
        return kept
    name_of = names.called(called)
    if noun.dep_ in ("nsubj", "nsubjpass") and not name_of:
        return kept
    listed = any(t.dep_ == "cc" for t in noun.doc[called.i + 1 : called.i + 3])
    if name_of and name_of.kind == "place" and listed:  # "at the park, Bergen, and Oslo"
        return kept
    name = noun_phrase(called, dated, names)
    if more := _joined(called, dated):  # "two astronauts, Anna Berg and Paul Lee"
        return kept + list(noun.doc[noun.i + 1 : name[0].i]) + name + more
    if any(t.dep_ == "conj" for t in called.rights):
        return kept
    return kept + name  # "his successor, Anna Berg"


def _joined(noun: Token, dated: frozenset[int]) -> list[Token]:
    """What is joined to a noun, with the words between; nothing where that is long, or more than nouns."""
    last = noun
    for _ in range(4):
        after = next((t for t in last.rights if t.dep_ == "conj"), None)
        if after is None:
            break
        last = after
    if last.i - noun.i > 2 * _MOST_JOINED:
        return []
    between = [t for t in noun.doc[noun.i + 1 : last.i + 1] if not t.is_space and t.dep_ not in _LEADING]
    if not between or len([t for t in between if not t.is_punct]) > _MOST_JOINED:
        return []
    if any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.i in dated or t.dep_ in ("appos", "relcl") for t in between):
        return []
    if noun.dep_ not in ("nsubj", "nsubjpass") and _starts_clause(last):
        return []
    joins = any(t.dep_ == "cc" for t in between)
    return between if joins and (last.pos_ not in ("ADV", "ADJ") or last.text.istitle()) else []


def _starts_clause(noun: Token) -> bool:
    """Whether a joined noun is the subject of what follows: Ann in "left Oslo and Ann was sworn in"."""
    after = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    verb = after.head if after.dep_ in ("aux", "auxpass") else after
    return verb.dep_ == "conj" and verb.tag_ in _VERBS and not subjects_before(verb)


def noun_phrase(noun: Token, dated: frozenset[int], names: Names) -> list[Token]:
    """A noun with what names it: adjectives, possessors, compounds, and the whole of a name."""
    kept: list[Token] = []
    for t in noun.lefts:
        if t.i in dated or t.is_punct or (t.dep_ in _LEADING and t.lower_ not in _TELLING):
            continue
        if t.dep_ == "poss" and is_open(t, names):
            continue
        if t.i + 1 < noun.i and noun.doc[t.i + 1].text in ("—", "–", "--"):  # "the stop — the end — of the talks"
            continue
        if (t.dep_ in _PARTS or t.dep_ in _LEADING) and noun.i - t.i <= 8:
            kept += [x for x in _small_subtree(t) if x.i == t.i or (x.i not in dated and x.dep_ not in _LEADING)]
            kept += _of_title(t, dated)
    kept = _with_hyphens(kept, noun)
    kept.append(noun)
    kept += [t for t in noun.rights if t.dep_ == "case" and t.i == noun.i + 1]
    return _with_name(kept, noun, names)


def short_phrase(noun: Token, most: int, dated: frozenset[int], names: Names) -> list[Token]:
    """A noun phrase of so many words at most: where it is longer the name by itself, or its end."""
    phrase = noun_phrase(noun, dated, names)
    called = names.called(noun)
    if len(phrase) <= most or called is None:
        return phrase[-most:]
    return [t for t in phrase if called.start <= t.idx < called.end]


def _of_title(title: Token, dated: frozenset[int]) -> list[Token]:
    """ "Secretary of State Anna Berg"."""
    of, office = of_what(title)
    if of is None or office is None or office.i in dated or office.i - of.i > 3:
        return []
    return [t for t in title.doc[of.i : office.i + 1] if t.dep_ not in _LEADING]


def of_what(noun: Token) -> tuple[Token | None, Token | None]:
    """The "of" after a noun and its object, each None where there is none."""
    of = next((t for t in noun.rights if t.dep_ == "prep" and t.lower_ == "of"), None)
    return of, next((t for t in of.rights if t.dep_ == "pobj"), None) if of is not None else None


def _with_name(kept: list[Token], noun: Token, names: Names) -> list[Token]:
    """With every word of the name that the noun is of: "Centre for Foreign Policy"."""
    called = names.called(noun)
    if called is None:
        return kept
    doc, first, last = noun.doc, noun.i, noun.i
    while first > 0 and doc[first - 1].idx >= called.start:
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].idx < called.end:
        last += 1
    if last - first >= _MOST_OF_NAME:
        return kept
    name = [t for t in doc[first : last + 1] if not (t.i == first and t.dep_ in _LEADING)]
    return sorted({t.i: t for t in [*kept, *name]}.values(), key=lambda t: t.i)


def prepositional(preposition: Token, dated: frozenset[int], names: Names) -> list[Token]:
    """A preposition with its object (or a verb in -ing with its own); empty where it tells the date or nothing."""
    inner = next((t for t in preposition.rights if t.dep_ in ("pobj", "pcomp")), None)
    if inner is None or inner.i in dated or is_open(inner, names):
        return []
    of_date = any(p.i in dated for t in inner.rights if t.dep_ == "prep" and t.lower_ == "of" for p in t.children)
    if of_date and inner.pos_ == "NOUN":  # "for parts of May"
        return []
    if inner.pos_ == "ADP":  # "because of the storm"
        phrase = prepositional(inner, dated, names)
        return [preposition, *phrase] if phrase else []
    if inner.dep_ == "pcomp":
        return _gerund(preposition, inner, dated, names)
    phrase = [preposition, *joined_phrase(inner, dated, names)]
    nested = next((t for t in inner.rights if t.dep_ == "prep" and (t.lower_ == "of" or needs_more(inner))), None)
    return phrase + (prepositional(nested, dated, names) if nested is not None else [])


def needs_more(noun: Token) -> bool:
    """Whether a noun says little without what follows it: "in response", "as part", "a series"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _RELATIONAL


def _gerund(preposition: Token, verb: Token, dated: frozenset[int], names: Names) -> list[Token]:
    if any(t.dep_ == "nsubj" for t in verb.lefts):
        return []
    objects = [t for t in verb.rights if t.dep_ == "dobj" and t.i not in dated and not is_open(t, names)]
    if objects:
        return [preposition, verb, *noun_phrase(objects[0], dated, names)]
    inner = next((t for t in verb.rights if t.dep_ == "prep"), None)
    phrase = prepositional(inner, dated, names) if inner is not None else []
    bare = not any(t.dep_ in ("dobj", "prep", "xcomp", "ccomp", "attr", "acomp") for t in verb.rights)
    return [preposition, verb, *phrase] if phrase or bare else []  # "of lying"


def _with_hyphens(kept: list[Token], noun: Token) -> list[Token]:
    """With a hyphen among them, every word from there to the noun: "military-to-military talks"."""
    hyphen = next((t for t in kept if t.text == "-"), None)
    if hyphen is None:
        return kept
    first = max(hyphen.i - 1, noun.i - 8)
    return [t for t in kept if t.i < first] + list(noun.doc[first : noun.i])


def _small_subtree(token: Token, limit: int = 6) -> list[Token]:
    found: list[Token] = [token]
    at = 0
    while at < len(found) and len(found) < limit:
        found += [t for t in found[at].children if _is_part(t)]
        at += 1
    return sorted(found[:limit], key=lambda t: t.i)


def _is_part(token: Token) -> bool:
    return token.dep_ in _PARTS or token.dep_ in ("conj", "cc") or (token.dep_ == "advmod" and token.lower_ in _LIMITS)
