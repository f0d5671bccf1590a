"""Who and what an analysis names, as text that a search looks into."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

# between two names; the index takes this sign of private use for a word, so that no phrase reaches across
_BETWEEN = " \ue000 "


class Names(NamedTuple):
    """Names with their other forms: of who says something, of people and of places. Columns of the library."""

    speakers: str = ""
    people: str = ""
    places: str = ""


def names_in(analysis: str, text: str) -> Names:
    """The names in an analysis (JSON) of a text; none where it is not what an analysis should be.

    A speaker without a name is there with the words of the text: "a senior official".
    """
    try:
        return _names(json.loads(analysis), text)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Names()


def _names(analysis: dict[str, Any], text: str) -> Names:
    entities = {e["id"]: e for e in analysis["entities"]}
    forms = {key: (e["name"], *e.get("aliases", ())) for key, e in entities.items()}
    speakers: list[str] = []
    for quote in analysis["quotes"]:
        if speaker := quote.get("speaker"):
            known = forms.get(speaker.get("entity"))
            speakers.extend(known or (text[speaker["start"] : speaker["end"]],))
    people = [form for key, e in entities.items() if e["kind"] == "person" for form in forms[key]]
    places = [form for key, e in entities.items() if e["kind"] == "place" for form in forms[key]]
    return Names(_joined(speakers), _joined(people), _joined(places))


def _joined(names: Iterable[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(names))
