"""What the screens need of Textual that it gives no public name for, all in one place.

A release of Textual may take such a name away: `tests/test_toolkit.py` tells then which one is gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events
from textual.app import App
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.screen import Screen
from textual.worker import WorkerFailed

from tui.screen.turns import Turns

if TYPE_CHECKING:
    from textual.filter import LineFilter

Result = TypeVar("Result")

PRIVATE = (
    (App, ("_fatal_error", "_handle_exception", "_exception", "_close_messages_no_wait", "_filters", "_driver")),
    (Screen, ("_screen_resized", "_size")),
)
"""The names used here; beside them `textual.keys._character_to_key`, and in `keyboard` `textual._xterm_parser`."""


class OrderlyApp(App[Result]):
    """An app whose keys come in order, and that ends in order.

    What went wrong is its caller's to say, once the terminal is as it was.
    """

    ANSWERS: ClassVar[tuple[str, ...]] = ()
    """The groups of workers whose answer a key may act on."""
    QUERIES: ClassVar[tuple[str, ...]] = ()
    """Those that answer what is in a box: what is typed there goes on before the answer comes."""
    HASTY: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Bindings by their ids whose keys wait for no answers but those of the groups named here."""

    def __init__(self, *wishes: Any, **named: Any) -> None:
        super().__init__(*wishes, **named)
        self.turns = Turns(self, self.ANSWERS, self.QUERIES, self.HASTY)
        """The keys typed ahead."""

    async def on_event(self, event: events.Event) -> None:
        """Keys take turns."""
        if not self.turns.keeps(event):
            await super().on_event(event)

    def worker_failed(self, error: BaseException) -> bool:
        """A worker has raised something; whether the app goes on all the same."""
        return False

    def failing(self) -> None:
        """The app is about to end because of a fault."""

    @property
    def fault(self) -> BaseException | None:
        """What made the app leave, if anything went wrong: what a worker raised, not what wraps it."""
        fault = self._exception
        return fault.error if isinstance(fault, WorkerFailed) else fault

    def filter_lines(self, line_filter: LineFilter) -> None:
        """Have every line pass a filter on its way to the terminal."""
        self._filters.append(line_filter)

    def write_to_terminal(self, sequence: str) -> None:
        """Send an escape sequence to the terminal."""
        if self._driver:
            self._driver.write(sequence)

    def _handle_exception(self, error: Exception) -> None:
        if not (isinstance(error, WorkerFailed) and self.worker_failed(error.error)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self.failing()
        self._close_messages_no_wait()


class SteadyScreen(Screen[Any]):
    """A screen that lays out for a size once: the toolkit tells the first one three times over."""

    def _screen_resized(self, size: Size) -> None:
        if size != self._size:
            super()._screen_resized(size)


def key_of(character: str) -> str:
    """The toolkit's name of the key that types a character."""
    return _character_to_key(character)
