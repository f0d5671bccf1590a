from pathlib import Path

from tests.library.killing import kill_again_and_again


def test_nothing_that_was_called_saved_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    assert kill_again_and_again(tmp_path / "library.sqlite3", 10) >= 20
