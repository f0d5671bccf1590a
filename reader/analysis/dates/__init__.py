"""Date expressions and what they mean.

A grammar of patterns over tokens (`rules`) finds them; each rule reads what it found against the story
(`story`): the day of publication, the tense of the clause, the dates told before.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reader.analysis.dates.confidence import confidence
from reader.analysis.dates.grammar import Match
from reader.analysis.dates.rule import Reading, Rule, grammar
from reader.analysis.dates.rules.pitfalls import is_in_name
from reader.analysis.dates.story import Story
from reader.analysis.dates.tokens import Token, read_tokens
from reader.analysis.document import Document
from reader.model.analysis import DateExpression

__all__ = ["find_dates"]


def find_dates(document: Document, published: date | None) -> tuple[DateExpression, ...]:
    """The time expressions of a document in text order, resolved against the publication date.

    They never overlap. Without a publication date, relative ones keep valid values of unknown digits (XXXX-WXX-5).
    """
    story = Story(document, published)
    found: list[DateExpression] = []
    for block in document.blocks:
        for match, rule, reading in _readings(story, block.start, block.end):
            first = match.first if reading.first is None else reading.first
            end = match.end if reading.end is None else reading.end
            found.append(
                DateExpression(
                    id=f"d{len(found) + 1}",
                    start=match.tokens[first].start,
                    end=match.tokens[end - 1].end,
                    type=reading.type,
                    value=reading.value,
                    mod=reading.mod,
                    rule=rule.name,
                    confidence=confidence(rule.name, reading.type),
                )
            )
    return tuple(found)


def _readings(story: Story, start: int, end: int) -> Iterator[tuple[Match, Rule, Reading]]:
    """What a block says, left to right: at every place the longest match whose rule accepts it."""
    reached = 0
    for match, rule in _candidates(read_tokens(story.text, start, end)):
        if match.first < reached:
            continue
        readings = rule.read(match, story)
        if readings is None or is_in_name(match, story):
            continue
        for reading in readings if isinstance(readings, list) else [readings]:
            yield match, rule, reading
            story.remember(reading.period, reading.reported)
            reached = match.end if reading.end is None else reading.end


def _candidates(tokens: list[Token]) -> list[tuple[Match, Rule]]:
    """All matches of all rules: from left to right, at one place the longest first, then in the order of the rules."""
    rules, patterns = grammar()
    spelled = patterns.spell(tokens)
    found = [
        (match, order, rules[order])
        for order in patterns.possible(spelled)
        for match in patterns.find(order, tokens, spelled)
    ]
    found.sort(key=lambda c: (c[0].first, -c[0].end, c[1]))
    return [(match, rule) for match, _, rule in found]
