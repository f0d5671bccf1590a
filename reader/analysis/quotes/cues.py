"""Whether a word of the text reports a passage in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.analysis.quotes import lexicon
from reader.analysis.quotes.lexicon import lemma
from reader.analysis.quotes.phrases import SET_OFF
from reader.analysis.quotes.sources import noun_before, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# verbs whose quoted object is no speech
PLAIN = frozenset("be become have include make open play publish release see sign star use watch win write".split())
# an infinitive or participle that hangs on another verb
LOOSE = ("xcomp", "advcl", "acl")
_PERFORMED = frozenset("mention post read recite relate review sing write".split())
# what has words on it: these read
_WRITTEN = frozenset(
    """badge banner billboard board book caption card cover document email flag graffiti headline inscription it label
    leaflet letter line message notice note page panel paper part plaque placard post poster report screen section
    sentence shirt sign slogan statement sticker t-shirt tattoo text that ticket title tweet which writing""".split()
)
_FEW_WORDS = 10
_OF_WHAT = 2
_SHOWN = ("here", "there")
_CRIES = frozenset("call chant cheer chorus cry scream shout".split())


def speaks(token: Token, *, weak: bool = False) -> bool:
    """Whether the verb reports speech; `weak` lets in those that do so beside a comma only."""
    word = lemma(token.lemma_)
    put_it = word == "put" and any(c.dep_ == "dobj" and c.lower_ == "it" for c in token.rights)
    return (
        token.pos_ in ("VERB", "AUX")
        and (word in lexicon.SPEECH or put_it)
        and token.dep_ not in ("amod", "acl" if token.tag_ == "VBN" else "")
        and (weak or word not in lexicon.FAINT)
    )


def aside(verb: Token) -> bool:
    """Whether a relative clause is set off by a comma, a dash or a bracket."""
    first = verb.left_edge
    return first.i > 0 and first.doc[first.i - 1].text in SET_OFF and first.lower_ in ("which", "who")


def performs(verb: Token) -> bool:
    """Whether what follows in capitals is a work: `read "War and Peace"`, while a banner reads "No More Cuts"."""
    if lemma(verb.lemma_) not in _PERFORMED:
        return False
    subject = subject_of(verb)
    return subject is not None and lemma(subject.lemma_) not in _WRITTEN


def misread(tokens: Sequence[Token]) -> list[Token]:
    """A reporting verb right before a comma or colon that was taken for a noun: `The ministry notes, "`."""
    word = next((t for t in reversed(tokens) if not t.is_punct and not t.is_space), None)
    if (
        word is None
        or not (word.tag_ == "NNS" or (word.pos_ == "NOUN" and word.lower_ == "read"))
        or lemma(word.lemma_) not in lexicon.SPEECH
        or noun_before(word) is None
    ):
        return []
    return [word]


def misread_participle(tokens: Sequence[Token]) -> list[Token]:
    """A reporting verb before a colon that was taken for a participle: `The summary of the ruling read in part: "`."""
    last = next((t for t in reversed(tokens) if t.pos_ == "VERB"), None)
    if last is None or last.tag_ != "VBN" or last.dep_ != "acl" or lemma(last.lemma_) not in lexicon.SPEECH:
        return []
    finite = any(t.pos_ in ("VERB", "AUX") and t.i != last.i for t in tokens)
    return [] if finite or noun_before(last) is None else [last]


def voiced_feeling(tokens: Sequence[Token]) -> list[Token]:
    """The verbs that give a feeling or a claim its speaker: `The spokesman expressed regret; "`."""
    return [
        t
        for t in tokens
        if t.pos_ == "VERB"
        and lemma(t.lemma_) in lexicon.VOICE
        and any(c.dep_ == "dobj" and lemma(c.lemma_) in lexicon.NOUNS for c in t.rights)
        and any(c.dep_ == "nsubj" for c in t.lefts)
    ]


def name_alone(tokens: Sequence[Token]) -> Token | None:
    """The name in a few words without a verb, before a colon: `Jan Berg, at the rally:`, `Here's Berg in May:`."""
    words = [t for t in tokens if not t.is_punct and not t.is_space]
    if not words or len(words) > _FEW_WORDS or any(t.pos_ == "VERB" for t in words):
        return None
    if any(t.pos_ == "AUX" for t in words) and words[0].lower_ not in _SHOWN:
        return None
    name = next((t for t in words if t.pos_ == "PROPN" and t.dep_ != "pobj"), None)
    if name is None and len(words) == 1 and words[0].pos_ == "NOUN" and words[0].text.istitle():
        return words[0]
    while name is not None and name.dep_ == "compound" and name.head.i > name.i and name.head in words:
        name = name.head
    return name if name is None or name.dep_ != "pobj" else None


def cried(tokens: Sequence[Token]) -> Token | None:
    """The noun of `chants of`, where the tokens end with it."""
    if len(tokens) < _OF_WHAT or tokens[-1].lower_ != "of":
        return None
    return tokens[-2] if lemma(tokens[-2].lemma_) in _CRIES else None
