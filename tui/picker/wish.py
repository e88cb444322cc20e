"""What a person wants of the picker."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.screen.key_names import Keymap
from tui.writing.wording import Wording


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants of the picker."""

    query: str = ""
    wording: Wording = field(default_factory=Wording)
    multi: bool = False
    """Whether several can be marked."""
    apart: bool = False
    """Whether several are set each for itself."""
    keymap: Keymap = field(default_factory=dict)
    """A person's own keys."""
