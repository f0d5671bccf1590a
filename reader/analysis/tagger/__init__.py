"""Names by a small transformer of reader's own: text in, spans with kind and score out.

    from reader.analysis.tagger import load_tagger

    load_tagger().names("Hannah Okafor flew to Oslo.")

The weights are in `data`, made by `reader.training.tagger`. Nothing is loaded before `load_tagger` is called.
"""

from __future__ import annotations

from reader.analysis.tagger.model import VERSION, TaggedName, Tagger, TaggerError, load_tagger

__all__ = ["VERSION", "TaggedName", "Tagger", "TaggerError", "load_tagger"]
