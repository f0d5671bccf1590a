from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.axis import Axis, Item, item_of, lay_out, marks_at
from reader.app.axis_signs import lane_text, mark_text

PUBLISHED = date(2023, 5, 30)
STORY = [
    item_of("2018"),
    item_of("2021", "2023-05-30"),
    item_of("2022"),
    item_of("2022-06"),
    item_of("2023-05"),
    item_of("2023-W22", status="planned"),
    item_of("2023-05-30"),
    item_of("2023-05-30"),
    item_of("2023-05-30", status="uncertain"),
]


def drawn(axis: Axis) -> list[str]:
    """The axis as it stands on the screen: the highest lane first, then the labels."""
    rows = []
    for lane in reversed(range(axis.lanes)):
        row = list(lane_text(axis, lane))
        for mark in (m for m in axis.marks if m.lane == lane):
            row[mark.column : mark.end + 1] = mark_text(mark)
        rows.append("".join(row))
    for n in range(axis.label_rows):
        label = ""
        for tick in (t for t in axis.ticks if t.row == n):
            label = label.ljust(tick.start) + tick.text
        rows.append(label)
    return [row.rstrip() for row in rows]


# --- what it looks like


def test_years_months_and_days_are_all_legible_in_78_columns() -> None:
    assert drawn(lay_out(STORY, PUBLISHED, 78, lanes=5, label_rows=2)) == [
        "                                                                     ?",
        "                                                                     ●2",
        "                                   ◆━━━━╸                        ◇╍╍╍╍╍╍╍╍╍╍╍",
        "                          ━━━━━━━━━━━━━━━━━━━━━━━━╸        ◆━━━━━━━━━━━━━╸",
        "━━━━━━━━━━╸╱╱╱┣━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┫───────",
        "2018          2021        2022     Jun                     May 2023  ▲ 30 May",
        "                                                                 29 May 2023",
    ]


def test_in_few_rows_signs_stand_on_bars() -> None:
    assert drawn(lay_out(STORY, PUBLISHED, 78, lanes=2)) == [
        "                          ━━━━━━━━━━━━━━━━━━━━━━━━╸        ◆━━━━━━━━━?━━━╸",
        "━━━━━━━━━━╸╱╱╱┣━━━━━━━━━━━━━━━━━━━━◆━━━━━━━━━━━━━━━━━━━━━━━━━━━━━◇━━━●2───────",
        "2018          2021        2022     Jun                     May 2023  ▲ 30 May",
    ]


def test_an_even_scale_where_every_day_has_a_cell() -> None:
    items = [item_of("2023-05-10"), item_of("2023-05-20"), item_of("2023-05-30")]
    axis = lay_out(items, None, 63)
    assert axis.columns == (1, 31, 61)
    assert axis.breaks == ()


def test_a_gap_that_would_take_most_of_the_axis_is_broken() -> None:
    items = [item_of("2001-09-11"), item_of("2023-05-20"), item_of("2023-05-30")]
    axis = lay_out(items, None, 60)
    assert len(axis.breaks) == 1
    first, last = axis.breaks[0]
    columns = [c for c in axis.columns if c is not None]
    assert columns[0] < first <= last < columns[1]
    # the days after it are to scale: twelve days in the rest
    assert columns[2] - columns[1] == pytest.approx(10 * 57 / 12, abs=1)


def test_labels_say_the_year_once() -> None:
    axis = lay_out([item_of("2022-06"), item_of("2022-08"), item_of("2023-01")], None, 80)
    assert [t.text for t in axis.ticks] == ["Jun 2022", "Aug", "Jan 2023"]


def test_labels_of_days_say_the_month_once() -> None:
    axis = lay_out([item_of("2023-05-29"), item_of("2023-05-31"), item_of("2023-06-02")], None, 80)
    assert [t.text for t in axis.ticks] == ["29 May 2023", "31", "2 Jun"]


