"""A server of pages on this machine, for tests."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Site:
    """What the server answers: a path's kind and body; a body that is a text leads to another path."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.pages: dict[str, tuple[str, bytes] | str] = {}
        self.asked: list[str] = []


@contextmanager
def served() -> Iterator[Site]:
    """A site without pages, till the end."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            answer = site.pages.get(self.path)
            if answer is None:
                self.send_error(404)
            elif isinstance(answer, str):
                self.send_response(302)
                self.send_header("Location", answer)
                self.end_headers()
            else:
                kind, body = answer
                self.send_response(200)
                self.send_header("Content-Type", kind)
                if "zipped" in self.path:
                    self.send_header("Content-Encoding", "gzip")
                    body = gzip.compress(body)
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
