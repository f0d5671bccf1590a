"""The verb of a caption: who does it, the words of its form, and the verb above that decides how it is told."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from reader.analysis.events import lexicon
from reader.analysis.events.cast import Names
from reader.analysis.events.clauses import FINITE, SUBJECTS, subject_of
from reader.analysis.syntax import auxiliaries, is_pluperfect, negations, subjects_before, upwards

if TYPE_CHECKING:
    from reader.analysis.tokens import Token

_OF_SPEAKER = frozenset({"he", "she", "it", "they"})
_RELATIVE = frozenset({"WDT", "WP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_QUOTES = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''"})
_VERBAL = frozenset({"VERB", "AUX"})
# adverbs that belong to the verb
DIRECTIONS = frozenset("down up out off back away in over apart forward together ahead along".split())
_LONGEST_HEADING = 30
_LONGEST_QUESTION = 40
# adverbs that turn what the verb says
_TURNING = lexicon.DOUBT_ADVERBS | {"almost", "nearly", "never", "hardly", "barely"}
# verbs and adjectives under which an infinitive has not come about, or is left open
_HOLDING_BACK = lexicon.DOUBTING | frozenset("decline oppose reject rule stop delay seek want wish warn afraid".split())
# what calls a thing off, and what keeps a plan from being carried out
_CALLING_OFF = frozenset("abandon abort cancel delay postpone scrap shelve suspend".split())
_TURNING_DOWN = frozenset("block drop oppose reject veto".split())
_DENYING = frozenset({"deny", "doubt", "dispute", "refute"})
# "accused of stealing", "prevented from leaving"
_HELD = frozenset("accuse ban bar block charge deter discourage dissuade keep prevent prohibit stop suspect".split())
# what is so whether one knows it or not
_FACTIVE = frozenset("forget know mind notice realise realize regret remember".split())


def doer_of(verb: Token) -> Token | None:
    """The subject of a verb or of an adjective with its copula, with two common misreadings put right."""
    found = _joined_before(verb) or _of_list(verb) or subject_of(verb)
    if verb.dep_ == "xcomp" and found is not None and found is subject_of(verb.head):
        found = _joined_before(verb.head) or found
    if found is not None:
        return found
    of_copula = next((t for t in islice(upwards(verb), 4) if t.dep_ == "acomp"), None)
    return subject_of(of_copula.head) if of_copula is not None else None


def _joined_before(verb: Token) -> Token | None:
    """Ann in "left Oslo and Ann was sworn in", read as joined to Oslo: "and" does not stand before the verb."""
    if verb.dep_ != "conj" or any(t.dep_ in SUBJECTS for t in verb.lefts):
        return None
    first = min((t.i for t in verb.lefts if t.dep_ in ("aux", "auxpass", "neg")), default=verb.i)
    before = verb.doc[first - 1] if first > 0 else None
    if before is None or before.dep_ != "conj" or before.pos_ not in _NOMINAL or before.head.i <= verb.head.i:
        return None
    return before if any(t.dep_ == "cc" and t.i > before.head.i for t in before.head.rights) else None


def _of_list(verb: Token) -> Token | None:
    """People in "people wearing masks, and helmets gathered", where the last of the list was read as the subject."""
    above = verb.head
    subjects = subjects_before(verb)
    if len(subjects) == 2 and any(t.dep_ == "cc" for t in verb.doc[subjects[0].i + 1 : subjects[1].i][-3:]):
        return subjects[0]
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or above.tag_ != "VBG" or auxiliaries(above):
        return None
    listed = any(t.dep_ == "dobj" for t in above.rights) and bool(subjects) and subjects[-1].i > above.i
    return next(iter(subjects_before(above)), None) if listed else None


def speaker_meant(verb: Token, subject: Token | None, names: Names) -> Token | None:
    """The one who says it, for a pronoun without a name in what is said: "The mayor said she would resign"."""
    if subject is None or names.known(subject) or subject.lower_ not in _OF_SPEAKER:
        return subject
    report = next((t.head for t in islice(upwards(verb), 4) if t.dep_ == "ccomp"), None)
    speaker = doer_of(report) if report is not None and report.lemma_.lower() in lexicon.REPORTING else None
    if speaker is None or speaker.pos_ != "NOUN" or speaker.i > subject.i or names.around(speaker):
        return subject
    return speaker if (subject.lower_ == "they") == (speaker.tag_ == "NNS") else subject


def about_another(verb: Token) -> bool:
    """Whether what it is about stands above it: "plans which he is to present", "the ban it imposed"."""
    subject = next(iter(subjects_before(verb)), None)
    if verb.dep_ == "relcl" and subject is not None and subject.tag_ not in _RELATIVE:
        has_own = any(t.dep_ in ("dobj", "ccomp", "attr", "agent") for t in verb.rights)
        before = verb.doc[max(0, subject.i - 4) : subject.i]
        return not has_own and not any(t.tag_ == "WRB" for t in before)
    if any(t.dep_ in ("dobj", "pobj") and t.tag_ in _RELATIVE for t in verb.lefts):
        return True
    below = (t for t in verb.rights if t.dep_ in ("ccomp", "xcomp"))
    return any(t.tag_ in _RELATIVE and t.i < verb.i for b in below for t in b.lefts)


def helpers(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, those it shares only where its own form goes with them: "was cut and lost blood"."""
    found = auxiliaries(verb)
    if not found or found[0].head.i == verb.i:
        return found
    last = found[-1].lemma_.lower()
    if verb.tag_ in FINITE:
        bare = not any(t.dep_ in ("dobj", "ccomp", "xcomp", "prep") for t in verb.rights)
        return found if found[-1].dep_ == "auxpass" and bare and verb.lower_.endswith("ed") else []
    if verb.tag_ == "VB":
        return found if last not in ("be", "have") else [t for t in found if t.tag_ in ("MD", "TO")]
    return found if last in ("be", "have", "get") else []


