"""What a person writes is on disk, on the screen or in a file of its own: never lost without a word."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reader.opened import appears, five, press, shown
from tests.reader.test_remembering import remembered
from tests.seeds import articles
from tui.articles.article import Span
from tui.library.database import LibraryError
from tui.library.own_work.store import FILE, OwnWork
from tui.library.own_work.values import Bookmark, selection_bookmark
from tui.reader import rescue
from tui.reader.memory import Memory

MARK = selection_bookmark(articles()[1], Span(0, 30))


@pytest.fixture
def rescued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "rescued"
    monkeypatch.setattr(rescue, "state_folder", lambda: folder)
    return folder


def written_by_a_newer_version(folder: Path) -> None:
    with OwnWork.open(folder) as own:
        own.bookmarks.keep(replace(MARK, note="as it was"))
    connection = sqlite3.connect(folder / FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


async def test_a_note_that_cannot_be_kept_stays_on_the_screen_and_goes_to_a_file(tmp_path: Path, rescued: Path) -> None:
    written_by_a_newer_version(tmp_path)
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "e", "type:ask her", "escape")
            assert "not kept" in shown(pilot)
            assert "ask her" in shown(pilot)
            await press(pilot, "ctrl+s")
            assert await appears(pilot, "the note is in")
            (file,) = rescued.iterdir()
            assert file.read_text() == "ask her"
            assert file.stat().st_mode & 0o777 == 0o600
            await press(pilot, "escape")
            assert "not kept" in shown(pilot)
            await press(pilot, "ctrl+c")
            assert "not kept" not in shown(pilot).split("ask her")[0]


async def test_a_note_being_typed_is_kept_however_the_reader_is_left(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "e", "type:half a thou")
            pilot.app.exit()
    with OwnWork.open(tmp_path) as own:
        assert [each.note for each in own.bookmarks.all()] == ["half a thou"]


async def test_a_bookmark_removed_elsewhere_may_be_touched_here(tmp_path: Path) -> None:
    with five() as library, OwnWork.open(tmp_path) as other:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "right_curly_bracket", "B")
            (there,) = other.bookmarks.all()
            other.bookmarks.remove(there.id)
            await press(pilot, "e", "type:still mine", "escape")
            assert await appears(pilot, "has the note")
            (there,) = other.bookmarks.all()
            assert there.note == "still mine"
            other.bookmarks.remove(there.id)
            await press(pilot, "B")
            assert await appears(pilot, "U brings it back")
            await press(pilot, "c", "type:talks", "enter", "c", "type:talks", "enter")
            assert pilot.app.is_running
            assert [each.collections for each in other.bookmarks.all()] == [()]


async def test_what_is_written_elsewhere_meanwhile_stands_beside(tmp_path: Path) -> None:
    with five() as library, OwnWork.open(tmp_path) as other:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "right_curly_bracket", "e", "type:mine")
            (fresh,) = [*other.bookmarks.all()] or [None]
            assert fresh is None
            await press(pilot, "escape", "e", "type: again")
            other.bookmarks.write_note(other.bookmarks.all()[0].id, "theirs")
            await press(pilot, "escape")
            assert await appears(pilot, "what was written elsewhere")
            assert other.bookmarks.all()[0].note == "mine again\n\ntheirs"
            other.bookmarks.keep(MARK)
            await press(pilot, "K", "J")
            assert await appears(pilot, "◆")
            assert await appears(pilot, "changed elsewhere")


@pytest.mark.parametrize(
    ("there", "mine", "note", "collections"),
    [
        (("old", "a"), ("new", "a"), "new", ("a",)),
        (("theirs", "a"), ("new", "a"), "new\n\ntheirs", ("a",)),
        (("theirs", "a"), ("old", "b"), "theirs", ("b",)),
        (("new", "ac"), ("new", ""), "new", ("c",)),
        (("", "a"), ("new", "ab"), "new", ("a", "b")),
    ],
)
def test_two_changes_are_put_together(
    there: tuple[str, str], mine: tuple[str, str], note: str, collections: tuple[str, ...]
) -> None:
    def bookmark(each: tuple[str, str]) -> Bookmark:
        return replace(MARK, note=each[0], collections=tuple(each[1]))

    with OwnWork.open(None) as own:
        own.bookmarks.keep(bookmark(there))
        kept = own.bookmarks.rewrite(bookmark(("old", "a")), bookmark(mine))
        assert (kept.note, kept.collections) == (note, collections)


def test_what_is_lost_at_the_end_is_said_and_in_a_file(tmp_path: Path, rescued: Path) -> None:
    def fails(own: OwnWork) -> None:
        raise LibraryError("the disk is full")

    memory = Memory(tmp_path)
    memory.now(fails, lambda trouble: False, "a note of mine")
    memory.now(fails, lambda trouble: memory.seen(trouble, "seen"), "seen")
    memory.later("place", fails)
    memory.close()
    (file,) = rescued.iterdir()
    assert memory.troubles == [
        "not kept: the disk is full",
        f"not kept: the disk is full; what was written is in {file}",
    ]
    assert file.read_text() == "a note of mine"


def test_nothing_is_said_to_be_kept_where_nothing_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    memory = Memory(tmp_path / "file")
    assert "nothing will be remembered" in (memory.begin().notice or "")
    told: list[str] = []
    kept: list[Bookmark] = []
    memory.now(lambda own: kept.append(own.bookmarks.keep(MARK)), told.append)
    memory.look_up(MARK.text_sha256)
    memory.close()
    assert not kept
    assert told
