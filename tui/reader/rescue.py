"""Words that could not be kept where they belong, put into a file for their owner's eyes."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tui.library.places import state_folder


def rescue(words: str, folders: tuple[Path, ...] | None = None) -> Path:
    """Write words into a new file of the first folder that takes it: the state folder, home, the temporary one.

    Gives the file, which only its owner may read; raises OSError where no folder takes it.
    """
    folders = folders or (state_folder(), Path.home(), Path(tempfile.gettempdir()))
    for nth, folder in enumerate(folders):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            return _write(words, folder)
        except OSError:
            if nth == len(folders) - 1:
                raise
    raise AssertionError("no folder was given")


def _write(words: str, folder: Path) -> Path:
    descriptor, name = tempfile.mkstemp(prefix="ceasefire-tui-note-", suffix=".md", dir=folder)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path
