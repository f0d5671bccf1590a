import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.resources import bundled_article
from tests.cli.conftest import Reader

CHINA = str(bundled_article())


def story(tmp_path: Path, text: str) -> str:
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_people_in_a_pipe_are_lines_with_tabs(reader: Reader) -> None:
    ran = reader("people", CHINA)
    assert ran.code == 0
    people = {row[0]: row[1:] for row in ran.rows}
    assert "Lloyd Austin" in people
    assert all(len(row) == 5 for row in ran.rows)
    roles, mentions, quotes, _ = people["Mao Ning"]
    assert "Spokeswoman" in roles
    assert int(mentions) >= 1
    assert int(quotes) >= 1


def test_people_for_programs(reader: Reader) -> None:
    people = json.loads(reader("people", CHINA, "--json").out)
    assert {p["kind"] for p in people} == {"person"}
    assert [p["name"] for p in people] == [row[0] for row in reader("people", CHINA).rows]


def test_quotes_with_all_words_by_one_speaker(reader: Reader) -> None:
    everything = reader("quotes", CHINA)
    assert everything.code == 0
    assert all(len(row) == 5 and row[4].endswith("%") for row in everything.rows)
    assert {row[1] for row in everything.rows} <= {"direct", "indirect", "mixed"}
    found = reader("quotes", CHINA, "SOVEREIGNTY", "security", "--by", "māo")
    assert found.code == 0
    assert {row[0] for row in found.rows} == {"Mao Ning"}
    assert (
        reader("quotes", CHINA, "--by", "mao", "sovereignty").out == reader("quotes", CHINA, "sovereignty by:mao").out
    )


def test_kinds_of_quotation_marks_do_not_matter(reader: Reader) -> None:
    curly, straight = reader("quotes", CHINA, "“very"), reader("quotes", CHINA, '"VERY')
    assert curly.code == 0
    assert curly.out == straight.out


def test_quotes_for_programs_have_their_words(reader: Reader) -> None:
    text = Path(CHINA).read_text(encoding="utf-8")
    quotes = json.loads(reader("quotes", CHINA, "shortly", "--json").out)
    assert quotes
    for quote in quotes:
        assert "shortly" in quote["text"]
        assert quote["text"] in text
        assert quote["speaker_name"] == "Joe Biden"


def test_the_timeline_is_in_order_of_time(reader: Reader) -> None:
    ran = reader("timeline", CHINA)
    assert ran.code == 0
    assert all(len(row) == 4 for row in ran.rows)
    years = [int(row[0][:4]) for row in ran.rows if row[0][:4].isdigit()]
    assert years == sorted(years)
    assert 2018 in years
    assert {row[2] for row in ran.rows} <= {"past", "planned", "uncertain"}
    events = json.loads(reader("timeline", CHINA, "--json").out)
    assert [e["date"] or "" for e in events] == [row[0] for row in ran.rows]
    everything = reader("timeline", CHINA, "--all")
    assert {tuple(row) for row in ran.rows} <= {tuple(row) for row in everything.rows}
    assert len(everything.rows) > len(ran.rows)


def test_the_date_option_moves_the_timeline(reader: Reader, tmp_path: Path) -> None:
    path = story(tmp_path, "The visit\n\nJane Doe arrived in Paris yesterday. She met the mayor there.\n")
    out = json.loads(reader("analyse", path, "--date", "2001-05-06", "--json").out)
    assert out["article"]["published"] == "2001-05-06"
    assert out["article"]["published_origin"] == "option"
    assert "2001-05-05" in {d["value"] for d in out["analysis"]["dates"]}


def test_analyse_for_programs_has_article_and_analysis(reader: Reader) -> None:
    out = json.loads(reader("analyse", CHINA, "--json").out)
    assert set(out) == {"article", "analysis"}
    article, analysis = out["article"], out["analysis"]
    assert article["place"] == "Washington"
    assert article["published"] == "2023-05-30"
    assert [article["text"][b["start"] : b["end"]] for b in article["blocks"] if b["kind"] == "heading"] == [
        "US Defence Secretary to Visit Singapore"
    ]
    austin = next(e for e in analysis["entities"] if e["name"] == "Lloyd Austin")
    first = austin["mentions"][0]
    assert article["text"][first["start"] : first["end"]] == "Lloyd Austin"


def test_analyse_in_short(reader: Reader) -> None:
    ran = reader("analyse", CHINA)
    assert ran.code == 0
    said = dict(ran.rows)
    assert said["published"] == "2023-05-30, as the text says"
    assert "Wang Yi" in said["people"]
    assert reader("analyze", CHINA).out == ran.out


