"""Articles are added from inside: a path, an address, a text that is pasted; what cannot be is said."""

from __future__ import annotations

from pathlib import Path

from textual import events
from textual.pilot import Pilot

from tests.articles.files import MORE, SAID, TITLE
from tests.patience import becomes
from tests.reader.opened import appears, five, opened, press, reading
from tui.reader.screens.adding import AddScreen


async def write(pilot: Pilot[None], words: str) -> None:
    """Open the box and put words into it, as a terminal does that pastes."""
    await press(pilot, "A")
    assert isinstance(pilot.app.screen, AddScreen)
    pilot.app.post_message(events.Paste(words))
    await press(pilot)


def names(pilot: Pilot[None]) -> list[str]:
    return [row.name for row in reading(pilot).desk.library.shelf()]


async def test_a_path_is_added_and_opened(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(f"{TITLE}\n\n{SAID}\n\n{MORE}\n")
    async with opened(five()) as pilot:
        await write(pilot, str(tmp_path / "talks.txt"))
        await press(pilot, "enter")
        assert await becomes(pilot, lambda: TITLE in names(pilot))
        assert await appears(pilot, "1 article added")

        def is_open() -> bool:
            document = reading(pilot).desk.document
            return document is not None and document.article.title == TITLE and bool(document.findings.quotes)

        assert await becomes(pilot, is_open)


async def test_a_text_that_is_pasted_is_added_and_two_are_two() -> None:
    async with opened(five()) as pilot:
        for nth in (1, 2):
            await write(pilot, f"{SAID} It was day {nth}.\n\n{MORE}")
            await press(pilot, "ctrl+s")
            assert await becomes(pilot, lambda: len(names(pilot)) == 5 + nth)  # noqa: B023
        assert not isinstance(pilot.app.screen, AddScreen)


async def test_what_cannot_be_added_is_said_and_escape_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "talks.doc").write_text("x")
    async with opened(five()) as pilot:
        await write(pilot, str(tmp_path / "talks.doc"))
        await press(pilot, "enter")
        assert await appears(pilot, "save it as .docx")
        await write(pilot, "nowhere.txt")
        await press(pilot, "enter")
        assert await appears(pilot, "neither a file nor an address")
        await write(pilot, "http://127.0.0.1:1/")
        await press(pilot, "enter")
        assert await appears(pilot, "on a private network")
        await write(pilot, "anything")
        await press(pilot, "escape")
        assert len(names(pilot)) == 5


async def test_the_box_finds_room_on_a_small_screen() -> None:
    async with opened(five(), size=(40, 12)) as pilot:
        await press(pilot, "A")
        assert await appears(pilot, "leaves")
        await press(pilot, "escape")
