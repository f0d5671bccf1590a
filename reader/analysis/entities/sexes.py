"""What a text and a list of given names tell about a person's sex."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.entities import lexicon
from reader.analysis.entities.gazetteer import Sex, gazetteer
from reader.analysis.entities.names import Name
from reader.analysis.entities.words import Words

PRONOUNS: dict[str, Sex] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_COURTESY: dict[str, Sex] = {"Mr": "male", "Sir": "male", "Mrs": "female", "Ms": "female", "Miss": "female"}
_AHEAD = 15  # words in which a pronoun of the same sentence may tell


def title_sex(words: Words, first: int) -> Sex | None:
    """The sex that the title or the relation just before a name tells: `Mrs`, `spokesman`, `his wife`."""
    if not first or not words.joins[first - 1]:
        return None
    title = words.texts[first - 1].rstrip(".")
    if title in lexicon.MALE_TITLES or title.lower() in lexicon.MALE_NOUNS:
        return "male"
    if title in lexicon.FEMALE_TITLES or title.lower() in lexicon.FEMALE_NOUNS:
        return "female"
    return None


def courtesy_sex(words: Words, first: int) -> Sex | None:
    """The sex that `Mr`, `Mrs` and the like before a name tell."""
    return _COURTESY.get(words.texts[first - 1].rstrip(".")) if first and words.joins[first - 1] else None


def sex_by_name(words: Words, names: Iterable[Name]) -> Sex | None:
    """The sex by the titles before a person's names, else by the given name of the longest."""
    names = list(names)
    for name in names:
        if sex := title_sex(words, name.first):
            return sex
    return given_sex(words, max(names, key=lambda n: n.last - n.first))


def given_sex(words: Words, name: Name) -> Sex | None:
    """The sex that mostly bears the given name of a full name."""
    if name.last - name.first < 2 or words.keys[name.first] in lexicon.FAMILY_FIRST:
        return None
    return gazetteer().given.get(words.keys[name.first].split("-")[0])


def sex_said_after(words: Words, name: Name, named: frozenset[int] | set[int]) -> Sex | None:
    """The sex of the first pronoun after a name in its sentence, before anybody else is named: `Roe said she left`."""
    for i in range(name.last, min(name.last + _AHEAD, len(words))):
        if i in named or "." in words.before(i) or words.blocks[i] != words.blocks[name.first]:
            return None
        if sex := PRONOUNS.get(words.texts[i]):
            return sex
    return None
