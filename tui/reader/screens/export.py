"""What is to be written to which file, asked for over the reading; it stays till the file is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.articles.reading import Unreadable
from tui.display import safe_line
from tui.library.database import LibraryError
from tui.reader.exporting import Offer, ThereAlreadyError, named, with_ending, write_offer
from tui.reader.keys import bindings, hints
from tui.reader.widgets.choices import Choices
from tui.reader.widgets.frame import Frame
from tui.screen.fitting import cut, fit
from tui.screen.key_names import Keymap
from tui.screen.keys import NO_KEYMAP
from tui.screen.lines import Lines
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import rows
from tui.taking.setting import Options
from tui.taking.source import AlteredTextError
from tui.writing.export.files import ExportError

TITLE = "write to a file"
HINTS = {
    "export.what-back export.what": "what",
    "export.format": "format",
    "box.go": "write",
    "export.close": "leave",
}
OVERWRITE = {"export.overwrite": "write over it", "export.close": "leave"}


class ExportScreen(ModalScreen[str | None]):
    """Gives where the file lies, or nothing where none was written."""

    CSS_PATH = "overlays.tcss"

    BINDINGS = bindings("export")
    AUTO_FOCUS = "#export-path"

    def __init__(self, offers: Sequence[Offer], options: Options, keymap: Keymap = NO_KEYMAP) -> None:
        """The first of the offers is meant if nobody wishes otherwise."""
        super().__init__()
        self._offers = offers
        self._options = options
        self._keymap = keymap
        try:
            self._folder = str(Path.cwd())
        except OSError:
            self._folder = "a folder that is gone"
        self._trouble = ""
        self._is_there = False
        self._offered = ""
        self._what = RowList(id="export-what")
        self._format = Choices(offers[0].formats, id="export-format")
        self._box = Input(compact=True, select_on_focus=False, id="export-path")
        self._box.cursor_blink = False
        self._frame = Frame(72, 6 + len(offers))

    def compose(self) -> ComposeResult:
        """What, in which format, to which file, how."""
        with self._frame:
            self._what.styles.height = len(self._offers)
            yield self._what
            yield self._format
            yield self._box
            yield Lines(id="export-where", draw=self._draw_where)

    def on_mount(self) -> None:
        """Offer what there is."""
        self._what.can_focus = False
        self._what.show(rows(len(self._offers), self._draw_offer))
        self._offer_name()
        self._write_edges()

    def _write_edges(self) -> None:
        keys = OVERWRITE if self._is_there else HINTS
        self._frame.write(TITLE, "", hints(keys, self._keymap))

    def _draw_offer(self, index: int, columns: int) -> Sequence[Pieces]:
        return [[(fit(self._offers[index].words, columns), "")]]

    def _draw_where(self, columns: int) -> Sequence[Pieces]:
        if self._trouble:
            return [[(f" {cut(safe_line(self._trouble), columns - 2)}", "bad")]]
        return [[(f" in {fit(self._folder, columns - 32)}, if the name has no folder", "dim")]]

    def _offer_name(self) -> None:
        """Offer a name for the file, unless a person has written one: of that only the ending is changed."""
        form = self._format.chosen
        if self._box.value == self._offered:
            self._offered = self._box.value = named(self._offers[self._what.cursor.row].title, form)
        else:
            self._box.value = with_ending(self._box.value, form)
        self._box.cursor_position = len(self._box.value)

    def _tell(self, trouble: str, *, is_there: bool = False) -> None:
        self._trouble, self._is_there = trouble, is_there
        self.query_one("#export-where", Lines).show(self._draw_where)
        self._write_edges()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Another name: what was wrong with the last one is of no interest."""
        if self._trouble:
            self._tell("")

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Something else is to be written."""
        message.stop()
        self._offer_name()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """As with enter."""
        message.stop()
        self.action_write(False)

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Another format."""
        self._offer_name()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Write it, if there is no such file yet."""
        self.action_write(False)

    def action_what(self, step: int) -> None:
        """The next thing that can be written, or the one before."""
        self._what.move(step)

    def action_format(self, step: int) -> None:
        """The next format, or the one before."""
        self._format.step(step)

    def action_write(self, force: bool) -> None:
        """Write the file; `force` over one that is there, which the screen has said."""
        target = self._box.value.strip()
        if not target:
            self._tell("give the file a name")
        elif not force or self._is_there:
            self._write(self._offers[self._what.cursor.row], target, self._format.chosen, force)

    @work(thread=True, exclusive=True, group="export")
    def _write(self, offer: Offer, target: str, form: str, force: bool) -> None:
        try:
            said = write_offer(offer, target, form, self._options, force=force)
        except (LibraryError, ExportError, AlteredTextError, Unreadable, OSError) as error:
            is_there = isinstance(error, ThereAlreadyError)
            self.app.call_from_thread(self._tell, str(error), is_there=is_there)
        else:
            self.app.call_from_thread(self.dismiss, said)

    def action_close(self) -> None:
        """Leave without writing."""
        self.dismiss(None)
