"""The tagger: text in, names out. A small transformer run by onnxruntime, one thread, the same result every time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.tagger.decode import best_labels, chances, labelled_spans
from reader.analysis.tagger.labels import LABELS, OUTSIDE
from reader.analysis.tagger.pieces import Pieces, encode
from reader.analysis.tagger.windows import Window, windows
from reader.model.errors import ReaderError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    from reader.model.analysis import EntityKind

VERSION = "2"
"""Of the weights: part of the engine's name, so that a kept analysis shows what made it."""

_LIMIT, _MARGIN = 254, 32
_TEMPERATURE = 1.85
# the sum and the normalisation fused into one take the run time eight times as long as one after the other
_SLOW_FUSIONS = ["SkipLayerNormFusion"]
_ENTITY_KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


class TaggerError(ReaderError):
    """The tagger's weights or the library that runs them are not there or not usable."""


@dataclass(frozen=True, slots=True)
class TaggedName:
    """`text[start:end]` is the name of a person, organisation or place; `score` is the chance that it is."""

    start: int
    end: int
    kind: EntityKind
    score: float


class Tagger:
    """Finds names in any text, in time linear in its length."""

    def __init__(self, tokenizer: Tokenizer, session: InferenceSession) -> None:
        self.tokenizer = tokenizer
        self._session = session

    def names(self, text: str, breaks: Iterable[int] = ()) -> list[TaggedName]:
        """The names in `text`, in order, not overlapping; none goes over an offset in `breaks`.

        Where paragraphs start is a good choice for `breaks`: the text is read in windows between them.
        """
        pieces = encode(self.tokenizer, text)
        starts = [start for start, _ in pieces.words]
        barriers = sorted({bisect_left(starts, offset) for offset in breaks} - {len(starts)})
        scores = self._scores(pieces, [pieces.first[word] for word in barriers])
        labels = best_labels(scores, barriers)
        return [
            TaggedName(starts[span.first], pieces.words[span.last - 1][1], _ENTITY_KINDS[span.kind], span.score)
            for span in labelled_spans(labels, chances(scores, _TEMPERATURE))
        ]

    def _scores(self, pieces: Pieces, breaks: Iterable[int]) -> NDArray[np.float32]:
        """A row of label scores for each word. Windows, which part at the pieces `breaks` where they can, are read one
        by one: in a batch they would sway one another, because the run time scales a whole batch's numbers together.
        """
        import numpy as np

        # and a row more, for the words of which nothing is left
        rows = np.zeros((len(pieces.ids) + 1, len(LABELS)), np.float32)
        rows[-1, OUTSIDE] = 20.0
        for window in windows(len(pieces.ids), _LIMIT, _MARGIN, breaks):
            kept = slice(window.keep_start - window.start + 1, window.keep_end - window.start + 1)
            rows[window.keep_start : window.keep_end] = self._read(pieces, window)[kept]
        found: NDArray[np.float32] = rows[np.array(pieces.first, np.intp)]
        return found

    def _read(self, pieces: Pieces, window: Window) -> NDArray[np.float32]:
        import numpy as np

        ids, casing = pieces.window(window.start, window.end)
        inputs = {"ids": np.array([ids], np.int64), "casing": np.array([casing], np.int64)}
        scores: NDArray[np.float32] = self._session.run(["scores"], inputs)[0][0]
        return scores


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """The tagger with the package's weights, loaded once in a process.

    Raises TaggerError where the weights or the libraries are missing or broken.
    """
    from importlib.resources import files

    data = files("reader.analysis.tagger").joinpath("data")
    try:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        weights = data.joinpath("names.onnx").read_bytes()
        session = InferenceSession(
            weights, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW_FUSIONS
        )
        tokenizer = Tokenizer.from_str(data.joinpath("tokenizer.json").read_text(encoding="utf-8"))
    except Exception as error:  # the libraries raise exceptions of their own, some of them bare
        raise TaggerError(f"The names tagger cannot be loaded ({error}); install reader again.") from error
    return Tagger(tokenizer, session)
