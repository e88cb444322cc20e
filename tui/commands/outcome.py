"""How a run ends: its exit status, and every error on stderr through the gate."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.commands.streams import give_up_output, prepare
from tui.display import echo, safe_line

if TYPE_CHECKING:
    import click

NAME = "ceasefire-tui"
INTERRUPTED = 130
FAILED = 2
GONE = 1
"""The reader of the output had enough."""


def run(group: click.Group) -> int:
    """Run the command line and give its exit status; errors of use are one line, unforeseen ones a traceback.

    Both go through the gate: a path or a text with an escape sequence in it is often part of the message.
    """
    import click

    def program() -> object:
        try:
            return group.main(prog_name=NAME, standalone_mode=False)
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else NAME
            _say(safe_line(f"{NAME}: {error.format_message().rstrip('.')}; see {command} --help"))
            return FAILED
        except click.ClickException as error:
            _say(safe_line(f"{NAME}: {error.format_message()}"))
            return FAILED
        except click.Abort:
            return INTERRUPTED

    return guarded(program)


def guarded(program: Callable[[], object]) -> int:
    """Run a program that gives its exit status; what nobody foresaw is a traceback through the gate, and status 2."""
    prepare()
    try:
        status = program()
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:  # whoever read the output has gone (`| head`)
        status = GONE
    except OSError as error:  # a full disk, a stream or a file that the system refuses: nobody's mistake in here
        where = f"{error.filename}: " if error.filename else ""
        _say(safe_line(f"{NAME}: {where}{error.strerror or error}"))
        status = FAILED
    except Exception:  # noqa: BLE001 - the last one to see it: it is shown whole, and the run fails
        from traceback import format_exc

        _say(format_exc().rstrip("\n"))
        status = FAILED
    give_up_output()
    return status if isinstance(status, int) else 0


def _say(words: str) -> None:
    with suppress(OSError):  # stderr is full or gone: the exit status says that something went wrong
        echo(words, err=True)
