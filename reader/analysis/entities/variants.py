"""Which forms of an organisation's name are the same: shorter ones, and those with its country before or after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import Key, gazetteer
from reader.analysis.entities.names import Name
from reader.analysis.entities.words import Words

_HEADS = lexicon.ORGANISATION_HEADS | lexicon.OF_HEADS | lexicon.ALONE


@dataclass(frozen=True, slots=True)
class _Form:
    """A name without its place: `Supreme Court` and `United Kingdom` of `UK Supreme Court`."""

    core: Key
    place: str | None


@dataclass(slots=True)
class _Use:
    """The names of one form in the text, and the first word of it, that of the title apart."""

    keys: set[Key] = field(default_factory=set)
    first: int | None = None
    first_below_title: int | None = None


def fuller_forms(words: Words, names: Iterable[Name]) -> dict[Key, Key]:
    """The fullest name for each that has a fuller one in the text.

    `Lockheed` is `Lockheed Martin`, `Supreme Court` the `Supreme Court of Spain`, where the text has one such name;
    `Spanish Supreme Court` is so wherever.
    """
    uses = _uses(words, names)
    longer: dict[_Form, list[_Form]] = defaultdict(list)
    for form in uses:
        for end in range(1, len(form.core) + 1):
            for place in dict.fromkeys((form.place, None)):
                short = _Form(form.core[:end], place)
                if short != form and short in uses and _may_shorten(short, form, uses):
                    longer[short].append(form)
    resolved: dict[_Form, _Form] = {}
    for form in sorted(uses, key=lambda f: (-len(f.core), f.place is None)):
        fulls = {resolved.get(full, full) for full in longer[form]}
        resolved[form] = fulls.pop() if len(fulls) == 1 else form
    fullest: dict[_Form, Key] = {}
    for form, use in uses.items():
        whole = resolved[form]
        keys = [*use.keys, *([fullest[whole]] if whole in fullest else [])]
        fullest[whole] = max(keys, key=lambda k: (len(k), k))
    return {key: fullest[resolved[form]] for form, use in uses.items() for key in use.keys}


def _uses(words: Words, names: Iterable[Name]) -> dict[_Form, _Use]:
    uses: dict[_Form, _Use] = {}
    title = 0 if words.blocks and words.blocks[-1] else None
    for name in names:
        if name.kind != "organisation":
            continue
        key = words.key(name.first, name.last)
        use = uses.setdefault(_form(key), _Use())
        use.keys.add(key)
        if use.first is None:
            use.first = name.first
        if use.first_below_title is None and words.blocks[name.first] != title:
            use.first_below_title = name.first
    return uses


def _may_shorten(short: _Form, full: _Form, uses: dict[_Form, _Use]) -> bool:
    """Whether a form can stand for a fuller one: no part of it, and not said before the country was."""
    following = full.core[len(short.core) :]
    if following and short.core[-1] in _HEADS and following[0] != "of":
        return False  # the Senate is not the Senate Finance Committee
    if short.place == full.place:
        # the House is the House of Representatives; a Ministry may be any
        return short.core[0] not in lexicon.OF_HEADS or short.core == ("House",) or short.place is not None
    bare, told = uses[short].first_below_title, uses[full].first
    return bare is None or (told is not None and told < bare)


def _form(key: Key) -> _Form:
    """The name and its place apart; the whole name where what remained would say too little."""
    lists = gazetteer()
    for end in range(min(3, len(key) - 1), 0, -1):
        place = lists.place(key[:end]) or lists.adjectives.get(key[:end])
        if place and _says_enough(key[end:]):
            return _Form(key[end:], place)
    for i in range(len(key) - 2, 0, -1):
        if key[i] == "of":
            place = lists.place(key[i + 2 :] if key[i + 1] == "the" else key[i + 1 :])
            return _Form(key[:i], place) if place and _says_enough(key[:i]) else _Form(key, None)
    return _Form(key, None)


def _says_enough(core: Key) -> bool:
    return len(core) > 1 or core[0] in _HEADS