def verb_group(verb: Token) -> list[Token]:
    """A verb with all that makes its form: auxiliaries, "not", its particle; with an adjective or noun its copula."""
    group = [*helpers(verb), verb, *particles(verb), *_turning(verb)]
    group += [*negations(verb), *(t for t in verb.children if t.dep_ == "acomp" and t.i - verb.i < 8)]
    of_other = verb.pos_ not in _VERBAL or (verb.dep_ == "xcomp" and verb.tag_ == "VBG")
    if of_other and verb.head.i != verb.i and verb.head.pos_ in _VERBAL:  # "was dead", "began leading"
        group += verb_group(verb.head)
    return group


def dependent_group(verb: Token) -> list[Token]:
    """An infinitive or participle with what stands before it as its own, and its particle: "to be sworn in"."""
    return [*(t for t in verb.lefts if t.dep_ in ("aux", "auxpass", "neg")), verb, *particles(verb)]


def _turning(verb: Token) -> list[Token]:
    marks = [t for t in verb.lefts if t.lower_ in lexicon.CONDITIONS and t.dep_ in ("mark", "advmod")]
    near = [t for t in verb.children if t.dep_ == "advmod" and abs(t.i - verb.i) < 4]
    turning = [t for t in near if t.lower_ in _TURNING]
    over = [x for t in near if t.lower_ == "longer" for x in (*t.lefts, t) if x.lower_ in ("no", "longer")]
    return [*marks[:1], *turning, *over]


def particles(verb: Token) -> list[Token]:
    """What makes one verb with another word: "stepped down"."""
    return [
        t
        for t in verb.rights
        if t.dep_ == "prt" or (t.i == verb.i + 1 and t.dep_ == "advmod" and t.lower_ in DIRECTIONS)
    ]


def after_dateline(verb: Token, names: Names) -> Token | None:
    """The person in "OSLO (Reuters) - Mayor Ann Berg resigned", where the place was read as the subject."""
    place = subject_of(verb)
    called = names.called(place) if place is not None and place.text.isupper() else None
    if place is None or called is None or called.kind != "place":
        return None
    other = next((t for t in reversed(place.rights) if t.dep_ in ("appos", "conj") and names.called(t)), None)
    between = place.doc[place.i + 1 : min(other.i, place.i + 20)] if other is not None else ()
    return other if any(t.text in ("-", "--", "–", "—") for t in between) else None


