"""The command `ceasefire-tui`, also `python -m tui`."""

from __future__ import annotations

import gc

gc.disable()  # imports make no garbage worth collecting; a long-running front end turns it on again

from tui.commands.main import main  # noqa: E402

if __name__ == "__main__":
    main()
