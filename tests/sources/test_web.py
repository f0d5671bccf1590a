# ruff: noqa: E501

import gzip
import threading
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler

import brotli
import pytest

from reader.sources import SourceError
from reader.sources.web.addresses import is_public
from reader.sources.web.caching import fresh_seconds, retry_seconds, wait_after_failure
from reader.sources.web.client import Client, FetchError
from reader.sources.web.read import read_url
from tests.sources.pages import STORY, TITLE, shapes
from tests.sources.server import Server, serving

NOW = datetime(2024, 3, 6, 12, tzinfo=UTC)
HERE = Client(may_connect=lambda _: True, now=lambda: NOW)
HURRIED = Client(seconds=0.3, limit=100_000, may_connect=lambda _: True, now=lambda: NOW)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as served:
        yield served


def refusal(url: str, client: Client = HURRIED) -> FetchError:
    with pytest.raises(FetchError) as error:
        client.fetch(url)
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return error.value


def test_an_answer_and_what_is_sent(server: Server) -> None:
    url = server.at(
        "/a", b"caf\xe9", Content_Type="Text/Plain; charset=latin-1", ETag='"1"', Cache_Control="max-age=60"
    )
    found = HERE.fetch(url + "#part")
    assert (found.url, found.data, found.content_type, found.charset) == (url, b"caf\xe9", "text/plain", "latin-1")
    assert (found.etag, found.fresh_seconds, found.moved_to, found.not_modified) == ('"1"', 60, None, False)
    path, headers = server.requests[-1]
    assert path == "/a"
    assert headers["user-agent"].startswith("reader/")
    assert "cookie" not in headers


def test_asking_again_only_for_what_is_new(server: Server) -> None:
    url = server.at("/same", status=304, ETag='"2"')
    found = HERE.fetch(url, etag='"1"', last_modified="Tue, 05 Mar 2024 10:00:00 GMT")
    assert (found.not_modified, found.data, found.etag) == (True, b"", '"2"')
    headers = server.requests[-1][1]
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"1"', "Tue, 05 Mar 2024 10:00:00 GMT")


def test_only_a_move_for_good_is_remembered(server: Server) -> None:
    end = server.at("/end", b"x")
    temporary = server.at("/302", status=302, Location="/end")
    for_good = server.at("/301", status=301, Location="/end")
    both = server.at("/both", status=308, Location="/302")
    assert HERE.fetch(for_good).moved_to == end
    assert HERE.fetch(temporary).moved_to is None
    found = HERE.fetch(both)
    assert (found.url, found.moved_to) == (end, temporary)


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:text/plain,x"]
)
def test_redirects_only_to_the_web(server: Server, target: str) -> None:
    error = refusal(server.at("/away", status=302, Location=target))
    assert "no http or https address" in str(error)


def test_redirects_without_an_end(server: Server) -> None:
    assert "redirects without an end" in str(refusal(server.at("/loop", status=302, Location="/loop")))


def test_private_addresses_are_not_asked_unless_that_is_meant(server: Server) -> None:
    url = server.at("/private", b"x")
    before = len(server.requests)
    for address in (url, url.replace("127.0.0.1", "localhost"), url.replace("127.0.0.1", "2130706433")):
        error = refusal(address, Client())
        assert "private network" in str(error) or "cannot be reached" in str(error)
    assert len(server.requests) == before
    assert Client().fetch(url, allow_private=True).data == b"x"


def test_every_hop_is_looked_at() -> None:
    with serving("127.0.0.2") as inner, serving() as outer:
        client = Client(may_connect=lambda address: address == "127.0.0.1")
        error = refusal(outer.at("/out", status=302, Location=inner.at("/in", b"secret")), client)
        assert "127.0.0.2" in str(error)
        assert inner.requests == []


def test_a_name_is_looked_at_by_the_address_that_is_connected_to(server: Server) -> None:
    server.at("/named", b"x")
    asked: list[str] = []

    def resolve(host: str, port: int, seconds: float) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    url = f"http://gull.example:{server.port}/named"
    assert Client(resolve=resolve, may_connect=lambda _: True).fetch(url).data == b"x"
    assert server.requests[-1][1]["host"] == f"gull.example:{server.port}"
    assert "private network" in str(refusal(url, Client(resolve=resolve)))
    assert asked == ["gull.example", "gull.example"]


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("gzip", gzip.compress(bytes(50_000_000))),
        ("deflate", zlib.compress(bytes(50_000_000))),
        ("br", brotli.compress(bytes(50_000_000))),
        ("gzip, gzip", gzip.compress(gzip.compress(bytes(50_000_000)))),
    ],
    ids=["gzip", "deflate", "brotli", "twice"],
)
def test_a_bomb_goes_out_at_the_limit(server: Server, encoding: str, bomb: bytes) -> None:
    error = refusal(
        server.at("/bomb", bomb, Content_Encoding=encoding), Client(limit=100_000, may_connect=lambda _: True)
    )
    assert "is larger than 0.0954 MB" in str(error)


def test_compressed_data_that_are_not(server: Server) -> None:
    assert "damaged compressed data" in str(refusal(server.at("/bad", b"not gzip at all", Content_Encoding="gzip")))


