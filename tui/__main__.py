"""The command `ceasefire-tui`, also `python -m tui`."""

from __future__ import annotations

import gc
import os
import sys

gc.disable()  # imports make no garbage worth collecting; a long-running front end turns it on again

LIBRARY = "CEASEFIRE_TUI_LIBRARY"


def main() -> None:
    """Run the command line; the reader on the library, which has no arguments, does without its toolkit."""
    if len(sys.argv) == 1 and "_CEASEFIRE_TUI_COMPLETE" not in os.environ:
        from tui.commands.outcome import guarded
        from tui.commands.reader import open_reader

        sys.exit(guarded(lambda: open_reader(os.environ.get(LIBRARY) or None, ())))
    from tui.commands.main import main as command_line

    try:
        command_line()
    finally:
        gc.freeze()  # what is there goes with the process: nothing is to be looked for in it at its end


if __name__ == "__main__":
    main()
