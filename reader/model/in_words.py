"""What an analysis found, in words: the same ones on the screen, in copies and on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.model.clean import clean_line

if TYPE_CHECKING:
    from reader.model.analysis import Entity, Event, Quote

_DOUBTFUL_BELOW = 0.5


class _Rated(Protocol):
    """Something found, with how sure it is, from 0 to 1."""

    @property
    def confidence(self) -> float: ...


def is_doubtful(found: _Rated) -> bool:
    """Whether a finding is as likely wrong as right."""
    return found.confidence < _DOUBTFUL_BELOW


def sureness(rule: str, confidence: float, verb: str = "found") -> str:
    """`found by “tagger”, 85% sure`; empty for what no rule claims."""
    return f"{by_rule(rule, verb)}, {percent(confidence)} sure" if rule else ""


def by_rule(rule: str, what: str) -> str:
    """`told by “title”`; empty for what no rule claims."""
    return f"{what} by “{clean_line(rule)}”" if rule else ""


def percent(confidence: float) -> str:
    """`85%`."""
    return f"{round(confidence * 100)}%"


def content_of(text: str, quote: Quote) -> str:
    """What was said, on one line; `…` stands for what is between the parts of an interrupted quote."""
    return " … ".join(clean_line(text[part.start : part.end]) for part in quote.parts or (quote,))


def caption_of(text: str, event: Event) -> str:
    """What happened, on one line: the event's caption, else the words of its passage."""
    return clean_line(event.caption or text[event.start : event.end])


def speaker_of(text: str, quote: Quote, entities: Mapping[str, Entity]) -> str:
    """Who says a quote: the entity's name, else the passage's own words ("a senior official"), else "".

    `entities` are those of the analysis by id.
    """
    if quote.speaker is None:
        return ""
    entity = entities.get(quote.speaker.entity or "")
    return clean_line(entity.name if entity else text[quote.speaker.start : quote.speaker.end])


class Role(NamedTuple):
    """A role in words, and which of `Entity.told_roles` tells it first; None where the text's place is not known."""

    words: str
    told: int | None


def roles_of(entity: Entity) -> tuple[Role, ...]:
    """A name's roles, in order of appearance, those of another time (`senator (former)`) after the present ones."""
    first: dict[tuple[str, str], int] = {}
    for n, told in enumerate(entity.told_roles):
        first.setdefault((told.role, told.when or ""), n)
    present: list[Role] = []
    past: list[Role] = []
    for role in entity.roles:
        tellings: list[tuple[str, int | None]] = [(when, n) for (name, when), n in first.items() if name == role]
        for when, number in tellings or [("", None)]:
            dated = when and when.casefold() not in role.casefold()
            words = clean_line(f"{role} ({when})" if dated else role)
            (past if when else present).append(Role(words, number))
    return (*present, *past)


def main_role(entity: Entity) -> str:
    """The role that stands beside a name, "" for a name without one."""
    roles = roles_of(entity)
    return roles[0].words if roles else ""
