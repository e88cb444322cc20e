"""An article is taken out of the library where one reads, when a person has said so."""

from __future__ import annotations

from tests.patience import becomes
from tests.reader.opened import appears, five, opened, press, reading, shown


async def test_an_article_is_taken_out_and_the_next_one_is_open() -> None:
    async with opened(library := five()) as pilot:
        was = reading(pilot).desk.document
        assert was
        await press(pilot, "X")
        assert "take it out" in shown(pilot)
        assert "enter does it" in shown(pilot)
        await press(pilot, "enter")
        assert len(library.shelf()) == 5
        await press(pilot, "X", "right", "enter")
        assert await appears(pilot, "taken out; your notes on it stay")
        assert was.id not in {row.id for row in library.shelf()}

        def is_open() -> bool:
            document = reading(pilot).desk.document
            return document is not None and document.id == library.shelf()[0].id

        assert await becomes(pilot, is_open)


async def test_the_last_article_is_not_taken_from_under_the_eyes() -> None:
    library = five()
    for row in library.shelf()[1:]:
        library.remove(row.id)
    async with opened(library) as pilot:
        await press(pilot, "X")
        assert await appears(pilot, "this is the only article")
        assert len(library.shelf()) == 1
