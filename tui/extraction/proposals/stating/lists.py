"""The small sets of words beside this file, by their headings."""

from __future__ import annotations

from typing import Final

from tui.extraction.proposals.stating.rows import FOLDER
from tui.extraction.words import headed

WORDS: Final = headed(FOLDER / "words.txt")
