"""The three looks: dark, light, and the terminal's own colours."""

from __future__ import annotations

from textual.theme import Theme

from reader.settings import DARK, LIGHT, TERMINAL

# names, dates and quotes: one hue each, told apart by bold, italic and underline where there is no colour
_DARK = {
    "person": "#f0b35a",
    "organisation": "#7fc8a9",
    "place": "#8fb4e8",
    "date": "#d79ad2",
    "event": "#e08a7a",
    "quote": "#e9e1cf",
    "quiet": "#8a8f98",
    "mark": "#3a4356",
    "mark-strong": "#f0b35a",
    "on-mark-strong": "#16181d",
}
_LIGHT = {
    "person": "#9a5300",
    "organisation": "#1f6f4a",
    "place": "#1d54a6",
    "date": "#8a2f86",
    "event": "#a8321f",
    "quote": "#3d3626",
    "quiet": "#6b6f76",
    "mark": "#dfe5f0",
    "mark-strong": "#ffc56b",
    "on-mark-strong": "#1d1f24",
}
_TERMINAL = {
    "person": "ansi_yellow",
    "organisation": "ansi_green",
    "place": "ansi_blue",
    "date": "ansi_magenta",
    "event": "ansi_red",
    "quote": "ansi_default",
    "quiet": "ansi_bright_black",
    "mark": "ansi_default",
    "mark-strong": "ansi_yellow",
    "on-mark-strong": "ansi_black",
}
DEFAULT_VARIABLES = _DARK

_THEMES = (
    Theme(
        name=DARK,
        primary="#8fb4e8",
        secondary="#7fc8a9",
        accent="#f0b35a",
        foreground="#d7d9de",
        background="#16181d",
        surface="#1c1f26",
        panel="#242832",
        dark=True,
        variables=_DARK | {"footer-key-foreground": "#f0b35a"},
    ),
    Theme(
        name=LIGHT,
        primary="#1d54a6",
        secondary="#1f6f4a",
        accent="#9a5300",
        foreground="#1d1f24",
        background="#fbfaf7",
        surface="#f2f0ea",
        panel="#e7e4dc",
        dark=False,
        variables=_LIGHT | {"footer-key-foreground": "#9a5300"},
    ),
    Theme(
        name=TERMINAL,
        ansi=True,
        primary="ansi_blue",
        secondary="ansi_cyan",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        accent="ansi_yellow",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables=_TERMINAL
        | {
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_white",
            "input-cursor-background": "ansi_bright_black",
            "input-cursor-foreground": "ansi_default",
            "input-selection-background": "ansi_bright_blue",
            "input-selection-foreground": "ansi_black",
            "screen-selection-background": "ansi_bright_blue",
            "screen-selection-foreground": "ansi_black",
            "footer-key-foreground": "ansi_yellow",
            "border-blurred": "ansi_bright_black",
        },
    ),
)
THEMES: dict[str, Theme] = {theme.name: theme for theme in _THEMES}
