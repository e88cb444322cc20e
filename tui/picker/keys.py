"""Every key of the picker: the tables the screen binds and the line of keys shows."""

from __future__ import annotations

from functools import partial

from textual.binding import Binding

_Always = partial(Binding, priority=True)

PICKING: list[Binding] = [
    _Always("enter", "take", "take", id="pick.take", tooltip="Put the quote, or all marked ones, into the text"),
    _Always("tab", "mark(1)", "mark", id="pick.mark", tooltip="Mark the quote and go on to the next"),
    _Always("shift+tab", "mark(-1)", show=False, id="pick.mark-back", tooltip="Mark the quote and go back one"),
    _Always("ctrl+f", "format(1)", "format", key_display="^f", id="pick.format", tooltip="The next citation format"),
    _Always("ctrl+b", "format(-1)", show=False, id="pick.format-back", tooltip="The citation format before"),
    _Always("ctrl+x", "cut", "cut", key_display="^x", id="pick.cut", tooltip="Take a part of the quote"),
    _Always("up", "up", show=False, id="pick.up", tooltip="The hit above; in an empty box, an earlier query"),
    _Always("ctrl+p", "move(-1)", show=False, id="pick.move-up", tooltip="The hit above"),
    _Always("down,ctrl+n", "move(1)", show=False, id="pick.down", tooltip="The hit below"),
    _Always("pageup", "page(-1)", show=False, id="pick.page-up", tooltip="A page of hits up"),
    _Always("pagedown", "page(1)", show=False, id="pick.page-down", tooltip="A page of hits down"),
    _Always("ctrl+up", "recall(1)", show=False, id="pick.earlier", tooltip="An earlier query"),
    _Always("ctrl+down", "recall(-1)", show=False, id="pick.later", tooltip="A later query"),
    _Always("escape", "leave", "leave", key_display="esc", id="pick.leave", tooltip="Leave without taking anything"),
    _Always("ctrl+c,ctrl+g,ctrl+q", "cancel", show=False, id="pick.cancel", tooltip="Leave without taking anything"),
]
"""While one looks for a quote. They come before the box's own keys."""

CUTTING: list[Binding] = [
    Binding("left,h", "word(-1)", "word", key_display="←→", id="cut.left", tooltip="One word back"),
    Binding("right,l", "word(1)", show=False, id="cut.right", tooltip="One word on"),
    Binding("up,k", "word(-10)", show=False, id="cut.up", tooltip="Ten words back"),
    Binding("down,j", "word(10)", show=False, id="cut.down", tooltip="Ten words on"),
    Binding("home,0", "word(-100000)", show=False, id="cut.first", tooltip="To the first word"),
    Binding("end,dollar_sign", "word(100000)", show=False, id="cut.last", tooltip="To the last word"),
    Binding("left_square_bracket", "begin", "ends", key_display="[ ]", id="cut.begin", tooltip="Begin with this word"),
    Binding("right_square_bracket", "end", show=False, id="cut.end", tooltip="End with this word"),
    Binding("x,space", "omit", "omit", key_display="x", id="cut.omit", tooltip="Leave this word out, or not"),
    Binding("a", "restore", "all", key_display="a", id="cut.all", tooltip="Take every word again"),
]
"""While one cuts."""

WHILE_CUTTING = {"take": "take", "cut": "keep", "leave": "undo", "cancel": ""}
"""Actions of `PICKING` that hold while one cuts, and what they do there."""


def hints(*, cutting: bool, multi: bool) -> list[tuple[str, str]]:
    """The keys worth showing, each with what it does, in the order of the tables."""
    table = [each for each in PICKING if each.show and (multi or each.action != "mark(1)")]
    if not cutting:
        return [(_shown(each), each.description) for each in table]
    own = [(_shown(each), each.description) for each in CUTTING if each.show]
    return own + [(_shown(each), WHILE_CUTTING[each.action]) for each in table if each.action in WHILE_CUTTING]


def _shown(binding: Binding) -> str:
    return binding.key_display or binding.key
