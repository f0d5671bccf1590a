"""Entities of a text, and how tests ask for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.analysis.document import read_document
from reader.analysis.engine import load_engine
from reader.analysis.entities import find_entities
from reader.model.analysis import Entity


class Found:
    """The entities of one text by name, with the words of their mentions."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entities = find_entities(read_document(text, load_engine()), ())

    def __getitem__(self, name: str) -> Entity:
        return next(e for e in self.entities if e.name == name)

    def names(self, kind: str) -> list[str]:
        return [e.name for e in self.entities if e.kind == kind]

    def said(self, name: str, *forms: str) -> list[str]:
        """The words of an entity's mentions, of the given forms or of all."""
        return [self.text[m.start : m.end] for m in self[name].mentions if not forms or m.form in forms]


@pytest.fixture(scope="session")
def find() -> Callable[[str], Found]:
    return Found
