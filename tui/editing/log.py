"""What the protocol's library has to say of itself goes to stderr through the gate: messages of a client are in it."""

from __future__ import annotations

import logging

from tui.display import echo


class Gate(logging.Handler):
    """Writes warnings and errors as every other line is written."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one."""
        try:
            echo(self.format(record), err=True)
        except OSError:
            self.handleError(record)


def through_the_gate() -> None:
    """Have everything logged go that way."""
    handler = Gate(logging.WARNING)
    handler.setFormatter(logging.Formatter("ceasefire-tui: %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING)
