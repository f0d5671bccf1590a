"""Text in columns of terminal cells: wide characters count two, and what is too long is cut with an ellipsis."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def fit(text: str, width: int) -> str:
    """The text in at most `width` cells, its end cut with `…` where it is longer."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def fit_end(text: str, width: int) -> str:
    """The last `width` cells of a text, its beginning cut with `…` where it is longer."""
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = text[-width:]
    while cell_len(kept) > width - 1:
        kept = kept[1:]
    return "…" + kept.lstrip()


def left(text: str, width: int, sign: str = "") -> str:
    """The text in exactly `width` cells, on the left; `sign` follows it even where it is cut."""
    return set_cell_size(fit(text, width - cell_len(sign)) + sign, width)


def right(text: str, width: int) -> str:
    """The text in exactly `width` cells, on the right."""
    fitted = fit(text, width)
    return " " * (width - cell_len(fitted)) + fitted
