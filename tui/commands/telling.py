"""Which two findings are one, told by hand: kept as a correction, or taken back. For `quotes` and `proposals`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from tui.commands.opened import opened_own_work
from tui.display import safe_line

if TYPE_CHECKING:
    from tui.findings import Proposal, Quote
    from tui.library.library import Library
    from tui.linking.tracks.values import Place

Kind = Literal["quote", "proposal"]


def keep(library: Library, kind: Kind, one: Place, other: Place, *, same: bool) -> None:
    """Keep that two findings are one, or two; the library stands as it did until it is brought up to that."""
    from tui.library.corrections.values import follows, of_finding

    assert library.place
    of = follows(library.article(other.article), _finding(library, kind, other), same=same)
    correction = of_finding(library.article(one.article), _finding(library, kind, one), of)
    with opened_own_work(library.place) as own:
        own.corrections.keep([correction])


def forget(library: Library, kind: Kind, one: Place, other: Place, words: str) -> None:
    """Take back what was told of two findings; ends the command where nothing was. `words`: both, for a person."""
    from tui.library.corrections.values import Followed
    from tui.library.told import standing

    assert library.place
    with opened_own_work(library.place) as own:
        told = [
            each
            for each in own.corrections.all()
            if each.target == kind
            and isinstance(each.change, Followed)
            and {standing(library, each, kind), standing(library, each.change, kind)} == {one, other}
        ]
        if not told:
            raise click.ClickException(safe_line(f"{words} were neither joined nor parted by hand"))
        for each in told:
            own.corrections.undo(each.id)


def _finding(library: Library, kind: Kind, place: Place) -> Quote | Proposal:
    if kind == "proposal":
        return library.proposal(*place)
    return library.findings(place.article).quotes[place.nth]
