"""The configuration file read; without one, nothing else is loaded."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from tui.configuration.values import Configuration, Loaded, Problem
from tui.library.places import config_folder

FILE = "config.toml"


def config_file() -> Path:
    """The file of the configuration, whether there is one or not."""
    return config_folder() / FILE


def load(file: Path | None = None, bindings: Callable[[], Collection[str]] | None = None) -> Loaded:
    """Read the configuration; without a file everything has its default. Never raises: problems are told.

    `bindings` gives the ids the keymap may name, where there is one; without it, it is taken as it is.
    """
    file = file or config_file()
    with suppress(OSError):  # what cannot be looked at is told by whoever reads it
        if not file.exists():
            return Loaded(Configuration(), ())
    from tui.articles.reading import Unreadable, read_bytes  # most people have no configuration: nothing is loaded

    try:
        data = read_bytes(file)
    except Unreadable as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return Loaded(Configuration(), ())
        return Loaded(Configuration(), (Problem(file, 1, 1, f"cannot be read: {error}"),))
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        message = "no UTF-8 from here on; save the file as UTF-8"
        return Loaded(Configuration(), (Problem(file, before.count(b"\n") + 1, column, message),))
    from tui.configuration.parsing import parse

    return parse(source, file, bindings() if bindings else None)
