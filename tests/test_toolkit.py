"""The private names of the toolkit that are used, and that they are used in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import textual
from textual import keys
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.message_pump import MessagePump
from textual.screen import Screen

import tui
from tui.screen.keyboard import QuickInput
from tui.screen.toolkit import PRIVATE, OrderlyApp, SteadyScreen, key_of

ADAPTERS = ("toolkit.py", "keyboard.py")


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in PRIVATE for name in names])
def test_the_toolkit_still_has_the_private_names(kind: type, name: str) -> None:
    there = hasattr(kind, name) or name in vars(App()) or (kind is Screen and name in vars(Screen()))
    assert there, (
        f"Textual {textual.__version__} has no {kind.__name__}.{name} any more: tui/screen/toolkit.py needs another way"
    )


def test_what_the_keyboard_stands_on_is_there() -> None:
    assert hasattr(XTermParser, "feed")
    assert hasattr(XTermParser, "tick")
    assert hasattr(Driver, "process_message")
    assert hasattr(Driver, "disable_input")
    assert issubclass(QuickInput, Driver)
    assert key_of("a") == "a"
    assert key_of("/") == "slash"


def test_the_adapters_take_the_place_of_what_they_say() -> None:
    for kind, names in ((OrderlyApp, ("_fatal_error", "_handle_exception")), (SteadyScreen, ("_screen_resized",))):
        for name in names:
            assert name in vars(kind)
            assert any(name in vars(base) for base in kind.__mro__[1:])


def private_names() -> set[str]:
    """Private attributes of the toolkit's apps, screens and what messages go through."""
    names = {name for kind in (App, Screen, MessagePump, Driver) for name in dir(kind)}
    names |= {*vars(App()), *vars(Screen())} | {f"{name}" for name in dir(keys)}
    return {name for name in names if re.fullmatch(r"_[a-z]\w*", name)}


def test_nobody_else_uses_private_names() -> None:
    package = Path(tui.__file__).parent
    for path in [*package.glob("reader/**/*.py"), *package.glob("picker/**/*.py")]:
        source = path.read_text("utf-8")
        own = set(re.findall(r"(?:self\.|def )(_[a-z]\w*)(?:: [^=\n]+)?(?: = |\()", source)) - {"_fatal_error"}
        used = set(re.findall(r"\b(?!self\b)\w+\.(_[a-z]\w*)", source)) | set(re.findall(r"self\.(_[a-z]\w*)", source))
        assert not (used - own) & private_names(), path
        assert not re.search(r"from textual[\w.]* import .*\b_[a-z]|from textual\._", source), path
