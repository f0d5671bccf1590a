"""Captions: who did what, in a dozen words of the text at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from reader.analysis.events.clauses import subject_of
from reader.analysis.syntax import auxiliaries

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_WORDS = 12
_NOUN_PARTS = frozenset({"compound", "amod", "nmod", "poss", "nummod", "case", "quantmod", "neg", "punct"})
_LEADING = frozenset({"det", "predet"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def caption(trigger: Token, names: Mapping[int, str], dated: frozenset[int]) -> str:
    """Who did what. `names` are the names for pronouns by token index, `dated` the tokens that tell the date."""
    tokens = _noun_caption(trigger, dated) if trigger.pos_ in ("NOUN", "PROPN") else _verb_caption(trigger, dated)
    return _written(list(tokens), names)


def _noun_caption(noun: Token, dated: frozenset[int]) -> list[Token]:
    kept = {t.i: t for t in _phrase(noun, dated)}
    for t in _complements(noun, dated):
        if len(kept) + len(t) > MOST_WORDS:
            break
        kept.update((x.i, x) for x in t)
    return [kept[i] for i in sorted(kept)]


def _verb_caption(verb: Token, dated: frozenset[int]) -> list[Token]:
    top = verb
    subject = subject_of(verb)
    found: list[Token] = []
    if subject is not None and subject.i not in dated:
        found += _phrase(subject, dated)[-6:]
        owned = next((t for t in subject.rights if t.dep_ == "appos"), None)
        if owned is not None and found[-1].dep_ == "case":  # "Wang's recent visit", read as Wang and a visit
            found += _phrase(owned, dated)
    group = {t.i: t for t in [*auxiliaries(verb), verb] if t.i == verb.i or _tells(t)}
    group.update((t.i, t) for t in verb.children if t.dep_ in ("neg", "prt", "acomp"))
    if verb.pos_ not in ("VERB", "AUX") and verb.head.pos_ in ("AUX", "VERB"):
        group[verb.head.i] = verb.head
    seen = {t.i for t in found}
    found += [group[i] for i in sorted(group) if i not in seen]
    for part in _complements(top, dated):
        room = MOST_WORDS - sum(1 for t in found if not t.is_punct)
        if sum(1 for t in part if not t.is_punct) > room:
            break
        seen = {t.i for t in found}
        found += [t for t in part if t.i not in seen]
    return found


def _tells(auxiliary: Token) -> bool:
    """Auxiliaries that a caption keeps: will, may, was; not have and do."""
    return auxiliary.lemma_ not in ("have", "do") or auxiliary.lower_ in ("to",)


def _phrase(noun: Token, dated: frozenset[int]) -> list[Token]:
    """A noun with what names it: adjectives, possessors, compounds; no articles, no relative clauses."""
    kept: list[Token] = []
    for t in noun.lefts:
        if t.i in dated or t.dep_ in _LEADING or t.is_punct:
            continue
        if t.dep_ in _NOUN_PARTS and noun.i - t.i <= 8:
            kept += [x for x in _small_subtree(t) if x.i not in dated and x.dep_ not in _LEADING]
    kept = _whole(kept, noun)
    kept.append(noun)
    kept += [t for t in noun.rights if t.dep_ == "case" and t.i == noun.i + 1]
    joined = next((t for t in noun.rights if t.dep_ == "conj" and t.i - noun.i <= 4), None)
    if joined is not None:
        kept += [t for t in noun.doc[noun.i + 1 : joined.i] if not t.is_space] + [joined]
    return kept


def _whole(kept: list[Token], noun: Token) -> list[Token]:
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
        found += [t for t in found[at].children if t.dep_ in _NOUN_PARTS or t.dep_ in ("conj", "cc", "punct")]
        at += 1
    return sorted(found[:limit], key=lambda t: t.i)


def _complements(word: Token, dated: frozenset[int]) -> Iterator[list[Token]]:
    """What completes a word, a piece at a time, in text order: objects, infinitives, prepositional phrases."""
    for t in word.rights:
        if t.i in dated:
            continue
        if t.dep_ in ("dobj", "attr", "oprd", "dative", "nsubjpass") and t.pos_ in _NOMINAL:
            yield _phrase(t, dated)
            yield from _complements_of_noun(t, dated)
        elif t.dep_ in ("prep", "agent"):
            phrase = _prepositional(t, dated)
            if phrase:
                yield phrase
        elif t.dep_ in ("xcomp", "acl") and t.pos_ in ("VERB", "AUX"):
            helper = [a for a in t.lefts if a.dep_ in ("aux", "auxpass")]
            yield [*helper, t]
            yield from _complements(t, dated)


def _complements_of_noun(noun: Token, dated: frozenset[int]) -> Iterator[list[Token]]:
    for t in noun.rights:
        if t.dep_ == "prep" and t.i not in dated:
            phrase = _prepositional(t, dated)
            if phrase:
                yield phrase


def _prepositional(preposition: Token, dated: frozenset[int]) -> list[Token]:
    """A preposition with its object (or a verb in -ing with its own); empty where it only tells the date."""
    inner = next((t for t in preposition.rights if t.dep_ in ("pobj", "pcomp")), None)
    if inner is None or inner.i in dated:
        return []
    if inner.dep_ == "pcomp":
        return [preposition, inner, *(x for t in inner.rights if t.dep_ == "dobj" for x in _phrase(t, dated))]
    phrase = [preposition, *_phrase(inner, dated)]
    nested = next((t for t in inner.rights if t.dep_ == "prep" and t.lower_ == "of"), None)
    return phrase + (_prepositional(nested, dated) if nested is not None else [])


def _written(tokens: Iterable[Token], names: Mapping[int, str]) -> str:
    """The words with spaces where the text has them; pronouns by the name they stand for."""
    parts: list[str] = []
    words = 0
    previous: Token | None = None
    for token in tokens:
        word = names.get(token.i, token.text)
        glued = token.dep_ == "case" and previous is not None and previous.i == token.i - 1
        glued = glued or (previous is not None and previous.i == token.i - 1 and not previous.whitespace_)
        count = 0 if token.is_punct or glued else len(word.split())
        if words + count > MOST_WORDS:
            break
        words += count
        parts.append(word if glued or not parts else f" {word}")
        previous = token
    return " ".join("".join(parts).split()).strip(" ,;:-–—\"'“”‘’(")
