"""The reader as an app: the library it shows, what it says, what it copies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import events, work
from textual.notifications import SeverityLevel

from tui.configuration.values import Configuration
from tui.display import safe_text
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.reader.driver import GroundKnown, ReaderDriver
from tui.reader.ground import Question
from tui.reader.loading import Opening
from tui.reader.screens.reading import ReadingScreen
from tui.screen.key_names import as_textual
from tui.screen.looks import LOOKS, THEMES, on_ground
from tui.screen.toolkit import OrderlyApp, key_of

if TYPE_CHECKING:
    from rich.console import RenderableType


class ReaderApp(OrderlyApp[None]):
    """Shows a library; `paths` are read into it first. `opening` has begun to read what the first frame shows.

    `look` is one of `LOOKS`, another one once the answer to the `question` for the terminal's background comes;
    `problems` with the configuration are shown.
    """

    CSS_PATH = "reader.tcss"
    TITLE = "ceasefire-tui"
    ENABLE_COMMAND_PALETTE = False
    ANSWERS = ("opening", "article", "keeping", "export")
    QUERIES = ("search", "find", "kept")
    HASTY = ("article.next", "article.previous", "quit")  # whoever leafs on sees only the last article

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
        ansi = THEMES[look].startswith("ansi") or None
        super().__init__(ReaderDriver, ansi_color=ansi)
        self.question = question
        """Whose answer the driver waits for."""
        self.leaving = False
        """Whether the reader is being left: threads may be cut off in what they do."""
        self._look_chosen = False
        self._told = "", 0.0
        """The last message, and till when it stands."""
        if look == "plain" and not self.no_color:
            from textual.filter import NoColor

            self.no_color = True
            self.filter_lines(NoColor())
        self.animation_level = "none"
        self.configuration = configuration or Configuration()
        self._problems = problems
        self._reading = ReadingScreen(library, paths, opening or Opening(library))
        self._reading.configure(self.configuration)
        self._show_look(look)

    def _show_look(self, look: str) -> None:
        theme = THEMES[look]
        if theme not in self.available_themes:
            from tui.screen.themes import OWN

            self.register_theme(OWN[theme])
        self.theme = theme

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
        for problem in self._problems[:3]:
            self.notify(problem, title="configuration", severity="warning", timeout=12)

    def on_app_focus(self) -> None:
        """Back in this window: what was changed in another one shows."""
        self._reading.bookmarks.look_elsewhere()

    def on_ground_known(self, message: GroundKnown) -> None:
        """The look for the terminal's background, unless a person has chosen another by now."""
        look = on_ground(light=message.light)
        if not self._look_chosen and self.theme != THEMES[look]:
            self._show_look(look)

    def action_next_look(self) -> None:
        """The next look, till the reader is left."""
        self._look_chosen = True
        if self.no_color:
            self.notify("no colours are wanted here: NO_COLOR is set", timeout=3)
            return
        looks = [look for look in LOOKS if look != "plain"]
        now = next(look for look in looks if THEMES[look] == self.theme)
        look = looks[(looks.index(now) + 1) % len(looks)]
        self.ansi_color = THEMES[look].startswith("ansi") or None
        self._show_look(look)
        self.notify(f'{look}; theme = "{look}" in the configuration keeps it', timeout=4)

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
        """Show a message for a while, once as long as it stands; it goes through the gate and is never markup."""
        now, (told, until) = monotonic(), self._told
        if message == told and now < until:
            return
        self._told = message, now + (self.NOTIFICATION_TIMEOUT if timeout is None else timeout)
        super().notify(safe_text(message), title=safe_text(title), severity=severity, timeout=timeout, markup=False)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy by the first way that works here, and say how it went."""
        self._clipboard = text
        self._copy(text)

    @work(thread=True, group="copy")
    def _copy(self, text: str) -> None:
        from tui.writing.clipboard import copy

        def send(sequence: str) -> None:
            self.call_from_thread(self.write_to_terminal, sequence)

        copied = copy(text, send=send)
        words = " ".join(text.split())
        said = f"{copied.how}: {words[:60]}{'…' if len(words) > 60 else ''}"
        severity: SeverityLevel = "information" if copied.done else "error"
        self.call_from_thread(self.notify, said, severity=severity)

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
            from tui.reader.layouts import latin_letters

            if latin := latin_letters(os.environ.get("LANG", "")[:2]).get(event.character):
                event.prevent_default()
                self.turns.give(events.Key(key_of(latin), latin))

    def action_picture(self) -> None:
        """Put a picture of the screen into a file."""
        self._keep_picture(self.export_screenshot())

    @work(thread=True, group="picture")
    def _keep_picture(self, svg: str) -> None:
        from tui.reader.picture import keep

        try:
            said = f"the screen is in {keep(svg)}"
        except OSError as error:
            said = f"no picture could be written: {error}"
        self.call_from_thread(self.notify, said, timeout=8)

    def action_help_quit(self) -> None:
        """Ctrl+c does not leave; it says what does."""
        self.notify("q leaves the reader", timeout=3)
