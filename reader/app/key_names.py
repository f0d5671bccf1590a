"""Keys as people type them: `[` for `left_square_bracket`, `esc` for `escape`."""

from __future__ import annotations

from textual.keys import format_key

# Textual's signs for these are harder to read than their names
_WORDS = {"enter": "enter", "backspace": "backspace"}


def keys_in_words(keys: str) -> str:
    """A binding's keys: `j or ↓` for `j,down`."""
    return " or ".join(key_in_words(key.strip()) for key in keys.split(",") if key.strip())


def key_in_words(key: str) -> str:
    """One key, its modifiers before it: `ctrl+p`."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    return "+".join([*modifiers, _WORDS.get(last) or format_key(last)])
