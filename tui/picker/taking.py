"""Taking what was found: marks, the format, the cut, and the end of the picker."""

from __future__ import annotations

from functools import partial

from tui.picker import errands
from tui.picker.choice import Choice
from tui.picker.desk import Desk
from tui.picker.finder import key_of
from tui.picker.signals import CANCELLED
from tui.taking.cut import Cut

NOTHING_FOUND = 1
"""The exit status where there was nothing to take."""


class Taking:
    """What a person has chosen, and how it will stand in the draft."""

    def __init__(self, desk: Desk, choice: Choice) -> None:
        self._desk = desk
        self._stage = desk.stage
        self._choice = choice

    def cut_changed(self, cut: Cut) -> None:
        """Keep the cut with its hit."""
        if hit := self._stage.hit:
            self._choice.cuts[key_of(hit)] = cut
            self._stage.list.redraw()

    def worded(self, worded: errands.Worded) -> None:
        """Show how the words will stand in the draft."""
        if worded.found is self._stage.look:
            self._stage.preview.in_draft(worded.words)

    # Keys

    def take(self) -> None:
        """Take what is marked, else the hit under the cursor."""
        desk, hits = self._desk, self._choice.hits(self._stage.hit)
        if not hits and self._stage.turn_fold():
            return
        if not hits:
            desk.end(NOTHING_FOUND)
            return
        query, cuts = self._stage.box.value, dict(self._choice.cuts)
        desk.send(partial(errands.fetch, desk.finder, hits, query, cuts, desk.wording, apart=desk.wish.apart))

    def mark(self, step: int) -> None:
        """Take what is offered in the box; else mark the hit under the cursor, or not any more, and move on."""
        if self._stage.offer.take(step):
            return
        if not self._desk.wish.multi:
            self._desk.tell("start with --multi to mark several")
        elif hit := self._stage.hit:
            self._choice.toggle(hit)
            self._stage.list.redraw()
            self._stage.list.move(step)
            self._desk.tell()

    def format(self, step: int) -> None:
        """Another citation format, and how the words stand in it."""
        self._desk.wording = self._desk.wording.next(step)
        self._desk.tell()
        if look := self._stage.look:
            self._desk.send(partial(errands.word, look, self._choice.cut(self._stage.hit), self._desk.wording))

    def cut(self) -> None:
        """Begin to cut the hit under the cursor, or be done with it."""
        if self._stage.cutting:
            self._desk.focus(self._stage.box)
        elif look := self._stage.looked_at():
            self._stage.preview.offer(look, self._choice.begin_cut(look))
            self._desk.focus(self._stage.preview)

    def leave(self) -> None:
        """Leave the cut as it was before; else leave the picker."""
        if not self._stage.cutting:
            self.cancel()
        elif hit := self._stage.hit:
            self._choice.undo_cut(hit)
            self._stage.list.redraw()
            self._stage.show(self._stage.look)
            self._desk.focus(self._stage.box)

    def cancel(self) -> None:
        """Leave without taking anything."""
        self._desk.end(CANCELLED)
