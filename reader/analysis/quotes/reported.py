"""What the syntax says is reported: clauses, infinitives and objects under verbs, nouns and adjectives that report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.document import Document
from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Piece, Report
from reader.analysis.quotes.sources import SUBJECTS, agent_of, possessor_of, source_at, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_RAISING = frozenset("expect believe think say report allege rumor rumour consider estimate predict project".split())
_NO_CONTENT = frozenset("what who whom which that it this that so".split())
_NO_CLAUSE = frozenset(
    "be have do make let help ensure watch keep get allow cause mean happen start stop force enable require see".split()
)


def find_reported(document: Document) -> Iterator[Report]:
    """The reports that the parse shows, in the order of their cues. Contents may overlap; marks are not looked at."""
    for token in document.doc:
        report = None
        if token.pos_ in ("VERB", "AUX"):
            report = _from_verb(token)
        elif token.pos_ == "NOUN":
            report = _from_noun(token)
        elif token.pos_ == "ADJ":
            report = _from_adjective(token)
        if report is None and token.lower_ == "according":
            report = _according_to(token)
        if report is not None:
            yield report


# --- spans


def piece_of(first: Token, last: Token) -> Piece | None:
    """From one token to another in characters, without white space and stray punctuation at either end."""
    doc = first.doc
    a, b = first.i, last.i
    while a <= b and (doc[a].is_space or doc[a].text in ",.;:-–—)?!…") and not doc[a].is_quote:
        a += 1
    while b >= a and (doc[b].is_space or doc[b].text in ",.;:-–—(…") and not doc[b].is_quote:
        b -= 1
    return (doc[a].idx, doc[b].idx + len(doc[b])) if a <= b else None


def _subtree(head: Token, without: Token | None = None) -> tuple[Piece, ...]:
    """The phrase of a head, in two pieces where the phrase of `without` stands inside."""
    first, last = head.left_edge, head.right_edge
    doc = head.doc
    pieces: list[Piece | None] = []
    if without is not None and first.i <= without.i <= last.i:
        left, right = without.left_edge.i, without.right_edge.i
        if left > first.i:
            pieces.append(piece_of(first, doc[left - 1]))
        if right < last.i:
            pieces.append(piece_of(doc[right + 1], last))
    else:
        pieces.append(piece_of(first, last))
    return tuple(p for p in pieces if p)


def _characters(*tokens: Token) -> Piece:
    return min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens)


# --- verbs


def _from_verb(verb: Token) -> Report | None:
    word = lemma(verb.lemma_)
    children: dict[str, Token] = {}
    for child in verb.children:
        children.setdefault(child.dep_, child)
    for name, rule in _VERB_RULES:
        report = rule(verb, word, children)
        if report is not None:
            return replace(report, rule=name)
    return None


def _report(verb: Token, pieces: tuple[Piece, ...], *cue: Token) -> Report | None:
    return Report(_characters(verb, *cue), pieces, source_at(subject_of(verb))) if pieces else None


def _clause(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    clause = children.get("ccomp")
    if clause is None:
        return None
    if word == "be":
        subject = children.get("nsubj")
        if subject is None or lemma(subject.lemma_) not in lexicon.NOUN_CLAUSE or not _has_mark(clause):
            return None
        return Report(_characters(subject, verb), _subtree(clause), source_at(possessor_of(subject)))
    known = word in lexicon.CLAUSE or (_has_mark(clause) and word not in _NO_CLAUSE)
    if not known:
        return None
    if clause.lower_ in _NO_CONTENT and clause.left_edge.i == clause.right_edge.i:
        return None
    return _report(verb, _subtree(clause, without=verb if clause.i > verb.i > clause.left_edge.i else None))


def _that_clause(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """A "that" soon after the verb, whatever the parse hangs its clause on."""
    if word not in lexicon.CLAUSE:
        return None
    for token in verb.doc[verb.i + 1 : verb.i + 10]:
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i:
            piece = piece_of(token, token.head.right_edge)
            return _report(verb, (piece,) if piece else ())
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.text in ".;:?!":
            break
    return None


def _has_mark(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("that", "whether", "if") for c in clause.children)


def _parenthetical(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "The plan, he said, is dead"; "as he said"."""
    if word not in lexicon.CLAUSE or not ("nsubj" in children or "nsubjpass" in children):
        return None
    as_clause = verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    if not (verb.dep_ == "parataxis" or (as_clause and word in lexicon.SPEECH and "dobj" not in children)):
        return None
    return _report(verb, _subtree(verb.head, without=verb))


