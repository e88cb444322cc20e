"""What is listed goes to a file by key: what one looks at is offered first, and no file is written over unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.reader.opened import appears, five, opened, press, shown
from tests.reader.test_remembering import remembered
from tests.seeds import articles
from tui.reader.screens.export import ExportScreen


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where names without a folder lie."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asking(pilot: Pilot[None]) -> ExportScreen:
    assert isinstance(pilot.app.screen, ExportScreen)
    return pilot.app.screen


def offered(pilot: Pilot[None]) -> list[str]:
    return [offer.words for offer in asking(pilot)._offers]


async def test_the_quotes_of_an_article(folder: Path) -> None:
    async with opened() as pilot:
        await press(pilot, "J", "3", "x")
        assert offered(pilot)[:3] == [
            "the quotes of this article (14)",
            "the proposals of this article (1)",
            "this article: its quotes and proposals",
        ]
        await press(pilot, "tab", "tab", "tab")
        assert asking(pilot)._box.value == "the-united-states-called-on-russia-on-wednesday-to.json"
        await press(pilot, "enter")
        assert await appears(pilot, "14 passages written to")
    found = json.loads((folder / "the-united-states-called-on-russia-on-wednesday-to.json").read_text())
    assert "We are ready to embrace this deal" in json.dumps(found)


async def test_a_proposal_a_person_and_all_articles_are_offered_where_they_are_listed() -> None:
    async with opened() as pilot:
        await press(pilot, "J", "x")
        assert offered(pilot)[0] == "this article: its quotes and proposals"
        for keys, first in [
            (("4",), "the proposals of this article (1)"),
            (("5",), "what Volodymyr Zelensky says in all articles"),
            (("3", "a"), "the quotes of all articles"),
            (("5", "j"), "what Marco Rubio says in all articles"),
        ]:
            await press(pilot, "escape", *keys, "x")
            assert offered(pilot)[0] == first


async def test_the_hits_of_a_search_into_a_folder(folder: Path) -> None:
    (folder / "out").mkdir()
    async with opened() as pilot:
        await press(pilot, "slash", "type:rubio uncondit", "enter", "tab", "tab", "tab", "shift+tab", "shift+tab")
        await press(pilot, "shift+tab", "tab", "x")
        assert offered(pilot)[0] == "what the search finds: rubio uncondit"
        await press(pilot, "ctrl+u", "type:out", "enter")
        assert await appears(pilot, "written to")
    text = (folder / "out" / "rubio-uncondit.md").read_text()
    assert "prepared to do it unconditionally" in text


async def test_bookmarks_with_their_notes(folder: Path) -> None:
    with five() as library:
        async with remembered(library, folder / "own") as pilot:
            await press(pilot, "J", "right_curly_bracket", "e", "type:for the lead", "escape", "6", "x")
            assert offered(pilot)[0] == "bookmarks and notes"
            await press(pilot, "ctrl+u", "type:mine.csv", "enter")
            assert await appears(pilot, "1 passage written to")
    text = (folder / "mine.csv").read_text()
    assert "for the lead" in text
    assert text.startswith("kind,") or "," in text.splitlines()[0]


async def test_a_file_that_is_there_stays_unless_the_screen_is_told(folder: Path) -> None:
    file = folder / "there.md"
    file.write_text("mine")
    async with opened() as pilot:
        await press(pilot, "x", "ctrl+u", "type:there.md", "ctrl+o")
        assert file.read_text() == "mine"
        await press(pilot, "enter")
        assert await appears(pilot, "is there already")
        assert file.read_text() == "mine"
        assert "write over it" in shown(pilot)
        await press(pilot, "type:x", "ctrl+o")
        assert file.read_text() == "mine"
        await press(pilot, "backspace", "enter", "ctrl+o")
        assert await appears(pilot, "written to")
    assert file.read_text().startswith("# ")
    assert not (folder / "there.mdx").exists()


async def test_what_cannot_be_written_is_said_and_the_screen_stays(folder: Path) -> None:
    async with opened() as pilot:
        await press(pilot, "6", "x", "enter")
        assert await appears(pilot, "there is nothing to write")
        await press(pilot, "ctrl+u", "type:no/such/folder.md", "down", "enter")
        assert await appears(pilot, "cannot write to the folder")
        await press(pilot, "ctrl+u", "enter")
        assert "give the file a name" in shown(pilot)
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1
    assert list(folder.iterdir()) == []


async def test_the_format_changes_the_ending_of_a_name_one_has_written() -> None:
    async with opened() as pilot:
        await press(pilot, "x", "ctrl+u", "type:mine.md", "tab")
        assert asking(pilot)._box.value == "mine.html"
        await press(pilot, "shift+tab", "shift+tab")
        assert asking(pilot)._box.value == "mine.txt"
        await press(pilot, "down")
        assert asking(pilot)._box.value == "mine.txt"
        await pilot.click("#export-format", offset=(10, 0))
        await press(pilot)
        assert asking(pilot)._box.value == "mine.csv"


async def test_an_article_with_a_title_meant_for_the_shell_stays_in_its_folder(folder: Path) -> None:
    import dataclasses

    from tests.findings_by_hand import findings
    from tests.reader.opened import library_of

    first = dataclasses.replace(articles()[3], title="../../x\x1b]0;y\x07\n$(touch z)")
    async with opened(library_of([(first, findings())])) as pilot:
        await press(pilot, "x")
        assert asking(pilot)._box.value == "x-0-y-touch-z.md"
        assert "\x1b" not in shown(pilot)


async def test_a_damaged_article_is_left_out_and_named(folder: Path) -> None:
    library = five()
    library.file.connection.execute("UPDATE texts SET text = CAST(x'c3c3c3' AS TEXT) WHERE article = 2")
    async with opened(library) as pilot:
        await press(pilot, "x")
        await press(pilot, *["down"] * offered(pilot).index("all articles: quotes and proposals"), "enter")
        assert await appears(pilot, "written to")
        assert any(f"left out: {articles()[1].name[:30]}" in note.message for note in pilot.app._notifications)
        said = " ".join(shown(pilot).split())
        assert "passages written to" in said
    (written,) = folder.iterdir()
    assert articles()[0].name in written.read_text()
    assert articles()[1].name not in written.read_text()
