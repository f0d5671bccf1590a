"""What looks like a date and isn't: May the name, may and march the verbs, a 1999 model, USA Today, 1500 people."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reader.analysis.dates.grammar import Match
from reader.analysis.dates.story import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART"})
# what stands last in names: the reader of names takes "the president Friday" for one as well
_LAST_IN_NAMES = frozenset("today tomorrow week month year night noon morning easter christmas".split())

_AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "sep"})
# what stands before a month that is meant, and what may as well stand before a name
_BEFORE_MONTH = frozenset("in since until till during early late mid last next this around between through".split())
_MAYBE_BEFORE_MONTH = frozenset("by from of before after on for to and or - ( , the a an its their his her 's".split())
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
# what four figures count rather than date, even where they could be a year
_COUNTED = frozenset(
    "people persons men women children troops soldiers police officers workers employees jobs seats votes points "
    "shares dollars pounds euros cents miles metres meters kilometres kilometers feet yards inches acres hectares tons "
    "tonnes barrels homes houses hospitals schools schoolchildren students pupils deaths cases casualties protesters "
    "demonstrators members delegates refugees patients prisoners vehicles cars ships aircraft planes copies pages "
    "words times calories degrees megawatts units stores branches companies firms others residents passengers fans "
    "spectators visitors guests households families voters respondents adults youths civilians rebels fighters "
    "islands species books songs items sites places rooms beds tickets watts volts".split()
)
# what a year dates, though it be a round one
_DATED = frozenset("olympics elections games levels results earnings figures profits sales revenues primaries".split())
_MAKERS = frozenset(
    "audi bmw buick cadillac chevrolet chevy chrysler citroen datsun dodge ferrari fiat ford gmc harley honda hyundai "
    "infiniti jaguar jeep kia lamborghini lexus lincoln mazda mercedes mercury mitsubishi nissan oldsmobile peugeot "
    "pontiac porsche ram renault saab saturn subaru suzuki tesla toyota volkswagen volvo vw".split()
)


def is_in_name(match: Match, story: Story) -> bool:
    """Whether a match is part of a name: USA Today, Sunday Times, Easter Island."""
    token = story.token_at(match.start)
    if token is None or token.ent_type_ not in _NAMES:
        return False
    end = match.tokens[match.end - 1].end
    following = _after(token, end)
    if following is not None and following.ent_iob_ == "I":
        return token.ent_iob_ == "B" or story.text[match.start].isupper()
    return token.ent_iob_ == "I" and match.word_at(-1) in _LAST_IN_NAMES


def _after(token: Token, end: int) -> Token | None:
    """The first parsed token at or after an offset, seen from one before it."""
    for following in token.doc[token.i + 1 : token.i + 12]:
        if following.idx >= end:
            return following
    return None


def is_title(match: Match, name: str, story: Story) -> bool:
    """Whether a word that is small in dates has a capital where only a title has one: ABC's "This Week"."""
    start = match.tokens[match.named[name]].start
    token = story.token_at(match.start)
    return (
        story.text[start].isupper()
        and match.named[name] > match.first
        and token is not None
        and not token.is_sent_start
        and match.before not in ("", ":", ".")
        and not story.in_heading(start)
    )


def is_month(match: Match, story: Story) -> bool:
    """Whether the month's word is a month here, and neither a name nor a verb."""
    token = match.tokens[match.named["month"]]
    if not story.text[token.start].isupper():
        return False
    if token.word not in _AMBIGUOUS_MONTHS or match.end - match.first > 1:
        return True
    if story.text[token.end - 1] == ".":
        return True
    parsed = story.token_at(token.start)
    if len(token.word) == 3 and token.word != "may":
        return False
    if parsed is None or parsed.ent_type_ in _NAMES:
        return False
    if match.before in _BEFORE_MONTH or _before_figures(match, parsed, story):
        return True
    opens = match.before == "" and parsed.dep_ == "compound" and parsed.head.pos_ == "NOUN"
    if parsed.pos_ in ("AUX", "VERB") or not (opens or match.before in _MAYBE_BEFORE_MONTH):
        return False
    before_noun = parsed.dep_ in ("compound", "nmod", "amod", "npadvmod") and match.after.islower()
    if before_noun:
        return parsed.head.i > parsed.i
    return parsed.dep_ in ("pobj", "conj") and match.after not in ("'s", "'") and not match.after[:1].isdigit()


def _before_figures(match: Match, month: Token, story: Story) -> bool:
    """Whether a capital May within a sentence stands before a noun that is not its verb: "said May sales rose"."""
    before, after = month.doc[max(0, month.i - 1) : month.i], month.doc[month.i + 1 : month.i + 4]
    if month.is_sent_start or story.in_heading(month.idx) or any(t.text[0].isupper() for t in before):
        return False
    described = list(takewhile(lambda t: t.tag_ in ("JJ", "NN", "NNS") and t.is_lower, after))
    return bool(described) and described[-1].tag_ != "JJ" and described[-1].lower_ not in _OF_SOMEBODY


# what a Mrs. May has: "May aides said"
_OF_SOMEBODY = frozenset("aides allies supporters loyalists critics ministers spokesman spokeswoman government".split())


def is_year(match: Match, story: Story) -> bool:
    """Whether four figures alone are a year, and neither an amount nor a number on something."""
    token = match.tokens[match.named["year"]]
    before, after = match.before, match.after
    if (after, match.later(2)) == ("year", "old"):
        return False
    if before in _NUMBERED or after in ("%", "model", "models", "edition") or after in _MAKERS:
        return False
    if before == "-" and not match.tokens[match.first].spaced:
        return match.earlier(2) in ("post", "pre")
    year = int(token.number or 0)
    if not 1000 <= year <= 2199:
        return False
    if token.kind == "wordyear":
        return True
    if before in ("nearly", "almost", "over", "than", "some", "approximately"):
        return False
    if before == "least" and match.earlier(3) not in ("until", "till", "through", "by", "to"):
        return False
    low, high = (1400, 2100) if before in _BEFORE_YEAR else (1700, 2060)
    return low <= year <= high and not _counts(token.start, year, story)


def _counts(offset: int, year: int, story: Story) -> bool:
    """Whether the number counts the things of the noun after it: "1500 people", but "2013 amendments"."""
    token = story.token_at(offset)
    if token is None or token.dep_ not in ("nummod", "quantmod"):
        return False
    if token.head.tag_ not in _COUNTED_TAGS and token.head.lower_ not in _COUNTED:
        return False
    if token.head.i - token.i != 1:
        return 1 < token.head.i - token.i <= 3 and token.head.lower_ in _COUNTED
    now = story.published.year if story.published else 2000
    if token.head.lower_ in _DATED:
        return False
    return token.head.lower_ in _COUNTED or year % 50 == 0 or not now - 60 <= year <= now + 20


def is_some_day(match: Match, story: Story) -> bool:
    """Whether "one day" is a day to come ("she hopes to sail one day"), and no length."""
    parsed = story.token_at(match.tokens[match.end - 1].start)
    if parsed is None or match.after in ("after", "before"):
        return False
    if match.before in _HOPED and parsed.head.tag_ == "VB":
        return True  # "will one day be"
    if parsed.dep_ not in ("npadvmod", "nmod", "tmod", "advmod"):
        return False
    return story.direction(match.start) > 0 or any(
        t.lower_ in _HOPED for t in parsed.doc[max(0, parsed.i - 8) : parsed.i + 6]
    )


_HOPED = frozenset("will would could may might can hope hopes hoped dream dreams dreamed want wants wanted".split())
