from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.cells import fit, fit_end, left, right


def test_what_fits_stays() -> None:
    assert fit("Oberholt", 8) == "Oberholt"
    assert fit_end("Oberholt", 8) == "Oberholt"


def test_what_is_too_long_is_cut() -> None:
    assert fit("Maria Oberholt", 8) == "Maria O…"
    assert fit("Maria Oberholt", 7) == "Maria…"
    assert fit_end("Maria Oberholt", 8) == "…berholt"


def test_wide_characters_count_two() -> None:
    assert fit("習近平主席", 6) == "習近…"
    assert left("習近平主席", 6) == "習近… "
    assert right("習近平", 8) == "  習近平"


@given(st.text(), st.integers(0, 30))
def test_columns_are_exact(text: str, width: int) -> None:
    assert cell_len(left(text, width)) == cell_len(right(text, width)) == width
    assert cell_len(fit(text, width)) <= width
    assert cell_len(fit_end(text, width)) <= width