OK = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    ("first", "piece"),
    [
        (b"", b""),
        (b"", b"H"),
        (OK, b"X-A: b\r\n"),
        (OK + b"Content-Length: 100000\r\n\r\n", b"x"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
    ],
    ids=["silence", "slow status", "slow headers", "slow body", "slow chunks", "compressed nothing"],
)
def test_one_clock_over_all_that_a_server_drags_out(server: Server, first: bytes, piece: bytes) -> None:
    sentence = str(refusal(server.drip("/slow", first, piece)))
    assert "did not answer" in sentence or "damaged" in sentence


def test_an_endless_body_stops_at_the_limit(server: Server) -> None:
    error = refusal(
        server.drip("/endless", OK + b"\r\n", b"x" * 50_000), Client(limit=100_000, may_connect=lambda _: True)
    )
    assert "is larger than" in str(error)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"garbage\r\n\r\n",
        OK + b"Content-Length: 9\r\n\r\nx",
        OK + b"a" * 200_000,
        b"\x16\x03\x01\x00",
        OK + b"\xff: \x00\r\n\r\n",
    ],
)
def test_what_is_no_http(server: Server, answer: bytes) -> None:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(answer)

    refusal(server.on("/odd", send))


def test_nobody_there() -> None:
    with serving() as gone:
        url = gone.at("/", b"")
    assert "cannot be reached" in str(refusal(url))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 418, 451, 500, 502, 100])
def test_what_a_server_says_no_with(server: Server, status: int) -> None:
    refusal(server.at("/no", status=status))


def test_gone_is_gone_and_busy_asks_for_time(server: Server) -> None:
    gone = refusal(server.at("/gone", status=410))
    assert (gone.gone, gone.retry_after) == (True, None)
    busy = refusal(server.at("/busy", status=429, Retry_After="120"))
    assert (busy.gone, busy.status, busy.retry_after) == (False, 429, 120)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gull.example",
        "ftp://x.example",
        "http://",
        "http://[::1",
        "https://a b/",
        "http://x..y/",
        "http://a.example:99999/",
    ],
)
def test_what_is_no_address(url: str) -> None:
    refusal(url)


def test_no_more_than_two_at_once_from_one_host(server: Server) -> None:
    inside, most, lock, gate = 0, 0, threading.Lock(), threading.Barrier(2)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        gate.wait(5)
        with lock:
            inside -= 1
        handler.wfile.write(OK + b"Content-Length: 0\r\n\r\n")

    url = server.on("/busy-host", answer)
    threads = [threading.Thread(target=HERE.fetch, args=(url,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert most == 2


@pytest.mark.parametrize(
    "address",
    "0.0.0.0 10.1.2.3 100.64.1.1 127.0.0.1 169.254.169.254 172.16.0.1 192.168.1.1 192.0.0.8 198.18.0.1 203.0.113.9 224.0.0.1 240.0.0.1 "
    "255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1::1 2001::1 2001:db8::1 "
    "fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 nonsense".split(),
)
def test_addresses_that_are_not_the_internets(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)


def test_when_to_ask_again() -> None:
    assert fresh_seconds({"cache-control": "public, max-age=600", "age": "100"}) == 500
    assert fresh_seconds({"cache-control": "no-cache, max-age=600"}) == 0
    assert fresh_seconds({"cache-control": "max-age=9999999999"}) == 86400
    assert fresh_seconds({"expires": "Wed, 06 Mar 2024 13:00:00 GMT", "date": "Wed, 06 Mar 2024 12:00:00 GMT"}) == 3600
    assert fresh_seconds({"expires": "0"}) == 0
    assert retry_seconds("Wed, 06 Mar 2024 12:01:00 GMT", NOW) == 60
    assert retry_seconds("99999999999999", NOW) == 604800
    assert (retry_seconds("soon", NOW), retry_seconds(None, NOW)) == (None, None)
    assert [wait_after_failure(n) for n in (1, 2, 3, 1000)] == [300, 600, 1200, 86400]
    assert wait_after_failure(1, 5000) == 5000


def test_the_article_at_an_address(server: Server) -> None:
    page = shapes()[0]
    url = server.at("/story", page.html.encode(), Content_Type="text/html; charset=utf-8")
    article = read_url(url, client=HERE)
    assert (article.title, article.published, article.url) == (TITLE, date(2024, 3, 5), url)
    assert STORY[0] in article.text
    plain = read_url(
        server.at("/plain", b"A title\n\nA text.", Content_Type="text/plain"), date(2020, 1, 1), client=HERE
    )
    assert (plain.title, plain.published, plain.url) == ("A title", date(2020, 1, 1), f"{server.base}/plain")


def test_a_feed_and_a_picture_are_no_articles(server: Server) -> None:
    with pytest.raises(SourceError, match="is a feed, not an article"):
        read_url(server.at("/feed", b"<rss/>", Content_Type="application/rss+xml"), client=HERE)
    with pytest.raises(SourceError, match="is an image"):
        read_url(server.at("/gif", b"GIF89a", Content_Type="image/gif"), client=HERE)