def test_the_day_of_publication_has_its_own_sign_without_any_event() -> None:
    axis = lay_out([], PUBLISHED, 78)
    assert axis.marks == ()
    assert axis.today is not None
    assert drawn(axis)[0][axis.today] == "┃"
    (tick,) = axis.ticks
    assert tick.today
    assert tick.text == "▲ published 30 May 2023"
    assert tick.start == axis.today


def test_the_day_of_publication_never_borrows_another_years_label() -> None:
    for width in range(1, 120):
        axis = lay_out(STORY[:4], PUBLISHED, width)
        for tick in axis.ticks:
            assert not tick.today or tick.text == "▲" or "2023" in tick.text


def test_events_of_the_same_days_and_status_are_one_mark_with_their_number() -> None:
    axis = lay_out([item_of("2023-05-30")] * 12 + [item_of("2023-05-30", status="planned")], PUBLISHED, 80)
    assert sorted((len(m.items), mark_text(m)) for m in axis.marks) == [(1, "○"), (12, "●12")]


def test_without_a_free_lane_a_sign_stands_on_a_bar() -> None:
    axis = lay_out([item_of("2022"), item_of("2022-06"), item_of("2022-09-05", status="planned")], None, 40, lanes=1)
    line = drawn(axis)[0]
    assert line[0] == "━"
    assert "◆" in line
    assert "○" in line


def test_what_has_no_lane_is_counted() -> None:
    items = [item_of("2022"), item_of("2021", "2022"), item_of("2020", "2022"), item_of("2020", "2024")]
    axis = lay_out(items, None, 40, lanes=2)
    assert sorted(n for m in axis.marks for n in m.items) == [0, 1, 2, 3]
    (mixed,) = (m for m in axis.marks if m.precision == "mixed")
    assert mark_text(mixed).startswith(str(len(mixed.items)))


def test_status_and_precision_have_signs_of_their_own() -> None:
    signs = {
        mark_text(lay_out([item_of(value, until, status)], None, 1).marks[0])
        for value, until in (("2023-05-30", None), ("2023-W22", None), ("2023", None))
        for status in ("past", "planned")
    }
    assert len(signs) == 6
    assert mark_text(lay_out([item_of("2023-05-30", status="uncertain")], None, 9).marks[0]) == "?"


@pytest.mark.parametrize(
    ("value", "until", "precision", "grain"),
    [
        ("2023-05-30", None, "day", "day"),
        ("2023-W22", None, "month", "day"),
        ("2023-05", None, "month", "month"),
        ("2023-Q1", None, "month", "month"),
        ("2023-WI", None, "month", "month"),
        ("2023-H2", None, "year", "month"),
        ("2023", None, "year", "year"),
        ("199", None, "year", "year"),
        ("2023-05-30", "2023-06-02", "range", "day"),
        ("2023-05", "2023-08", "range", "month"),
        ("2021", "2023", "range", "year"),
        ("2023-05-30", "2021", "day", "day"),
        ("2023-05-30", "FUTURE_REF", "day", "day"),
    ],
)
def test_precision_comes_from_the_value(value: str, until: str | None, precision: str, grain: str) -> None:
    item = item_of(value, until)
    assert item is not None
    assert (item.precision, item.grain) == (precision, grain)


def test_a_value_without_days_has_no_column() -> None:
    assert item_of("PRESENT_REF") is None
    assert item_of(None) is None
    axis = lay_out([None, item_of("2023"), None], None, 20)
    assert axis.columns == (None, 0, None)
    assert lay_out([None], None, 20).marks == ()


def test_a_mark_is_found_under_its_cells_and_just_beside() -> None:
    axis = lay_out([item_of("2023-05-10"), item_of("2023-05-30")], None, 63)
    first, second = axis.marks
    assert marks_at(axis, first.column) is first
    assert marks_at(axis, second.column + 1) is second
    assert marks_at(axis, 30) is None
    assert marks_at(axis, first.column, lane=2) is None


