"""The reader as an app: the library it shows, what it says, what it copies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events, work
from textual.notifications import SeverityLevel

from tui.configuration.values import Configuration
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.reader.driver import GroundKnown, ReaderDriver
from tui.reader.ground import Question
from tui.reader.loading import Opening
from tui.reader.parts.looking import Looking
from tui.reader.parts.telling import Telling
from tui.reader.screens.reading import ReadingScreen
from tui.screen.key_names import as_textual
from tui.screen.looks import THEMES
from tui.screen.toolkit import OrderlyApp, key_of
from tui.writing.browser import in_a_browser

if TYPE_CHECKING:
    from rich.console import RenderableType

HASTY = MappingProxyType({"article.next": ("opening",), "article.previous": ("opening",), "quit": ()})
"""Whoever leafs on sees only the last article."""


DRIVER = None if in_a_browser(os.environ) else ReaderDriver
"""What writes to the terminal; a browser's page has Textual's own."""

SAID_SECONDS = 3.0
"""That a message stands where nothing else is wished."""
COPIED = 60
"""Columns at most of what was copied, where that is said."""


class ReaderApp(OrderlyApp[None]):
    """Shows a library; `paths` are read into it first. `opening` has begun to read what the first frame shows.

    `look` is one of `LOOKS`, another one once the answer to the `question` for the terminal's background comes;
    `problems` with the configuration are shown.
    """

    CSS_PATH = "reader.tcss"
    TITLE = "ceasefire-tui"
    ENABLE_COMMAND_PALETTE = False
    ANSWERS = ("opening", "article", "keeping", "export", "card", "overview")
    QUERIES = ("search", "find", "kept")
    HASTY = HASTY

    def __init__(
        self,
        library: Library,
        paths: tuple[Path, ...] = (),
        opening: Opening | None = None,
        configuration: Configuration | None = None,
        look: str = "dark",
        problems: Sequence[str] = (),
        question: Question | None = None,
    ) -> None:
        super().__init__(DRIVER, ansi_color=THEMES[look].startswith("ansi") or None)
        self.question = question
        """Whose answer the driver waits for."""
        self.leaving = False
        """Whether the reader is being left: threads may be cut off in what they do."""
        if look == "plain" and not self.no_color:
            from textual.filter import NoColor

            self.no_color = True
            self.filter_lines(NoColor())
        self.animation_level = "none"
        self.configuration = configuration or Configuration()
        self._problems = problems
        self._telling = Telling(self, super().notify)
        self._reading = ReadingScreen(library, paths, opening or Opening(library))
        self._reading.configure(self.configuration)
        self.looking = self._reading.looking = Looking(self, look)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our own that style sheets name, where a look leaves them to the terminal."""
        return {"rule": "ansi_bright_black", "muted": "ansi_bright_black"}

    def on_load(self) -> None:
        """Before the terminal changes: let signals end the reader in order."""
        if not self.is_headless:
            from tui.reader.signals import end_on_signals

            end_on_signals(self._end)

    def _end(self, status: int, *, left: bool) -> None:
        self.leaving = True
        self._reading.bookmarks.keeping.keep_typed()
        (self._reading.session.keep if left else self._reading.progress.remember)()
        super().exit(return_code=status)

    def on_mount(self) -> None:
        """Bind a person's own keys, and say what is wrong with the configuration."""
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh(layout=True))
        if self.configuration.keymap:
            self.set_keymap(as_textual(self.configuration.keymap))
        if self._problems:
            self.notify(self._reading.program.problem(self._problems), severity="warning", timeout=12)

    def on_app_focus(self) -> None:
        """Back in this window: what was changed in another one shows."""
        self._reading.bookmarks.look_elsewhere()

    def on_ground_known(self, message: GroundKnown) -> None:
        """The look for the terminal's background, unless a person has chosen another by now."""
        self.looking.follow_ground(light=message.light)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, and have written down how the reader is left."""
        self.leaving = True
        self._reading.bookmarks.keeping.keep_typed()
        self._reading.session.keep()
        super().exit(result, return_code, message)

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
        """Show a message for a while, in the place of the last."""
        self._telling.tell(message, title, severity, timeout or SAID_SECONDS)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy by the first way that works here, and say how it went."""
        self._clipboard = text
        self._copy(text)

    @work(thread=True, group="copy")
    def _copy(self, text: str) -> None:
        from tui.taking.shortening import shortened
        from tui.writing.clipboard import copy

        copied = copy(text, send=lambda sequence: self.call_from_thread(self.write_to_terminal, sequence))
        room = min(self.size.width - len(copied.how) - 12, COPIED)
        said = f"{copied.how}: {shortened(' '.join(text.split()), room)}" if room > 0 else copied.how
        self.call_from_thread(self.notify, said, severity="information" if copied.done else "error")

    def failing(self) -> None:
        """What is being typed is kept whatever happens."""
        self._reading.bookmarks.keeping.keep_typed()

    def worker_failed(self, error: BaseException) -> bool:
        """A library that cannot be read is said, and what can be read goes on; leaving goes on whatever it cuts off."""
        if isinstance(error, LibraryError):
            self.notify(str(error), severity="error", timeout=12)
            return True
        return not self.is_running or self.leaving

    def on_key(self, event: events.Key) -> None:
        """A key nobody has taken: where it is a letter of another keyboard layout, the Latin one on its place acts."""
        if event.character and not event.character.isascii():
            from tui.reader.layouts import latin_letter

            if latin := latin_letter(event.character):
                event.prevent_default()
                self.turns.give(events.Key(key_of(latin), latin))

    def action_picture(self) -> None:
        """Put a picture of the screen into a file, without what was told on it."""
        self.clear_notifications()
        self.call_after_refresh(self._keep_picture)

    @work(thread=True, group="picture")
    def _keep_picture(self) -> None:
        from tui.reader.picture import keep

        svg = self.call_from_thread(self.export_screenshot, title=self._reading.title_of_picture)
        self.call_from_thread(self.notify, keep(svg), timeout=8)

    def action_help_quit(self) -> None:
        """Ctrl+c does not leave; it says what does."""
        self.notify(self._reading.desk.keyed("{quit} leaves the reader"), timeout=3)
