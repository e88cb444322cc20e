"""The timeline as something that can be written to a file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tui.linking.tracks.lanes import Lane
from tui.reader.exporting import SVG, Offer
from tui.reader.timeline.picture import svg
from tui.writing.export.lanes import RENDERS


def offer(lanes: Sequence[Lane]) -> Offer:
    """These proposals in time, in all formats there are for them."""
    writers = {name: partial(render, lanes) for name, render in {**RENDERS, SVG: svg}.items()}
    many = f"{len(lanes)} proposal{'s' if len(lanes) != 1 else ''}"
    return Offer(f"the {many} of this timeline", "Proposals in time", lambda: iter(()), writers=writers)
