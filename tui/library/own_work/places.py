"""Where a person reads, and how the reader was left: values tied to the article's text, never to a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """A point in an article's text."""

    text_sha256: str
    position: int
    """Code points from the start of the text."""


@dataclass(frozen=True, slots=True)
class Session:
    """How a person left the reader."""

    article: str | None = None
    """The text_sha256 of the open article."""
    tab: str = ""
    query: str = ""
    panes: Mapping[str, int | bool | str] = field(default_factory=dict)
    """Whatever the panes need to stand as they stood: names and plain values."""
    back: tuple[Place, ...] = ()
    """The jump list: places one key leads back to, the latest last."""
    forward: tuple[Place, ...] = ()
