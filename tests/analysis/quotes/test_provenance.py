"""Every quote says which rule made it and how sure that is."""

from __future__ import annotations

import pytest

from reader.analysis.quotes.confidence import LEAST, confidence
from reader.model.analysis import Quote
from tests.analysis.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“The bridge is safe,” said Anna Berg.", "direct"),
        ("The minister said that the bridge would open in May.", "clause"),
        ("According to the police, two men were arrested.", "according-to"),
        ("The senator urged the company to pay its workers.", "infinitive"),
        ("The senator criticized the new law.", "object"),
        ("The envoy described the talks as a first step.", "label"),
        ("Anna Berg: No new taxes this year", "headline"),
    ],
)
def test_the_rule_that_made_a_quote(text: str, rule: str) -> None:
    assert [q.rule for q in quotes_of(text)] == [rule]


def test_speech_in_marks_with_its_speaker_is_the_surest() -> None:
    (direct,) = quotes_of("“The bridge is safe,” said Anna Berg.")
    (wish,) = quotes_of("The senator urged the company to pay its workers.")
    (alone,) = quotes_of("“The bridge has always been safe for everybody.”")
    assert direct.confidence > wish.confidence > 0.5
    assert direct.confidence > alone.confidence


def test_a_thought_is_less_sure_than_words() -> None:
    (said,) = quotes_of("The minister said that the bridge would open in May.")
    (known,) = quotes_of("The minister knew that the bridge would open in May.")
    assert said.confidence > known.confidence


def test_a_speaker_makes_it_surer() -> None:
    known, vague, nobody = (confidence("clause", "indirect", voice) for voice in ("known", "vague", "nobody"))
    assert known > nobody
    assert known > vague


def test_words_that_are_only_wished_for_are_less_sure() -> None:
    (said,) = quotes_of("The minister said that the bridge would open in May.")
    (may,) = quotes_of("The minister may say that the bridge will open in May.")
    assert said.confidence > may.confidence


def test_what_is_more_likely_wrong_than_right_is_left_out() -> None:
    assert all(q.confidence >= LEAST for q in quotes_of("Those who might support the union would not say so."))


def test_a_rule_without_a_figure_is_unsure() -> None:
    assert confidence("new", "indirect") == 0.5


def test_rule_and_confidence_in_json() -> None:
    (quote,) = quotes_of("“The bridge is safe,” said Anna Berg.")
    dumped = quote.model_dump(mode="json")
    assert (dumped["rule"], dumped["confidence"]) == ("direct", 0.95)
    assert Quote.model_validate(dumped) == quote


def test_a_quote_kept_before_there_were_rules_still_loads() -> None:
    quote = Quote.model_validate({"id": "q1", "start": 0, "end": 4, "kind": "direct"})
    assert quote.rule == ""
