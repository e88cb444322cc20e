"""A few fields to put right, asked for over the reading: words to write, or one of a few to choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from tui.display import safe_line, width
from tui.reader.widgets.choices import Choices
from tui.reader.widgets.frame import Frame
from tui.screen.fitting import cut, fit
from tui.screen.lines import Draw, Lines
from tui.screen.look import Pieces

CHOOSING = ("← →", "choose")
LABEL = 12
"""Columns of the names of the fields."""
COLUMNS = 76
MOST_FIELDS = 12

Check = Callable[[Mapping[str, str]], str]
"""Why the fields cannot be kept as they are written, as a clause; empty where they can."""


class Ask(NamedTuple):
    """One field."""

    name: str
    label: str
    value: str
    choices: tuple[str, ...] = ()
    """What it may be; anything where there is none."""
    known: tuple[str, ...] = ()
    """What is offered while one writes."""


class Choice(Choices, can_focus=True):
    """One of a few words, chosen by arrows; as many of them are shown as there is room for."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.choices)
        self.name_of_field = ask.name
        self._at = ask.choices.index(ask.value)

    def on_key(self, event: events.Key) -> None:
        """Choose the next word, or the one before."""
        step = {"right": 1, "space": 1, "l": 1, "left": -1, "h": -1}.get(event.key)
        if step:
            event.stop()
            self.step(step)

    def on_focus(self) -> None:
        """Tell that the arrows act here."""
        self.show(self._line)

    def on_blur(self) -> None:
        """Tell that they no longer do."""
        self.show(self._line)

    def _line(self, columns: int) -> Sequence[Pieces]:
        if sum(width(word) + 1 for word in self._words) + 3 <= columns:
            (pieces,) = super()._line(columns)
        else:
            pieces = [(" ", ""), (self.chosen, "tab"), (f"  {self._at + 1} of {len(self._words)}", "dim")]
        return [[("›" if self.has_focus else " ", "accent"), *pieces]]


class FormScreen(ModalScreen[dict[str, str] | None]):
    """Gives what the fields say, or nothing where they are to stay as they are."""

    CSS_PATH = "overlays.tcss"

    def __init__(self, title: str, about: str, asks: Sequence[Ask], check: Check, does: str = "keeps it") -> None:
        """`about`: the words it is about, for a line above the fields; `does`: what enter does, as its hint says."""
        super().__init__()
        self._hints = (("enter", does), *([("tab", "next field")] if len(asks) > 1 else []), ("esc", "leaves"))
        self._title = title
        self._about = about
        self._check = check
        self._trouble = ""
        self._trouble_line = _line(self._draw_trouble)
        self._fields: dict[str, Input | Choice] = {}
        self._labels = [ask.label for ask in asks[:MOST_FIELDS]]
        for ask in asks[:MOST_FIELDS]:
            self._fields[ask.name] = Choice(ask) if ask.choices else _box(ask)

    def compose(self) -> ComposeResult:
        """What it is about, the fields, what is wrong with them."""
        with Frame(COLUMNS, 5 + len(self._fields), self._title, self._hints):
            yield _line(self._draw_about)
            for label, field in zip(self._labels, self._fields.values(), strict=True):
                with Horizontal(classes="form-line"):
                    named = _line(partial(_draw_label, label))
                    named.styles.width = LABEL
                    yield named
                    yield field
            yield self._trouble_line

    def on_mount(self) -> None:
        """Begin with the first field."""
        next(iter(self._fields.values())).focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say which keys act in the field."""
        chooses = (CHOOSING,) if isinstance(event.widget, Choice) else ()
        self.query_one(Frame).write(self._title, "", (*chooses, *self._hints))

    def _draw_about(self, columns: int) -> Sequence[Pieces]:
        return [[(f" {fit(self._about, columns - 2)}", "")]]

    def _draw_trouble(self, columns: int) -> Sequence[Pieces]:
        return [[(f" {cut(safe_line(self._trouble), columns - 2)}", "bad")]]

    def on_key(self, event: events.Key) -> None:
        """From field to field, keep it, or leave it."""
        acts: dict[str, Callable[[], object]] = {
            "down": self.focus_next,
            "tab": self.focus_next,
            "up": self.focus_previous,
            "shift+tab": self.focus_previous,
            "enter": self._keep,
            "escape": lambda: self.dismiss(None),
        }
        if act := acts.get(event.key):
            event.stop()
            event.prevent_default()
            act()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep it."""
        message.stop()
        self._keep()

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Another word: what was wrong is of no interest."""
        message.stop()

    def _keep(self) -> None:
        values = {
            name: field.chosen if isinstance(field, Choice) else field.value.strip()
            for name, field in self._fields.items()
        }
        self._trouble = self._check(values)
        if self._trouble:
            self._trouble_line.show(self._draw_trouble)
        else:
            self.dismiss(values)


def _line(draw: Draw) -> Lines:
    line = Lines(draw=draw)
    line.styles.height = 1
    return line


def _draw_label(label: str, columns: int) -> Sequence[Pieces]:
    return [[(f" {fit(label, columns - 1)}", "dim")]]


def _box(ask: Ask) -> Input:
    known = SuggestFromList(ask.known, case_sensitive=False) if ask.known else None
    box = Input(ask.value, compact=True, suggester=known, select_on_focus=True)
    box.cursor_blink = False
    return box
