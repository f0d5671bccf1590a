import pytest

from reader.app.key_names import keys_in_words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("right_square_bracket", "]"),
        ("quotation_mark", '"'),
        ("slash", "/"),
        ("P", "P"),
        ("escape", "esc"),
        ("enter", "enter"),
        ("j,down", "j or ↓"),
        ("space,pagedown", "space or pgdn"),
        ("colon,ctrl+p", ": or ctrl+p"),
        ("shift+tab", "shift+tab"),
        ("+", "+"),
        ("[", "["),
        ("f1", "f1"),
    ],
)
def test_keys_are_shown_as_people_type_them(keys: str, words: str) -> None:
    assert keys_in_words(keys) == words
