"""What an analysis finds in an article. Every `start` and `end` is a character offset into the analysed text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, field_serializer, field_validator

EntityKind = Literal["person", "organisation", "place"]
Form = Literal["name", "short", "nominal", "pronoun"]
QuoteKind = Literal["direct", "indirect", "mixed"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
EventStatus = Literal["past", "planned", "uncertain"]


class Frozen(BaseModel):
    """A value that never changes once made."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """`text[start:end]`."""

    start: int
    end: int


class Words(Span):
    """A span with its words, where a reader of the data wants to see them: a cue, a trigger."""

    text: str


class Mention(Span):
    """A span that refers to an entity: by full name, short name, description or pronoun.

    `rule` names what found it: `tagger`, `repeat` (of a name found elsewhere), `surname`, `apposition`, `pronoun` ...
    """

    form: Form
    rule: str = ""


class RoleMention(Span):
    """The words that tell a person's role, and the rule that read them (`title`, `apposition`, `copula` ...).

    `role` is how it is listed in `Entity.roles`; `when` are the words that date it, where there are some: "former".
    """

    role: str
    rule: str
    when: str | None = None


class Entity(Frozen):
    """A person, organisation or place that the article names.

    `name` is the fullest form in the text, `aliases` the other names used for it, `roles` what the text says
    the person is ("Pentagon spokesman"), each in order of first appearance. `mentions` and `told_roles`, where the
    text tells the roles, are in text order. `rule` names what gave the name its kind (`tagger`, `title` ...) and
    `confidence`, from 0 to 1, says how sure it is that this is a name of that kind.
    """

    id: str
    kind: EntityKind
    name: str
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    told_roles: tuple[RoleMention, ...] = ()
    rule: str = ""
    confidence: float = 1.0


class Speaker(Span):
    """The words that name who speaks, and the entity they refer to where it is known."""

    entity: str | None = None


class Quote(Span):
    """What someone said, wrote, thinks or plans: the content, from its first to its last character.

    `parts` are the pieces of the content where something stands between them (`"We will," he said, "win."`);
    empty for a content in one piece. A direct quote's span includes its quotation marks. In JSON a part is
    `[start, end]`. `rule` names the rule that found the quote (`direct`, `clause`, `according-to` ...) and
    `confidence`, from 0 to 1, says how often that rule is right on such a content.
    """

    id: str
    kind: QuoteKind
    parts: tuple[Span, ...] = ()
    cue: Words | None = None
    speaker: Speaker | None = None
    rule: str = ""
    confidence: float = 1.0

    @field_validator("parts", mode="before")
    @classmethod
    def _from_pairs(cls, parts: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(dict(zip(("start", "end"), p, strict=True)) if isinstance(p, list) else p for p in parts)

    @field_serializer("parts", when_used="json")
    def _as_pairs(self, parts: tuple[Span, ...]) -> list[list[int]]:
        return [[p.start, p.end] for p in parts]


class DateExpression(Span):
    """A time expression with its TIMEX3 type and value (ISO-TimeML), resolved against the publication date.

    `mod` is the TIMEX3 modifier (START, MID, END, APPROX, BEFORE, AFTER ...), where there is one. `rule` names the
    rule of the grammar that read it and `confidence`, from 0 to 1, says how often such a reading has the right value.
    """

    id: str
    type: DateType
    value: str
    mod: str | None = None
    rule: str = ""
    confidence: float = 1.0


class Event(Span):
    """Something that happened, happens or is planned; the span is its passage (a clause).

    `date` is the calendar value of its day, week, month, quarter or year (`2023-W22`), `until` the end of a
    range. `told` is the date expression it comes from; None where the date follows from the story (the day
    of publication, the thread). `weight` (0 to 1) says how much it matters on a timeline. `caption` is short:
    who did what. `rule` names what made the trigger an event (`verb`, `noun` ...), `dating` what gave it its date
    (`own`, `sentence`, `thread`, `publication` ...) and `confidence`, from 0 to 1, how often a date found so is right.
    """

    id: str
    trigger: Words
    date: str | None = None
    until: str | None = None
    told: Span | None = None
    status: EventStatus = "past"
    entities: tuple[str, ...] = ()
    caption: str = ""
    weight: float = 0.0
    rule: str = ""
    dating: str = ""
    confidence: float = 1.0


class Analysis(Frozen):
    """All that was found in one text. `engine` and `version` name what made it, models included."""

    engine: str
    version: str
    published: str | None = None
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    events: tuple[Event, ...] = ()