def _label(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "Called him a liar", "described it as a war", "is seen as a threat"."""
    named = children.get("dobj")
    if word in lexicon.AS:
        as_what = next((c for c in _right_of(verb, named) if c.dep_ == "prep" and c.lower_ == "as"), None)
        if as_what is not None:
            subject = children.get("nsubjpass")
            first = named if named is not None and verb.i < named.i < as_what.i else as_what
            piece = piece_of(first.left_edge, as_what.right_edge)
            pieces = (*(_subtree(subject) if subject is not None else ()), *((piece,) if piece else ()))
            return _report(verb, pieces)
    if word in lexicon.LABEL:
        said = [c for c in verb.rights if c.dep_ in ("dobj", "dative", "oprd", "ccomp", "xcomp", "acomp", "attr")]
        if len(said) > 1 or any(c.dep_ in ("oprd", "ccomp") or _has_apposition(c) for c in said):
            piece = piece_of(said[0].left_edge, said[-1].right_edge)
            return _report(verb, (piece,) if piece else ())
    return None


def _right_of(verb: Token, target: Token | None) -> list[Token]:
    """What may hang on the verb or on its object."""
    return [*verb.rights, *(target.rights if target is not None and target.i > verb.i else ())]


def _has_apposition(token: Token) -> bool:
    return any(c.dep_ == "appos" for c in token.rights)


def _addressee(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "Called on the ministers to resign": the ministers and what they are to do."""
    infinitive = children.get("xcomp") or children.get("advcl")
    for child in verb.children:
        if child.dep_ == "prep" and word in lexicon.ADDRESSEE.get(child.lower_, ()):
            target = next((c for c in child.children if c.dep_ == "pobj"), None)
            if target is None:
                continue
            inner = next((c for c in target.children if c.dep_ in ("acl", "relcl") and _is_infinitive(c)), None)
            end = infinitive if infinitive is not None and _is_infinitive(infinitive) else inner
            if end is not None and end.i > target.i:
                piece = piece_of(target.left_edge, end.right_edge)
                return _report(verb, (piece,) if piece else (), child)
    return None


def _is_infinitive(token: Token) -> bool:
    return token.tag_ == "VB" and any(c.tag_ == "TO" for c in token.lefts)


def _infinitive(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    to_do = children.get("xcomp")
    if to_do is None or not _is_infinitive(to_do):
        return None
    passive = children.get("nsubjpass")
    if passive is not None:
        if word in _RAISING:
            pieces = (*_subtree(passive), *_subtree(to_do))
            return Report(_characters(verb), tuple(sorted(pieces)), source_at(agent_of(verb)))
        return None
    if word not in lexicon.INFINITIVE:
        return None
    target = children.get("dobj")
    first = target.left_edge if target is not None and verb.i < target.left_edge.i < to_do.i else to_do.left_edge
    piece = piece_of(first, to_do.right_edge)
    return _report(verb, (piece,) if piece else ())


def _prepositional(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    for child in verb.children:
        if child.dep_ in ("prep", "agent") and child.i > verb.i and word in lexicon.PREPOSITION.get(child.lower_, ()):
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is None or inner.lower_ in _NO_CONTENT:
                continue
            piece = piece_of(inner.left_edge, child.right_edge)
            return _report(verb, (piece,) if piece else (), child)
    return None


def _object(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    if word not in lexicon.OBJECT or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
        return None
    passive = children.get("nsubjpass")
    if passive is not None:
        agent = agent_of(verb)
        if agent is None or passive.lower_ in _NO_CONTENT:
            return None
        return Report(_characters(verb), _subtree(passive), source_at(agent))
    target = children.get("dobj")
    if target is None or target.i < verb.i or target.lower_ in _NO_CONTENT or target.ent_type_ in ("DATE", "TIME"):
        return None
    if target.tag_ in ("WP", "WDT", "PRP") and target.lower_.endswith(("self", "selves")):
        return None
    last = target.right_edge
    for child in verb.rights:
        if child.i > target.i and child.dep_ == "prep" and child.lower_ in ("for", "as", "of", "over"):
            last = child.right_edge
    piece = piece_of(target.left_edge, last)
    return _report(verb, (piece,) if piece else ())


_VERB_RULES = (
    ("clause", _clause),
    ("that", _that_clause),
    ("parenthetical", _parenthetical),
    ("label", _label),
    ("addressee", _addressee),
    ("infinitive", _infinitive),
    ("preposition", _prepositional),
    ("object", _object),
)


# --- nouns and adjectives


def _from_noun(noun: Token) -> Report | None:
    word = lemma(noun.lemma_)
    for child in noun.rights:
        inner: Token | None = None
        cue_end = noun
        sure = False
        if child.dep_ in ("acl", "relcl") and word in lexicon.NOUN_CLAUSE and _has_mark(child):
            inner, sure = child, True
        elif child.dep_ == "acl" and word in lexicon.NOUN_INFINITIVE and _is_infinitive(child):
            inner = child
        elif child.dep_ == "prep" and word in lexicon.NOUN_PREPOSITION.get(child.lower_, ()):
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            cue_end = child
        if inner is None:
            continue
        source, cue_start = _voice(noun)
        if source is None and not sure:
            continue
        piece = piece_of(inner.left_edge, child.right_edge)
        if piece:
            return Report(
                _characters(cue_start, noun, cue_end),
                (piece,),
                source_at(source),
                f"noun {child.dep_} {child.lower_ if child.dep_ == 'prep' else ''}",
            )
    return None


def _voice(noun: Token) -> tuple[Token | None, Token]:
    """Whose the noun is, and where the cue begins: "her claim", "expressed concern", "have doubts"."""
    owner = possessor_of(noun)
    if owner is not None:
        return owner, noun
    verb = noun.head
    if noun.dep_ == "conj" and verb.pos_ == "NOUN":
        verb = verb.head
    if verb.pos_ in ("VERB", "AUX") and noun.i > verb.i and lemma(verb.lemma_) in lexicon.VOICE:
        return subject_of(verb), verb
    return None, noun


def _from_adjective(adjective: Token) -> Report | None:
    word = lemma(adjective.lemma_)
    if word not in lexicon.ADJECTIVE and word not in lexicon.ADJECTIVE_CLAUSE | lexicon.ADJECTIVE_INFINITIVE:
        return None
    verb = adjective.head
    if adjective.dep_ not in ("acomp", "oprd", "ccomp", "conj", "advcl", "ROOT") or adjective.i < verb.i:
        return None
    siblings = [c for c in verb.children if c.i > adjective.i and c.dep_ in ("ccomp", "xcomp", "advcl")]
    for child in [*adjective.rights, *(siblings if adjective.dep_ == "acomp" else [])]:
        inner: Token | None = None
        if (
            child.dep_ in ("ccomp", "advcl")
            and word in lexicon.ADJECTIVE_CLAUSE
            and (_has_mark(child) or child.dep_ == "ccomp")
        ):
            inner = child
        elif child.dep_ in ("xcomp", "advcl") and word in lexicon.ADJECTIVE_INFINITIVE and _is_infinitive(child):
            inner = child
        elif child.dep_ == "prep" and word in lexicon.ADJECTIVE and child.lower_ in lexicon.ADJECTIVE_PREPOSITION:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
        if inner is None:
            continue
        source = source_at(subject_of(verb))
        piece = piece_of(inner.left_edge, child.right_edge)
        if piece and source is not None:
            return Report(_characters(verb, adjective), (piece,), source, "adjective")
    return None


# --- according to


def _according_to(token: Token) -> Report | None:
    to = next((c for c in token.rights if c.lower_ == "to"), None)
    named = next((c for c in (to or token).rights if c.dep_ == "pobj"), None)
    if to is None or named is None:
        return None
    clause = token.head
    for _ in range(8):
        if clause.pos_ in ("VERB", "AUX") and any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in clause.children):
            break
        if clause.head.i == clause.i:
            break
        clause = clause.head
    return Report(_characters(token, to), _subtree(clause, without=token), source_at(named), "according to")
