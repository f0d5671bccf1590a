"""The tokens of a parse as plain objects, for finders that go up and down the tree all the time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Token:
    """A token with spaCy's names for what it knows; reading an attribute costs a fraction of what spaCy's costs.

    `doc` are all tokens of the document, `sent` those of the sentence; `i` is the index in `doc`, `idx` the offset
    into the text; `lefts` and `rights` are the dependents before and after, in text order. A root is its own head.
    """

    __slots__ = (
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_space",
        "lefts",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "rights",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    whitespace_: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    like_num: bool
    is_sent_start: bool
    head: Token
    lefts: Sequence[Token]
    rights: Sequence[Token]
    doc: Sequence[Token]
    sent: Sequence[Token]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def children(self) -> Sequence[Token]:
        """The dependents, in text order."""
        return [*self.lefts, *self.rights]


class _Names(dict[int, str]):
    """The strings of a vocabulary by their hashes, each looked up once."""

    def __init__(self, doc: Doc) -> None:
        self._strings = doc.vocab.strings

    def __missing__(self, key: int) -> str:
        name = self[key] = self._strings[key]
        return name


def read_tokens(doc: Doc) -> list[Token]:
    """All tokens of a parse, in order."""
    names = _Names(doc)
    words = doc.to_array(["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP"]).T.tolist()
    marks = doc.to_array(["IDX", "SPACY", "IS_PUNCT", "IS_QUOTE", "IS_SPACE", "LIKE_NUM", "SENT_START", "HEAD"])
    *columns, starts, steps = marks.astype("int64").T.tolist()
    tokens: list[Token] = []
    sentence: list[Token] = []
    for i, row in enumerate(zip(*(map(names.__getitem__, hashes) for hashes in words), *columns, strict=True)):
        token = Token()
        token.i, token.doc = i, tokens
        token.text, token.lower_, token.lemma_, token.pos_, token.tag_, token.dep_ = row[:6]
        token.idx, token.whitespace_, token.is_punct, token.is_quote, token.is_space, token.like_num = row[6:]
        token.is_sent_start = starts[i] == 1
        if token.is_sent_start:
            sentence = []
        token.sent = sentence
        sentence.append(token)
        token.lefts = token.rights = ()
        tokens.append(token)
    _link(tokens, steps)
    return tokens


def _link(tokens: list[Token], steps: list[int]) -> None:
    """Give every token its head, so many steps away, and its dependents."""
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for i, step in enumerate(steps):
        token = tokens[i]
        token.head = tokens[i + step]
        if step:
            (lefts if step > 0 else rights).setdefault(i + step, []).append(token)
    for i, below in lefts.items():
        tokens[i].lefts = below
    for i, below in rights.items():
        tokens[i].rights = below
