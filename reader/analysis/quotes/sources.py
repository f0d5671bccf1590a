"""Who speaks: from a cue to the words that name its source."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.model import Piece, Report, Source
from reader.analysis.quotes.phrases import FINITE, characters
from reader.analysis.syntax import upwards

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
# what a verb with a clause of its own has
_OWN = (*SUBJECTS, "aux", "auxpass")
_RELATIVE = ("who", "which", "that")
_INSIDE = {"prep", "compound", "flat", "nummod", "poss", "case", "amod", "cc", "conj", "det", "nmod", "appos", "advmod"}
# passives in which the subject is the one who feels or thinks: "they were convinced that"
_FELT = frozenset(
    """alarm appall concern convince determine disappoint dismay encourage excite frustrate horrify outrage
    persuade please relieve
    sadden satisfy scare shock surprise terrify thrill upset worry""".split()
)
# these make their object do what an infinitive says: "drove them to demand"
_MAKES = frozenset(
    """allow ask cause drive enable encourage expect force get help invite lead order permit persuade press prompt push
    require tell urge want""".split()
)
# as a participle before a sentence these have its subject for the one addressed: "asked whether"
_TOLD = frozenset("ask inform remind tell warn".split())
_STEPS = 8
# what somebody speaks through: "issued a statement calling it a mistake"
MEDIUM = frozenset(
    """ad address advertisement announcement blog briefing column commercial conference email event filing interview
    letter message news note post press release request speech statement talk tweet video""".split()
)
_BACK = 40
# who is no speaker: "which", "there"
_NOBODY = ("WDT", "WP", "EX", "DT")
_DASHES = ("-", "--", "–", "—", ":")
_DATELINE = re.compile(r"^(?:, [\w.]+)?\s*(?:\([A-Z][\w ]+\))?\s*(?:--?|–|—|:)\s")


def subject_of(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, an agent, or that of the verb it hangs on."""
    via = ""
    for _ in range(_STEPS):
        quoted = quoted_by(verb)
        if quoted is not None:
            return quoted
        children = list(verb.children)
        if _is_asked(verb):
            return agent_of(verb)
        if any(c.dep_ == "auxpass" for c in children) or any(c.dep_ == "nsubjpass" for c in children):
            # "he was pressed to explain", "she is quoted as saying"
            theirs = verb.lemma_ in _FELT or via in ("xcomp", "pcomp")
            felt = next((c for c in children if c.dep_ == "nsubjpass"), None) if theirs else None
            return felt or agent_of(verb)
        via = verb.dep_
        subject = next((c for c in children if c.dep_ == "nsubj"), None)
        if subject is not None:
            return None if _is_dateline(subject) else subject
        if any(c.dep_ == "expl" for c in children):
            return None
        if (verb.dep_ == "acl" and verb.tag_ == "VB") or (
            verb.dep_ == "acl" and verb.tag_ == "VBG" and _through(verb.head)
        ):
            verb = _verb_above(verb.head)
        elif verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return agent_of(verb) if verb.tag_ == "VBN" else verb.head
        elif verb.dep_ == "pcomp" and verb.head.head.i != verb.head.i:
            verb = _verb_above(verb.head.head)
        elif verb.dep_ in ("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis") and verb.head.i != verb.i:
            if verb.dep_ == "xcomp":
                controller = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
                if controller is not None and verb.head.lemma_ in _MAKES:
                    return controller
            verb = parallel(verb) or goes_on(verb) or _verb_above(verb.head)
        else:
            return None
    return None


def _is_asked(verb: Token) -> bool:
    """Whether the participle tells what somebody else asked or told: `Asked whether she would go, Berg said`."""
    participle = verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.lemma_ in _TOLD
    return participle and not any(c.dep_ in ("aux", "nsubj") for c in verb.children)


def quoted_by(verb: Token) -> Token | None:
    """Whose words they are in "quoted Berg as saying"."""
    if lemma(verb.lemma_) not in ("quote", "cite"):
        return None
    as_what = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    if as_what is None or not any(c.dep_ == "pcomp" for c in as_what.rights):
        return None
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.i < as_what.i), None)


def _is_dateline(noun: Token) -> bool:
    """Whether a noun is the place an article opens with: `CLEVELAND (AP) - Jan Berg said`."""
    first = noun.left_edge
    opens = noun.text.isupper() and len(noun) > 2 and bool(first.is_sent_start)
    return opens and _DATELINE.search(_after(noun)) is not None


def _after(noun: Token) -> str:
    return noun.doc[noun.i + 1 : noun.i + 10].text


def parallel(verb: Token) -> Token | None:
    """The verb of saying that a joined one is really joined with: "said he was tired and added that ..." hangs "added"
    on "was" at times, and their forms tell it."""
    if verb.dep_ != "conj" or verb.head.tag_ == verb.tag_ or any(c.dep_ in _OWN for c in verb.lefts):
        return None
    above = verb.head
    for _ in range(_STEPS):
        if above.dep_ == "ccomp" and above.head.tag_ == verb.tag_ and above.head.i < above.i:
            return above.head
        if above.head.i == above.i or above.dep_ not in ("ccomp", "xcomp", "conj"):
            return None
        above = above.head
    return None


