"""Profiles of proposals whose every part is known."""

from __future__ import annotations

from tui.findings import ProposalKind
from tui.linking.tracks.values import Place, Profile


def one(
    article: int, kind: ProposalKind = "ceasefire", day: str | None = None, nth: int = 0, **parts: object
) -> Profile:
    """A proposal of Arland to Borland; its parts are given as words divided by commas, days as a number."""
    sets: dict[str, object] = {"proposers": frozenset(("Arland",)), "addressees": frozenset(("Borland",))}
    for name, value in parts.items():
        if isinstance(value, str):
            sets[name] = frozenset(filter(None, value.split(",")))
        else:
            sets[name] = value if isinstance(value, bool) else frozenset((value,))
    return Profile(Place(article, nth), kind, kind, day, **sets)  # type: ignore[arg-type]