# --- what holds for any events

dates = st.dates() | st.dates(date(2022, 1, 1), date(2023, 12, 31))


@st.composite
def items(draw: st.DrawFn) -> Item | None:
    day, until = draw(dates), draw(st.none() | dates)
    year, week, _ = day.isocalendar()
    values = (
        *(f"{day.year:04}", f"{day.year:04}-{day.month:02}", day.isoformat(), f"{year:04}-W{week:02}"),
        *(f"{day.year:04}"[:3], f"{day.year:04}"[:2], "FUTURE_REF"),
    )
    status = draw(st.sampled_from(["past", "planned", "uncertain"]))
    return item_of(draw(st.sampled_from(values)), until.isoformat() if until else None, status)


many = st.lists(items(), max_size=60)
layouts = {
    "events": many,
    "today": st.none() | dates,
    "width": st.integers(1, 400),
    "lanes": st.integers(1, 5),
    "label_rows": st.integers(0, 2),
}


@settings(deadline=None, max_examples=300)
@given(**layouts)
def test_the_layout_of_any_events(
    events: Sequence[Item | None], today: date | None, width: int, lanes: int, label_rows: int
) -> None:
    axis = lay_out(events, today, width, lanes=lanes, label_rows=label_rows)
    assert axis == lay_out(events, today, width, lanes=lanes, label_rows=label_rows)
    assert_in_time(axis, events)
    assert_reachable(axis, events, lanes)
    assert_labels_apart(axis, label_rows)
    for first, last in axis.breaks:
        assert 0 <= first <= last < width
    for lane in range(axis.lanes):
        assert len(lane_text(axis, lane)) == width
    assert (axis.today is None) == (today is None)


def assert_in_time(axis: Axis, events: Sequence[Item | None]) -> None:
    """An earlier event never lies right of a later one."""
    placed = [(e.first, c) for e, c in zip(events, axis.columns, strict=True) if e and c is not None]
    assert len(placed) == sum(e is not None for e in events)
    for (first, column), (later, beyond) in pairwise(sorted(placed)):
        assert 0 <= column < axis.width
        assert 0 <= beyond < axis.width
        assert column <= beyond or first == later


def assert_reachable(axis: Axis, events: Sequence[Item | None], lanes: int) -> None:
    """Every event with days is in one mark, which covers its column; signs never hide one another."""
    marked = sorted(n for m in axis.marks for n in m.items)
    assert marked == [n for n, e in enumerate(events) if e is not None]
    signs: dict[tuple[int, int], int] = {}
    for number, mark in enumerate(axis.marks):
        assert 0 <= mark.column <= mark.end < axis.width
        assert 0 <= mark.lane < lanes
        assert len(mark_text(mark)) == mark.end - mark.column + 1
        for n in mark.items:
            column = axis.columns[n]
            assert column is not None
            assert mark.column <= column <= mark.end
        assert signs.setdefault((mark.lane, mark.column), number) == number


def assert_labels_apart(axis: Axis, label_rows: int) -> None:
    for row in range(label_rows):
        ticks = [t for t in axis.ticks if t.row == row]
        assert all(0 <= t.start <= t.column < t.start + len(t.text) <= axis.width for t in ticks)
        assert all(a.start + len(a.text) < b.start for a, b in pairwise(ticks))
    assert all(t.row < label_rows for t in axis.ticks)
    assert len({t.column for t in axis.ticks}) == len(axis.ticks)


@given(
    st.lists(st.dates(date(1, 1, 1), date(9999, 12, 31)), min_size=1, max_size=20, unique=True), st.integers(200, 400)
)
@settings(deadline=None)
def test_where_there_is_room_every_day_has_a_cell_of_its_own(days: list[date], width: int) -> None:
    axis = lay_out([item_of(d.isoformat()) for d in days], None, width)
    assert len(set(axis.columns)) == len(days)
