"""The reader as an app: the library it shows, what it says, what it copies."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.notifications import SeverityLevel

from tui.display import safe_text
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.reader.loading import fill, shelves
from tui.reader.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from textual.command import Provider


def _commands() -> type[Provider]:
    from tui.reader.palette import KeyCommands

    return KeyCommands


class ReaderApp(App[None]):
    """Opens a library; `paths` are read into it first."""

    CSS_PATH = "reader.tcss"
    TITLE = "ceasefire-tui"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    COMMAND_PALETTE_BINDING = "f1"

    def __init__(self, library: Library, paths: tuple[Path, ...] = ()) -> None:
        super().__init__()
        self.animation_level = "none"
        self._library = library
        self._paths = paths
        self._reading = ReadingScreen(library)

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen is the only one that stays."""
        return self._reading

    def on_mount(self) -> None:
        """Fill the screen from the library in a thread; the first frame does not wait for it."""
        self._read_library()

    @work(thread=True, group="library")
    def _read_library(self) -> None:
        call: Callable[..., object] = self.call_from_thread
        try:
            for shelf in shelves(self._library):
                if shelf.articles:
                    call(self._reading.set_shelf, shelf)
            for notice in fill(self._library, self._paths):
                if notice:
                    call(self.notify, notice, severity="warning", timeout=8)
                else:
                    for shelf in shelves(self._library):
                        call(self._reading.set_shelf, shelf)
        except LibraryError as error:
            call(self.notify, str(error), severity="error", timeout=20)
        if self._library.notice:
            call(self.notify, self._library.notice, severity="warning", timeout=10)
        call(self._settled)

    def _settled(self) -> None:
        """Everything needed is here: what is alive now is not worth looking through again."""
        gc.freeze()
        gc.enable()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a message for a while; it goes through the gate and is never markup."""
        super().notify(safe_text(message), title=safe_text(title), severity=severity, timeout=timeout, markup=False)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy by the first way that works here, and say how it went."""
        self._clipboard = text
        self._copy(text)

    @work(thread=True, group="copy")
    def _copy(self, text: str) -> None:
        from tui.writing.clipboard import copy

        def send(sequence: str) -> None:
            if self._driver:
                self.call_from_thread(self._driver.write, sequence)

        copied = copy(text, send=send)
        words = " ".join(text.split())
        shown = f"“{words[:60]}{'…' if len(words) > 60 else ''}” "
        severity: SeverityLevel = "information" if copied.done else "error"
        self.call_from_thread(self.notify, shown + copied.how, severity=severity)

    def action_help_quit(self) -> None:
        """Ctrl+c does not leave; it says what does."""
        self.notify("q leaves the reader", timeout=3)
