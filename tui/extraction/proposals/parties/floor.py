"""Who holds the floor: the quotes of an article by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.articles.article import Span
from tui.findings import Quote


class Floor:
    """Who holds the floor where: the quotes of an article by place."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        held = sorted(((span, n) for n, quote in enumerate(quotes) for span in quote.spans), key=lambda pair: pair[0])
        self._quotes = quotes
        self._held = held
        self._starts = [span.start for span, _ in held]
        self._reach: list[int] = []
        for span, _ in held:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))

    def over(self, span: Span) -> list[tuple[Span, Quote]]:
        """The stretches of quotes that overlap `span`, each with its quote."""
        found = []
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._reach[at] > span.start:
            held, number = self._held[at]
            if held.end > span.start:
                found.append((held, self._quotes[number]))
            at -= 1
        return found

    def at(self, span: Span) -> Quote | None:
        """The narrowest quote that holds the beginning of `span`."""
        holding = [(held, quote) for held, quote in self.over(span) if held.start <= span.start]
        return min(holding, key=lambda pair: pair[0].end - pair[0].start)[1] if holding else None
