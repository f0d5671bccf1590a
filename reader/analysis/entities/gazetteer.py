"""Lists of countries, places and given names, read once from the package's data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from reader.analysis.entities import lexicon

Sex = Literal["male", "female"]
Key = tuple[str, ...]


@dataclass(frozen=True)
class Gazetteer:
    """What is known beforehand of places and given names.

    `places` maps a name's words to the place's main name, `countries` likewise; `adjectives` words for
    nationalities to the country, `given` maps a given name to the sex that mostly bears it, None where both do.
    """

    countries: dict[Key, str]
    places: dict[Key, str]
    adjectives: dict[Key, str]
    given: dict[str, Sex | None]

    def place(self, key: Key) -> str | None:
        """The main name of a country or another place, if `key` names one."""
        return self.countries.get(key) or self.places.get(key)

    def is_nation(self, key: Key) -> bool:
        """Whether `key` names a country or a nationality."""
        return key in self.countries or key in self.adjectives


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The lists of the package's `data`."""
    from reader.analysis.entities.words import comparable

    def key(name: str) -> Key:
        return tuple(comparable(w) if "." in w[:-1] else comparable(w.rstrip(".")) for w in name.split())

    countries: dict[Key, str] = {}
    places: dict[Key, str] = {}
    adjectives: dict[Key, str] = {}
    for line in _lines("countries.tsv"):
        name, others, people, capital = (field.split(",") for field in line.split("\t"))
        countries.update({key(n): name[0] for n in [*name, *others] if n})
        for adjective in people:
            if adjective:
                adjectives.setdefault(key(adjective), name[0])
        places.update({key(c): c for c in capital if c})
    for line in _lines("places.txt"):
        names = [n.strip() for n in line.split("=")]
        places.update({key(n): names[0] for n in names})
    return Gazetteer(countries, places, adjectives, _given_names())


def _given_names() -> dict[str, Sex | None]:
    sexes: dict[str, Sex | None] = {"[male]": "male", "[female]": "female", "[either]": None}
    given: dict[str, Sex | None] = {}
    sex: Sex | None = None
    for line in _lines("given_names.txt"):
        if line in sexes:
            sex = sexes[line]
        else:
            given.update(dict.fromkeys((n for n in line.split() if n not in lexicon.COURTESY | lexicon.RANKS), sex))
    return given


def _lines(name: str) -> list[str]:
    text = files("reader.analysis.entities").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
