"""What a verb reports: its clause, infinitive, object or the clause it stands inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Piece, Report
from reader.analysis.quotes.phrases import characters, has_mark, is_infinitive, phrase, piece_of
from reader.analysis.quotes.sources import (
    SUBJECTS,
    agent_of,
    goes_on,
    parallel,
    possessor_of,
    source_at,
    subject_nearby,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_RAISING = frozenset("expect believe think say report allege rumor rumour consider estimate predict project".split())
_LONG = 150
_THAT = 18
_ASKED = ("how", "why", "what", "where", "whether", "who")
# in the passive these give the usual name of a thing: "the exit has been termed Brexit"
_NAMING = frozenset("brand call dub label term".split())
# these have somebody for an object besides what they report
_TELLING = frozenset(
    "advise alert ask assure brief caution convince inform notify persuade remind show tell warn".split()
)
_OBJECTS = ("dobj", "npadvmod", "dep", "dative")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_EMPTY = frozenset("what who whom which that it this that so".split())
_NO_CLAUSE = frozenset(
    "be have do make let help ensure watch keep get allow cause mean happen start stop force enable require see".split()
)


def reported_by_verb(verb: Token) -> Report | None:
    """What the verb reports by the first rule that holds, or nothing."""
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
    return (
        Report(characters(verb, *cue), pieces, source_at(subject_of(verb) or subject_nearby(verb))) if pieces else None
    )


def _clause(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    clause = children.get("ccomp") or _question(verb, word)
    if clause is None:
        return None
    if word == "be":
        subject = children.get("nsubj")
        if subject is None or lemma(subject.lemma_) not in lexicon.NOUN_CLAUSE or not has_mark(clause):
            return None
        return Report(characters(subject, verb), phrase(clause), source_at(possessor_of(subject)))
    known = word in lexicon.CLAUSE or (has_mark(clause) and word not in _NO_CLAUSE)
    if not known:
        return None
    first = clause.left_edge
    if clause.lower_ in _EMPTY and first.i == clause.right_edge.i:
        return None
    if first.tag_ == "WDT" and first.lower_ == "which" and first.doc[first.i - 1].text == ",":
        return None  # "he said so, which the paper noted"
    if clause.i > verb.i > clause.left_edge.i:
        return _report(verb, phrase(clause, without=verb))
    piece = piece_of(_lost_subject(verb, word, clause) or first, _last_of(clause, verb))
    return _report(verb, (piece,) if piece else ())


def _lost_subject(verb: Token, word: str, clause: Token) -> Token | None:
    """Where a clause begins whose subject the parse takes for the cue's object: "said the days of plenty are gone"."""
    if word in _TELLING or is_infinitive(clause) or any(c.dep_ in (*SUBJECTS, "csubj", "expl") for c in clause.lefts):
        return None
    finite = clause.tag_ in _FINITE or any(c.tag_ in _FINITE for c in clause.lefts)
    begin = next((c for c in verb.rights if c.dep_ in _OBJECTS and c.i < clause.left_edge.i), None)
    return begin.left_edge if finite and begin is not None else None


def _question(verb: Token, word: str) -> Token | None:
    """A question right after the cue that the parse takes for a circumstance: "has not said when he would go"."""
    clause = next((c for c in verb.rights if c.dep_ == "advcl"), None)
    if clause is None or word not in lexicon.CLAUSE or clause.left_edge.i != verb.i + 1:
        return None
    opening = clause.left_edge
    denied = any(c.dep_ == "neg" for c in verb.lefts)
    return clause if opening.lower_ in _ASKED or (opening.lower_ == "when" and denied) else None


def _last_of(clause: Token, verb: Token) -> Token:
    """The clause's last token, or the one before a verb of saying that is joined with the cue, not with the clause."""
    doc = clause.doc
    for token in doc[clause.i + 1 : min(clause.right_edge.i, clause.i + _LONG)]:
        joined = token.dep_ == "conj" and token.tag_ == verb.tag_ and lemma(token.lemma_) in lexicon.CLAUSE
        if joined and parallel(token) is not None:
            joint = next((c for c in token.head.rights if c.dep_ == "cc" and c.i < token.i), None)
            return doc[(joint or token).i - 1]
        if token.tag_ == "VBG" and goes_on(token) is not None:
            return doc[token.left_edge.i - 1]
    return clause.right_edge


