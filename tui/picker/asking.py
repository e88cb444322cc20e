"""Asking the library for what is in the box, and showing what it answers."""

from __future__ import annotations

from functools import partial

from tui.picker import errands
from tui.picker.desk import QUERY, Desk
from tui.picker.queries import Recall
from tui.screen.scrolling import By


class Asking:
    """One search at a time, the latest wish next; earlier queries; the hit that is looked at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stage = desk.stage
        self._recall = Recall()
        self._asked: str | None = None
        self._warm = False

    def ask(self) -> None:
        """Search for what is in the box."""
        if self._asked is None:
            self._asked = self._stage.box.value
            self._desk.found = None
            cursor = self._stage.box.cursor_position
            self._desk.send(partial(errands.search, self._desk.finder, self._asked, cursor), QUERY)

    def changed(self, query: str) -> None:
        """Other words are asked for."""
        if query != self._recall.current:
            self._recall.stop()
        self.ask()
        self._desk.tell()

    def answered(self, answer: errands.Answered) -> None:
        """Show the hits, unless the box holds other words by now: then ask for those."""
        self._asked = None
        if answer.query != self._stage.box.value:
            self.ask()
            return
        self._desk.found = len(answer.hits)
        self._stage.follow(answer.completion, answer.query)
        self._stage.list_hits(answer.hits, answer.first)
        nothing = answer.query and not answer.hits and not self._stage.offer.choices
        self._desk.tell(answer.notice or ("nothing found" if nothing else ""))
        if not self._warm:
            self._warm = True
            self._desk.send(partial(errands.warm, self._desk.finder), "warm")

    def look(self) -> None:
        """Show what the hit under the cursor offers, once it is known."""
        hit = self._stage.hit
        if hit is None or self._stage.looked_at():
            self._stage.show(self._stage.looked_at())
        else:
            self._desk.send(partial(errands.look, self._desk.finder, hit))

    def looked(self, looked: errands.Looked) -> None:
        """It is known, unless the cursor has moved on."""
        if looked.found.hit == self._stage.hit:
            self._stage.show(looked.found)

    def remembered(self, remembered: errands.Remembered) -> None:
        """The earlier queries are known: take the step that was waiting for them."""
        self._recall.queries = remembered.queries
        self.recall(remembered.step)

    # Keys

    def move(self, by: By, step: int) -> None:
        """The cursor so many hits or pages on."""
        self._stage.list.action_move(by, step)

    def up(self) -> None:
        """The hit above; in an empty box, or one that holds an earlier query, the query before."""
        at_query = not self._stage.box.value or self._recall.current is not None
        if at_query and self._stage.list.cursor.row == 0:
            self.recall(1)
        else:
            self.move("row", -1)

    def recall(self, by: int) -> None:
        """An earlier query, or a later one."""
        if self._recall.queries is None:
            self._desk.send(partial(errands.remember, by))
        elif self._recall.queries:
            self._stage.box.put(self._recall.step(by))
        else:
            self._desk.tell("no earlier queries yet")

    def fold(self) -> None:
        """Show the less certain hits, or fold them again."""
        if self._stage.turn_fold():
            self.look()
        else:
            self._desk.tell("no less certain hits")
