"""Words that mean somebody or something named elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.model.analysis import Form

Meant_co = TypeVar("Meant_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reference(Generic[Meant_co]):
    """The words first..last-1 mean a person or a group without the name; `rule` says why."""

    first: int
    last: int
    meant: Meant_co
    form: Form
    rule: str
