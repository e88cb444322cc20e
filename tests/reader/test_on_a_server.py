"""The reader on a library that many have open: what others put in is listed, and a server may go and come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings
from tests.patience import becomes
from tests.postgresql import Running, running
from tests.reader.opened import appears, opened, reading
from tests.seeds import articles, found_in
from tui.library.library import Library


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


async def test_what_another_one_puts_in_is_listed(postgresql: Running) -> None:
    place = postgresql.fresh(postgresql.library())
    with Library.open(place) as library:
        library.add(articles()[0], found_in(articles()[0]))
    async with opened(Library.open(place)) as pilot:
        with Library.open(place) as other:
            other.add(article("News from elsewhere."), findings())
        assert await becomes(pilot, lambda: len(reading(pilot).articles.shelf) == 2)


async def test_a_server_that_goes_is_told_of_and_followed_when_it_is_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.reader.parts.following.AGAIN_SECONDS", 0.1)
    with running() as server:
        place = server.fresh(server.library())
        with Library.open(place) as library:
            library.add(articles()[0], found_in(articles()[0]))
        async with opened(Library.open(place)) as pilot:
            server.stop("fast")
            assert await appears(pilot, "does not answer")
            server.start()
            with Library.open(place) as other:
                other.add(article("News from elsewhere."), findings())
            assert await becomes(pilot, lambda: len(reading(pilot).articles.shelf) == 2)
