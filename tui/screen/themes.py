"""The grounds of our own, in the toolkit's terms: paper for the light look, black for high contrast."""

from __future__ import annotations

from textual.theme import Theme

OWN = {
    theme.name: theme
    for theme in (
        Theme(
            "paper", primary="#00508f", foreground="#1f1f1f", background="#fafaf8", surface="#f0f0ee",
            panel="#e4e4e0", warning="#7a5200", error="#a63c00", success="#006b4b", dark=False,
        ),
        Theme(
            "contrast", primary="#ffff00", foreground="#ffffff", background="#000000", surface="#000000",
            panel="#303030", warning="#ffd000", error="#ff9a70", success="#40ff9f", dark=True,
        ),
    )
}  # fmt: skip
"""The themes by their names."""
