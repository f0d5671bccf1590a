"""The picture at the head of the README, made from the program on the article that comes with it.

python -m tests.picture
"""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path

from reader.analysis import analyse
from reader.app.analyst import Analyst
from reader.app.app import ReaderApp
from reader.model.article import Article
from reader.resources import bundled_article
from reader.sources import read_path

PICTURE = Path(__file__).parent / "pictures" / "reader.svg"
SIZE = (120, 40)
KEYS = ("p", "right_square_bracket")


class _Here(Analyst):
    """Analyses in this process: no time passes between the request and the answer."""

    async def analyse(self, article: Article) -> str:
        return analyse(article.text, article.published).model_dump_json()


async def draw() -> str:
    """The screen as SVG, a person selected."""
    app = ReaderApp(read_path(bundled_article()), analyst=_Here())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*KEYS)
        await pilot.pause()
        return app.export_screenshot()


def words(svg: str) -> list[str]:
    """What a picture says, in the order in which it stands there."""
    return [html.unescape(text).strip() for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg) if text.strip()]


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(draw()), encoding="utf-8")
    print(PICTURE)
