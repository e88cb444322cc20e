"""The program run in a copy of this process, which has its modules in memory: all of it but its start."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

CRASHED = 70


class Done(NamedTuple):
    """How the program ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def program(*arguments: str, text: str = "", cwd: Path | None = None) -> Done:
    """Run the program with these arguments and this text on its standard input."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        given.write(text.encode())
        given.seek(0)
        process = os.fork()
        if not process:
            for number, file in enumerate((given, out, errors)):
                os.dup2(file.fileno(), number)
            if cwd:
                os.chdir(cwd)
            go_on_as_the_program(arguments, os.environ)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        out.seek(0)
        errors.seek(0)
        return Done(status, out.read().decode(), errors.read().decode())


def go_on_as_the_program(arguments: Sequence[str], environ: Mapping[str, str]) -> NoReturn:
    """Be the program, on the streams 0, 1 and 2, and end with it; for a process that has just been forked."""
    status = CRASHED
    try:
        sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - open as long as it lives
        sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = sys.__stderr__ = open(2, "w", 1, encoding="utf-8", closefd=False)  # noqa: SIM115
        environ = dict(environ)
        os.environ.clear()
        os.environ.update(environ)
        sys.argv = ["ceasefire-tui", *arguments]
        from tui.__main__ import main

        main()
        status = 0
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else bool(left.code)
    except BaseException:  # noqa: BLE001 - shown as the interpreter shows it
        sys.excepthook(*sys.exc_info())
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)
