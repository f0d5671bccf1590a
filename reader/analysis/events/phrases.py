"""The noun phrases of captions, without articles, relative clauses, and pronouns that nobody can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.events.cast import Names

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

_PARTS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "case", "quantmod", "neg", "punct"})
_LEADING = frozenset({"det", "predet"})
# determiners that change what is said
_TELLING = frozenset({"no", "both", "every", "neither", "another", "half"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$", "EX"})
_POINTERS = frozenset({"this", "that", "these", "those", "some", "which", "one", "all", "many", "most", "others"})


def is_open(token: Token, names: Names) -> bool:
    """Whether a word stands for something that a caption alone does not tell."""
    if names.known(token):
        return False
    if token.tag_ in _PRONOUNS or "[" in token.text or "]" in token.text:
        return True
    return token.lower_ in _POINTERS and token.pos_ in ("PRON", "DET") and token.dep_ not in _LEADING


def joined_phrase(noun: Token, dated: frozenset[int], names: Names) -> list[Token]:
    """A noun phrase with the near one that "and" joins to it."""
    kept = noun_phrase(noun, dated, names)
    joined = next((t for t in noun.rights if t.dep_ == "conj" and t.i - noun.i <= 4), None)
    if joined is not None and joined.pos_ not in ("VERB", "AUX"):
        kept += [t for t in noun.doc[noun.i + 1 : joined.i] if not t.is_space and t.dep_ not in _LEADING] + [joined]
    called = next((t for t in noun.rights if t.dep_ == "appos" and t.pos_ == "PROPN"), None)
    if called is not None and noun.pos_ == "NOUN" and noun.dep_ not in ("nsubj", "nsubjpass"):
        kept += noun_phrase(called, dated, names)  # "his successor, Anna Berg"
    return kept


def noun_phrase(noun: Token, dated: frozenset[int], names: Names) -> list[Token]:
    """A noun with what names it: adjectives, possessors, compounds."""
    kept: list[Token] = []
    for t in noun.lefts:
        if t.i in dated or t.is_punct or (t.dep_ in _LEADING and t.lower_ not in _TELLING):
            continue
        if t.dep_ == "poss" and is_open(t, names):
            continue
        if (t.dep_ in _PARTS or t.dep_ in _LEADING) and noun.i - t.i <= 8:
            kept += [x for x in _small_subtree(t) if x.i == t.i or (x.i not in dated and x.dep_ not in _LEADING)]
    kept = _with_hyphens(kept, noun)
    kept.append(noun)
    kept += [t for t in noun.rights if t.dep_ == "case" and t.i == noun.i + 1]
    return kept


def prepositional(preposition: Token, dated: frozenset[int], names: Names) -> list[Token]:
    """A preposition with its object (or a verb in -ing with its own); empty where it tells the date or nothing."""
    inner = next((t for t in preposition.rights if t.dep_ in ("pobj", "pcomp")), None)
    if inner is None or inner.i in dated or is_open(inner, names):
        return []
    of_date = any(p.i in dated for t in inner.rights if t.dep_ == "prep" for p in t.children)
    if of_date and inner.pos_ == "NOUN":  # "for parts of May"
        return []
    if inner.dep_ == "pcomp":
        return _gerund(preposition, inner, dated, names)
    phrase = [preposition, *joined_phrase(inner, dated, names)]
    nested = next((t for t in inner.rights if t.dep_ == "prep" and t.lower_ == "of"), None)
    return phrase + (prepositional(nested, dated, names) if nested is not None else [])


def _gerund(preposition: Token, verb: Token, dated: frozenset[int], names: Names) -> list[Token]:
    if any(t.dep_ == "nsubj" for t in verb.lefts):
        return []
    objects = [t for t in verb.rights if t.dep_ == "dobj" and t.i not in dated and not is_open(t, names)]
    if objects:
        return [preposition, verb, *noun_phrase(objects[0], dated, names)]
    below = next((t for t in verb.rights if t.dep_ == "prep"), None)
    phrase = prepositional(below, dated, names) if below is not None else []
    return [preposition, verb, *phrase] if phrase else []


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
        found += [t for t in found[at].children if t.dep_ in _PARTS or t.dep_ in ("conj", "cc", "punct")]
        at += 1
    return sorted(found[:limit], key=lambda t: t.i)
