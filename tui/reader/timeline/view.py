"""What of the timeline is in view: which proposals, which days, or who agreed with whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from tui.linking.tracks.lanes import Lane, agreements
from tui.reader.cards.page import Page, still
from tui.reader.timeline import matrix
from tui.reader.timeline.page import axis, days_of, label_columns, page
from tui.reader.timeline.scale import Scale, fitting, resized, zoomed
from tui.screen.look import Pieces

Wanted = Collection[tuple[int, int]] | None
"""Proposals of articles, of which a lane has to have one; ``None``: all are wanted."""


@dataclass(frozen=True, slots=True)
class View:
    """Some of all lanes."""

    every: Sequence[Lane]
    lanes: Sequence[Lane]
    agreed: bool = False
    """Whether it is the table of who agreed with whom."""
    scale: Scale | None = None
    """``None``: the finest on which all days are in sight."""

    @classmethod
    def of(cls, every: Sequence[Lane]) -> View:
        """All of them."""
        return cls(every, every)

    @property
    def is_narrowed(self) -> bool:
        """Whether only some lanes are in view."""
        return len(self.lanes) < len(self.every)

    def wanting(self, wanted: Wanted) -> View:
        """Only the lanes with a proposal that is wanted."""
        some = [lane for lane in self.every if wanted is None or any(each.place in wanted for each in lane.reports)]
        return replace(self, lanes=some, scale=None)

    def following(self, tracks: Collection[str]) -> View:
        """Only these tracks, and their days."""
        return View(self.every, [lane for lane in self.every if lane.track in tracks])

    def back(self) -> View | None:
        """What to go back to: from some of them to all, from the table to the days; ``None`` from all days."""
        if self.is_narrowed and not self.agreed:
            return View.of(self.every)
        return self.turned() if self.agreed else None

    def turned(self) -> View:
        """The table for the days, or the days again."""
        return replace(self, agreed=not self.agreed)

    def fitted(self, columns: int) -> View:
        """The scale for so many columns of a page."""
        days, room = days_of(self.lanes), columns - label_columns(columns)
        if not days:
            return replace(self, scale=None)
        return replace(self, scale=resized(self.scale, days, room) if self.scale else fitting(days, room))

    def zoomed(self, columns: int, step: int) -> View:
        """A finer scale (`step` 1) or a coarser one (-1)."""
        if not self.scale or self.agreed:
            return self
        return replace(self, scale=zoomed(self.scale, days_of(self.lanes), columns - label_columns(columns), step))

    def moved(self, step: int) -> View:
        """Later days, or earlier ones."""
        return replace(self, scale=self.scale.moved(step)) if self.scale else self

    def page(self, columns: int) -> Page:
        """The rows, or the table; the scale is expected to be fitted."""
        if self.agreed:
            return matrix.page(agreements(self.lanes), columns)
        if not self.lanes:
            return still([("no proposal answers that" if self.every else "no proposals", "dim")])
        return page(self.lanes, self.scale, columns)

    def axis(self, columns: int) -> Pieces:
        """The days over the rows."""
        return [] if self.agreed else axis(self.scale, columns)

    def titles(self) -> tuple[str, str]:
        """What it is, and how much there is of it."""
        some = f"{len(self.lanes)} of " if self.is_narrowed else ""
        many = f"{some}{len(self.every):,} proposal{'s' if len(self.every) != 1 else ''}"
        if self.agreed:
            return "who agreed with whom", many
        return "proposals in time", f"{many} · a {self.scale.unit} a cell" if self.scale else many
