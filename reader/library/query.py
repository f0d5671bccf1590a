"""The query language of the library: what a person types becomes terms. Any text is a query; none is an error.

harbour strike          articles with both words
"harbour strike"        the words side by side
econom*                 words that start so
-strike                 articles without it; - before any of these
title:harbour           in the title
by:cruz                 with something said by Cruz
person:cruz place:oslo  that name a person, a place
tag:asia                with that tag
is:unread is:starred    by mark; is:read too
after:2023-05           of May 2023 or later; a year, a month or a day
before:2023-05-30       of the 29th or earlier
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Literal, NamedTuple

from reader.model.calendar import period
from reader.model.clean import clean_line

Field = Literal["text", "title", "by", "person", "place", "tag", "is", "after", "before"]
MARKS = ("unread", "read", "starred")

_FIELDS: dict[str, Field] = {name: name for name in ("title", "by", "person", "place", "tag", "is", "after", "before")}
_INDEXED = ("text", "title", "by", "person", "place")
_TERM = re.compile(r'(?P<minus>-?)(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<word>\S*))', re.IGNORECASE)
_QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
# a query beyond this is no query; the index takes no more than 256 terms
_MOST_CHARACTERS = 2_000
_MOST_TERMS = 64


class Term(NamedTuple):
    """One condition: words of the text, of the title, of a name; a tag; a mark of MARKS; a day in ISO form.

    Words have at least one letter or digit, those of a `phrase` stand side by side. With `prefix` the last of them is
    the start of a word.
    """

    field: Field
    value: str
    negated: bool = False
    prefix: bool = False


class Query(NamedTuple):
    """Articles for which every term holds; without terms all of them."""

    terms: tuple[Term, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether there are words to find in the texts or titles, by which articles can be ranked."""
        return any(term.field in ("text", "title") and not term.negated for term in self.terms)


def parse_query(text: str, *, typing: bool = False) -> Query:
    """The terms of a query. While it is being `typing`ed its last word may be the start of one."""
    text = clean_line(text[:_MOST_CHARACTERS]).translate(_QUOTATION_MARKS)
    terms: list[Term] = []
    at = 0
    while at < len(text) and len(terms) < _MOST_TERMS:
        if text[at] == " ":
            at += 1
            continue
        match = _TERM.match(text, at)
        assert match  # the pattern fits anything
        at = match.end()
        term = _read(match, unfinished=typing and at == len(text))
        if term:
            terms.append(term)
    return Query(tuple(terms))


def _read(match: re.Match[str], *, unfinished: bool) -> Term | None:
    negated = bool(match["minus"])
    field = _FIELDS.get((match["field"] or "").casefold())
    value = match["word"] if match["phrase"] is None else match["phrase"]
    if field is None and match["field"]:  # 12:30, http://...
        value = f"{match['field']}:{value}"
    term = _term(field or "text", value, negated)
    if unfinished and term and term.field in _INDEXED and _has_token(match[0][-1]):
        return term._replace(prefix=True)
    if term or field is None or unfinished or not _has_token(value):
        return term
    # not what the field takes: these are words like others
    return _term("text", f"{field} {value}", negated)


def _term(field: Field, value: str, negated: bool) -> Term | None:
    if field == "tag":
        return Term(field, value.casefold(), negated) if value else None
    if field == "is":
        return Term(field, value.casefold(), negated) if value.casefold() in MARKS else None
    if field in ("after", "before"):
        day = _first_day(value)
        return Term(field, day.isoformat(), negated) if day else None
    words = value.rstrip("*")
    return Term(field, words, negated, prefix=words != value and _has_token(words[-1:])) if _has_token(words) else None


def _first_day(value: str) -> date | None:
    days = period(value) if re.fullmatch(r"\d{4}(-\d\d){0,2}", value, re.ASCII) else None
    return days[0] if days else None


def _has_token(words: str) -> bool:
    """Whether the index sees a word in it: letters, digits, and signs of private use."""
    return any(unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) == "Co" for sign in words)
