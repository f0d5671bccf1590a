from __future__ import annotations

from tests.picture import PICTURE, draw, words


async def test_the_readme_shows_the_program_as_it_is() -> None:
    shown = words(PICTURE.read_text(encoding="utf-8"))
    assert "Lloyd Austin" in " ".join(shown).replace("\xa0", " ")
    assert shown == words(await draw()), "make it anew: python -m tests.picture"