def is_formed(verb: Token) -> bool:
    """Whether a verb with its helpers tells by itself: no bare "be made", no "people wearing masks"."""
    own = helpers(verb)
    if verb.tag_ == "VB":
        return _of_heading(verb) or any(t.tag_ in ("MD", "TO") or t.lemma_.lower() == "do" for t in own)
    passive = any(t.dep_ == "auxpass" for t in own)
    if passive and own[0].tag_ == "VB":
        return False
    shared = [t for t in auxiliaries(verb)[-1:] if t.head.i != verb.i and t.dep_ == "auxpass"]
    if shared and verb.lower_.endswith("ed") and any(t.dep_ == "dobj" for t in verb.rights):
        return False  # "were led past broken glass and smashed furniture"
    if verb.tag_ == "VBG" and not own:
        return _of_heading(verb) or verb.dep_ not in ("acl", "ROOT", "conj", "relcl", "dep")
    return not _is_quoted(verb)


def _of_heading(word: Token) -> bool:
    """Whether the sentence of a word ends without a full stop, as headings do."""
    doc = word.doc
    after = range(word.i + 1, min(word.i + _LONGEST_HEADING, len(doc)))
    last = next(
        (doc[i - 1] for i in after if doc[i].is_sent_start or doc[i].is_space), doc[after[-1]] if after else word
    )
    return not last.is_punct


def _is_quoted(word: Token) -> bool:
    """Whether a word stands in quotation marks by itself."""
    doc = word.doc
    return 0 < word.i < len(doc) - 1 and {doc[word.i - 1].text, doc[word.i + 1].text} <= _QUOTES


def above(trigger: Token) -> Token | None:
    """The verb that a caption must tell: "refused to meet", "denied that he met", "cancelled" the trip.

    None where the trigger tells by itself.
    """
    head = trigger.head
    if trigger.pos_ in ("NOUN", "PROPN"):
        return head if calls_off(head) and trigger.dep_ in ("dobj", "nsubjpass") else None
    if trigger.dep_ == "pcomp" and head.dep_ == "prep":
        return head.head if head.head.pos_ == "VERB" and head.head.lemma_.lower() in _HELD else None
    if trigger.dep_ == "acl" and head.dep_ in ("dobj", "nsubjpass"):  # "rejected a plan to close the mill"
        return head.head if calls_off(head.head) or head.head.lemma_.lower() in _TURNING_DOWN else None
    if head.i == trigger.i or head.pos_ not in _VERBAL | {"ADJ"}:
        return None
    if trigger.dep_ == "xcomp" and trigger.tag_ == "VB":
        return head if is_given_up(head) or head.lemma_.lower() in _HOLDING_BACK or negations(head) else None
    if trigger.dep_ == "ccomp" and trigger.i > head.i and head.pos_ == "VERB":
        return head if head.lemma_.lower() in _DENYING or is_denied(head) else None
    return None


def calls_off(verb: Token) -> bool:
    """Whether a verb says that a thing is not to be, or not yet: "cancelled", "called off"."""
    lemma = verb.lemma_.lower()
    return lemma in _CALLING_OFF or (lemma == "call" and any(t.lower_ == "off" for t in verb.rights))


def is_given_up(verb: Token) -> bool:
    """Whether a verb tells of a plan as of what had been meant: "had planned"."""
    return verb.lemma_.lower() in lexicon.PLANNING and is_pluperfect(verb)


def is_denied(verb: Token) -> bool:
    """Whether a verb's "not" leaves its complement open: "did not say that", but no "did not know that"."""
    return bool(negations(verb)) and verb.lemma_.lower() not in _FACTIVE


def asks(verb: Token) -> bool:
    """Whether a verb stands in a question to be answered with yes or no: "Did Ann Berg resign?"."""
    subject = next(iter(subjects_before(verb)), None)
    own = helpers(verb)
    if subject is None or not own or own[0].i > subject.i or verb.dep_ not in ("ROOT", "conj", "ccomp"):
        return False
    after = islice(range(verb.i + 1, len(verb.doc)), _LONGEST_QUESTION)
    return any(verb.doc[i].text == "?" for i in takewhile(lambda i: not verb.doc[i].is_sent_start, after))
