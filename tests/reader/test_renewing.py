"""Findings of older rules are made anew behind the first frame."""

from pathlib import Path
from threading import Event

import pytest

from tests import seeds
from tests.patience import PATIENCE, becomes
from tests.reader.opened import appears, opened, reading, settle, shown
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.intake.apart import Apart
from tui.intake.intake import NOT_YET
from tui.library.library import Library
from tui.reader.app import ReaderApp


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


async def test_new_findings_come_to_the_place_one_reads_at_by_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract, go = Apart.extract, Event()
    monkeypatch.setattr(Apart, "extract", lambda self, article: extract(self, article) if go.wait(PATIENCE) else None)
    text = "\n\n".join(each.text for each in seeds.articles())
    (tmp_path / "long.txt").write_text(text, "utf-8")
    with Library.open(None) as library:
        app = ReaderApp(library, (tmp_path / "long.txt",))
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            screen = reading(pilot)
            assert await becomes(pilot, lambda: screen.desk.document is not None)
            assert screen.desk.document
            assert screen.desk.document.findings == NOT_YET
            assert await appears(pilot, "being looked into")
            await pilot.press("space", "space")
            place = screen.panes.text.placed.place
            assert place > 0
            go.set()
            await settle(pilot)
            assert screen.desk.document.findings.quotes
            assert screen.panes.text.placed.place == place
            assert "being looked into" not in shown(pilot)
