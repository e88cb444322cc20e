"""Places that a person has given a letter."""

from __future__ import annotations

from collections.abc import Callable

from tui.reader.parts.articles import Articles
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going


class Marks:
    """Gives places letters, and goes to them."""

    def __init__(self, desk: Desk, articles: Articles, going: Going) -> None:
        self._desk = desk
        self._articles = articles
        self._going = going

    def _ask(self, question: str, then: Callable[[str | None], None]) -> None:
        from tui.reader.screens.letter import LetterScreen

        marked = sorted(self._desk.memory.marks.items())
        library = self._desk.library
        held = {letter: library.holding(at.text_sha256) for letter, at in marked}
        marks = {letter: library.shelved(id_).name if id_ else "" for letter, id_ in held.items()}
        self._desk.ask(LetterScreen(question, marks), then)

    # Keys

    def set(self) -> None:
        """Give the place a letter."""
        if self._desk.document:
            self._ask("A letter for this place", self._put)

    def _put(self, letter: str | None) -> None:
        if letter and self._desk.document:
            here, memory = self._desk.here, self._desk.memory
            memory.marks[letter] = here
            memory.later(f"mark {letter}", lambda own: own.reading.mark(letter, here))
            self._desk.say(f"' {letter} leads here from now on", 2)

    def go(self) -> None:
        """To the place of a letter."""
        self._ask("To the place with the letter", self._go)

    def _go(self, letter: str | None) -> None:
        if letter is None:
            return
        place = self._desk.memory.marks.get(letter)
        if place is None:
            self._desk.say(f"no place has the letter {letter}: {self._desk.keyed('{mark} gives one')}")
        else:
            self._going.leave()
            self._going.go_to(place)
            self._desk.panes.enter("text")
