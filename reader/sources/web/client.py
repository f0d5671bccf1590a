"""Fetching an address: one call, one answer or one sentence."""

from __future__ import annotations

import ssl
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader import __version__
from reader.model.clean import clean_line
from reader.sources.errors import SourceError
from reader.sources.files import LIMIT
from reader.sources.html.builder import web_address
from reader.sources.web.addresses import Resolve, is_public, resolve
from reader.sources.web.caching import fresh_seconds, retry_seconds

if TYPE_CHECKING:
    import httpx2

USER_AGENT = f"reader/{__version__} (+reader-tui)"
SECONDS = 20.0
_HOPS = 8
_AT_ONCE = 2
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)


class FetchError(SourceError):
    """An address that gave nothing.

    `status` is the server's, None where it never answered; `gone` says that it will never be there again (410), and
    `retry_after` for how many seconds the server asks to be left alone.
    """

    def __init__(self, sentence: str, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.gone = status == 410
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered.

    `url` is where the answer came from, `moved_to` the address to ask from now on where the server said so for good.
    `data` is the body, decompressed; empty where `not_modified`. `etag` and `last_modified` are for the next time,
    which need not be before `fresh_seconds`.
    """

    url: str
    data: bytes
    content_type: str | None
    charset: str | None
    not_modified: bool
    moved_to: str | None
    etag: str | None
    last_modified: str | None
    fresh_seconds: float


class Client:
    """Fetches addresses, for several threads at once, at most two at a time from one host.

    `seconds` are the limit over connecting, headers and body of all hops together, `limit` that of the body's bytes
    after decompression. `may_connect` is asked of every IP address before it is connected to, on every hop.
    """

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        limit: int = LIMIT,
        may_connect: Callable[[str], bool] = is_public,
        resolve: Resolve = resolve,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._seconds = seconds
        self._limit = limit
        self._may_connect = may_connect
        self._resolve = resolve
        self._clock = clock
        self._now = now
        self._lock = Lock()
        self._hosts: dict[str, BoundedSemaphore] = defaultdict(lambda: BoundedSemaphore(_AT_ONCE))
        self._tls: ssl.SSLContext | None = None

    def fetch(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None, allow_private: bool = False
    ) -> Fetched:
        """What is at an http or https address; `etag` and `last_modified` are those of the last time.

        `allow_private` lets it, and where it redirects to, be on this machine or its network. Raises FetchError.
        """
        import httpx2

        from reader.sources.web.transport import Deadline, GuardedTransport

        address = _checked(url, url)
        with self._host(address):
            deadline = Deadline(self._seconds, self._clock)
            may_connect = (lambda _: True) if allow_private else self._may_connect
            transport = GuardedTransport(deadline, may_connect, self._resolve, self._context())
            headers = {"User-Agent": USER_AGENT, "Accept": "*/*"}
            headers |= {"If-None-Match": etag} if etag else {}
            headers |= {"If-Modified-Since": last_modified} if last_modified else {}
            with httpx2.Client(transport=transport, trust_env=False, headers=headers) as client:
                return self._follow(client, address)

    def _follow(self, client: httpx2.Client, url: str) -> Fetched:
        """The answer at the end of the redirects."""
        start, moved, permanent = url, None, True
        for _ in range(_HOPS):
            answer = self._ask(client, url, moved)
            if isinstance(answer, Fetched):
                return answer
            status, target = answer
            url = _checked(urljoin(url, target), start)
            permanent = permanent and status in _PERMANENT
            moved = url if permanent else moved
        raise FetchError(f"{_quoted(start)} redirects without an end; check the address.")

    def _ask(self, client: httpx2.Client, url: str, moved: str | None) -> Fetched | tuple[int, str]:
        """The answer of one hop, or the status and the target of a redirect."""
        import httpcore2
        import httpx2

        from reader.sources.web.transport import RefusedAddressError

        name = _quoted(url)
        try:
            with client.stream("GET", url) as response:
                status = response.status_code
                if status in _REDIRECTS and "location" in response.headers:
                    return status, response.headers["location"]
                self._check_status(response, name)
                data = b"" if status == 304 else self._body(response, name)
                return _fetched(response, url, data, moved)
        except RefusedAddressError:
            remedy = "allow that for this feed, or for one article: curl ADDRESS | reader -"
            raise FetchError(f"{name} is on this machine or a private network; {remedy}.") from None
        except (httpcore2.TimeoutException, httpx2.TimeoutException):
            seconds = f"{self._seconds:g} seconds"
            raise FetchError(f"{name} did not answer completely within {seconds}; try again later.") from None
        except (httpcore2.ConnectError, httpx2.ConnectError) as error:
            reason = clean_line(str(error))[:100].lower() or "no connection"
            raise FetchError(f"{name} cannot be reached ({reason}); check the address and the network.") from None
        except httpx2.DecodingError:
            raise FetchError(f"{name} sent damaged compressed data; try again later.") from None
        except (
            httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.UnsupportedProtocol, httpx2.HTTPError,
            httpx2.InvalidURL, OSError, ValueError, ImportError,
        ) as error:  # fmt: skip
            reason = clean_line(str(error))[:100].lower() or type(error).__name__
            raise FetchError(f"{name} did not answer as a web server does ({reason}); try again later.") from None

    def _check_status(self, response: httpx2.Response, name: str) -> None:
        status = response.status_code
        if status == 410:
            raise FetchError(f"{name} is gone for good, its server says; remove it.", status)
        if status in (429, 503):
            wait = retry_seconds(response.headers.get("retry-after"), self._now())
            raise FetchError(f"{name} asks to be left alone for a while (status {status}); try later.", status, wait)
        if status in (401, 403, 451):
            raise FetchError(f"{name} may not be read without a browser (status {status}); open it in one.", status)
        if status == 404:
            raise FetchError(f"There is nothing at {name} (status 404); check the address.", status)
        if status != 304 and not 200 <= status < 300:
            raise FetchError(f"{name} could not be fetched (status {status}); try again later.", status)

    def _body(self, response: httpx2.Response, name: str) -> bytes:
        pieces, size = list[bytes](), 0
        for piece in response.iter_bytes():
            size += len(piece)
            if size > self._limit:
                most = f"{self._limit / 1024**2:.3g} MB"
                raise FetchError(f"{name} is larger than {most}, too long for an article or a feed; check the address.")
            pieces.append(piece)
        return b"".join(pieces)

    def _host(self, url: str) -> BoundedSemaphore:
        with self._lock:
            return self._hosts[urlsplit(url).hostname or ""]

    def _context(self) -> ssl.SSLContext:
        import httpx2

        with self._lock:
            self._tls = self._tls or httpx2.create_ssl_context()
            return self._tls


def _checked(url: str, start: str) -> str:
    """An address that may be fetched, without the place in the page."""
    address = web_address(url, None)
    if address is None:
        what = f"{_quoted(start)} redirects to {_quoted(url)}, which" if url != start else _quoted(url)
        raise FetchError(f"{what} is no http or https address; give one that is.")
    return address.partition("#")[0]


def _fetched(response: httpx2.Response, url: str, data: bytes, moved: str | None) -> Fetched:
    headers = response.headers
    kind = headers.get("content-type")
    return Fetched(
        url=url,
        data=data,
        content_type=kind.partition(";")[0].strip().lower() if kind else None,
        charset=response.charset_encoding,
        not_modified=response.status_code == 304,
        moved_to=moved,
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        fresh_seconds=fresh_seconds(headers),
    )


def _quoted(url: str) -> str:
    name = clean_line(url)
    return f"'{name if len(name) <= 120 else name[:119] + '…'}'"
