"""How far one is in an article, what has been read, and the lines above the text that say so."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from time import monotonic
from typing import NamedTuple

from tui.reader.heading import heading, progress
from tui.reader.parts.desk import Desk
from tui.screen.look import Pieces

GLANCE = 2.0
"""Seconds an article is open before it counts as read at its end."""

NEVER = inf
"""When an article was opened that does not count as read whatever is seen of it."""


class Standing(NamedTuple):
    """What the lines above the text depend on."""

    document: int
    progress: str
    gone: bool
    """Whether the title is no longer seen."""
    focused: bool
    tags: tuple[str, ...]


class Progress:
    """What of the articles was read; `marked` is called when that changes."""

    def __init__(self, desk: Desk, marked: Callable[[], None]) -> None:
        self._desk = desk
        self._marked = marked
        self._opened_at = NEVER
        self._headed: Standing | None = None
        self._glances = False

    def arrived(self) -> None:
        """A place in another article is shown."""
        self._opened_at, self._glances = monotonic(), False
        self._show_heading()

    def glanced(self) -> None:
        """A place in an article is shown that does not count as read whatever is seen of it."""
        self._opened_at, self._glances = NEVER, True
        self._show_heading()

    def leaving(self) -> None:
        """What was seen to its end has been read; the place in it is remembered."""
        self._see()
        self._opened_at = NEVER
        self.remember()

    def remember(self) -> None:
        """Have written down where one is: when an article is left, and at the end."""
        if self._glances or not self._desk.document:
            return
        here = self._desk.here
        self._desk.memory.positions[here.text_sha256] = here.position
        self._desk.memory.later(f"position {here.text_sha256}", lambda own: own.reading.keep_position(here))

    def scrolled(self) -> None:
        """Say how far one is, and where the focus is."""
        if self._desk.document and self._headed != self._standing():
            self._show_heading()
            self._see()

    def _see(self) -> None:
        document = self._desk.document
        if document and self._desk.text.placed.seen >= 1 and monotonic() - self._opened_at >= GLANCE:
            self._mark(document.article.text_sha256, read=True)

    def _mark(self, text: str, *, read: bool) -> None:
        memory = self._desk.memory
        if (text in memory.read) != read:
            (memory.read.add if read else memory.read.discard)(text)
            memory.later(f"read {text}", lambda own: own.reading.mark_read(text, read))
            self._marked()

    def _standing(self) -> Standing:
        text, document = self._desk.text, self._desk.document
        assert document
        title = document.article.title_span
        gone = text.placed.top >= (title.end if title else 1)
        tags = self._desk.memory.tags.get(document.article.text_sha256, ())
        return Standing(document.id, progress(document, text.placed.read), gone, text.has_focus, tags)

    def _show_heading(self) -> None:
        document, placed = self._desk.document, self._desk.text.placed
        if not document:
            return
        headed = self._headed = self._standing()

        def draw(columns: int) -> list[Pieces]:
            return heading(
                document,
                headed.progress,
                placed.room,
                columns,
                named=headed.gone,
                focused=headed.focused,
                tags=headed.tags,
            )

        self._desk.panes.title_lines.show(draw)

    # Keys

    def toggle_read(self) -> None:
        """Mark the article as read, or as unread."""
        if self._desk.document:
            text = self._desk.document.article.text_sha256
            read = text in self._desk.memory.read
            self._opened_at = NEVER if read else self._opened_at
            self._mark(text, read=not read)

    def toggle_furniture(self) -> None:
        """Unfold what is no part of the article, or fold it."""
        if self._desk.document and not self._desk.document.article.furniture:
            self._desk.say("all of this text is part of the article")
        self._desk.text.placed.unfold(not self._desk.text.placed.unfolded)
