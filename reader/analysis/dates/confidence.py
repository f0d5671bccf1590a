"""How sure a date is: how often the rule that read it has the annotated value.

The figures are shares of readings with the right value in newswire of 1989 to 2015 (and some later Wikinews) that was
marked by hand, rounded to a twentieth: one for each rule with ten readings or more, else that of the type. A reading
that the annotators left unmarked counts as wrong.
"""

from __future__ import annotations

from reader.model.analysis import DateType

_BY_RULE = {
    "adverb": 0.5, "ago": 0.6, "clock-time": 0.45, "counted": 0.75, "current": 0.5, "day-of-month": 0.95, "decade": 0.5,
    "every-unit": 0.65, "from-told": 0.5, "future": 0.5, "month": 0.95, "near-day": 0.9, "near-part-of-day": 0.65,
    "part-of-day": 0.3, "past": 0.55, "present": 0.65, "quarter": 0.95, "rate": 0.35, "season": 0.8,
    "stepped-unit": 0.7, "stretch": 0.75, "the-unit": 0.45, "told-quarter": 0.65, "uncounted": 0.45, "weekday": 0.95,
    "whole-year": 0.85, "year": 0.85, "year-earlier-period": 0.7,
}  # fmt: skip
_BY_TYPE: dict[DateType, float] = {"DATE": 0.8, "TIME": 0.45, "DURATION": 0.7, "SET": 0.55}


def confidence(rule: str, date_type: DateType) -> float:
    """How often what a rule of the grammar reads as a date of this type has the right value, from 0 to 1."""
    return _BY_RULE.get(rule, _BY_TYPE[date_type])
