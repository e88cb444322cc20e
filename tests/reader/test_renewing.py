"""Findings of older rules are made anew behind the first frame."""

from pathlib import Path

from tests import seeds
from tests.reader.opened import appears, opened, shown
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.library.library import Library


async def test_what_older_rules_found_is_found_again(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for article in seeds.articles()[:2]:
            library.add(article, Findings("of long ago", (), (), ()))
        assert len(library.stale(RULES_VERSION)) == 2
    async with opened(Library.open(tmp_path)) as pilot:
        await appears(pilot, "Volodymyr Zelensky")
        assert "Quotes 0" not in shown(pilot)
    with Library.open(tmp_path) as library:
        assert library.stale(RULES_VERSION) == []
        assert all(library.findings(each.id).quotes for each in library.shelf())
