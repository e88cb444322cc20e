"""The reader opened on a terminal, whoever asks for it; without what a command line needs besides."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tui.display import echo, safe_line
from tui.writing.browser import in_a_browser

if TYPE_CHECKING:
    from tui.library.own_work.places import Place

USAGE = 2
FRAMES = "200"
"""Frames a second at most: what follows a key in a second frame comes 5 ms after the first, not 17."""


def open_reader(named: str | None, paths: tuple[Path, ...], at: Place | None = None) -> int:
    """Open the reader on the library in the folder `named`, or on `paths`; gives the exit status.

    `at`: a place in an article of the library to begin at, wherever the reader was left.

    Ends the program with one line where there is nothing to open or no terminal; raises what went wrong in the reader,
    once the terminal is as it was.
    """
    _check(paths)
    served = in_a_browser(os.environ)
    if not served and not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        _stop("the reader needs a terminal; `ceasefire-tui extract` and `find` print without one")
    from tui.configuration.loading import load
    from tui.library.database import LibraryError
    from tui.library.library import Library
    from tui.library.places import library_place
    from tui.reader.ground import Question
    from tui.reader.loading import Opening
    from tui.reader.memory import Memory
    from tui.screen.looks import chosen, follows, on_ground

    folder = library_place(named)
    try:
        library = Library.open(None if paths else folder, own_work=folder)
    except LibraryError as error:
        _stop(str(error))
    if at and library.holding(at.text_sha256, older=True) is None:
        _stop(f"no article with the text {at.text_sha256} in the library")
    memory = Memory(folder)
    with library, Question() as question:
        loaded = load(bindings=_bindings)
        look = chosen(loaded.configuration.theme, os.environ)
        if not served and follows(loaded.configuration.theme, os.environ):
            question.ask()
        os.environ.setdefault("TEXTUAL_FPS", FRAMES)
        opening = Opening(library, memory, restore=loaded.configuration.restore and not paths, at=at)
        from tui.reader.app import ReaderApp

        if (light := question.look()) is not None:
            look = on_ground(light=light)
        problems = [str(each) for each in loaded.problems]
        app = ReaderApp(library, paths, opening, loaded.configuration, look, problems, question)
        try:
            app.run()
        finally:
            memory.close()
            for trouble in memory.troubles:
                echo(f"ceasefire-tui: {safe_line(trouble)}", err=True)
    if app.fault:
        raise app.fault
    return app.return_code or 0


def _bindings() -> Collection[str]:
    """What a keymap may name; of no interest where there is no configuration."""
    from tui.commands.key_table import names

    return names()


def _check(paths: tuple[Path, ...]) -> None:
    """Stop with one clear line at a path there is none of, or where there is nothing to read."""
    for path in paths:
        if not path.exists():
            from tui.commands.meaning import meant

            question = meant(str(path))
            _stop(f"{path}: no such file, folder or command{f'; {question}' if question else ''}")
    if not paths:
        return
    from tui.intake.walking import Skipped, walk

    skipped = []
    for step in walk(paths):
        if not isinstance(step, Skipped):
            return
        if not step.passed_over:
            skipped.append(f"{step.path}: {step.reason}")
    _stop(skipped[0] if len(skipped) == 1 else f"{', '.join(map(str, paths))}: no articles there to read")


def _stop(reason: str) -> NoReturn:
    echo(f"ceasefire-tui: {safe_line(reason)}", err=True)
    sys.exit(USAGE)
