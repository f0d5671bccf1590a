"""Articles as rows: to JSON and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

from reader.model.article import Article, Block, Link


def article_to_json(article: Article) -> str:
    """The article as a JSON object."""
    return json.dumps(asdict(article), default=date.isoformat, ensure_ascii=False)


def article_from_json(data: str) -> Article:
    """The article that `article_to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    fields = json.loads(data)
    fields["blocks"] = tuple(Block(**block) for block in fields["blocks"])
    # articles kept before there were links have none
    fields["links"] = tuple(Link(**link) for link in fields.get("links", ()))
    if fields["published"]:
        fields["published"] = date.fromisoformat(fields["published"])
    return Article(**fields)
