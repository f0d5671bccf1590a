"""What a verb reports: its clause, infinitive, object or the clause it stands inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.clauses import clause, parenthetical, that_clause
from reader.analysis.quotes.labels import label
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Report
from reader.analysis.quotes.phrases import characters, is_infinitive, phrase, piece_of, with_more
from reader.analysis.quotes.sources import agent_of, quoted_by, report_of, source_at, subject_of
from reader.analysis.quotes.times import is_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_RAISING = frozenset("expect believe think say report allege rumor rumour consider estimate predict project".split())


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
                return report_of(verb, (piece,) if piece else (), child)
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
    return report_of(verb, (piece,) if piece else ())


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
            if inner is None or inner.lower_ in lexicon.EMPTY or is_time(inner):
                continue
            if word == "refer" and not any(t.is_quote for t in inner.subtree):
                continue  # who was meant, not what was said: "referring to the mayor"
            piece = piece_of(inner.left_edge, with_more(child.right_edge))
            report = report_of(verb, (piece,) if piece else (), child)
            return report if report is not None and report.source is not None else None
    return None


def _object(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    if word not in lexicon.OBJECT or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
        return None
    passive = children.get("nsubjpass")
    if passive is not None:
        agent = agent_of(verb)
        if agent is None or passive.lower_ in lexicon.EMPTY or word == "quote":  # "was quoted by the Post": who spoke
            return None
        return Report(characters(verb), phrase(passive), source_at(agent))
    target = children.get("dobj")
    if (
        target is None
        or target.i < verb.i
        or target.lower_ in lexicon.EMPTY
        or is_time(target)
        or quoted_by(verb) is not None
    ):
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
    piece = piece_of(target.left_edge, with_more(last))
    return report_of(verb, (piece,) if piece else ())


_VERB_RULES = (
    ("clause", clause),
    ("that", that_clause),
    ("parenthetical", parenthetical),
    ("label", label),
    ("addressee", _addressee),
    ("infinitive", _infinitive),
    ("preposition", _prepositional),
    ("object", _object),
)
