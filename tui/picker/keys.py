"""Every key of the picker: the tables that the screen binds, and the line of keys, the help and the manual show."""

from __future__ import annotations

from tui.screen import keys
from tui.screen.key_names import Keymap
from tui.screen.keys import Hint, Key

PICKING = (
    Key("pick.take", ("enter",), "taking.take", "Put the quote, or all marked ones, into the text", "pick"),
    Key(
        "pick.mark",
        ("tab",),
        "taking.mark(1)",
        "Take what is offered; else mark the quote and go on",
        "pick",
    ),
    Key("pick.mark-back", ("shift+tab",), "taking.mark(-1)", "Mark the quote and go back one", "pick"),
    Key("pick.format", ("ctrl+f",), "taking.format(1)", "The next citation format", "pick"),
    Key("pick.format-back", ("ctrl+b",), "taking.format(-1)", "The citation format before", "pick"),
    Key("pick.cut", ("ctrl+x",), "taking.cut", "Take a part of the quote", "pick"),
    Key("pick.fold", ("ctrl+t",), "asking.fold", "Show the less certain hits, or fold them again", "pick"),
    Key("pick.up", ("up",), "asking.up", "The hit above; in an empty box, an earlier query", "pick"),
    Key("pick.move-up", ("ctrl+p",), "asking.move('row', -1)", "The hit above", "pick"),
    Key("pick.down", ("down", "ctrl+n"), "asking.move('row', 1)", "The hit below", "pick"),
    Key("pick.page-up", ("pageup",), "asking.move('page', -1)", "A page of hits up", "pick"),
    Key("pick.page-down", ("pagedown",), "asking.move('page', 1)", "A page of hits down", "pick"),
    Key("pick.earlier", ("ctrl+up",), "asking.recall(1)", "An earlier query", "pick"),
    Key("pick.later", ("ctrl+down",), "asking.recall(-1)", "A later query", "pick"),
    Key("pick.leave", ("escape",), "taking.leave", "Leave without taking anything", "pick"),
    Key("pick.cancel", ("ctrl+c", "ctrl+g", "ctrl+q"), "taking.cancel", "Leave, also while one cuts", "pick"),
)
"""While one looks for a quote. They come before the box's own keys."""

CUTTING = (
    Key("cut.left", ("left", "h"), "word(-1)", "One word back", "cut"),
    Key("cut.right", ("right", "l"), "word(1)", "One word on", "cut"),
    Key("cut.up", ("up", "k"), "word(-10)", "Ten words back", "cut"),
    Key("cut.down", ("down", "j"), "word(10)", "Ten words on", "cut"),
    Key("cut.first", ("home", "0"), "word(-100000)", "To the first word", "cut"),
    Key("cut.last", ("end", "dollar_sign"), "word(100000)", "To the last word", "cut"),
    Key("cut.begin", ("left_square_bracket",), "begin", "Begin with this word", "cut"),
    Key("cut.end", ("right_square_bracket",), "end", "End with this word", "cut"),
    Key("cut.omit", ("x", "space"), "omit", "Leave this word out, or not", "cut"),
    Key("cut.all", ("a",), "restore", "Take every word again", "cut"),
)
"""While one cuts."""

GROUPS = {"Picking, in `pick`": PICKING, "Cutting a quote, in `pick`": CUTTING}
"""All of them, by what they are for."""

BY_ID = {key.id: key for key in (*PICKING, *CUTTING)}
LOOKING = {"pick.take": "take", "pick.mark": "mark", "pick.format": "format", "pick.cut": "cut", "pick.leave": "leave"}
"""The keys that the last line shows while one looks, with their words."""
WHILE_CUTTING = {"cut.left cut.right": "word", "cut.begin": "begin", "cut.end": "end", "cut.omit": "omit",
                 "cut.all": "all", "pick.take": "take", "pick.cut": "keep", "pick.leave": "undo"}  # fmt: skip
"""Those while one cuts."""
HOLDING = frozenset(key.action for key in PICKING if key.id in {*WHILE_CUTTING, "pick.cancel"})
"""What keys of `PICKING` do that hold while one cuts."""


def footer(keymap: Keymap, *, cutting: bool, multi: bool) -> tuple[Hint, ...]:
    """The keys worth showing."""
    words = WHILE_CUTTING if cutting else {id: word for id, word in LOOKING.items() if multi or id != "pick.mark"}
    return keys.footer(BY_ID, words, keymap)
