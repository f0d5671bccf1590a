"""What each way into the program may load: nothing slow stands before the first paint."""

import subprocess
import sys

import pytest

LANGUAGE = {"spacy", "thinc", "numpy", "onnxruntime", "tokenizers"}
PARSERS = {"lxml", "trafilatura", "feedparser", "listparser", "httpx2", "httpcore2", "fastwarc"}
SLOW = LANGUAGE | PARSERS | {"pydantic", "charset_normalizer", "markdown_it", "tomllib"}


def loaded(*modules: str, then: str = "") -> set[str]:
    """The top-level modules in a new interpreter after importing these."""
    script = (
        f"import sys\nimport {', '.join(modules)}\n{then}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_command_and_the_app_load_nothing_slow() -> None:
    assert not loaded("reader.cli", "reader.cli.opening", "reader.app", "reader.app.app") & SLOW


def test_reading_a_text_loads_nothing_slow() -> None:
    then = "reader.sources.read_path(reader.resources.bundled_article())"
    assert not loaded("reader.sources", "reader.resources", then=then) & (
        SLOW | {"textual", "rich", "asyncio", "argparse"}
    )


def test_the_command_itself_loads_next_to_nothing() -> None:
    assert not loaded("reader.cli") & (SLOW | {"textual", "rich", "asyncio", "argparse", "sqlite3", "json"})


@pytest.mark.parametrize(
    "package", ["reader.analysis", "reader.analysis.engine", "reader.analysis.pipeline", "reader.analysis.tagger"]
)
def test_no_language_library_is_loaded_by_importing_the_analysis(package: str) -> None:
    assert not loaded(package) & LANGUAGE


def test_the_library_loads_no_models() -> None:
    assert not loaded("reader.library") & SLOW


def test_a_page_is_parsed_elsewhere() -> None:
    page = "b'<html><body><p>Some words.</p></body></html>'"
    assert not loaded("reader.sources", then=f"reader.sources.read_bytes({page})") & PARSERS