@pytest.mark.parametrize("command", ["people", "quotes", "timeline"])
def test_nothing_found_is_code_one(reader: Reader, tmp_path: Path, command: str) -> None:
    path = story(tmp_path, "Oh\n\nWell, well, well.\n")
    ran = reader(command, path)
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    ran = reader(command, path, "--json")
    assert (ran.code, json.loads(ran.out)) == (1, [])


def test_words_that_no_quote_has(reader: Reader) -> None:
    assert reader("quotes", CHINA, "xyzzy").code == 1
    assert reader("quotes", CHINA, "--by", "nobody").code == 1


def test_standard_input_is_an_article_too(reader_process: Reader) -> None:
    ran = reader_process("people", "-", "--date", "2020-01-01", given="A visit\n\nJane Doe met John Smith in Paris.\n")
    assert ran.code == 0
    assert [row[0] for row in ran.rows] == ["Jane Doe", "John Smith"]


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["none.txt"], "reader: There is no file 'none.txt'; check the name and the folder.\n"),
        (["people", "none.txt"], "reader: There is no file 'none.txt'"),
        (["people", "/"], "reader: '/' is a folder; name a file in it.\n"),
        (["people"], "the following arguments are required: FILE"),
        (["people", CHINA, "more"], "unrecognized arguments: more"),
        (["--date", "yesterday", CHINA], "'yesterday' is not a day; write it like 2023-05-30"),
        (["--date=20230530", CHINA], "'20230530' is not a day"),
        (["--date", "2023-05-30"], "--date needs a FILE"),
        (["a", "b"], "unrecognized arguments: b"),
        (["--wrong"], "unrecognized arguments: --wrong"),
    ],
)
def test_what_is_wrong_is_said_on_standard_error(reader: Reader, argv: list[str], words: str) -> None:
    ran = reader(*argv)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_wrong_settings_are_told(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "blue"')
    ran = reader("people", CHINA)
    assert ran.code == 2
    assert "line 1: theme is 'blue'; allowed: dark, light, terminal" in ran.err


def test_a_model_that_is_not_installed_is_told(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('model = "no_such_model"')
    ran = reader("people", CHINA)
    assert ran.code == 2
    assert ran.err.startswith("reader: The language model 'no_such_model' cannot be loaded")


def test_a_fault_of_our_own_is_a_sentence(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("reader.cli.commands.run_command", broken)
    ran = reader("people", CHINA)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("reader: Something went wrong inside reader (RuntimeError: two lines)")


def test_ctrl_c_is_code_130(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.cli.commands.run_command", interrupted)
    ran = reader("people", CHINA)
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_pipe_that_closes_early_is_no_fault() -> None:
    code = "import sys; from reader.cli import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", code, "analyse", CHINA, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 141


def test_the_version(reader: Reader) -> None:
    assert reader("--version").out == f"reader {__version__}\n"


@pytest.mark.parametrize("command", [(), ("analyse",), ("people",), ("quotes",), ("timeline",)])
def test_help_has_examples_and_exit_codes(reader: Reader, command: tuple[str, ...]) -> None:
    ran = reader(*command, "--help")
    assert ran.code == 0
    assert "example" in ran.out
    assert "exit codes: 0 " in ran.out
    assert f"reader {' '.join(command)}".strip() in ran.out


def test_output_is_safe_for_terminals(reader: Reader, tmp_path: Path) -> None:
    path = story(
        tmp_path, "A \x1b]52;c;aGk=\x07title [/b]\n\nJane\x9b31m Doe said, “I will\u202e win\x00 [bold]now.”\n"
    )
    for command in (["analyse"], ["people"], ["quotes"], ["timeline"], ["analyse", "--json"]):
        out = reader(command[0], path, *command[1:]).out
        assert not set(out) & set("\x1b\x9b\x07\x00\u202e")


def test_a_terminal_without_unicode_gets_what_it_can_show(
    reader_process: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    given = "A visit\n\nZoë Müller met Wang Yi. “We will win,” said Zoë Müller.\n"
    assert reader_process("quotes", "-", given=given).code == 0
    assert json.loads(reader_process("people", "-", "--json", given=given).out)
    assert reader_process("-", given=given).out.startswith("A visit\n")


def test_without_a_terminal_the_text_is_printed(reader_process: Reader) -> None:
    ran = reader_process(CHINA)
    assert ran.code == 0
    assert ran.out.startswith("China Declines Meeting with US Defense Chief")
    assert "icon-facebook" not in ran.out
    assert reader_process().out == ran.out
