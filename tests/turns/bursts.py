"""Bursts of keys on a real terminal, and what each has to come to: every key acts on what those before it asked for."""

from __future__ import annotations

import base64
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.picker.terminal import Terminal

WORDS = "That's what we want to know – if they're prepared to do it unconditionally."
"""What `/rubio uncondit` finds first."""
OF_THE_SECOND = "We are ready to embrace this deal to halt the fighting"
"""The first quote of the second article."""
START = "overture"
"""A word of the first frame."""


class Burst(NamedTuple):
    """Keys, and how what has become of them is judged."""

    name: str
    keys: str
    right: Callable[[Terminal, Path], bool]
    arguments: tuple[str, ...] = ()
    at_once: bool = False
    """Typed while the program starts."""


def copied(terminal: Terminal) -> list[str]:
    """What was sent to the terminal's clipboard, as far as it has come whole."""
    found = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", terminal.output)
    return [base64.b64decode(each).decode() for each in found]


def shows(words: str) -> Callable[[Terminal, Path], bool]:
    """Whether words were drawn since the keys were typed."""
    return lambda terminal, folder: terminal.comes(lambda: words.encode() in terminal.output)


def copies(words: str) -> Callable[[Terminal, Path], bool]:
    """Whether just those words were copied."""
    return lambda terminal, folder: terminal.comes(lambda: bool(copied(terminal))) and copied(terminal) == [words]


def copies_on_y(words: str) -> Callable[[Terminal, Path], bool]:
    """Whether a key that is typed later copies just those words: nothing else has become of the burst."""

    def right(terminal: Terminal, folder: Path) -> bool:
        terminal.calm(0.3)
        terminal.type("y")
        return copies(words)(terminal, folder)

    return right


def does_nothing(terminal: Terminal, folder: Path) -> bool:
    """Whether the palette stands there without an answer, and q leaves behind it."""
    said = shows("no command has that name")(terminal, folder)
    terminal.type("\x1b")
    terminal.until(START)  # an esc with more behind it would be alt
    terminal.type("q")
    return said and terminal.end() == 0


def copies_a_quote(terminal: Terminal, folder: Path) -> bool:
    """Whether one was copied."""
    return terminal.comes(lambda: len(copied(terminal)) == 1)


def written(terminal: Terminal, folder: Path) -> bool:
    """Whether the export lies there, and the key behind it copied a quote."""
    return copies_a_quote(terminal, folder) and len(list(folder.glob("*.csv"))) == 1


def taken(terminal: Terminal, folder: Path) -> bool:
    """Whether the picker ended with the words."""
    return terminal.end() == 0 and (folder / "out").read_text().startswith("I understand that we can count")


BURSTS = (
    Burst("search, enter", "/rubio uncondit\r", copies_on_y(WORDS)),
    Burst("search, enter, copy", "/rubio uncondit\ry", copies(WORDS)),
    Burst("search, down, up, enter, copy", "/rubio uncondit\x1b[B\x1b[A\ry", copies(WORDS)),
    Burst("fields completed, enter, copy", "/by\trub\tprepar\ry", copies(WORDS)),
    Burst("a value completed for a plain word, enter, copy", "/rubi\tuncondit\ry", copies(WORDS)),
    Burst(
        "pick, a field completed, enter",
        "by:zel\tstrong steps\r",
        taken,
        ("pick", "--template", "{words}", "--out", "out"),
    ),
    Burst("find, enter, next", "frussia\rn", shows("2 of ")),
    Burst("find, enter, next: once there", "fpeace\rn", shows("1 of 1")),
    Burst("palette, nothing", ":zzz\r", does_nothing),
    Burst("palette, overview", ":overview\r", shows("VOICES")),
    Burst("overview, voice, copy", "0\ry", copies_a_quote),
    Burst("person, copy", "J5\ry", copies_a_quote),
    Burst("help filter", "?leave without", shows("leave without writing")),
    Burst("help filter, nothing", "?zzz\r", shows("no key does that")),
    Burst("article, quote, copy", "J}y", copies(OF_THE_SECOND)),
    Burst("export, enter, copy", "x\t\t\r}y", written),
    Burst("pick, enter", "count on strong steps\r", taken, ("pick", "--template", "{words}", "--out", "out")),
    Burst("while it starts", "/rubio uncondit\ry", copies(WORDS), at_once=True),
    Burst("article, quote, copy, while it starts", "J}y", copies(OF_THE_SECOND), at_once=True),
    Burst(
        "pick, while it starts",
        "count on strong steps\r",
        taken,
        ("pick", "--template", "{words}", "--out", "out"),
        at_once=True,
    ),
)


def goes_right(burst: Burst, library: Path, folder: Path, gap: float) -> bool:
    """Type a burst with so many seconds between its keys, in a folder of its own."""
    arguments = ["--library", str(library), *burst.arguments]
    cold = [sys.executable, "-m", "tui"] if burst.at_once else []
    environ = {"SSH_TTY": "/dev/pts/0", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    with Terminal(
        [*cold, *arguments], columns=120, lines=30, warm=not burst.at_once, folder=folder, **environ
    ) as terminal:
        if not burst.at_once:
            terminal.until(" found" if burst.arguments else START)
        for key in re.findall(r"\x1b\[\w|.", burst.keys, re.DOTALL):
            terminal.type(key)
            if gap:
                time.sleep(gap)
        return burst.right(terminal, folder)
