"""`lsp`: the language server, for editors."""

from __future__ import annotations

import gc
import sys
from importlib.util import find_spec

import click


@click.command(short_help="Serve editors: check quotations, offer quotes as one types.")
@click.option("--stdio", is_flag=True, hidden=True, help="What editors pass; there is no other way.")
@click.pass_obj
def command(named: str | None, stdio: bool) -> None:
    """Speak the language server protocol on standard input and output, for an editor that starts it.

    In Markdown, LaTeX, Org and plain text: quotations that differ from the library's articles are marked, quotes are
    offered as one types an opening mark or a speaker's name, and there is more to know and to do at each of them.
    `ceasefire-tui editor` prints what editors need to start it.
    """
    if find_spec("pygls") is None:
        raise click.ClickException("the language server needs pygls; pip install 'ceasefire-tui[lsp]'")
    gc.disable()  # what is loaded now stays: nothing to look for in it
    from tui.editing.bare import bare_classes

    with bare_classes():
        import lsprotocol.types  # noqa: F401 - all of its classes are made now

    from tui.configuration.loading import load
    from tui.editing.server import Server
    from tui.editing.wishes import Wishes
    from tui.library.places import library_place

    loaded = load()
    configuration = loaded.configuration
    wishes = Wishes(configuration.format, configuration.writing.options)
    server = Server(library_place(named), wishes, tuple(map(str, loaded.problems)))
    gc.freeze()
    gc.enable()
    sys.exit(server.serve())
