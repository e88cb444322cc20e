"""The terminal's background, asked for once: ``ESC ] 11 ; ?``, which nearly all terminals know, and tmux.

The question goes out before the toolkit is imported, so that the answer is mostly there before the first frame. Behind
it stands one that every terminal answers (its attributes, DA1): that tells when no answer is to come any more. Answers
arrive among the keys, in pieces and as late as they like; they are taken out here.
"""

from __future__ import annotations

import os
import re
import select
import sys
import termios
from contextlib import suppress
from threading import Event
from time import monotonic
from typing import Any

QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
ESC_WAITS = 2.0
"""Seconds after the question in which an esc at the end of what has come may begin an answer."""
LEAVE_WAITS = 0.5
"""Seconds after the question before which the reader is not left without its answers: the shell would get them."""

_ANSWER = re.compile(r"\x1b\]11;([^\x07\x1b]{0,64})(?:\x07|\x1b\\)|\x1b\[\?[\d;]{0,64}c")
_BEGUN = re.compile(r"\x1b(?:\](?:1(?:1(?:;[^\x07\x1b]{0,64}\x1b?)?)?)?|\[(?:\?[\d;]{0,64})?)?\Z")
_COLOUR = re.compile(r"rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?", re.IGNORECASE)

READS_BLACK = 0.179
"""The luminance from which on black has more contrast to a ground than white (WCAG 2)."""


def luminance(red: float, green: float, blue: float) -> float:
    """How light a colour of sRGB is, all from 0 to 1, as WCAG 2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_light(answer: str) -> bool | None:
    """Whether the ground of an answer (``rgb:ffff/ffff/ffff``) is a light one; ``None`` where it names no colour."""
    found = _COLOUR.fullmatch(answer)
    if not found:
        return None
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
    return luminance(red, green, blue) > READS_BLACK


class Answers:
    """Takes a terminal's answers out of what comes from it."""

    def __init__(self) -> None:
        self.light: bool | None = None
        """Whether the ground is light, once that is known."""
        self.complete = Event()
        """Set when no answer is to come any more."""
        self._asked = 0.0
        self._held = ""

    def expect(self) -> None:
        """The question goes out."""
        self._asked = monotonic()

    def typed(self, text: str) -> str:
        """What of the text that has come was typed; what may be the beginning of an answer waits for its rest.

        An empty text says that nothing has come for a while: what could have been typed waits no longer.
        """
        if not text:
            if self._held.startswith(("\x1b]1", "\x1b[?")):
                return ""
            text, self._held = self._held, ""
            return text
        text = _ANSWER.sub(self._take, self._held + text)
        begun = _BEGUN.search(text)
        if begun and (len(begun[0]) > 1 or self._esc_waits):
            self._held = begun[0]
            return text[: begun.start()]
        self._held = ""
        return text

    @property
    def _esc_waits(self) -> bool:
        return not self.complete.is_set() and monotonic() < self._asked + ESC_WAITS

    def _take(self, answer: re.Match[str]) -> str:
        if answer[1] is None:
            self.complete.set()
        elif self.light is None:
            self.light = is_light(answer[1])
        return ""

    def wait(self) -> None:
        """Wait until no answer is to come, but not longer than a moment after the question."""
        self.complete.wait(max(self._asked + LEAVE_WAITS - monotonic(), 0))


class Question:
    """Asks the terminal on stdin, which shows and gathers nothing of what comes from now on; used as a context."""

    def __init__(self) -> None:
        self.answers = Answers()
        self.attributes: list[Any] | None = None
        """How the terminal was set before; ``None`` where it was not asked."""
        self.ahead = b""
        """What has come so far besides answers and is to be read before anything else: keys typed ahead."""

    def ask(self) -> None:
        """Ask. The toolkit sets the terminal the same way once it is there."""
        with suppress(termios.error, OSError):
            attributes = termios.tcgetattr(sys.stdin)
            changed = [*attributes[:6], [*attributes[6]]]
            changed[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR)
            changed[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
            changed[6][termios.VMIN], changed[6][termios.VTIME] = 1, 0
            self.attributes = attributes
            termios.tcsetattr(sys.stdin, termios.TCSANOW, changed)
            self.answers.expect()
            os.write(sys.stdout.fileno(), QUESTION)

    def look(self) -> bool | None:
        """Whether the ground is light, if the answer is there by now. Does not wait."""
        with suppress(OSError):
            while self.attributes and select.select([sys.stdin], [], [], 0)[0]:
                read = os.read(sys.stdin.fileno(), 4096)
                if not read:
                    break
                self.ahead += self.answers.typed(read.decode("latin-1")).encode("latin-1")
        return self.answers.light

    def __enter__(self) -> Question:
        return self

    def __exit__(self, *_: object) -> None:
        if self.attributes:
            with suppress(termios.error, OSError):
                termios.tcsetattr(sys.stdin, termios.TCSANOW, self.attributes)
