"""All commands by name: the table of keys searched as one types, and enter does what the first answer does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.display import width
from tui.reader.cards.page import ends
from tui.reader.keys import TABLE, bindings, hints
from tui.reader.widgets.frame import Frame
from tui.reader.widgets.text_box import TextBox
from tui.screen.fitting import fit
from tui.screen.key_names import Keymap
from tui.screen.keys import NO_KEYMAP, Key
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import rows

HINTS = {"box.previous box.next": "choose", "box.go": "do it", "palette.close": "leave"}
UNNAMED = ("palette", "close")
"""Bindings that have no sense here."""
COLUMNS, HEIGHT = 72, 20


def answers(query: str, table: Sequence[Key]) -> list[Key]:
    """The keys whose name or help has every word that is typed, the nearest first: by name, by words, by letters."""
    words = query.lower().split()
    scored = [(sum(scores), key) for key in table if all(scores := [_score(word, key) for word in words])]
    return [key for _, key in sorted(scored, key=lambda each: -each[0])]


def nothing(columns: int) -> Sequence[Pieces]:
    """What stands there where no command answers."""
    return [[("no command has that name", "dim")]]


def _score(word: str, key: Key) -> int:
    names, said = key.id.replace(".", " ").replace("-", " ").split(), key.help.lower()
    if word == key.id:
        return 4
    if word in names:
        return 3
    if any(each.startswith(word) for each in [*names, *said.replace(",", " ").split()]):
        return 2
    return int(word in said)


class PaletteScreen(ModalScreen[Key | None]):
    """Gives the command that was chosen; what stands under the cursor is always the answer to what is in the box."""

    CSS_PATH = "overlays.tcss"

    BINDINGS = bindings("palette")
    AUTO_FOCUS = "#palette-box"

    def __init__(self, keymap: Keymap = NO_KEYMAP) -> None:
        super().__init__()
        self._table = [key.with_keymap(keymap) for key in TABLE if key.where == "reading" and key.id not in UNNAMED]
        self._found = self._table
        self._hints = hints(HINTS, keymap)
        self._box = TextBox("what to do", id="palette-box")
        self._list = RowList(id="palette-list")

    def compose(self) -> ComposeResult:
        """The box over the commands."""
        with Frame(COLUMNS, HEIGHT, "commands", self._hints):
            yield self._box
            self._list.can_focus = False
            yield self._list

    def on_mount(self) -> None:
        """All of them, before anything is typed."""
        self._show()

    def _show(self) -> None:
        self._found = answers(self._box.value, self._table)
        self._list.show(replace(rows(len(self._found), self._draw), empty=nothing))

    def _draw(self, index: int, columns: int) -> Sequence[Pieces]:
        key = self._found[index]
        words = fit(key.help, columns - width(key.shown) - 4)
        room = columns - width(words) - width(key.shown) - 5
        name = f"  {key.id}" if len(key.id) <= room else ""
        return [ends([(f" {words}", ""), (name, "dim")], [(key.shown, "key"), (" ", "")], columns)]

    def on_input_changed(self, message: Input.Changed) -> None:
        """Those that answer."""
        message.stop()
        self._show()

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Move the cursor while the box keeps the focus."""
        message.stop()
        self._list.action_move(message.by, message.step)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Moving does nothing yet."""
        message.stop()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """As with enter."""
        message.stop()
        self._choose()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Do what stands under the cursor; nothing where nothing does."""
        message.stop()
        self._choose()

    def _choose(self) -> None:
        if self._found:
            self.dismiss(self._found[self._list.cursor.row])

    def action_close(self) -> None:
        """Leave."""
        self.dismiss(None)
