"""What is found in a page, as it travels from the parsing process to the reader's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from reader.model.article import Link
from reader.sources.lines import Paragraph
from reader.sources.metadata import Metadata

Way = Literal["article", "second opinion", "plain"]


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a page's article and what the page says of it; `way` is how they were found."""

    metadata: Metadata
    paragraphs: tuple[Paragraph, ...]
    way: Way

    def to_json(self) -> dict[str, Any]:
        """The page as an object of JSON types."""
        fields = self.metadata._asdict()
        fields["published"] = self.metadata.published and self.metadata.published.isoformat()
        paragraphs = [(p.text, p.kind, [(n.start, n.end, n.url) for n in p.links]) for p in self.paragraphs]
        return {"metadata": fields, "paragraphs": paragraphs, "way": self.way}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Page:
        """The page that `to_json` made."""
        fields = dict(data["metadata"])
        fields["published"] = fields["published"] and date.fromisoformat(fields["published"])
        paragraphs = tuple(
            Paragraph(text, kind, tuple(Link(*link) for link in links)) for text, kind, links in data["paragraphs"]
        )
        return cls(Metadata(**fields), paragraphs, data["way"])
