"""A web server on this machine that answers as a test says, and as badly."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """What is at each path, and the requests that came: their paths and headers."""

    def __init__(self, port: int, host: str) -> None:
        self.base = f"http://{host}:{port}"
        self.port = port
        self.answers: dict[str, Answer] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.stopping = threading.Event()

    def at(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        """Answer like this at a path; the address of it."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

        return self.on(path, answer)

    def on(self, path: str, answer: Answer) -> str:
        """Answer with a function at a path; the address of it."""
        self.answers[path] = answer
        return self.base + path

    def drip(self, path: str, first: bytes, piece: bytes) -> str:
        """Send `first` and then pieces that never end; the address of it."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.wfile.write(first)
            while not self.stopping.wait(0.02):
                handler.wfile.write(piece)

        return self.on(path, answer)


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Server]:
    """A server on a free port of a loopback address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            served.requests.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            self.close_connection = True
            with suppress(OSError):
                served.answers[self.path](self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    served = Server(server.server_address[1], host)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        served.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
