"""Title-case headlines, parsed as sentences."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.analysis.document import find_blocks
from reader.analysis.titlecase import in_sentence_case

BODY = (
    "The mayor of Northern Harbour declined the offer on Friday. She was meeting the owners of the Red Lion, who had "
    "asked for talks about the old mill and its red roof."
)


def headline(title: str, body: str = BODY) -> str:
    text = f"{title}\n\n{body}"
    recased = in_sentence_case(text, tuple(find_blocks(text)))
    assert len(recased) == len(text)
    assert recased.endswith(body)
    return recased.split("\n")[0]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Mayor Declines Offer for Talks About the Old Mill", "Mayor declines offer for talks about the old mill"),
        ("Owners Meeting Mayor of Northern Harbour", "Owners meeting mayor of Northern Harbour"),
        ("Owners of the Red Lion Are Asking Mayor", "Owners of the Red Lion are asking mayor"),
        ("Anna Berg Declines Offer From Paul Lee", "Anna Berg declines offer from Paul Lee"),
        ("MAYOR DECLINES OFFER FOR THE MILL", "MAYOR DECLINES OFFER FOR THE MILL"),
        ("Mayor declines offer for talks", "Mayor declines offer for talks"),
        ("Offer Declined", "Offer Declined"),
    ],
)
def test_words_that_are_no_names_are_small(title: str, written: str) -> None:
    assert headline(title) == written


@given(st.text(alphabet="AaBbıİß’ .\n", max_size=200))
def test_any_text_keeps_its_offsets(text: str) -> None:
    recased = in_sentence_case(text, tuple(find_blocks(text)))
    assert len(recased) == len(text)
    assert recased.casefold() == text.casefold()


def test_a_title_case_headline_tells_its_event() -> None:
    analysis = analyse(f"Mayor Rejects the Offer for the Old Mill\n\n{BODY}", date(2023, 5, 30))
    rejects = next(e for e in analysis.events if e.trigger.text == "Rejects")
    assert rejects.date == "2023-05-26"
