from hypothesis import given
from hypothesis import strategies as st

from reader.app.sparkline import sparkline


def test_shows_where_offsets_fall() -> None:
    assert sparkline([0, 99], 100, 10) == "▂        ▂"
    assert sparkline([50], 100, 10) == "     ▂    "


def test_a_cell_is_full_at_four_or_at_the_most_of_any() -> None:
    assert sparkline([0, 50, 50, 75, 75, 75, 75], 100, 4) == "▂ ▄█"
    assert sparkline([0] + [99] * 80, 100, 2) == "▁█"


def test_nothing_occurs() -> None:
    assert sparkline([], 100, 8) == " " * 8


@given(st.lists(st.integers(-5, 5000)), st.integers(0, 1000), st.integers(0, 20))
def test_any_offsets_fill_the_width(offsets: list[int], length: int, width: int) -> None:
    line = sparkline(offsets, length, width)
    assert len(line) == width
    assert not width or line.strip() or not offsets
