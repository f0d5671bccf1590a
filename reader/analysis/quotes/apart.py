"""Reports kept apart from one another: no content lies inside another's."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from dataclasses import replace

from reader.analysis.quotes.model import Report

# what sets a second cue off from the first one's content, up to that cue
_JOINT = re.compile(r"(?:,[\"'”’]*|\s[-–—]+)\s+(?:(?:and|but|while|then|also|later|\w+ly)\s+)*$")
_AND = re.compile(r",[\"'”’]*\s+(?:and|but|while|when|as)\s")
_ASIDE, _CLAUSE = 30, 120
# letters of a content that is worth keeping without its end
_ENOUGH = 12


def apart(text: str, reports: Iterable[tuple[bool, Report]]) -> list[Report]:
    """The reports whose cue stands in no other's content; of two that overlap the surer, then the longer.

    The other one keeps what comes before the first's cue: `said it was late, adding, "We go"`.
    """
    order = sorted(reports, key=lambda r: (not r[0], -_size(r[1]), r[1].start, r[1].end))
    taken = bytearray(len(text))
    owners = array("L", bytes(len(text) * array("L").itemsize))
    kept: list[Report] = []
    for _, whole in order:
        at = _first_taken(whole, taken)
        report = whole if at < 0 else _before(text, whole, kept[owners[at]])
        if report is None or (at >= 0 and _first_taken(report, taken) >= 0):
            continue
        for a, b in report.pieces:
            taken[a:b] = b"\x01" * (b - a)
            owners[a:b] = array("L", [len(kept)]) * (b - a)
        kept.append(report)
    return sorted(kept, key=lambda r: (r.start, r.end))


def _first_taken(report: Report, taken: bytearray) -> int:
    """The first character of the report's cue or content that is another's, or -1."""
    spots = [*([report.cue] if report.cue else []), *report.pieces]
    return next((at for a, b in spots if (at := taken.find(1, a, b)) >= 0), -1)


def _before(text: str, report: Report, other: Report) -> Report | None:
    """The report up to the other's cue, where a comma or a dash sets that off and enough is left."""
    if report.cue is None or other.cue is None or report.cue[1] > other.cue[0] or other.cue[0] < report.start:
        return None
    joint = _JOINT.search(text, max(other.cue[0] - _ASIDE, report.start), other.cue[0])
    if joint is None:
        joints = list(_AND.finditer(text, max(other.cue[0] - _CLAUSE, report.cue[1]), other.cue[0]))
        joint = joints[-1] if joints else None
    if joint is None:
        return None
    pieces = tuple((a, min(b, joint.start())) for a, b in report.pieces if a < joint.start())
    if sum(c.isalnum() for a, b in pieces for c in text[a:b]) < _ENOUGH:
        return None
    return replace(report, pieces=pieces)


def _size(report: Report) -> int:
    return sum(b - a for a, b in report.pieces)
