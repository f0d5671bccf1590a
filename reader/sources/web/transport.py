"""Connections with one clock over all they do, made only to addresses that were looked at."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Timer
from typing import Any

import httpcore2
import httpx2

from reader.sources.web.addresses import Resolve


class RefusedAddressError(Exception):
    """The host is at an address that may not be connected to."""


class Deadline:
    """The end of a fetch on a monotonic clock."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self, most: float | None = None) -> float:
        """The seconds left, at most `most`. Raises httpcore2.ReadTimeout where there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise httpcore2.ReadTimeout("the time is over")
        return left if most is None else min(left, most)


class GuardedTransport(httpx2.BaseTransport):
    """A transport for one fetch: `may_connect` says of each IP address, when it is connected to, whether it may be."""

    def __init__(
        self, deadline: Deadline, may_connect: Callable[[str], bool], resolve: Resolve, tls: ssl.SSLContext | None
    ) -> None:
        backend = _Backend(deadline, may_connect, resolve)
        self._pool = httpcore2.ConnectionPool(ssl_context=tls, network_backend=backend)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request; the response's body is still to be read."""
        url = httpcore2.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        sent = httpcore2.Request(method=request.method, url=url, headers=request.headers.raw, content=b"")
        answer = self._pool.handle_request(sent)
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _Backend(httpcore2.NetworkBackend):
    def __init__(self, deadline: Deadline, may_connect: Callable[[str], bool], resolve: Resolve) -> None:
        self._deadline = deadline
        self._may_connect = may_connect
        self._resolve = resolve
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        try:
            addresses = self._resolve(host, port, self._deadline.left(timeout))
        except TimeoutError as error:
            raise httpcore2.ConnectTimeout(str(error)) from error
        except OSError as error:
            raise httpcore2.ConnectError(str(error)) from error
        allowed = [address for address in addresses if self._may_connect(address)]
        if not allowed:
            raise RefusedAddressError(host)
        # connected to by number: a name may mean another address by now
        for address in allowed[:-1]:
            with suppress(httpcore2.ConnectError):
                return self._connected(address, port, timeout)
        return self._connected(allowed[-1], port, timeout)

    def _connected(self, address: str, port: int, timeout: float | None) -> httpcore2.NetworkStream:
        stream = self._sockets.connect_tcp(address, port, self._deadline.left(timeout))
        return _Stream(stream, self._deadline)


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = self._deadline.left(timeout)
        # a handshake is many reads, each with the whole time: the clock closes the line under all of them
        clock = Timer(left, _shut, [self._stream.get_extra_info("socket")])
        clock.daemon = True
        clock.start()
        try:
            return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)
        finally:
            clock.cancel()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _shut(line: socket.socket | None) -> None:
    with suppress(OSError):
        if line is not None:
            line.shutdown(socket.SHUT_RDWR)
