"""Keys with a word each, on one line: in the footer, under a card, beside a box."""

from __future__ import annotations

from collections.abc import Sequence

from tui.display import width
from tui.screen.look import Piece, Pieces

Hint = tuple[str, str]
"""A key as a person reads it, and a word or two on what it does."""


def fitting(hints: Sequence[Hint], columns: int, last: int = 1) -> list[Hint]:
    """Those that find room; of the others the ones before the `last` ones are left out."""
    kept = list(hints)
    while len(kept) > last and sum(map(room, kept)) > columns:
        del kept[-last - 1]
    return kept


def room(hint: Hint) -> int:
    """Columns that a hint takes."""
    return width(hint[0]) + width(hint[1]) + 3


def line(hints: Sequence[Hint], columns: int, last: int = 1) -> Pieces:
    """The hints that find room as a line."""
    pieces: list[Piece] = []
    for key, what in fitting(hints, columns, last):
        pieces += [(f" {key}", "key"), (f" {what} ", "dim")]
    return pieces
