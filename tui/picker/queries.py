"""Earlier queries: the ones that led to a choice, kept in a file of the state folder, the latest last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tui.display import safe_line
from tui.library.places import state_folder

MOST = 300
"""Queries kept."""
LONGEST = 400
"""Characters of a query kept."""


def queries_file() -> Path:
    """Where earlier queries are kept."""
    return state_folder() / "pick-queries.txt"


def typed(text: str) -> str:
    """`text` as it could have been typed: one line without the characters that act without being seen."""
    return safe_line("".join(each for each in text if each.isspace() or safe_line(each) == each))[:LONGEST]


def earlier_queries(file: Path | None = None) -> list[str]:
    """The queries kept, the latest last; none where the file cannot be read."""
    try:
        lines = (file or queries_file()).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [query for line in lines[-MOST:] if (query := typed(line).strip())]


def keep_query(query: str, file: Path | None = None) -> None:
    """Put a query behind the others, once; the file is the old one or the new one at any time.

    Raises `ExportError`.
    """
    from tui.writing.export.files import ExportError, write

    query = typed(query).strip()
    if not query:
        return
    file = file or queries_file()
    queries = [*(each for each in earlier_queries(file) if each != query), query][-MOST:]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"cannot make the folder {file.parent}: {error.strerror}") from error
    write(file, (f"{each}\n" for each in queries), force=True)


@dataclass(slots=True)
class Recall:
    """A walk through earlier queries, from the latest back."""

    queries: list[str] | None = None
    """The latest last; ``None`` until they are read."""
    _back: int = 0

    @property
    def current(self) -> str | None:
        """The query the walk stands at; ``None`` before its first step."""
        return self.queries[-self._back] if self.queries and self._back else None

    def step(self, by: int) -> str:
        """One query back (1) or forward (-1), stopping at the oldest; past the latest an empty one."""
        self._back = min(max(self._back + by, 0), len(self.queries or ()))
        return self.current or ""

    def stop(self) -> None:
        """End the walk: the next one begins at the latest query."""
        self._back = 0
