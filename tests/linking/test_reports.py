"""Fifty-two reports of many outlets on thirteen proposals, told in other words, among namesakes and neighbours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.linking.reported import Expected, expected, filled, reports, score, tracks_of
from tui.library.library import Library

PARTS = ("known", "unseen")


@pytest.fixture(scope="module")
def found() -> Iterator[list[tuple[Expected, str | None]]]:
    with Library.open(None) as library:
        ids = filled(library, PARTS)
        yield list(tracks_of(library, ids, PARTS))


def test_one_proposal_is_one_track(found: list[tuple[Expected, str | None]]) -> None:
    unseen = frozenset(reports("unseen"))
    assert score(found).f1 >= 0.85
    assert score(found, unseen).f1 >= 0.85
    assert not score(found).wrong


def test_what_is_found_is_followed(found: list[tuple[Expected, str | None]]) -> None:
    assert score([each for each in found if each[1]]).f1 >= 0.95


def test_there_are_enough_of_them() -> None:
    assert len({each.report for part in PARTS for each in expected(part)}) >= 50
    assert len({each.name for each in expected("known")}) >= 12
