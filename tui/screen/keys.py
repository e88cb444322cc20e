"""Tables of keys: what the bindings, the line of keys, the help and the palette of a program are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from tui.screen import key_names
from tui.screen.key_names import Keymap

if TYPE_CHECKING:
    from textual.binding import BindingType

NO_KEYMAP: Keymap = {}


class Key(NamedTuple):
    """One thing a person can do by key."""

    id: str
    """Names the binding for a person's own keymap."""
    keys: tuple[str, ...]
    """Textual's names of the keys, the one to show first."""
    action: str
    """What it does: a method of a part of the screen, ``going.back``; without a dot an action of whoever has it."""
    help: str
    """What it does, in a clause: for help and palette."""
    where: str
    """Who answers: a screen, whichever list or text has the focus, a text box."""

    @property
    def run(self) -> str:
        """The action as Textual runs it."""
        method, _, values = self.action.rstrip(")").partition("(")
        part, dot, name = method.partition(".")
        return f"do({part!r}, {name!r}, ({values + ',' if values else ''}))" if dot else self.action

    @property
    def shown(self) -> str:
        """The keys as a person reads them: ``j ↓``."""
        return key_names.shown(self.keys)

    def with_keymap(self, keymap: Keymap) -> Key:
        """With the keys that a person gave it, if so."""
        return self._replace(keys=keymap[self.id]) if self.id in keymap else self


MOVING = (
    Key("move.down", ("j", "down"), "move('row', 1)", "Down a line or a row", "pane"),
    Key("move.up", ("k", "up"), "move('row', -1)", "Up a line or a row", "pane"),
    Key("move.top", ("g", "home"), "move('end', -1)", "To the top", "pane"),
    Key("move.bottom", ("G", "end"), "move('end', 1)", "To the end", "pane"),
    Key("move.page-down", ("pagedown",), "move('page', 1)", "A page down", "pane"),
    Key("move.page-up", ("pageup",), "move('page', -1)", "A page up", "pane"),
    Key("move.half-down", ("ctrl+d",), "move('half', 1)", "Half a page down", "pane"),
    Key("move.half-up", ("ctrl+u",), "move('half', -1)", "Half a page up", "pane"),
)
"""Keys of everything that scrolls."""

GO = Key("go", ("enter",), "choose", "Go there; open a proposal or a person", "pane")
"""The key of a list for the row under the cursor."""


def bindings(table: Iterable[Key], where: str = "", *, first: bool = False) -> list[BindingType]:
    """The bindings of a table, or of whoever answers there, for a class's ``BINDINGS``.

    `first` lets them go before those of the focus.
    """
    from textual.binding import Binding  # here, so that a table can be printed without the toolkit

    return [
        Binding(",".join(key.keys), key.run, key.help, id=key.id, tooltip=key.help, show=False,
                priority=first)
        for key in table
        if where in ("", key.where)
    ]  # fmt: skip


class Hint(NamedTuple):
    """A key in the line of keys."""

    shown: str
    word: str
    """One word or two on what it does there."""
    key: Key


def footer(table: Mapping[str, Key], words: Mapping[str, str], keymap: Keymap = NO_KEYMAP) -> tuple[Hint, ...]:
    """The keys to show, by their ids (two set apart by a blank share a word), with their words, in that order.

    What a person has taken the keys from is left out.
    """
    found = []
    for ids, word in words.items():
        keys = [key for key in (table[each].with_keymap(keymap) for each in ids.split()) if key.keys]
        if keys:
            found.append(Hint(key_names.shown([key.keys[0] for key in keys]), word, keys[0]))
    return tuple(found)
