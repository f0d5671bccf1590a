"""The user's settings: a TOML file, checked when it is read.

Checked by hand: the program starts without waiting for a validation library, and a wrong setting is told
with its line.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reader.analysis.engine import DEFAULT_MODEL, FAST
from reader.model.errors import ReaderError

DARK, LIGHT, TERMINAL = "dark", "light", "terminal"
THEMES = (DARK, LIGHT, TERMINAL)
_NAMES = ("theme", "model", "keys")
_PACKAGE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*")
_MODIFIERS = frozenset({"ctrl", "alt", "shift", "super", "hyper", "meta"})
_KEYS = frozenset(
    "enter escape tab space backspace delete insert home end pageup pagedown up down left right".split()
    + [f"f{n}" for n in range(1, 25)]
)
# Textual's own names for some signs, and what people type for some keys
_KEY_NAMES = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "pgup": "pageup",
    "pgdn": "pagedown",
}


class SettingsError(ReaderError):
    """The settings file is wrong. The message names the file, the line and what is allowed."""


class Settings(NamedTuple):
    """What the user chose. `keys` maps a command's id to Textual key names with commas between."""

    theme: str = DARK
    model: str = DEFAULT_MODEL
    keys: Mapping[str, str] = MappingProxyType({})


def settings_path() -> Path:
    """The settings file: the one that READER_SETTINGS names, or `settings.toml` in the user's settings folder."""
    named = os.environ.get("READER_SETTINGS")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("reader", appauthor=False) / "settings.toml"


def load_settings(path: Path, command_ids: Collection[str]) -> Settings:
    """The settings in a file, the defaults where there is none. Raises SettingsError.

    `command_ids` are the commands that `[keys]` may bind.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError:
        raise SettingsError(f"The settings file {path} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        raise SettingsError(f"The settings file {path} cannot be read ({error.strerror}).") from None
    import tomllib

    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"The settings file {path} is not TOML: {error}.") from None
    return _Checker(path, source, command_ids).settings(values)


class _Checker:
    """Checks what one file says; every complaint has the file and the line."""

    def __init__(self, path: Path, source: str, command_ids: Collection[str]) -> None:
        self._path = path
        self._lines = source.splitlines()
        self._command_ids = command_ids

    def settings(self, values: Mapping[str, object]) -> Settings:
        for name in values:
            if name not in _NAMES:
                raise self._error(
                    name, f"there is no setting {name!r}{_guess(name, _NAMES)}; settings: {_list(_NAMES)}"
                )
        defaults = Settings()
        return Settings(
            theme=self._theme(values["theme"]) if "theme" in values else defaults.theme,
            model=self._model(values["model"]) if "model" in values else defaults.model,
            keys=self._keys(values["keys"]) if "keys" in values else defaults.keys,
        )

    def _theme(self, value: object) -> str:
        if value not in THEMES:
            raise self._error("theme", f"theme is {_shown(value)}; allowed: {_list(THEMES)}")
        return str(value)

    def _model(self, value: object) -> str:
        if not isinstance(value, str) or not _PACKAGE.fullmatch(value):
            raise self._error(
                "model",
                f"model is {_shown(value)}; allowed: the name of an installed spaCy package, as {DEFAULT_MODEL!r}, "
                f"or {FAST!r}",
            )
        return value

    def _keys(self, value: object) -> Mapping[str, str]:
        if not isinstance(value, dict):
            raise self._error("keys", f"keys is {_shown(value)}; allowed: a table of commands with their keys")
        bound: dict[str, str] = {}
        taken: dict[str, str] = {}
        for command, keys in value.items():
            if command not in self._command_ids:
                guess = _guess(command, self._command_ids)
                allowed = _list(sorted(self._command_ids))
                raise self._error(f"keys.{command}", f"there is no command {command!r}{guess}; commands: {allowed}")
            names = self._key_names(command, keys)
            for name in names:
                if taken.setdefault(name, command) != command:
                    message = f"{command} has the key {name!r}, which {taken[name]} has too; allowed: one command a key"
                    raise self._error(f"keys.{command}", message)
            bound[command] = ",".join(names)
        return MappingProxyType(bound)

    def _key_names(self, command: str, keys: object) -> list[str]:
        items = keys if isinstance(keys, list) else [keys]
        names = [_key_name(k) for k in items]
        if not names or None in names:
            allowed = "a key as 'p', 'P', '[', 'f2' or 'ctrl+n', or a list of keys"
            raise self._error(f"keys.{command}", f"{command} is {_shown(keys)}; allowed: {allowed}")
        found = [n for n in names if n]
        for key, name in zip(items, found, strict=True):
            if remedy := _remedy(name):
                raise self._error(f"keys.{command}", f"{command} is {_shown(key)}, which no terminal sends; {remedy}")
        return found

    def _error(self, name: str, message: str) -> SettingsError:
        return SettingsError(f"The settings file {self._path}, line {self._line(name)}: {message}.")

    def _line(self, name: str) -> int:
        """Where a setting (`theme`, `keys.next_person`) is in the file, its table's line where it shares that."""
        table, _, last = name.rpartition(".")
        here = ""
        found = 1
        for number, line in enumerate(self._lines, 1):
            header = re.match(r"\s*\[\s*([^]]+?)\s*]", line)
            key = re.match(r"\s*([\w.\"'-]+?)\s*=", line)
            if header:
                here = header[1].strip("\"'")
                if here == name:
                    return number
                if here == table:
                    found = number
            elif key:
                full = ".".join(filter(None, (here, re.sub(r"[\"']", "", key[1]))))
                if full == name or (full.startswith(f"{name}.")):
                    return number
                if full == table and last in line:
                    found = number
        return found


def _key_name(key: object) -> str | None:
    """A key as Textual calls it, None where it is no key: `[` is `left_square_bracket`."""
    if not isinstance(key, str):
        return None
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if len(last) == 1 and not last.isalnum():
        name = unicodedata.name(last, "").lower().replace("-", "_").replace(" ", "_")
        last = name
    last = _KEY_NAMES.get(last, last)
    known = (len(last) == 1 and last.isalnum()) or last in _KEYS or last in _KEY_NAMES.values() or _is_sign(last)
    # Textual has the modifiers in the order of the alphabet
    return "+".join([*sorted(set(modifiers)), last]) if known and _MODIFIERS.issuperset(modifiers) else None


def _remedy(name: str) -> str:
    """What to write in place of a key that no terminal sends under this name; empty for the others.

    Shift and a letter are the capital letter, shift and a sign or figure another sign; ctrl knows no capitals.
    """
    *modifiers, last = name.split("+")
    if not modifiers or last in _KEYS:
        return ""
    if modifiers == ["shift"]:
        is_letter = len(last) == 1 and last.isalpha()
        return f"write {last.upper()!r}" if is_letter else "write the sign that shift makes of it"
    if not last.isupper():
        return ""
    held = {*modifiers} if "ctrl" in modifiers else {*modifiers, "shift"}
    return f"write {'+'.join([*sorted(held), last.lower()])!r}"


def _is_sign(name: str) -> bool:
    """Whether this is a sign's Unicode name, as Textual writes it (`left_square_bracket`)."""
    try:
        unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return False
    return True


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _list(names: Collection[str]) -> str:
    return ", ".join(names)


def _guess(name: str, names: Collection[str]) -> str:
    import difflib

    close = difflib.get_close_matches(name, list(names), 1)
    return f" (do you mean {close[0]!r}?)" if close else ""
