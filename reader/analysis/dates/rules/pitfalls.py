"""What looks like a date and isn't: May the name, may and march the verbs, a 1999 that counts something."""

from __future__ import annotations

from reader.analysis.dates.grammar import Match
from reader.analysis.dates.story import Story

_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "sun", "sat", "mon", "jan", "dec", "sep"})
# what stands before a month that is meant
_BEFORE_DATE = frozenset(
    "in since until till by from during of before after through between early late mid last next this around on for to "
    "and or - ( , the beginning".split()
)
_BEFORE_YEAR = frozenset(
    "in since until till by from during of before after through between early late mid around circa about for "
    "( the and or to - – / fiscal january february march april may june july august september october november "
    "december spring summer fall autumn winter".split()
)
_NUMBERED = frozenset(
    "no number nos page pages flight room route highway section article paragraph chapter model series version "
    "windows office channel area building unit box interstate level extension # resolution law bill psalm hotel".split()
)
_COUNTED_TAGS = frozenset({"NNS", "NNPS"})


def is_month(match: Match, name: str, story: Story) -> bool:
    """Whether the month's word is a month here, and neither a name nor a verb."""
    token = match.tokens[match.named[name]]
    if not story.text[token.start].isupper():
        return False
    if token.word not in _AMBIGUOUS_MONTHS or match.end - match.first > 1:
        return True
    if story.text[token.end - 1] == ".":
        return True
    parsed = story.token_at(token.start)
    if token.word == "march" and parsed is not None and parsed.dep_ in ("nmod", "compound") and match.after.islower():
        return parsed.pos_ == "PROPN" and parsed.ent_type_ == "DATE"
    named = parsed is not None and (parsed.ent_type_ in ("PERSON", "ORG", "GPE") or parsed.dep_ == "compound")
    verbal = parsed is not None and parsed.pos_ in ("AUX", "VERB")
    if match.before in _BEFORE_DATE and match.before not in ("to", "the", "and", "or", "for", ","):
        return not named
    return not (named or verbal) and len(token.word) > 3 and match.before in _BEFORE_DATE


def is_year(match: Match, name: str, story: Story) -> bool:
    """Whether four figures alone are a year, and neither an amount nor a number on something."""
    at = match.named[name]
    token = match.tokens[at]
    before, after = match.before, match.after
    if before in _NUMBERED or after in ("%", "model", "models", "edition"):
        return False
    if before == "-" and not match.tokens[match.first].spaced:
        return False
    year = int(token.number or 0)
    if not 1000 <= year <= 2199:
        return False
    if token.kind == "wordyear":
        return True
    if before in ("nearly", "almost", "over", "than", "some", "approximately", "least"):
        return False
    if before in _BEFORE_YEAR:
        return 1400 <= year <= 2100 and not _counts(token.start, story, always=False)
    return 1700 <= year <= 2060 and not _counts(token.start, story, always=True)


def _counts(offset: int, story: Story, always: bool) -> bool:
    """Whether the number counts the things of the noun it belongs to ("1500 people")."""
    token = story.token_at(offset)
    if token is None or token.head.i <= token.i:
        return False
    near = token.head.i - token.i <= 2
    counts = token.dep_ in ("nummod", "quantmod") and token.head.tag_ in _COUNTED_TAGS
    return counts and (near if always else token.head.i - token.i == 1 and token.head.lower_ not in _YEARLY)


_YEARLY = frozenset(
    "elections olympics games results figures earnings sales levels prices protests riots attacks".split()
)
