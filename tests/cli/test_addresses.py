import pytest

from reader.sources.web.client import Client
from tests.cli.conftest import Reader
from tests.sources.pages import TITLE, shapes
from tests.sources.server import serving


def test_an_address_is_fetched_and_a_private_one_is_not(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as server:
        url = server.at("/story", shapes()[0].html.encode(), Content_Type="text/html")
        refused = reader(url)
        assert (refused.code, refused.out, server.requests) == (2, "", [])
        assert "is on this machine or a private network" in refused.err
        monkeypatch.setattr("reader.sources.web.read.Client", lambda: Client(may_connect=lambda _: True))
        assert reader(url).out.startswith(TITLE)


def test_other_schemes_are_names_of_files(reader: Reader) -> None:
    assert "There is no file 'file:/etc/passwd'" in reader("file:///etc/passwd").err
