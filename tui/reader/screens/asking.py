"""Something to write, asked for over the reading: a note, or the name of a collection."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, work
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, TextArea

from tui.display import safe_line
from tui.reader.widgets.frame import Frame
from tui.screen.fitting import fit
from tui.screen.lines import Lines
from tui.screen.look import Pieces

NOTE_HINTS = (("esc", "keeps it"), ("^c", "leaves it as it was"))
LOST_HINTS = (("^s", "writes it to a file"), ("esc", "tries again"), ("^c", "gives it up"))
"""Where the note could not be kept."""
COLLECTION_HINTS = (("enter", "puts in or takes out"), ("→", "completes"), ("esc", "leaves"))


class NoteScreen(ModalScreen[str | None]):
    """A small text box; esc keeps what is written, so that nothing is lost by leaving."""

    CSS_PATH = "overlays.tcss"

    def __init__(self, about: str, note: str, trouble: str = "") -> None:
        """`trouble`: why the note could not be kept; it is offered as a file then."""
        super().__init__()
        self._about = about
        self._trouble = trouble
        self._area = TextArea(note, id="note", soft_wrap=True, show_line_numbers=False)
        self._area.cursor_blink = False

    def compose(self) -> ComposeResult:
        """What it is about, the box, how to leave."""
        with Frame(64, 12, self._about, LOST_HINTS if self._trouble else NOTE_HINTS):
            if self._trouble:
                yield Lines(id="note-trouble", draw=self._draw_trouble)
            yield self._area

    def _draw_trouble(self, columns: int) -> Sequence[Pieces]:
        return [[(f" {fit(f'not kept: {self._trouble}', columns - 2)}", "bad")]]

    def on_mount(self) -> None:
        """Write on where the note ends."""
        self._area.move_cursor(self._area.document.end)

    def on_key(self, event: events.Key) -> None:
        """Leave, or write to a file what cannot be kept."""
        if event.key == "escape":
            event.stop()
            self.dismiss(self.note)
        elif event.key == "ctrl+s" and self._trouble:
            event.stop()
            event.prevent_default()
            self._rescue(self._area.text)

    @property
    def note(self) -> str:
        """What is written so far."""
        return self._area.text.strip("\n")

    @work(thread=True)
    def _rescue(self, note: str) -> None:
        from tui.reader.rescue import rescue

        try:
            said = f"the note is in {rescue(note)}"
        except OSError as error:
            said = f"no file could be written either: {error.strerror}"
        self.app.call_from_thread(self.app.notify, said, timeout=20)

    def action_copy_text(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)


class CollectionScreen(ModalScreen[str | None]):
    """The name of a collection; those there are are offered."""

    CSS_PATH = "overlays.tcss"

    def __init__(self, lies_in: Sequence[str], there_are: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._lies_in = lies_in
        self._there_are = there_are
        names = [name for name, _ in there_are]
        self._box = Input(placeholder="name of a collection", compact=True, suggester=SuggestFromList(names))
        self._box.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The box over the names."""
        with Frame(54, 4 + min(len(self._there_are), 10), "collections", COLLECTION_HINTS):
            yield self._box
            names = Lines(draw=self._draw)
            names.styles.height = "1fr"
            yield names

    def _draw(self, columns: int) -> Sequence[Pieces]:
        lines: list[Pieces] = [[]]
        for name, many in self._there_are[:10]:
            sign = "✓ " if name in self._lies_in else "  "
            lines.append([(sign, "good"), (fit(f"#{safe_line(name)}", columns - 10), ""), (f"  {many}", "dim")])
        return lines

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """That one."""
        self.dismiss(message.value.strip() or None)

    def on_key(self, event: events.Key) -> None:
        """Leave."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
