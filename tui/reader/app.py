"""The reader as an app: the library it shows, what it says, what it copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.notifications import SeverityLevel

from tui.display import safe_text
from tui.library.library import Library
from tui.reader.loading import Opening
from tui.reader.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from textual.command import Provider


def _commands() -> type[Provider]:
    from tui.reader.palette import KeyCommands

    return KeyCommands


class ReaderApp(App[None]):
    """Shows a library; `paths` are read into it first. `opening` has begun to read what the first frame shows."""

    CSS_PATH = "reader.tcss"
    TITLE = "ceasefire-tui"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    COMMAND_PALETTE_BINDING = "f1"

    def __init__(self, library: Library, paths: tuple[Path, ...] = (), opening: Opening | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self._reading = ReadingScreen(library, paths, opening or Opening(library))

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen is the only one that stays."""
        return self._reading

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
        said = f"{copied.how}: {words[:60]}{'…' if len(words) > 60 else ''}"
        severity: SeverityLevel = "information" if copied.done else "error"
        self.call_from_thread(self.notify, said, severity=severity)

    def _fatal_error(self) -> None:
        """Leave; whoever runs the app raises `fault`, and what is said of it goes through the gate there."""
        self._close_messages_no_wait()

    @property
    def fault(self) -> BaseException | None:
        """What made the app leave, if anything went wrong."""
        return self._exception

    def action_help_quit(self) -> None:
        """Ctrl+c does not leave; it says what does."""
        self.notify("q leaves the reader", timeout=3)
