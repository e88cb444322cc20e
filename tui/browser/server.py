"""The server: the page, and a reader of its own for whoever opens it. By textual-serve, behind a gate."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

from tui.browser.gate import COOKIE, Gate

HERE = Path(__file__).parent
TYPES = {"page.html": "text/html", "page.css": "text/css", "page.js": "text/javascript"}
READERS = 16
"""Readers at once: each is a process."""

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; connect-src 'self' ws: wss:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""With every answer: nothing from elsewhere, in no frame of another page, and the address is told to nobody."""

GRACE = 2.0
"""Seconds that readers have to end when the server does."""


class ReaderServer(Server):
    """Serves the program `command` (a line for the shell) to whoever the gate lets in."""

    def __init__(self, command: str, gate: Gate) -> None:
        super().__init__(command, title="ceasefire-tui")
        self._gate = gate
        self._open = 0

    async def run(self, listening: socket.socket, ready: Callable[[], None]) -> None:
        """Serve on a socket until a signal asks to end; `ready` is called when the first page can come."""
        logging.getLogger("textual-serve").addHandler(logging.NullHandler())
        runner = web.AppRunner(await self._make_app(), access_log=None, shutdown_timeout=GRACE)
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, ended.set)
        await runner.setup()
        try:
            await web.SockSite(runner, listening).start()
            ready()
            await ended.wait()
        finally:
            await runner.cleanup()

    async def on_startup(self, app: web.Application) -> None:
        """Says nothing: whoever runs the server says where it is."""

    async def _make_app(self) -> web.Application:
        """What textual-serve answers, with our own page, and nothing of it before the gate."""
        app = await super()._make_app()
        app.middlewares.append(self._let_in)
        app.add_routes([web.get(f"/{name}", _file) for name in ("page.css", "page.js")])
        return app

    @web.middleware
    async def _let_in(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """The gate before every answer; a token in the address becomes a cookie, and the address loses it."""
        token = request.query.get("token")
        reason = self._gate.refusal(request.headers, token or request.cookies.get(COOKIE))
        if reason:
            return web.Response(text=reason + "\n", status=HTTPStatus.FORBIDDEN, headers=HEADERS)
        if token and request.path == "/":
            answer: web.StreamResponse = web.Response(status=HTTPStatus.SEE_OTHER, headers={**HEADERS, "Location": "/"})
            answer.set_cookie(COOKIE, token, httponly=True, samesite="Strict", path="/")
            return answer
        answer = await handler(request)
        if not answer.prepared:
            answer.headers.update(HEADERS)
        return answer

    async def handle_index(self, request: web.Request) -> Any:
        """The page."""
        return await _page("page.html")

    async def handle_websocket(self, request: web.Request) -> web.StreamResponse:  # type: ignore[override]
        """A reader for this page, as long as it is open."""
        if self._open >= READERS:
            return web.Response(text=f"{READERS} readers are open already\n", status=HTTPStatus.SERVICE_UNAVAILABLE)
        self._open += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self._open -= 1


async def _file(request: web.Request) -> web.Response:
    return await _page(request.path.removeprefix("/"))


async def _page(name: str) -> web.Response:
    body = await asyncio.to_thread((HERE / name).read_bytes)
    return web.Response(body=body, content_type=TYPES[name], charset="utf-8")


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there, port 0 for any that is free; raises `OSError` where none can."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, kind, protocol)
    with suppress(OSError):  # a port that a server has just left is free again at once
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
    except OSError:
        listening.close()
        raise
    return listening
