from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.tagger.windows import Window, windows


def test_no_pieces_need_no_window() -> None:
    assert windows(0, 10, 2) == []


def test_a_short_text_is_read_at_once() -> None:
    assert windows(10, 10, 2) == [Window(0, 10, 0, 10)]


@given(st.integers(1, 5000), st.integers(8, 300), st.data())
def test_what_is_kept_is_everything_once_with_text_around_it(length: int, limit: int, data: st.DataObject) -> None:
    margin = data.draw(st.integers(0, (limit - 2) // 2 - 1))
    found = windows(length, limit, margin)
    assert [piece for w in found for piece in range(w.keep_start, w.keep_end)] == list(range(length))
    for window in found:
        assert 0 <= window.start <= window.keep_start < window.keep_end <= window.end <= length
        assert window.end - window.start <= limit
        assert window.start == 0 or window.keep_start - window.start >= margin
        assert window.end == length or window.end - window.keep_end >= margin
    assert len(found) <= 2 + length / (limit - 2 * margin)


def test_paragraphs_stay_together() -> None:
    assert windows(30, 12, 2, [5, 10, 20]) == [Window(0, 10, 0, 10), Window(10, 20, 10, 20), Window(20, 30, 20, 30)]


def test_only_a_long_paragraph_is_read_in_parts() -> None:
    found = windows(40, 12, 2, [6, 26])
    assert found[0] == Window(0, 6, 0, 6)
    assert all(w.end - w.start == 12 for w in found[1:])
    assert all(w.end <= 26 or w.start >= 26 for w in found)


@given(st.integers(0, 3000), st.integers(8, 300), st.lists(st.integers(-5, 3100)))
def test_whatever_the_breaks_everything_is_kept_once(length: int, limit: int, breaks: list[int]) -> None:
    found = windows(length, limit, 2, breaks)
    assert [piece for w in found for piece in range(w.keep_start, w.keep_end)] == list(range(length))
    assert all(w.end - w.start <= limit and w.start <= w.keep_start < w.keep_end <= w.end for w in found)
    assert len(found) <= 2 + length / (limit - 4) + len(breaks)
