"""A process that imports and marks, killed again and again; what it called saved must be there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reader.library import Library
from reader.library.doctor import check

_WRITER = """
import sys
from pathlib import Path
from reader.library import Kept, Library
from reader.model.article import Article, Block

library = Library.open(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    batch = []
    for _ in range(20):
        text = f"Story {number}\\n\\n" + f"The harbour of number{number} is closed. " * 100
        batch.append(Kept(Article(title=f"Story {number}", text=text, blocks=(Block("title", 0, 7),)), str(number)))
        number += 1
    library.add(batch)
    library.mark([batch[0].article.digest], starred=True)
    library.tag([batch[0].article.digest], [f"tag {number - 20}"])
    library.keep_analysis(batch[0].article.digest, "engine", "{}")
    print(number, flush=True)
"""


def kill_again_and_again(path: Path, times: int) -> int:
    """Kill a writer `times` times, each a little later in its work; how many articles it had saved.

    Asserts that the file is sound after each time and has all that was called saved.
    """
    saved = 0
    for time in range(times):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), str(saved)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout
        # at once, or somewhere after the nth batch
        for _ in range(time % 5):
            saved = int(writer.stdout.readline())
        writer.kill()
        rest = writer.stdout.read().split()
        writer.wait()
        writer.stdout.close()
        saved = int(rest[-1]) if rest else saved
        if path.exists():
            assert check(path).problems == ()
            library = Library.open(path)
            assert len(library.origins("")) >= saved
            assert len(library.search("is:starred harbour", limit=-1)) >= saved // 20
            if saved:
                assert library.search(f'tag:"tag {saved - 20}" number{saved - 20}')
            library.close()
    return saved
