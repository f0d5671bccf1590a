"""What somebody or something is called: "called him a liar", "described it as a war"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.clauses import NO_CLAUSE
from reader.analysis.quotes.model import Report
from reader.analysis.quotes.phrases import phrase, piece_of, with_more
from reader.analysis.quotes.sources import agent_of, quoted_by, report_of
from reader.analysis.quotes.times import is_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONG = 150
# in the passive these give the usual name of a thing: "the exit has been termed Brexit"
_NAMING = frozenset("brand call dub label term".split())


def label(verb: Token, word: str, children: dict[str, Token]) -> Report | None:
    """ "Called him a liar", "described it as a war", "is seen as a threat"."""
    named = children.get("dobj")
    as_what = next((c for c in _right_of(verb, named) if c.dep_ == "prep" and c.lower_ == "as"), None)
    if as_what is not None and quoted_by(verb) is None:
        known = word in lexicon.AS
        marked = _closing_mark(as_what) if known or _opens_soon(as_what) else None
        if known or (marked is not None and word not in NO_CLAUSE):
            subject = children.get("nsubjpass")
            if subject is not None and not known and agent_of(verb) is None:
                return None  # what everybody says: "is known as “the Bear”"
            named = named or _object_of_to(children, word)
            first = named if named is not None and verb.i < named.i < as_what.i else as_what
            piece = piece_of(first.left_edge, marked or with_more(as_what.right_edge))
            pieces = (*(phrase(subject) if subject is not None else ()), *((piece,) if piece else ()))
            return report_of(verb, pieces)
    if word in lexicon.LABEL and not (verb.tag_ == "VBN" and verb.dep_ == "acl") and not _of_itself(named):
        said = [c for c in verb.rights if c.dep_ in ("dobj", "dative", "oprd", "ccomp", "xcomp", "acomp", "attr")]
        if len(said) > 1 or any(c.dep_ in ("oprd", "ccomp") or _has_apposition(c) for c in said):
            piece = piece_of(said[0].left_edge, said[-1].right_edge)
            report = report_of(verb, (piece,) if piece else ())
            named_so = report is not None and report.source is None and word in _NAMING
            return report if not named_so or any(t.is_quote for c in said for t in c.subtree) else None
    return None


def _object_of_to(children: dict[str, Token], word: str) -> Token | None:
    """Who is meant in "refers to him as a friend"."""
    to = children.get("prep")
    if word != "refer" or to is None or to.lower_ != "to":
        return None
    return next((c for c in to.rights if c.dep_ == "pobj"), None)


def _of_itself(named: Token | None) -> bool:
    """A name one gives oneself, or no object at all: "calls itself the Movement", "called Wednesday for a vote"."""
    return named is not None and (named.lower_.endswith(("self", "selves")) or is_time(named))


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
