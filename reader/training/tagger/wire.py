"""Made-up wire copy: companies, teams and institutions where the news has them, since the free text has few.

Each story is a few sentences about the same names, so that the tagger learns to tell a company called after a person,
or a team called after a place, by what is said of it. In the stories of `data/wire.toml`, `{company}` and
`{other_company}` are names, `{=company}` and `{person.last}` name them again, `{day}` and the like are plain words.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from random import Random

from reader.analysis.entities.gazetteer import gazetteer

_OWN = tomllib.loads(Path(__file__).with_name("data").joinpath("wire.toml").read_text(encoding="utf-8"))
COMPANIES, ENDINGS, TEAMS, MEDIA = (
    [name.replace("_", " ") for name in _OWN[names].split()]
    for names in ("companies", "company_endings", "teams", "media")
)
BODIES = [name.replace("_", " ").partition("|") for name in _OWN["bodies"].split()]
STORIES = [" ".join(story.split()) for story in _OWN["stories"].split("\n\n")]
_WITHOUT_ARTICLE = {name.replace("_", " ") for name in _OWN["without_article"].split()}
_WIRE = ("REUTERS", "ORG")
_SYLLABLES = (
    "al an ar ba bel bri ca cor da den do el en er fa fi gen ge ho in ka ker la lo ma men na no nor om or pa pol ra ri "
    "ro sa sen so ta ter ti to tri un va ver vi vo yo za zen"
).split()
_TAILS = "ean tech ex on is ra gen co ix a us soft pharm corp do la ia".split()

_SLOT = re.compile(r"\{(=?)([a-z_]+)(?:\.([a-z]+))?\}")
Part = str | tuple[str, str]


class WireDesk:
    """Writes made-up stories; `persons` and `places` are names to use beside the lists here."""

    def __init__(self, persons: list[str], places: list[str], random: Random) -> None:
        self._places, self._random = places, random
        # not "Henry of Navarre", whom nobody calls Navarre
        self._persons = [name for name in persons if not any(word.islower() for word in name.split())]
        surnames = sorted({name.split()[-1] for name in self._persons})
        # a country's team goes by the country's name, and that is a place
        self._towns = [place for place in places if tuple(place.split()) not in gazetteer().countries]
        self._surnames = [name for name in surnames if len(name) > 3 and name[0].isupper()]

    def story(self) -> list[Part]:
        """One story, in plain parts and (name, kind) pairs."""
        text = self._random.choice(STORIES)
        names: dict[str, dict[str, str]] = {}
        parts: list[Part] = []
        at = 0
        for slot in _SLOT.finditer(text):
            parts.append(text[at : slot.start()])
            at = slot.end()
            what = slot[2].removeprefix("other_").removeprefix("third_")
            if what == "wire":
                parts.append(_WIRE)
                continue
            kind = {"person": "PER", "place": "LOC"}.get(what, "ORG")
            if what in ("company", "team", "place_team", "body", "media", "person", "place"):
                forms = names.setdefault(slot[2], self._name(what))
                name = forms.get(slot[3] or ("again" if slot[1] else "full")) or forms["full"]
                before = "".join(part if isinstance(part, str) else part[0] for part in parts[-2:])
                if what == "body" and name not in _WITHOUT_ARTICLE and not before.endswith(("the ", "The ", "(")):
                    parts.append("the " if before and not before.endswith((". ", '" ')) else "The ")
                parts.append((name, kind))
            else:
                parts.append(self._plain(what))
        return [*parts, text[at:]]

    def _name(self, what: str) -> dict[str, str]:
        pick, chance = self._random.choice, self._random.random()
        if what == "person":
            full = pick(self._persons)
            return {"full": full, "last": full.split()[-1]}
        if what in ("place", "place_team"):
            place = pick(self._places if what == "place" else self._towns)
            ended = what == "place_team" and chance < 0.2
            return {"full": f"{place} {pick(['State', 'United', 'City', 'Tech', 'A&M'])}" if ended else place}
        if what == "body":
            full, _, short = pick(BODIES)
            return {"full": full, "short": short or full, "again": short or full}
        if what in ("team", "media"):
            return {"full": pick(TEAMS if what == "team" else MEDIA)}
        return self._company(chance)

    def _company(self, chance: float) -> dict[str, str]:
        pick = self._random.choice
        if chance < 0.4:
            short = pick(COMPANIES)
        elif chance < 0.75:
            middle = "".join(pick(_SYLLABLES) for _ in range(self._random.randint(1, 2)))
            short = (middle + pick(_TAILS)).capitalize()
        elif chance < 0.9:
            short = pick(self._surnames)
        else:
            short = "".join(pick("ABCDEFGHIKLMNOPRSTUVX") for _ in range(self._random.randint(2, 4)))
        full = f"{short} {pick(ENDINGS)}" if self._random.random() < 0.3 else short
        return {"full": full, "again": short}

    def _plain(self, what: str) -> str:
        roll, pick = self._random.randint, self._random.choice
        return {
            "day": pick("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
            "month": pick("January February March April June July August October November December".split()),
            "year": str(roll(1990, 2024)),
            "number": str(roll(20, 90)),
            "percent": f"{roll(0, 40)}.{roll(0, 9)}%",
            "money": f"${roll(1, 90)}.{roll(0, 9)} {pick(['million', 'billion'])}",
            "score": f"{roll(1, 40)}-{roll(0, 30)}",
        }[what]
