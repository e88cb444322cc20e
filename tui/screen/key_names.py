"""Keys as a person reads them, and a person's own instead of those of the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Keymap = Mapping[str, tuple[str, ...]]
"""A binding's id → the keys instead of its own."""

SIGNS = {
    "right_square_bracket": "]", "left_square_bracket": "[", "right_curly_bracket": "}", "left_curly_bracket": "{",
    "right_parenthesis": ")", "left_parenthesis": "(", "full_stop": ".", "comma": ",", "slash": "/",
    "question_mark": "?", "colon": ":", "escape": "esc", "pagedown": "PgDn", "pageup": "PgUp", "down": "↓", "up": "↑",
    "greater_than_sign": ">", "less_than_sign": "<", "backslash": "\\", "apostrophe": "'", "dollar_sign": "$",
    "circumflex_accent": "^", "left": "←", "right": "→", "delete": "Del", "space": "space",
    "backspace": "bksp", "enter": "enter", "home": "Home", "end": "End", "plus": "+", "minus": "-",
    "equals_sign": "=", "exclamation_mark": "!", "number_sign": "#",
}  # fmt: skip
"""How keys are written whose name in Textual is not what stands on them."""


def display(key: str) -> str:
    """A key as a person reads it: ``^d`` for ``ctrl+d``, ``⇧tab`` for ``shift+tab``."""
    held, _, name = key.rpartition("+") if len(key) > 1 else ("", "", key)
    signs = (each.replace("ctrl", "^").replace("shift", "⇧") for each in held.split("+"))
    return "".join([*signs, SIGNS.get(name, name)])


def shown(keys: Sequence[str]) -> str:
    """Several keys as a person reads them: ``j ↓``."""
    return " ".join(map(display, keys))


def as_textual(keymap: Keymap) -> dict[str, str]:
    """A keymap as the toolkit takes it: there a binding without keys is one with a key that no keyboard has."""
    return {name: ",".join(keys) or f"no key for {name}" for name, keys in keymap.items()}
