"""A row that fits an event: what somebody says to what, before it is known who and to which proposal."""

from __future__ import annotations

from tui.extraction.english.event import Event, Phrase
from tui.extraction.proposals.responding.row import Row
from tui.extraction.values import value


@value
class Fit:
    """A row that fits an event."""

    row: Row
    event: Event
    thing: Phrase | None
    """The words for what is answered."""
    act: int | None
    """The event that is answered: what somebody refuses or agrees to do."""
    absent: bool = False
    """Whether what stands there is denied: "no objection", "none of it"."""
