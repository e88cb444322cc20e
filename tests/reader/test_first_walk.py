"""What somebody does who opens the reader for the first time, key by key, and what they must see on the way."""

from __future__ import annotations

import pytest

from tests.reader.negotiated import negotiated
from tests.reader.opened import appears, opened, press, reading, shown
from tui.reader.screens.card import CardScreen


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_a_first_walk(size: tuple[int, int], copied: list[str]) -> None:
    async with opened(negotiated(), size) as pilot:
        screen = reading(pilot)
        # Open: a text, who speaks in it and what is proposed, and the keys that matter.
        first = shown(pilot)
        for words in ("Ferrin offers Osland", "MD▌", "§", "↔", "Quotes 4", "§ Proposals 1", "Mara Delon"):
            assert words in first, words
        for words in ("j k move", "/ search", ") next proposal", "enter open", "? keys"):
            assert words in first.splitlines()[-1], words
        # A half sentence one remembers, mistyped: it is found, and seen in its article while one chooses.
        await press(pilot, "J", "slash", "type:pauze for them")
        assert "Teo Brandt" in shown(pilot)
        assert screen.desk.document
        hit = screen.panes.text.lights.hit
        assert hit
        assert hit.cut(screen.desk.document.article.text) == "pause"
        assert screen.panes.text.placed.sees(hit)
        # There, and copied: what was copied stands in the last line and covers no words.
        await press(pilot, "enter")
        *before, _ = shown(pilot).splitlines()
        await press(pilot, "y")
        assert copied == ["a pause for them to reload"]
        assert await appears(pilot, "copied to a test: a pause for them")
        assert shown(pilot).splitlines()[:-1] == before
        # The search is left; the next proposal; it opens, and says who refused and in whose words.
        await press(pilot, "escape", "right_parenthesis")
        assert await appears(pilot, "no further proposal in this article: ( goes to the one before")
        await press(pilot, "left_parenthesis", "enter")
        assert isinstance(pilot.app.screen, CardScreen)
        card = shown(pilot)
        for words in ("↔ contested", "✗ Osland  Teo Brandt", "rejected", "turned it", "2 less certain ?"):
            assert words in card, words
        # Its sentence, and out.
        await press(pilot, "enter")
        assert len(pilot.app.screen_stack) == 1
        assert screen.panes.pane == "text"
        await press(pilot, "q")
        assert pilot.app.return_code == 0
