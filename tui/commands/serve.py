"""`serve`: the reader in a browser."""

from __future__ import annotations

import asyncio
import secrets
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.arguments import NamedPath
from tui.display import echo, safe_line

if TYPE_CHECKING:
    from tui.browser.gate import Gate

PORT = 8000


@click.command(short_help="Open the reader in a browser.")
@click.argument("paths", nargs=-1, type=NamedPath())
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; others need the token.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
@click.option("--token", is_flag=True, help="Ask for a token on this machine too, where others use it as well.")
@click.pass_obj
def command(named: str | None, paths: tuple[Path, ...], host: str, port: int, token: bool) -> None:
    """Serve the reader on your library, or on PATHS, to a browser on this machine.

    Each page is a reader with your rights: it reads and writes the files you can. Only programs of this machine are let
    in, unless --host names another address: then only who has the whole address that is printed, token and all. It is
    sent in the clear: between machines put it behind a proxy with https, or reach it by ssh -L.
    """
    try:
        from tui.browser.gate import LOOPBACK, Gate
        from tui.browser.server import ReaderServer, listen
    except ImportError as error:
        raise click.ClickException(f"{error.name} is missing: pip install 'ceasefire-tui[browser]'") from error
    for path in paths:
        if not path.exists():
            raise click.ClickException(f"{path}: no such file or folder")
    gate = Gate(secrets.token_urlsafe(24) if token or host not in LOOPBACK else None)
    try:
        listening = listen(host, port)
    except OSError as error:
        raise click.ClickException(f"cannot listen on {host}:{port}: {error.strerror or error}") from error
    address = _address(host, listening.getsockname()[1], gate)
    server = ReaderServer(_reader(named, paths), gate)
    asyncio.run(server.run(listening, lambda: echo(f"the reader is at {safe_line(address)}\nctrl-c ends it")))


def _address(host: str, port: int, gate: Gate) -> str:
    """Where a browser finds the page."""
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/" + (f"?token={gate.token}" if gate.token else "")


def _reader(named: str | None, paths: tuple[Path, ...]) -> str:
    """The reader as a line for the shell, as this process runs it."""
    library = ["--library", str(Path(named).absolute())] if named else []
    return shlex.join([sys.executable, "-P", "-m", "tui", *library, *(str(path.absolute()) for path in paths)])
