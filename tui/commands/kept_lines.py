"""JSON lines kept in a file, to which a run that was interrupted goes on adding."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from tui.articles.reading import Unreadable, read_bytes
from tui.display import safe_json


class KeptLines:
    """The file, open at its end."""

    def __init__(self, file: IO[bytes], digests: frozenset[str]) -> None:
        self._file = file
        self._digests = digests

    def has(self, path: Path) -> bool:
        """Whether it has what was found in the bytes of a file."""
        try:
            return bool(self._digests) and sha256(read_bytes(path)).hexdigest() in self._digests
        except Unreadable:  # said where it is to be looked into
            return False

    def write(self, objects: Iterable[dict[str, Any]]) -> None:
        """Add the articles of a file, all at once."""
        self._file.write(b"".join(safe_json(each).encode() + b"\n" for each in objects))
        self._file.flush()


@contextmanager
def kept_lines(path: Path) -> Iterator[KeptLines]:
    """The lines kept at `path`, a new file where there is none; a line that was not finished is taken back.

    Raises `OSError` where it cannot be written, `ValueError` where it holds something else.
    """
    with open(path, "ab+") as file:
        file.seek(0)
        whole, digests = 0, set()
        for line in file:
            if not line.endswith(b"\n"):
                break
            digests.add(_digest(line))
            whole += len(line)
        file.truncate(whole)
        yield KeptLines(file, frozenset(filter(None, digests)))


def _digest(line: bytes) -> str | None:
    found = json.loads(line)
    if not isinstance(found, dict):
        raise ValueError("not an object")  # the file is wrong, as it is where it is no JSON
    digest = found.get("sha256")
    return digest if isinstance(digest, str) else None
