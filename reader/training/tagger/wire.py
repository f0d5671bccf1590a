"""Made-up wire copy: companies, teams and institutions where the news has them, since the free text has few.

Each story is a few sentences about the same names, so that the tagger learns to tell a company called after a person,
or a team called after a place, by what is said of it. In the stories of `data/wire.txt`, `{company}` and `{company2}`
are two names of that sort, `{=company}` is what the first is called again, `{body.full}` and `{body.short}` say which
of the two it is, `{body.bare}` goes without its article, `{COMPANY}` is in capitals, `{city.ORG}` says that the words
name an organisation here. What has no kind, as `{day}`, is plain words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.tagger.labels import KINDS

_DATA = Path(__file__).with_name("data")
STORIES = _DATA.joinpath("wire.txt").read_text(encoding="utf-8").strip().split("\n\n")
_TABLES = tomllib.loads(_DATA.joinpath("wire.toml").read_text(encoding="utf-8"))
_LINES = {
    slot: [[" ".join(form.split()) for form in line.split(",")] for line in lines]
    for table in _TABLES.values()
    for slot, lines in table.items()
}
_KIND_OF = {slot: table for table, slots in _TABLES.items() if table in KINDS for slot in slots} | dict.fromkeys(
    ("city", "country", "region"), "LOC"
)
_SLOT = re.compile(r"\{(=?)([A-Za-z_]+)(\d*)(?:\.([A-Za-z]+))?\}")
_SYLLABLES = (
    "al an ar ba bel bri ca cor da den do el en er fa fi gen ge ho in ka ker la lo ma men na no nor om or pa pol ra ri "
    "ro sa sen so ta ter ti to tri un va ver vi vo yo za zen"
).split()
_TAILS = "ean tech ex on is ra gen co ix a us soft pharm corp do la ia".split()

Part = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Name:
    """What a thing is called first and what it is called again; with `the ` before it where it takes the article."""

    full: str
    again: str

    @classmethod
    def of(cls, form: str) -> _Name:
        full, _, again = form.partition("|")
        again = again or full
        if "*" in again:
            again = again.replace("*", "".join(word[0] for word in re.findall(r"[A-Z]\w*", full)))
        return cls(full, again)


class WireDesk:
    """Writes made-up stories; `persons` and `places` are names to use beside the lists of the package."""

    def __init__(self, persons: list[str], places: list[str], random: Random) -> None:
        self._random = random
        # not "Henry of Navarre", whom nobody calls Navarre
        persons = [name for name in persons if not any(word.islower() for word in name.split())]
        surnames = sorted({name.split()[-1] for name in persons})
        lists = gazetteer()
        adjectives = {country: " ".join(key) for key, country in reversed(lists.adjectives.items())}
        self._pools = {
            "known_person": [f"{name}|{name.split()[-1]}" for name in persons],
            "surname": [name for name in surnames if len(name) > 3 and name[0].isupper() and name[-1].isalpha()],
            "given": [name for name in sorted(lists.given) if len(name) > 2],
            "known_place": places,
            # a country's team goes by the country's name, and that is a place
            "known_town": [place for place in places if tuple(place.split()) not in lists.countries],
            "country": sorted(set(lists.countries.values())),
            "adjective": sorted(adjectives.values()),
        }
        self._pools["nationality"] = self._pools["adjective"]

    def story(self) -> list[Part]:
        """One story, in plain parts and (name, kind) pairs."""
        text = self._random.choice(STORIES)
        names: dict[str, _Name] = {}
        parts: list[Part] = []
        at = 0
        for slot in _SLOT.finditer(text):
            parts.append(text[at : slot.start()])
            at = slot.end()
            what, way = slot[2].lower(), slot[4] or ("again" if slot[1] else "")
            kind = way if way in KINDS else _KIND_OF.get(what)
            if what + slot[3] not in names or not kind:
                names[what + slot[3]] = self._drawn(what, two=f"{what}{slot[3]}.short" in text)
            name = names[what + slot[3]]
            words = name.again if way in ("again", "short") else name.full
            bare = words.removeprefix("the ")
            if words != bare and way not in ("bare", "short") and not slot[2].isupper():
                parts.append(_article("".join(part if isinstance(part, str) else part[0] for part in parts[-2:])))
            bare = bare.upper() if way == "CAPS" or slot[2].isupper() else bare
            parts.append((bare, kind) if kind else bare)
        return [*parts, text[at:]]

    def name(self, what: str) -> Part:
        """A name for a slot (`person`, `city` ...), with its kind."""
        return self._drawn(what, two=False).full.removeprefix("the "), _KIND_OF[what]

    def _drawn(self, what: str, two: bool) -> _Name:
        """A name, where wanted one that is called something else again."""
        for _ in range(20):
            name = _Name.of(self._form(what))
            if not two or name.full != name.again:
                break
        return name

    def _form(self, what: str) -> str:
        """A form of a slot, its own slots filled."""
        pick = self._random.choice
        if what in _PLAIN:
            return _PLAIN[what](self._random)
        form = pick(self._pools[what]) if what in self._pools else pick(pick(_LINES[what]))
        inner: dict[str, str] = {}

        def fill(slot: re.Match[str]) -> str:
            if slot[0] not in inner:
                drawn = self._form(slot[2])
                inner[slot[0]] = drawn if form == slot[0] else drawn.partition("|")[0]
            return inner[slot[0]]

        return _SLOT.sub(fill, form)


def _article(before: str) -> str:
    if before.endswith(("the ", "The ", "(")):
        return ""
    return "The " if not before or before.endswith((". ", '."', '." ', "? ", '?" ', ": ", "- ", ' "')) else "the "


def _made(random: Random) -> str:
    middle = "".join(random.choice(_SYLLABLES) for _ in range(random.randint(1, 2)))
    return (middle + random.choice(_TAILS)).capitalize()


_PLAIN: dict[str, Callable[[Random], str]] = {
    "made": _made,
    "letters": lambda random: "".join(random.choice("ABCDEFGHIKLMNOPRSTUVX") for _ in range(random.randint(2, 5))),
    "initial": lambda random: random.choice("ABCDEFGHIJKLMNOPRSTVW"),
    "date": lambda random: str(random.randint(1, 28)),
    "year": lambda random: str(random.randint(1970, 2024)),
    "number": lambda random: str(random.randint(20, 90)),
    "percent": lambda random: f"{random.randint(0, 40)}.{random.randint(0, 9)}%",
    "money": lambda random: f"${random.randint(1, 90)}.{random.randint(0, 9)} {random.choice(['million', 'billion'])}",
    "score": lambda random: f"{random.randint(0, 9)}-{random.randint(0, 9)}",
}
