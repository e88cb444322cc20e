"""A box in which one types a query: its fields stand out, what can follow is offered, tab takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.highlighter import Highlighter
from rich.text import Text

from tui.display import safe_line, width
from tui.screen.fitting import cut
from tui.screen.look import Piece, Pieces, look_of, style
from tui.search.fields import RULES
from tui.search.language import parse

if TYPE_CHECKING:
    from textual.widgets import Input

    from tui.search.completing import Choice, Completion

TAB = "⇥ "
BETWEEN = 2
"""Columns between two choices, and between an example and what it is for."""


class Fields(Highlighter):
    """Sets apart what is no word to look for: names of fields, marks, the minus of what a query is without."""

    def __init__(self, box: Input) -> None:
        self._box = box

    def highlight(self, text: Text) -> None:
        """Style the text of the box."""
        look = look_of(self._box.app)
        key, value = style("key", look), style("strong", look)
        for clause in parse(text.plain).clauses:
            if clause.kind == "word" and not clause.negative:
                continue
            text.stylize(key, *clause.span)
            for place in clause.places if clause.kind in ("field", "phrase") else ():
                text.stylize(value, *place)


class Offer:
    """What can follow in a box, and which of it the next tab takes."""

    def __init__(self, box: Input) -> None:
        self._box = box
        box.highlighter = Fields(box)
        self._completion: Completion | None = None
        self._before = ""
        """What was in the box when this was offered."""
        self._taken: tuple[int, str] | None = None
        """Which choice was taken last, and what the box held then."""

    def offer(self, completion: Completion | None, text: str) -> None:
        """Offer what can follow where `text` is typed; right after a choice was taken the others stay on offer."""
        others = self._turning and len(self.choices) > 1
        if (completion and completion.choices and not others) or not self._turning:
            self._completion, self._before, self._taken = completion, text, None

    @property
    def choices(self) -> Sequence[Choice]:
        """What is on offer for what is in the box now."""
        there = self._completion and (self._turning or self._before == self._box.value)
        return self._completion.choices if self._completion and there else ()

    @property
    def _turning(self) -> bool:
        """Whether a choice was taken and nothing else was typed since: tab takes the next one in its place."""
        return self._taken is not None and self._taken[1] == self._box.value

    def take(self, step: int = 1) -> bool:
        """Put the next choice into the box in the place of what is typed, or of the choice before; whether there is."""
        choices = self.choices
        if not choices or self._completion is None:
            return False
        nth = (self._taken[0] + step) % len(choices) if self._turning and self._taken else 0 if step > 0 else -1
        span = self._completion.span
        after = self._before[span.end :]
        text = choices[nth].text.rstrip() if after[:1].isspace() else choices[nth].text
        value = self._before[: span.start] + text + after
        self._taken = nth % len(choices), value
        self._box.value = value
        self._box.cursor_position = span.start + len(text)
        return True

    def line(self, columns: int) -> Pieces:
        """The choices, as many as find room, the one that tab takes standing out; empty where there are none."""
        choices = self.choices
        if not choices or (self._turning and len(choices) == 1):
            return ()
        here = (self._taken[0] + 1) % len(choices) if self._turning and self._taken else 0
        pieces: list[Piece] = [(TAB, "key")]
        left = columns - width(TAB)
        for nth in [*range(here, len(choices)), *range(here)]:
            shown, count = safe_line(choices[nth].shown), _many(choices[nth])
            if nth != here and width(shown) + width(count) + BETWEEN > left:
                break
            shown = cut(shown, left - width(count)) if left > width(count) else ""
            gap = "" if nth == here else " " * BETWEEN
            pieces += [(gap, ""), (shown, "strong" if nth == here else ""), (count, "dim")]
            left -= width(gap) + width(shown) + width(count)
        return pieces

    def listed(self, columns: int) -> list[Pieces]:
        """The choices under each other, for where there is room for all."""
        widest = min(max((width(safe_line(each.shown)) for each in self.choices), default=0), columns - 8)
        return [
            [(f"{cut(safe_line(each.shown), widest):<{widest}}", "strong" if not nth else ""), (_many(each), "dim")]
            for nth, each in enumerate(self.choices)
        ]


def _many(choice: Choice) -> str:
    return "" if choice.many is None else f" {choice.many:,}"


def rules(columns: int) -> list[Pieces]:
    """The language of queries by example, each with what it is for beside it, or under it where it is narrow."""
    widest = max(width(example) for example, _ in RULES) + BETWEEN
    beside = columns >= widest + max(width(what) for _, what in RULES)
    found: list[Pieces] = []
    for example, what in RULES:
        if beside:
            found.append([(f"{example:<{widest}}", "key"), (what, "dim")])
        else:
            found += [[(cut(example, columns), "key")], [(cut(f"  {what}", columns), "dim")]]
    return found