def goes_on(verb: Token) -> Token | None:
    """The verb of saying whose speaker goes on in a participle after a comma: "said it was late, adding that ..." hangs
    "adding" on "was"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or lemma(verb.lemma_) not in lexicon.SPEECH:
        return None
    before = verb.i - 1
    while before > 0 and verb.doc[before].pos_ in ("ADV", "PUNCT") and verb.doc[before].text != ",":
        before -= 1
    if verb.doc[before].text != ",":
        return None
    above = verb.head
    for _ in range(_STEPS):
        if above.dep_ == "ccomp" and above.head.i < above.i:
            return above.head if lemma(above.head.lemma_) in lexicon.SPEECH else None
        if above.head.i == above.i or above.dep_ not in ("ccomp", "xcomp", "conj", "advcl"):
            return None
        above = above.head
    return None


def _through(noun: Token) -> bool:
    """Whether the noun is a means of speaking in somebody's hands, not the one who speaks."""
    return noun.lemma_.lower() in MEDIUM and noun.dep_ in ("dobj", "pobj")


def subject_nearby(verb: Token) -> Token | None:
    """Who is likely to speak where the parse names nobody: the noun just before a finite verb, the subject above it or
    the last subject before it in the sentence. Nobody for a passive."""
    if _is_passive(verb) or _is_asked(verb):
        return None
    if verb.tag_ in ("VBD", "VBZ", "VBP", "VBN"):
        before = noun_before(verb)
        if before is not None:
            return before
    for above in islice(upwards(verb), 1, _STEPS + 1):
        subject = next((c for c in above.lefts if c.dep_ == "nsubj" and c.i < verb.i and c.tag_ not in _NOBODY), None)
        if subject is not None:
            return subject
    for token in reversed(verb.doc[max(verb.i - _BACK, 0) : verb.i + 1]):
        if token.dep_ == "nsubj" and token.tag_ not in _NOBODY and token.i < verb.i:
            return token
        if token.is_sent_start:
            break
    return None


def _is_passive(verb: Token) -> bool:
    helpers = {c.dep_ for c in verb.children}
    return "auxpass" in helpers or (verb.tag_ == "VBN" and not helpers & {"aux", "ccomp"})


def noun_before(word: Token) -> Token | None:
    """The head of the noun phrase that ends right before a word, adverbs and helping verbs between them let be."""
    if word.i == 0 or word.is_sent_start:
        return None
    token = word.doc[word.i - 1]
    while (token.pos_ == "ADV" or token.dep_ in ("aux", "neg")) and token.i and not token.is_sent_start:
        token = word.doc[token.i - 1]
    for _ in range(_STEPS):
        above = token.head
        if (token.dep_ == "pobj" and above.head.i < above.i) or (
            token.dep_ in ("compound", "nmod", "amod", "flat") and above.i < word.i and above.i != token.i
        ):
            token = above.head if token.dep_ == "pobj" else above
        else:
            break
    return token if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM") else None


def _verb_above(token: Token) -> Token:
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            break
        token = token.head
    return token


def agent_of(verb: Token) -> Token | None:
    """The "by" phrase's noun of a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and verb.tag_ == "VBN"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def possessor_of(noun: Token) -> Token | None:
    """Whose claim, plan or fear the noun is: "his", "the senator's", "by the senator"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "among"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def source_at(token: Token | None) -> Source | None:
    """The source that a token heads: its noun phrase without clauses; a relative pronoun stands for its noun."""
    if token is None or token.dep_ == "expl":
        return None
    if token.lower_ in _RELATIVE and token.tag_ in ("WP", "WDT", "IN", "DT") and token.head.dep_ == "relcl":
        return Source(token.idx, token.idx + len(token), token.head.head.i)
    if token.pos_ == "PRON" or token.tag_ == "PRP$":
        return Source(token.idx, token.idx + len(token), token.i)
    start, end = token.left_edge, token
    for child in token.rights:
        if child.dep_ not in _INSIDE:
            break
        end = child.right_edge
    doc = token.doc
    first, last = start.i, end.i
    # a clause or the end of a passage that the parse hangs on the name
    first = max((t.i + 1 for t in doc[first : token.i] if t.tag_ in FINITE), default=first)
    marks = [t.i for t in doc[first : token.i] if t.is_quote]
    first = marks[-1] + 1 if len(marks) % 2 else first
    while first < token.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    if doc[first].is_sent_start and doc[first].text.isupper():  # "OSLO (AP) - Jan Roe"
        first = max((t.i + 1 for t in doc[first : token.i] if t.text in _DASHES), default=first)
    while last > token.i and (doc[last].is_punct or doc[last].is_space or doc[last].tag_ == "POS"):
        last -= 1
    if token.pos_ == "NOUN" and last == token.i:  # "curator Jane Roe" parsed in two
        while last + 1 < len(doc) and doc[last + 1].ent_type_ == "PERSON" and doc[last + 1].pos_ == "PROPN":
            last += 1
    return Source(doc[first].idx, doc[last].idx + len(doc[last]), token.i)


def whole_name(noun: Token, start: int) -> Token:
    """The noun that others hang on by "of", from an offset on: members in "members of the House of Lords"."""
    for _ in range(_STEPS):
        of = noun.head
        if noun.dep_ != "pobj" or of.lower_ != "of" or of.head.pos_ not in ("NOUN", "PROPN") or of.head.idx < start:
            break
        noun = of.head
    return noun


def speaker_of(verb: Token) -> Source | None:
    """Who says what the verb reports: whom the parse names, or who is likely to."""
    return source_at(subject_of(verb) or subject_nearby(verb))


def report_of(verb: Token, pieces: tuple[Piece, ...], *cue: Token) -> Report | None:
    """What a verb reports, with its speaker; nothing where there are no pieces. `cue` are more words of the cue."""
    if not pieces:
        return None
    return Report(characters(verb, *cue), pieces, speaker_of(verb))
