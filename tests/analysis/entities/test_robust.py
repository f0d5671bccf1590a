"""Any text: spans inside it, no overlap, the same result twice, and the bundled article."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.entities import find_entities
from reader.model.analysis import Entity

ARTICLE = Path(__file__).parents[3] / "articles" / "china-declines-meeting-with-us-defense-chief.txt"
PIECES = st.sampled_from(
    ["Hannah Okafor", "Okafor", "he", "her", "US", "(EU)", "European Union", "President", "of", "and", "’s", "'s", "-",
     ", ", ". ", "\n", "\n\n", "“", "”", '"', "May", "²", "12", "OSLO (AP) -", "the minister", "&", "İ", "ß", "St."]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join))


def entities(text: str) -> tuple[Entity, ...]:
    return find_entities(read_document(text, load_engine()), ())


@given(TEXTS)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text(text: str) -> None:
    found = entities(text)
    assert found == entities(text)
    spans = sorted((m.start, m.end) for e in found for m in e.mentions)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert len({e.id for e in found}) == len(found)
    for entity in found:
        assert entity.mentions
        assert list(entity.mentions) == sorted(entity.mentions, key=lambda m: m.start)


def test_article() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    people = {e.name: e for e in entities(text) if e.kind == "person"}
    roles = {name: list(person.roles) for name, person in people.items()}
    assert roles == {
        "Lloyd Austin": ["Defense Secretary", "Secretary"],
        "Li Shangfu": ["PRC Minister of National Defense"],
        "Pat Ryder": ["Pentagon spokesman", "Brigadier General"],
        "Mao Ning": ["Spokeswoman"],
        "Wei Fenghe": ["Li’s predecessor"],
        "Jake Sullivan": ["US National Security Advisor"],
        "Wang Yi": ["top Chinese diplomat"],
        "Joe Biden": ["President"],
    }
    austin = [text[m.start : m.end] for m in people["Lloyd Austin"].mentions if m.form in ("name", "short")]
    assert austin == ["Lloyd Austin", *["Austin"] * (text.count("Austin") - 1)]
    assert "He" in [text[m.start : m.end] for m in people["Pat Ryder"].mentions]
    assert json.dumps([e.model_dump() for e in entities(text)]) == json.dumps([e.model_dump() for e in entities(text)])
