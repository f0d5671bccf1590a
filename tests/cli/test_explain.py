"""`--explain`: every finding of a made-up analysis, and of a real one what holds of any."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from reader.cli.explain import Explainer
from reader.model.analysis import Analysis, DateExpression, RoleMention
from reader.resources import bundled_article
from tests.app import harbour
from tests.cli.conftest import Reader

CHINA = str(bundled_article())

BRANDT = harbour.ENTITIES[1].model_copy(
    update={
        "rule": "tagger",
        "confidence": 0.95,
        "mentions": tuple(
            m.model_copy(update={"rule": "surname" if m.form == "short" else "tagger"})
            for m in harbour.ENTITIES[1].mentions
        ),
        "told_roles": (
            RoleMention(**harbour.span("Mayor").model_dump(), role="Mayor", rule="title"),
            RoleMention(**harbour.span("chairwoman").model_dump(), role="chairwoman", rule="apposition", when="former"),
        ),
    }
)
SHOCK = harbour.QUOTES[2].model_copy(update={"rule": "label", "confidence": 0.45})
MONDAY = DateExpression(
    id="d1", **harbour.span("next week").model_dump(), type="DATE", value="2023-W20", rule="stepped", confidence=0.9
)
MEETING = harbour.EVENTS[3].model_copy(update={"rule": "verb", "dating": "own", "confidence": 0.8})
ANALYSIS = Analysis(
    engine="by hand", version="1", entities=(BRANDT,), quotes=(SHOCK,), dates=(MONDAY,), events=(MEETING,)
)


def test_every_finding_has_its_place_its_rule_and_its_sureness() -> None:
    explainer = Explainer(harbour.TEXT, ANALYSIS)
    rows = [explainer.row(finding) for section in explainer.everything(ANALYSIS) for finding in section]
    assert rows == [
        ("person", "5", "tagger", "95%", "Tomás Brandt", "also Brandt, his own"),
        ("full name", "5", "tagger", "", "Tomás Brandt", "Tomás Brandt ×1"),
        ("short name", "5 9", "surname", "", "Brandt; his own", "Tomás Brandt ×3"),
        ("role", "5", "title", "", "Mayor", "Tomás Brandt: Mayor"),
        ("role", "3", "apposition", "", "chairwoman", "Tomás Brandt: chairwoman (former)"),
        (
            "mixed quote",
            "5",
            "label",
            "45%",
            'the plan "a shock for every shop on the quay"',
            "Tomás Brandt, called",
        ),
        ("date", "9", "stepped", "90%", "next week", "DATE 2023-W20"),
        ("event", "9", "verb, date: own", "80%", "Brandt presents a plan", "2023-W20, planned, weight 0.8"),
    ]


def test_lines_are_those_of_the_printed_text() -> None:
    explainer = Explainer(harbour.TEXT, ANALYSIS)
    lines = harbour.TEXT.split("\n")
    for section in explainer.everything(ANALYSIS):
        for finding in section:
            first = explainer.row(finding)[1].split()[0]
            start, end = finding.spans[0]
            assert harbour.TEXT[start:end] in lines[int(first) - 1]


@pytest.mark.parametrize("command", ["analyse", "people", "quotes", "timeline"])
def test_a_pipe_gets_lines_with_tabs_and_programs_the_same_with_offsets(reader: Reader, command: str) -> None:
    ran = reader(command, CHINA, "--explain")
    assert ran.code == 0
    assert all(len(row) == 6 for row in ran.rows)
    findings = json.loads(reader(command, CHINA, "--explain", "--json").out)
    assert [f["words"] for f in findings] == [row[4] for row in ran.rows]
    text = json.loads(reader("analyse", CHINA, "--json").out)["article"]["text"]
    assert all(0 <= start < end <= len(text) for f in findings for start, end in f["spans"])


def test_only_what_the_command_would_list_is_explained(reader: Reader) -> None:
    assert {row[0] for row in reader("quotes", CHINA, "--explain").rows} <= {
        f"{kind} quote" for kind in ("direct", "indirect", "mixed")
    }
    assert len(reader("quotes", CHINA, "sovereignty", "--explain").rows) == len(
        reader("quotes", CHINA, "sovereignty").rows
    )
    assert [row[0] for row in reader("timeline", CHINA, "--explain").rows] == ["event"] * len(
        reader("timeline", CHINA).rows
    )
    kinds = [row[0] for row in reader("analyse", CHINA, "--explain").rows]
    assert {"person", "place", "organisation", "date", "event"} <= set(kinds)


def test_nothing_to_explain_is_code_one(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Oh\n\nWell, well, well.\n")
    for command in ("analyse", "people", "quotes", "timeline"):
        ran = reader(command, str(path), "--explain")
        assert (ran.code, ran.out, ran.err) == (1, "", "")


def test_a_terminal_gets_a_table_that_fits(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    lines = reader("people", CHINA, "--explain").out.splitlines()
    plain = [re.sub("\x1b\\[[0-9;]*m", "", line) for line in lines]
    assert plain[0].split() == ["what", "line", "rule", "sure", "words"]
    assert max(map(cell_len, plain)) <= 80
    assert "" in [line.strip() for line in plain]  # between two people
    assert any(line.split()[:1] == ["person"] and "Lloyd Austin" in line for line in plain)
