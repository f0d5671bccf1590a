from __future__ import annotations

from reader.app.commands import COMMANDS, bound_keys


def test_ids_and_keys_are_each_used_once() -> None:
    ids = [c.id for c in COMMANDS]
    keys = [key for c in COMMANDS for key in c.keys.split(",")]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


def test_without_own_keys_every_command_has_its_own() -> None:
    assert bound_keys({}) == {c.id: c.keys for c in COMMANDS}


def test_a_key_given_to_one_command_is_taken_from_another() -> None:
    keys = bound_keys({"next_event": "p,f5", "help": "down"})
    assert keys["next_event"] == "p,f5"
    assert keys["next_person"] == ""
    assert keys["line_down"] == "j"
