"""Every key of the picker: the tables that the screen binds, and the line of keys, the help and the README show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from tui import key_names
from tui.key_names import Keymap

if TYPE_CHECKING:
    from textual.binding import BindingType


class Key(NamedTuple):
    """One thing a person can do by key."""

    id: str
    """Names the binding for a person's own keymap."""
    keys: tuple[str, ...]
    """Textual's names of the keys, the one to show first."""
    action: str
    help: str
    """What it does, in a clause."""
    word: str = ""
    """One word for the line of keys; empty where it is not shown there."""
    sign: str = ""
    """What the line of keys shows for it, where that is not its first key."""

    @property
    def shown(self) -> str:
        """The keys as a person reads them."""
        return key_names.shown(self.keys)

    def sign_with(self, keymap: Keymap) -> str:
        """What the line of keys shows for it; nothing where a person has taken its keys away."""
        own = keymap.get(self.id)
        if own is None:
            return self.sign or key_names.display(self.keys[0])
        return key_names.display(own[0]) if own else ""


PICKING = (
    Key("pick.take", ("enter",), "take", "Put the quote, or all marked ones, into the text", "take", "enter"),
    Key("pick.mark", ("tab",), "mark(1)", "Mark the quote and go on to the next", "mark"),
    Key("pick.mark-back", ("shift+tab",), "mark(-1)", "Mark the quote and go back one"),
    Key("pick.format", ("ctrl+f",), "format(1)", "The next citation format", "format"),
    Key("pick.format-back", ("ctrl+b",), "format(-1)", "The citation format before"),
    Key("pick.cut", ("ctrl+x",), "cut", "Take a part of the quote", "cut"),
    Key("pick.fold", ("ctrl+t",), "fold", "Show the less certain hits, or fold them again"),
    Key("pick.up", ("up",), "up", "The hit above; in an empty box, an earlier query"),
    Key("pick.move-up", ("ctrl+p",), "move(-1)", "The hit above"),
    Key("pick.down", ("down", "ctrl+n"), "move(1)", "The hit below"),
    Key("pick.page-up", ("pageup",), "page(-1)", "A page of hits up"),
    Key("pick.page-down", ("pagedown",), "page(1)", "A page of hits down"),
    Key("pick.earlier", ("ctrl+up",), "recall(1)", "An earlier query"),
    Key("pick.later", ("ctrl+down",), "recall(-1)", "A later query"),
    Key("pick.leave", ("escape",), "leave", "Leave without taking anything", "leave"),
    Key("pick.cancel", ("ctrl+c", "ctrl+g", "ctrl+q"), "cancel", "Leave, also while one cuts"),
)
"""While one looks for a quote. They come before the box's own keys."""

CUTTING = (
    Key("cut.left", ("left", "h"), "word(-1)", "One word back", "word", "←→"),
    Key("cut.right", ("right", "l"), "word(1)", "One word on"),
    Key("cut.up", ("up", "k"), "word(-10)", "Ten words back"),
    Key("cut.down", ("down", "j"), "word(10)", "Ten words on"),
    Key("cut.first", ("home", "0"), "word(-100000)", "To the first word"),
    Key("cut.last", ("end", "dollar_sign"), "word(100000)", "To the last word"),
    Key("cut.begin", ("left_square_bracket",), "begin", "Begin with this word", "ends", "[ ]"),
    Key("cut.end", ("right_square_bracket",), "end", "End with this word"),
    Key("cut.omit", ("x", "space"), "omit", "Leave this word out, or not", "omit"),
    Key("cut.all", ("a",), "restore", "Take every word again", "all"),
)
"""While one cuts."""

GROUPS = {"Picking, in `pick`": PICKING, "Cutting a quote, in `pick`": CUTTING}
"""All of them, by what they are for."""

WHILE_CUTTING = {"take": "take", "cut": "keep", "leave": "undo", "cancel": ""}
"""Actions of `PICKING` that hold while one cuts, and what they do there."""


def bindings(table: Iterable[Key], *, first: bool = False) -> list[BindingType]:
    """The bindings of a table, for a class's ``BINDINGS``; `first` lets them go before those of the focus."""
    from textual.binding import Binding  # here, so that the table can be printed without the toolkit

    return [
        Binding(",".join(key.keys), key.action, key.word or key.help, id=key.id, tooltip=key.help, show=False,
                priority=first)
        for key in table
    ]  # fmt: skip


def hints(keymap: Keymap, *, cutting: bool, multi: bool) -> list[tuple[str, str]]:
    """The keys worth showing, each with what it does, in the order of the tables."""
    table = [key for key in PICKING if key.word and (multi or key.id != "pick.mark")]
    if cutting:
        holding = [key._replace(word=WHILE_CUTTING[key.action]) for key in table if key.action in WHILE_CUTTING]
        table = [*(key for key in CUTTING if key.word), *holding]
    found = [(key.sign_with(keymap), key.word) for key in table]
    return [hint for hint in found if hint[0]]
