"""A small invented story with its analysis made by hand, for the tests of what stands beside the article."""

from __future__ import annotations

import re
from datetime import date

from reader.app.reading import Reading
from reader.app.store import ArticleStore
from reader.model.analysis import (
    Analysis,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    Mention,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    Words,
)
from reader.model.article import Article, Block

TEXT = """Harbour bridge to close for a year

Port authority chairwoman Maria Oberholt said on Monday that the old harbour bridge in Lindhaven would close in June. \
"We have looked at every other way," Oberholt said, "and there is none."

Mayor Tomás Brandt called the plan "a shock for every shop on the quay". In 2019 Brandt had promised to keep the \
bridge open.

The Lindhaven Merchants' Association met Oberholt in April 2021 and asked for a ferry. She told the association that \
a ferry would cost more than the bridge.

Brandt will present a plan of his own in Lindhaven next week. The Port Authority did not comment, but Oberholt \
thinks that the council will agree."""


def blocks(text: str) -> tuple[Block, ...]:
    """The first line as the title, every other one as a paragraph."""
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    return tuple(Block("paragraph" if n else "title", start, end) for n, (start, end) in enumerate(lines))


def article(text: str = TEXT) -> Article:
    return Article(title=text.partition("\n")[0], text=text, blocks=blocks(text), published=date(2023, 5, 8))


def at_length() -> Article:
    """The story four times over, so that it has to scroll, and a word at its end."""
    text = "\n\n".join([TEXT] * 4 + ["At the very end stands a lighthouse."])
    return article(text)


def entity(id: str, kind: EntityKind, name: str, *forms: str, text: str = TEXT, roles: tuple[str, ...] = ()) -> Entity:
    """An entity mentioned wherever one of the forms stands in the text."""
    pattern = "|".join(re.escape(form) for form in sorted((name, *forms), key=len, reverse=True))
    mentions = tuple(
        Mention(start=m.start(), end=m.end(), form="name" if m[0] == name else "short")
        for m in re.finditer(pattern, text)
    )
    return Entity(id=id, kind=kind, name=name, roles=roles, aliases=forms, mentions=mentions)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def quote(id: str, kind: QuoteKind, content: str, cue: str, speaker: str, entity: str = "oberholt") -> Quote:
    at, by, head = span(content), span(speaker), span(cue)
    return Quote(
        id=id,
        kind=kind,
        start=at.start,
        end=at.end,
        cue=Words(start=head.start, end=head.end, text=cue),
        speaker=Speaker(start=by.start, end=by.end, entity=entity),
    )


def event(
    id: str, passage: str, trigger: str, on: str, caption: str, *entities: str, status: EventStatus = "past"
) -> Event:
    """Dated `on`, by the words of its passage and of its trigger."""
    at, head = span(passage), span(trigger)
    return Event(
        id=id,
        start=at.start,
        end=at.end,
        trigger=Words(start=head.start, end=head.end, text=trigger),
        date=on,
        caption=caption,
        entities=entities,
        status=status,
        weight=0.8,
    )


ENTITIES = (
    entity("oberholt", "person", "Maria Oberholt", "Oberholt", "She", roles=("Port authority chairwoman",)),
    entity("brandt", "person", "Tomás Brandt", "Brandt", "his own", roles=("Mayor",)),
    entity("merchants", "organisation", "Lindhaven Merchants' Association", "the association"),
    entity("port", "organisation", "Port Authority"),
    entity("lindhaven", "place", "Lindhaven"),
)
QUOTES = (
    quote("q1", "indirect", "the old harbour bridge in Lindhaven would close in June", "said on", "Maria Oberholt"),
    quote(
        "q2", "direct", '"We have looked at every other way," Oberholt said, "and there is none."', "said,", "Oberholt"
    ),
    quote("q3", "mixed", 'the plan "a shock for every shop on the quay"', "called", "Mayor Tomás Brandt", "brandt"),
    quote("q4", "indirect", "a ferry would cost more than the bridge", "told", "She"),
    quote("q5", "indirect", "the council will agree", "thinks", "Oberholt"),
)
EVENTS = (
    event("e1", "In 2019 Brandt had promised", "promised", "2019", "Brandt promises an open bridge", "brandt"),
    event("e2", "Association met Oberholt", "met", "2021-04", "Merchants meet Oberholt", "merchants", "oberholt"),
    event("e3", "close in June", "close in", "2023-06", "The bridge closes", "lindhaven", status="planned"),
    event("e4", "Brandt will present", "present", "2023-W20", "Brandt presents a plan", "brandt", status="planned"),
)
ANALYSIS = Analysis(
    engine="by hand", version="1", published="2023-05-08", entities=ENTITIES, quotes=QUOTES, events=EVENTS
)


def waiting(text: str = TEXT) -> ArticleStore:
    """The store before the analysis has come."""
    return ArticleStore(article(text))


def ready() -> ArticleStore:
    """The store with the story's analysis."""
    return waiting().analysed(Reading(ANALYSIS))


def crowd(count: int) -> ArticleStore:
    """The store of a long text with very many people."""
    names = [f"Person{n:04} Surname{n:04}" for n in range(count)]
    text = "A crowd\n\n" + "\n\n".join(f"{name} came and {name} went." for name in names)
    at = {name: len("A crowd\n\n") + n * (len(text) - 7) // count for n, name in enumerate(names)}
    people = tuple(
        Entity(
            id=f"p{n}",
            kind="person",
            name=name,
            roles=(f"guest number {n}",) if n % 2 else (),
            mentions=(Mention(start=at[name], end=at[name] + len(name), form="name"),),
        )
        for n, name in enumerate(names)
    )
    return waiting(text).analysed(Reading(Analysis(engine="by hand", version="1", entities=people)))


def hostile(*names: str) -> ArticleStore:
    """The store with people of these names, each mentioned once."""
    text = "Names\n\n" + "\n\n".join(names)
    people = tuple(
        Entity(
            id=f"p{n}",
            kind="person",
            name=name,
            roles=(name,),
            aliases=(name,),
            mentions=(Mention(start=text.index(name), end=text.index(name) + len(name), form="name"),),
        )
        for n, name in enumerate(names)
    )
    return waiting(text).analysed(Reading(Analysis(engine="by hand", version="1", entities=people)))
