"""What a person has chosen so far: the hits that are marked, and what is cut of them."""

from __future__ import annotations

from tui.picker.finder import Key, key_of
from tui.picker.found import Found
from tui.search.hit import Hit
from tui.taking.cut import Cut


class Choice:
    """Marks and cuts; a hit is the same whatever was typed to find it."""

    def __init__(self) -> None:
        self.marked: dict[Key, Hit] = {}
        """In the order they were marked."""
        self.cuts: dict[Key, Cut] = {}
        self._before: Cut | None = None

    def toggle(self, hit: Hit) -> None:
        """Mark a hit, or not any more."""
        if self.marked.pop(key_of(hit), None) is None:
            self.marked[key_of(hit)] = hit

    def hits(self, here: Hit | None) -> list[Hit]:
        """The marked ones, else the one under the cursor."""
        return list(self.marked.values()) or ([here] if here else [])

    def cut(self, hit: Hit | None) -> Cut | None:
        """What is cut of a hit."""
        return self.cuts.get(key_of(hit)) if hit else None

    def begin_cut(self, found: Found) -> Cut:
        """The cut to go on with: the one there is, or one that leaves nothing out."""
        self._before = self.cut(found.hit)
        return self._before or found.uncut()

    def undo_cut(self, hit: Hit) -> None:
        """The cut as it was before it was begun."""
        self.cuts.pop(key_of(hit), None)
        if self._before:
            self.cuts[key_of(hit)] = self._before

    def signs(self, key: Key) -> tuple[bool, bool]:
        """Whether a hit is marked, and whether something of it is left out."""
        return key in self.marked, key in self.cuts and not self.cuts[key].whole
