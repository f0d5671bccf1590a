from reader.analysis import analyse
from reader.analysis.document import read_document
from reader.analysis.engine import DEFAULT_MODEL, FAST, engine_key, load_engine

TEXT = "The talks\n\nHannah Okafor met Lars Brekke in Oslo. Okafor runs the Harbour Workers' Union.\n"


def test_names_come_from_the_tagger_and_stand_in_the_parse_too() -> None:
    document = read_document(TEXT, load_engine())
    assert document.names is not None
    assert {"Hannah Okafor", "Lars Brekke", "Oslo"} <= {TEXT[n.start : n.end] for n in document.names}
    assert {(e.text, e.label_) for e in document.doc.ents} >= {("Hannah Okafor", "PERSON"), ("Oslo", "GPE")}


def test_the_fast_engine_keeps_the_language_models_names() -> None:
    document = read_document(TEXT, load_engine(FAST))
    assert document.names is None
    assert "Hannah Okafor" in {e.text for e in document.doc.ents}


def test_an_analysis_says_which_engine_made_it() -> None:
    names = {model: analyse(TEXT, engine=load_engine(model)).engine for model in (DEFAULT_MODEL, FAST)}
    assert names[DEFAULT_MODEL].startswith(names[FAST])
    assert "names" in names[DEFAULT_MODEL].removeprefix(names[FAST])


def test_kept_analyses_of_the_two_engines_are_told_apart_without_loading_them() -> None:
    assert engine_key() != engine_key(FAST)
    assert engine_key() == engine_key(DEFAULT_MODEL)
