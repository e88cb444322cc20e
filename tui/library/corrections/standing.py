"""Corrections beside the library: which article each belongs to, and why one has no place, where it has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.library.corrections.applying import corrected
from tui.library.corrections.values import Correction
from tui.library.database import LibraryError, is_damage
from tui.library.library import Library


class Standing(NamedTuple):
    """A correction and where it stands."""

    correction: Correction
    article: int | None
    """The id of its article; ``None`` where the library does not have it any more."""
    orphan: str | None
    """Why it changes nothing, as a clause; ``None`` where it is in its place."""


def standings(library: Library, corrections: Iterable[Correction]) -> Iterator[Standing]:
    """Where each correction stands, text by text in the order they were made: none is left out.

    `corrections` are all those of each text they are about. Raises `LibraryError`.
    """
    texts: dict[str, list[Correction]] = {}
    for each in corrections:
        texts.setdefault(each.text_sha256, []).append(each)
    for text, mine in texts.items():
        id_ = library.holding(text, older=True)
        if id_ is None:
            yield from (Standing(each, None, "the article is no longer in the library") for each in mine)
            continue
        try:
            article, findings = library.corrections.before(id_)
        except LibraryError as error:
            if not is_damage(error):
                raise
            yield from (Standing(each, id_, "the library is damaged where the article stands") for each in mine)
            continue
        yield from (Standing(each, id_, why) for each, why in corrected(article, findings, mine).applied)
