"""A long article with its analysis made by hand: 50,000 words, 5,000 marks."""

from __future__ import annotations

from datetime import date

from reader.model.analysis import Analysis, DateExpression, Entity, Event, Mention, Quote, Speaker, Words
from reader.model.article import Article, Block

_SENTENCE = "Speaker {n:03} of the harbour council said on Tuesday that the old bridge would be closed for a year. "
_FILLER = "Ships and ferries went on passing under it, and nobody on the quay seemed to be in any hurry about it. " * 2
PARAGRAPHS = 1250


def long_article() -> tuple[Article, Analysis]:
    """The article, and an analysis with a name, a date, a quote and an event in each of its paragraphs."""
    paragraphs = ["A very long story about a bridge"]
    paragraphs += [_SENTENCE.format(n=n % 50) + _FILLER for n in range(PARAGRAPHS)]
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        blocks.append(Block("paragraph" if number else "title", at, at + len(paragraph)))
        at += len(paragraph) + 2
    article = Article(
        title=paragraphs[0], text=text, blocks=tuple(blocks), published=date(2024, 3, 1), published_origin="text"
    )
    return article, _analysis(text, [block.start for block in blocks[1:]])


def _analysis(text: str, starts: list[int]) -> Analysis:
    mentions: dict[int, list[Mention]] = {}
    quotes, dates, events = [], [], []
    for number, start in enumerate(starts):
        person = number % 50
        name = Mention(start=start, end=start + 11, form="name")
        mentions.setdefault(person, []).append(name)
        told, content = text.index("Tuesday", start), text.index("that the old", start)
        end = text.index(".", content)
        said = text.index("said", start)
        speaker = Speaker(start=name.start, end=name.end, entity=f"p{person}")
        cue = Words(start=said, end=said + 4, text="said")
        quotes.append(Quote(id=f"q{number}", kind="indirect", start=content, end=end, cue=cue, speaker=speaker))
        dates.append(DateExpression(id=f"d{number}", start=told, end=told + 7, type="DATE", value="2024-02-27"))
        trigger = Words(start=end - 17, end=end - 11, text=text[end - 17 : end - 11])
        events.append(
            Event(
                id=f"e{number}",
                start=start,
                end=end,
                trigger=trigger,
                date=f"{1990 + number % 35}",
                caption="The bridge is closed",
                entities=(f"p{person}",),
                weight=0.7 if number % 4 == 0 else 0.1,
            )
        )
    entities = tuple(
        Entity(id=f"p{n}", kind="person", name=f"Speaker {n:03}", mentions=tuple(found))
        for n, found in mentions.items()
    )
    return Analysis(
        engine="by hand",
        version="1",
        entities=entities,
        quotes=tuple(quotes),
        dates=tuple(dates),
        events=tuple(events),
    )
