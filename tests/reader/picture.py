"""The picture of the README: the card of a proposal over the sample library, as the reader draws it.

``python -m tests.reader.picture`` writes it anew.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.reader.opened import library_of, opened, press, shown
from tests.seeds import pairs
from tui.reader.picture import tidied

FILE = Path(__file__).parents[2] / "tui" / "docs" / "reader.svg"
SIZE = (120, 42)
KEYS = ("J", "4", "enter")
"""The second article, its proposals, the first of them."""


async def picture() -> tuple[str, str]:
    """The picture as an SVG, and the words on it row by row."""
    async with opened(library_of(pairs()), size=SIZE) as pilot:
        await press(pilot, *KEYS)
        pilot.app.clear_notifications()
        await press(pilot)
        return tidied(pilot.app.export_screenshot(title="ceasefire-tui")), shown(pilot)


if __name__ == "__main__":
    FILE.write_text(asyncio.run(picture())[0], encoding="utf-8")
