"""Adding articles from inside: files, pages by their address, texts that are pasted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.library.database import LibraryError
from tui.reader.parts.desk import Desk

if TYPE_CHECKING:
    from tui.intake.crew import Source
    from tui.intake.walking import Skipped

PASTED = "pasted text"
MOST_SAID = 3
"""Problems that are said one by one."""


class Adding:
    """Asks what to add, and adds it in a thread."""

    def __init__(self, desk: Desk, more: Callable[[], None], go: Callable[[int], None]) -> None:
        """`more`, called in a thread, lists what has come and looks into it; `go` opens an article."""
        self._desk = desk
        self._more = more
        self._go = go

    def ask(self) -> None:
        """What is to be added?"""
        from tui.reader.screens.adding import AddScreen

        if not self._desk.library.writable:
            self._desk.say("the library is open for reading only: nothing can be added", 8, "warning")
            return
        self._desk.ask(AddScreen(), self._begin)

    def _begin(self, words: str | None) -> None:
        if words:
            self._desk.say("adding …")
            self._desk.work(self._add, words, group="adding", exclusive=False)

    # In a thread

    def _add(self, words: str) -> None:
        from tui.intake.intake import Added, take_in

        added: list[int] = []
        known: list[int] = []
        said: list[str] = []
        try:
            for step in take_in(self._desk.library, meant(self._desk, words), look=False):
                if isinstance(step, Added):
                    (added if step.new else known).append(step.id)
                else:
                    said.append(f"{step.path} {step.reason}")
        except LibraryError as error:
            said.append(str(error))
        for each in said[:MOST_SAID]:
            self._desk.call(self._desk.say, each, 10, "warning")
        if not said or added or known:
            self._desk.call(self._desk.say, _counted(len(added), len(known), len(said)), 5)
        if added:
            self._more()
        if first := (added or known)[:1]:
            self._desk.call(self._go, first[0])


def meant(desk: Desk, words: str) -> Iterator[Source | Skipped]:
    """What a person means by what they wrote: addresses and paths, one a line, or a text."""
    from tui.articles.formats import Raw
    from tui.intake.fetching import is_address
    from tui.intake.net import pages
    from tui.intake.walking import Skipped, walk

    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if all(is_address(line) and " " not in line for line in lines):
        yield from pages(desk.library, tuple(lines))
    elif all(_is_there(line) for line in lines):
        yield from walk(Path(line).expanduser() for line in lines)
    elif len(lines) == 1 and len(lines[0].split()) == 1:
        yield Skipped(lines[0], "is neither a file nor an address")
    else:
        yield Raw(f"{words}\n".encode("utf-8", "surrogatepass"), PASTED, kind="text/plain")


def _is_there(line: str) -> bool:
    try:
        return Path(line).expanduser().exists()
    except (OSError, ValueError, RuntimeError):
        return False


def _counted(added: int, known: int, skipped: int) -> str:
    parts = [f"{added:,} article{'' if added == 1 else 's'} added"]
    parts += [f"{known:,} known"] if known else []
    parts += [f"{skipped:,} skipped: `ceasefire-tui library problems` lists them"] if skipped > MOST_SAID else []
    return ", ".join(parts)
