"""The one table of settings: show, check, the manual are made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, NamedTuple

from tui.configuration.values import Configuration

THEMES = ("auto", "dark", "light", "contrast", "terminal")
NARROWEST, WIDEST = 20, 400


class Setting(NamedTuple):
    """One setting: its place in the file, what it takes, and what it does."""

    name: str
    """``table.key``, or a key of the file's top."""
    type: type
    help: str
    choices: Callable[[], tuple[str, ...]] | None = None
    """The values it takes, where they are few."""
    also: str = ""
    """A word it takes besides values of its type."""
    checked: Callable[[Any], Any] = lambda value: value
    """The value as it is used; raises ValueError with what is wrong with it."""

    @property
    def field(self) -> str:
        """The field of `Configuration`."""
        return self.name.rpartition(".")[2]

    @property
    def default(self) -> Any:
        """What holds where nobody set it; ``None`` where there is no value then."""
        default = next(each for each in fields(Configuration) if each.name == self.field).default
        assert default is not MISSING
        return default

    @property
    def takes(self) -> str:
        """What it takes, in words."""
        if self.choices:
            return " | ".join(self.choices())
        takes = {str: "a text in quotation marks", int: "a whole number", bool: "true or false"}[self.type]
        return f'{takes}, or "{self.also}"' if self.also else takes


def _formats() -> tuple[str, ...]:
    from tui.writing.formats import FORMATS

    return tuple(FORMATS)


def _styles() -> tuple[str, ...]:
    from tui.writing.formats import STYLES

    return tuple(STYLES)


def _format(name: str) -> str:
    from tui.writing.formats import canonical

    return canonical(name) or name


def _template(template: str) -> str:
    from tui.writing.formats.template import check_template

    check_template(template)
    return template


def _measure(columns: int) -> int:
    if not NARROWEST <= columns <= WIDEST:
        raise ValueError(f"{columns} columns are out of range; give {NARROWEST} to {WIDEST}")
    return columns


SETTINGS = (
    Setting(
        "theme",
        str,
        "Colours: `auto` follows the terminal's background, `terminal` uses its own colours.",
        lambda: THEMES,
    ),
    Setting("editor", str, "The editor for notes, with its options; else `VISUAL`, `EDITOR` or vi."),
    Setting("reading.measure", int, "Columns a line of the text may take.", checked=_measure),
    Setting(
        "reading.centred",
        bool,
        "Whether the text stands in the middle of its pane; `auto`: away from its edge where notes are beside it.",
        also="auto",
    ),
    Setting("reading.furniture", bool, "Whether what is no part of the article is shown and not folded away."),
    Setting("reading.restore", bool, "Whether the reader opens as it was left."),
    Setting("writing.format", str, "The citation format of copies; else `plain`.", _formats, checked=_format),
    Setting("writing.marks", str, "The quotation marks of copies.", _styles),
    Setting("writing.ellipsis", str, "What stands for words left out."),
    Setting("writing.trailing_comma", bool, "Whether a comma at the end of the words is copied too."),
    Setting("writing.template", str, "Your own citation format, for `template`.", checked=_template),
)
"""Every setting but the keymap, in the order of the file: those of its top first."""

KEYMAP = "keymap"
KEYMAP_HELP = (
    'Keys by binding: `"move.down" = ["n", "down"]`; an empty list takes them away. `ceasefire-tui keys` names them.'
)
