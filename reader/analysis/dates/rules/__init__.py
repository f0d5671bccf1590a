"""The rules of the grammar by family; importing this package registers them all."""

from reader.analysis.dates.rules import (
    ago,
    clock,
    days,
    durations,
    holidays,
    months,
    quarters,
    refs,
    sets,
    units,
    years,
)

__all__ = ["ago", "clock", "days", "durations", "holidays", "months", "quarters", "refs", "sets", "units", "years"]
