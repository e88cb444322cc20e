"""How a run ends: its exit status, and every error on stderr through the gate."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.display import echo, safe_line

if TYPE_CHECKING:
    import click

NAME = "ceasefire-tui"
INTERRUPTED = 130


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
            echo(safe_line(f"{NAME}: {error.format_message().rstrip('.')}; see {command} --help"), err=True)
            return 2
        except click.ClickException as error:
            echo(safe_line(f"{NAME}: {error.format_message()}"), err=True)
            return 2
        except click.Abort:
            return INTERRUPTED

    return guarded(program)


def guarded(program: Callable[[], object]) -> int:
    """Run a program that gives its exit status; what nobody foresaw is a traceback through the gate, and status 2."""
    try:
        status = program()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has gone (`| head`); what is left in the buffer must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception:  # noqa: BLE001 - the last one to see it: it is shown whole, and the run fails
        from traceback import format_exc

        echo(format_exc(), err=True, end="")
        return 2
    return status if isinstance(status, int) else 0
