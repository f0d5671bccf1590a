from pathlib import Path

from reader.resources import articles_dir, bundled_article, styles_dir

ROOT = Path(__file__).parents[1]


def test_in_a_checkout_the_folders_are_at_the_top() -> None:
    assert articles_dir() == ROOT / "articles"
    assert styles_dir() == ROOT / "styles"


def test_the_bundled_article_is_there() -> None:
    assert bundled_article().read_text(encoding="utf-8").startswith("China Declines Meeting")
    assert len(list(articles_dir().glob("*.txt"))) == 6