def _that_clause(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """A "that" soon after the verb, whatever the parse hangs its clause on."""
    if word not in lexicon.CLAUSE:
        return None
    for token in verb.doc[verb.i + 1 : verb.i + _THAT]:
        if token.lower_ == "that" and token.head.i > token.i and _heads_clause(token):
            piece = piece_of(token, token.head.right_edge)
            return _report(verb, (piece,) if piece else ())
        if token.pos_ in ("VERB", "AUX", "SCONJ") or token.text in ".;:?!":
            break
    return None


def _heads_clause(that: Token) -> bool:
    """Whether "that" begins a clause with a subject of its own, by whatever name the parse has for it."""
    if that.dep_ == "mark":
        return True
    clause = that.head
    return clause.pos_ in ("VERB", "AUX") and any(c.dep_ in SUBJECTS and that.i < c.i < clause.i for c in clause.lefts)


def _parenthetical(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "The plan, he said, is dead"; "as he said"."""
    if word not in lexicon.CLAUSE or not ("nsubj" in children or "nsubjpass" in children):
        return None
    as_clause = verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    if not (
        verb.dep_ == "parataxis"
        or (as_clause and word in lexicon.SPEECH and (not {"dobj", "xcomp"} & children.keys() or word == "tell"))
    ):
        return None
    return _report(verb, phrase(verb.head, without=verb))


def _label(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "Called him a liar", "described it as a war", "is seen as a threat"."""
    named = children.get("dobj")
    as_what = next((c for c in _right_of(verb, named) if c.dep_ == "prep" and c.lower_ == "as"), None)
    if as_what is not None:
        known = word in lexicon.AS
        marked = _closing_mark(as_what) if known or _opens_soon(as_what) else None
        if known or (marked is not None and word not in _NO_CLAUSE):
            subject = children.get("nsubjpass")
            first = named if named is not None and verb.i < named.i < as_what.i else as_what
            piece = piece_of(first.left_edge, marked or as_what.right_edge)
            pieces = (*(phrase(subject) if subject is not None else ()), *((piece,) if piece else ()))
            return _report(verb, pieces)
    if word in lexicon.LABEL and not (verb.tag_ == "VBN" and verb.dep_ == "acl") and not _of_itself(named):
        said = [c for c in verb.rights if c.dep_ in ("dobj", "dative", "oprd", "ccomp", "xcomp", "acomp", "attr")]
        if len(said) > 1 or any(c.dep_ in ("oprd", "ccomp") or _has_apposition(c) for c in said):
            piece = piece_of(said[0].left_edge, said[-1].right_edge)
            report = _report(verb, (piece,) if piece else ())
            named_so = report is not None and report.source is None and word in _NAMING
            return report if not named_so or any(t.is_quote for c in said for t in c.subtree) else None
    return None


def _of_itself(named: Token | None) -> bool:
    """A name one gives oneself, or no object at all: "calls itself the Movement", "called Wednesday for a vote"."""
    return named is not None and (named.lower_.endswith(("self", "selves")) or named.ent_type_ in ("DATE", "TIME"))


def _opens_soon(as_what: Token) -> bool:
    """Whether quotation marks open right after "as" or an article."""
    doc = as_what.doc
    return any(t.is_quote for t in doc[as_what.i + 1 : as_what.i + 3])


def _closing_mark(as_what: Token) -> Token | None:
    """The mark that closes the last passage of an "as" phrase: what comes after tells when and where."""
    marks = [t for t in as_what.doc[as_what.i : min(as_what.right_edge.i + 2, as_what.i + _LONG)] if t.is_quote]
    return marks[-1] if len(marks) > 1 and len(marks) % 2 == 0 else None


def _right_of(verb: Token, target: Token | None) -> list[Token]:
    """What may hang on the verb or on its object."""
    return [*verb.rights, *(target.rights if target is not None and target.i > verb.i else ())]


def _has_apposition(token: Token) -> bool:
    return any(c.dep_ == "appos" for c in token.rights)


def _addressee(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "Called on the ministers to resign": the ministers and what they are to do."""
    infinitive = children.get("xcomp") or children.get("advcl")
    for child in verb.children:
        if child.dep_ in ("prep", "prt") and word in lexicon.ADDRESSEE.get(child.lower_, ()):
            target = next((c for c in child.children if c.dep_ == "pobj"), None)
            if target is None:
                continue
            inner = next((c for c in target.children if c.dep_ in ("acl", "relcl") and is_infinitive(c)), None)
            end = infinitive if infinitive is not None and is_infinitive(infinitive) else inner
            if end is not None and end.i > target.i:
                piece = piece_of(target.left_edge, end.right_edge)
                return _report(verb, (piece,) if piece else (), child)
    return None


def _infinitive(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    to_do = children.get("xcomp")
    if to_do is None or not is_infinitive(to_do):
        return None
    passive = children.get("nsubjpass")
    if passive is not None:
        if word in _RAISING:
            pieces = (*phrase(passive), *phrase(to_do))
            return Report(characters(verb), tuple(sorted(pieces)), source_at(agent_of(verb)))
        return None
    if word not in lexicon.INFINITIVE or (word == "vote" and not _by_a_body(verb)):
        return None
    target = children.get("dobj")
    first = target.left_edge if target is not None and verb.i < target.left_edge.i < to_do.i else to_do.left_edge
    piece = piece_of(first, to_do.right_edge)
    return _report(verb, (piece,) if piece else ())


def _by_a_body(verb: Token) -> bool:
    """Whether a council or a court decides by vote, which many voters do not."""
    voter = subject_of(verb)
    return voter is not None and voter.tag_ in ("NN", "NNP") and voter.ent_type_ not in ("GPE", "NORP", "PERSON")


def _prepositional(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and "aux" not in children:
        return None  # "asked about the plan, she left": somebody else asked
    for child in verb.children:
        if child.dep_ in ("prep", "agent") and child.i > verb.i and word in lexicon.PREPOSITION.get(child.lower_, ()):
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is None or inner.lower_ in _EMPTY:
                continue
            if word == "refer" and not any(t.is_quote for t in inner.subtree):
                continue  # who was meant, not what was said: "referring to the mayor"
            piece = piece_of(inner.left_edge, child.right_edge)
            report = _report(verb, (piece,) if piece else (), child)
            return report if report is not None and report.source is not None else None
    return None


def _object(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    if word not in lexicon.OBJECT or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
        return None
    passive = children.get("nsubjpass")
    if passive is not None:
        agent = agent_of(verb)
        if agent is None or passive.lower_ in _EMPTY:
            return None
        return Report(characters(verb), phrase(passive), source_at(agent))
    target = children.get("dobj")
    if target is None or target.i < verb.i or target.lower_ in _EMPTY or target.ent_type_ in ("DATE", "TIME"):
        return None
    if target.tag_ in ("WP", "WDT", "PRP") and target.lower_.endswith(("self", "selves")):
        return None
    voiced = word in lexicon.VOICE and lemma(target.lemma_) in lexicon.NOUNS and target.n_rights
    if voiced and all(c.dep_ != "poss" for c in target.lefts):
        return None  # "expressed concern about": the noun's content, see nouns
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
