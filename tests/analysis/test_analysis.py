"""What holds for the whole analysis of any text: spans in the text, references that lead somewhere, the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis import analyse, analyse_many
from reader.model.analysis import Analysis, DateExpression, Entity, Event, Quote, Span
from reader.resources import articles_dir
from reader.sources import read_path

_PUBLISHED = st.sampled_from([None, date.min, date.max, date(2024, 2, 29)])
_PIECES = (
    "Anna Berg|Berg|Mr Berg|the mayor|she|it|Oslo|the Harbour Company|the company|said|told|met|will|was|named|in|"
    "on|Friday|May|2019|last week|that|who|and|, |. |“|”|\"|'s|(|)|—|: |\n|\n\n|former|minister|of|not|according to|"
    "Lee|李明|😀"
).split("|")
_ARTICLES = st.lists(st.sampled_from(_PIECES), max_size=80).map(" ".join)


def spans(analysis: Analysis) -> Iterator[Span]:
    for entity in analysis.entities:
        yield from (*entity.mentions, *entity.told_roles)
    for quote in analysis.quotes:
        yield from (quote, *quote.parts, *(s for s in (quote.cue, quote.speaker) if s))
    yield from analysis.dates
    for event in analysis.events:
        yield from (event, event.trigger, *((event.told,) if event.told else ()))


def check(text: str, published: date | None) -> None:
    analysis = analyse(text, published)
    for span in spans(analysis):
        assert 0 <= span.start < span.end <= len(text)
    known = {e.id for e in analysis.entities}
    made = [*known, *(f.id for found in (analysis.quotes, analysis.dates, analysis.events) for f in found)]
    assert len(made) == len(set(made))
    assert {q.speaker.entity for q in analysis.quotes if q.speaker} <= known | {None}
    assert {e for event in analysis.events for e in event.entities} <= known
    check_provenance(analysis)
    assert Analysis.model_validate_json(analysis.model_dump_json()) == analysis


def check_provenance(analysis: Analysis) -> None:
    every: list[Entity | Quote | DateExpression | Event] = [*analysis.entities, *analysis.quotes]
    every += [*analysis.dates, *analysis.events]
    assert all(finding.rule and 0 <= finding.confidence <= 1 for finding in every)
    assert all(m.rule for e in analysis.entities for m in e.mentions)
    assert all(r.rule for e in analysis.entities for r in e.told_roles)
    assert all(bool(event.dating) == bool(event.date) for event in analysis.events)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_ARTICLES, _PUBLISHED)
def test_words_of_the_news_in_any_order(text: str, published: date | None) -> None:
    check(text, published)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=300), _PUBLISHED)
def test_any_text(text: str, published: date | None) -> None:
    check(text, published)


def test_the_bundled_articles() -> None:
    for path in articles_dir().glob("*.txt"):
        article = read_path(path)
        check(article.text, article.published)


_HASHES = """
import hashlib
from reader.analysis import analyse_many
from reader.resources import articles_dir
from reader.sources import read_path

articles = [read_path(path) for path in sorted(articles_dir().glob("*.txt"))][:3]
for analysis in analyse_many((a.text, a.published) for a in articles):
    print(hashlib.sha256(analysis.model_dump_json().encode()).hexdigest())
"""


def hashes(seed: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _HASHES],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_the_same_bytes_in_another_process() -> None:
    first = hashes("1")
    assert len(set(first)) == 3
    assert hashes("2") == first


def test_the_same_bytes_whatever_was_analysed_before() -> None:
    articles = [read_path(path) for path in sorted(articles_dir().glob("*.txt"))][:3]
    together = [a.model_dump_json() for a in analyse_many((a.text, a.published) for a in articles)]
    backwards = [a.model_dump_json() for a in analyse_many((a.text, a.published) for a in reversed(articles))]
    alone = [analyse(a.text, a.published).model_dump_json() for a in articles]
    assert together == alone == backwards[::-1]
