import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.settings import Settings, SettingsError, load_settings, settings_path

IDS = ("next_person", "previous_person", "search_text", "quit")


def load(tmp_path: Path, source: str) -> Settings:
    path = tmp_path / "settings.toml"
    path.write_text(source, encoding="utf-8")
    return load_settings(path, IDS)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml", IDS) == Settings()
    assert Settings().theme == "dark"


def test_what_the_file_says_holds(tmp_path: Path) -> None:
    source = 'theme = "light"\nmodel = "en_core_web_trf"\n[keys]\nnext_person = "x"\nsearch_text = ["[", "ctrl+f"]\n'
    found = load(tmp_path, source)
    assert (found.theme, found.model) == ("light", "en_core_web_trf")
    assert dict(found.keys) == {"next_person": "x", "search_text": "left_square_bracket,ctrl+f"}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("/", "slash"),
        ("-", "minus"),
        (",", "comma"),
        ("P", "P"),
        ("é", "é"),
        (" ", "space"),
        ("+", "plus"),
        ("esc", "escape"),
        ("ctrl+/", "ctrl+slash"),
        ("left_square_bracket", "left_square_bracket"),
        ("f2", "f2"),
        ("shift+tab", "shift+tab"),
        ("shift+space", "shift+space"),
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("shift+alt+p", "alt+shift+p"),
    ],
)
def test_a_sign_is_a_key(tmp_path: Path, key: str, name: str) -> None:
    assert dict(load(tmp_path, f'keys = {{ quit = "{key}" }}').keys) == {"quit": name}


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ('\ntheme = "blue"', 2, "theme is 'blue'; allowed: dark, light, terminal"),
        ("theme = 3", 1, "theme is 3; allowed: dark"),
        ('model = "not a package"', 1, "allowed: the name of an installed spaCy package"),
        ('# x\n\ncolour = "red"', 3, "there is no setting 'colour'; settings: theme, model, keys"),
        ('themes = "dark"', 1, "(do you mean 'theme'?)"),
        ("keys = 1", 1, "allowed: a table"),
        ('[keys]\n\nnext_persn = "p"', 3, "(do you mean 'next_person'?); commands: next_person, previous_person, quit"),
        ("[keys]\nquit = 1", 2, "quit is 1; allowed: a key"),
        ("[keys]\nquit = []", 2, "quit is []; allowed: a key"),
        ('[keys]\nquit = "two words"', 2, "allowed: a key"),
        ('[keys]\nquit = ""', 2, "allowed: a key"),
        ('[keys]\nquit = "entr"', 2, "allowed: a key"),
        ('[keys]\nquit = "cmd+x"', 2, "allowed: a key"),
        ('[keys]\nquit = "shift+p"', 2, "quit is 'shift+p', which no terminal sends; write 'P'"),
        ('[keys]\nquit = ["x", "shift+é"]', 2, "quit is 'shift+é', which no terminal sends; write 'É'"),
        ('[keys]\nquit = "shift+1"', 2, "which no terminal sends; write the sign that shift makes of it"),
        ('[keys]\nquit = "shift+["', 2, "which no terminal sends; write the sign that shift makes of it"),
        ('[keys]\nquit = "ctrl+P"', 2, "which no terminal sends; write 'ctrl+p'"),
        ('[keys]\nquit = "alt+P"', 2, "which no terminal sends; write 'alt+shift+p'"),
        ('[keys]\nquit = "x"\nnext_person = ["y", "x"]', 3, "next_person has the key 'x', which quit has too"),
        ('keys.quit = "x"\nkeys.next_person = "x"', 2, "which quit has too"),
        ('theme = "dark"\nkeys = { quit = 1 }', 2, "quit is 1"),
        ("[other]\ntheme = 1", 1, "there is no setting 'other'"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, source: str, line: int, words: str) -> None:
    with pytest.raises(SettingsError) as error:
        load(tmp_path, source)
    assert f"{tmp_path / 'settings.toml'}, line {line}: " in str(error.value)
    assert words in str(error.value)


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"settings\.toml is not TOML: .*line 2"):
        load(tmp_path, 'theme = "dark"\nmodel = \n')


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path, IDS)
    (tmp_path / "settings.toml").write_bytes(b"theme = '\xff'")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load_settings(tmp_path / "settings.toml", IDS)


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_SETTINGS", "/some/where.toml")
    assert settings_path() == Path("/some/where.toml")
    monkeypatch.delenv("READER_SETTINGS")
    assert settings_path().name == "settings.toml"


@given(st.text(st.sampled_from("thememodelkeysquit[]{}.='\"\n #1,"), max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_settings_or_an_error(tmp_path: Path, source: str) -> None:
    with contextlib.suppress(SettingsError):
        assert isinstance(load(tmp_path, source), Settings)
