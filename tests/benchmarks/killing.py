"""`python -m tests.benchmarks.killing`: a writer of the library killed 100 times; nothing it saved may be lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.library.killing import kill_again_and_again

_TIMES = 100

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        saved = kill_again_and_again(Path(folder) / "library.sqlite3", _TIMES)
    print(f"killed {_TIMES} times, {saved} articles saved, all of them there, the file sound each time")
