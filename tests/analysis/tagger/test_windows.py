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
