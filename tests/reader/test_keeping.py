"""Bookmarks, notes and collections; text selected by keyboard."""

from __future__ import annotations

import dataclasses
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.geometry import Offset

from tests.findings_by_hand import article, findings
from tests.reader.opened import appears, five, library_of, opened, press, reading, shown
from tests.reader.test_remembering import remembered
from tests.seeds import articles
from tui.articles.article import Span
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import selection_bookmark
from tui.reader.app import ReaderApp
from tui.reader.document import Finding
from tui.reader.room import VOICES
from tui.writing import editor


async def test_a_bookmark_has_a_sign_in_text_and_list_and_is_there_again(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "right_curly_bracket", "B")
            assert await appears(pilot, "bookmarked")
            assert shown(pilot).count("◆") == 2
        async with remembered(library, tmp_path) as pilot:
            assert shown(pilot).count("◆") == 2
            await press(pilot, "6")
            assert "1 kept" in shown(pilot)
            await press(pilot, "d")
            assert "Nothing kept yet" in shown(pilot)
            await press(pilot, "2", "U")
            assert "1 kept" in shown(pilot)
            await press(pilot, "K", "6", "enter")
            screen = reading(pilot)
            assert screen.desk.document
            assert screen.desk.document.article.text == articles()[1].text
            assert screen.desk.selected == Finding("quote", 2)
            assert screen.panes.pane == "text"


async def test_a_note_is_written_searched_and_changed(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "right_curly_bracket", "e", "type:ask her q", "enter", "type:again", "escape")
            assert await appears(pilot, "has the note")
            assert "¶" in shown(pilot)
            await press(pilot, "right_curly_bracket", "B", "6")
            assert "2 kept" in shown(pilot)
            assert "ask her q again" in shown(pilot)
            await press(pilot, "slash", "type:ASK")
            assert "1 kept" in shown(pilot)
            await press(pilot, "type:zz")
            assert "No bookmark or note" in shown(pilot)
            await press(pilot, "escape", "left_curly_bracket", "e", "ctrl+c")
    with OwnWork.open(tmp_path) as own:
        assert [bookmark.note for bookmark in own.bookmarks.all(query="ask")] == ["ask her q\nagain"]


async def test_a_note_in_ones_own_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor, "editor_command", lambda wish: ["ed"])
    monkeypatch.setattr(editor, "edit", lambda text, command: "From the editor\n" + text)
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "E")
            assert await appears(pilot, "App.suspend")
            monkeypatch.setattr(ReaderApp, "suspend", lambda self: nullcontext())
            await press(pilot, "E")
            assert await appears(pilot, "has the note")
    with OwnWork.open(tmp_path) as own:
        assert [bookmark.note for bookmark in own.bookmarks.all()] == ["From the editor"]


async def test_collections_take_in_and_give_back(tmp_path: Path) -> None:
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "J", "4", "c", "type:talks", "enter", "6")
            assert "#talks" in shown(pilot)
            assert "§ month-long" in shown(pilot)
            await press(pilot, "c")
            assert "✓ #talks" in shown(pilot)
            await press(pilot, "type:talks", "enter")
            assert await appears(pilot, "taken out of")
    with OwnWork.open(tmp_path) as own:
        assert [bookmark.collections for bookmark in own.bookmarks.all()] == [()]


async def test_orphans_are_shown_as_such(tmp_path: Path) -> None:
    gone = dataclasses.replace(article("“We are ready,” she said of the lost text."))
    with OwnWork.open(tmp_path) as own:
        own.bookmarks.keep(selection_bookmark(gone, Span(0, 12)))
    with five() as library:
        async with remembered(library, tmp_path) as pilot:
            await press(pilot, "6")
            assert "✗ the article is no longer" in shown(pilot)
            await press(pilot, "enter")
            assert await appears(pilot, "the article is no longer in the library")
            assert reading(pilot).desk.document.article.text == articles()[0].text  # type: ignore[union-attr]


async def test_text_is_selected_by_keyboard_and_copied_as_it_stands(copied: list[str]) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "g", "v")
        assert screen.panes.text.selection.caret
        start = screen.panes.text.selection.caret.at
        await press(pilot, "j", "j", "w", "l", "h", "y")
        assert screen.panes.text.selection.caret is None
        assert copied[0] in articles()[0].text
        assert articles()[0].text[start:].startswith(copied[0])
        assert len(copied[0]) > 100
        await press(pilot, "v", "dollar_sign", "0", "e", "escape")
        assert screen.panes.text.selection.caret is None
        await press(pilot, "v", "o", "b", "k", "B", "6")
        assert "selection" in shown(pilot)
        assert pilot.app.is_running


async def test_soft_wraps_are_never_in_a_copy_and_the_articles_line_ends_are(copied: list[str]) -> None:
    text = "“" + "word " * 60 + "end,” she said.\n\nNext line here.\n"
    async with opened(library_of([(article(text), findings())])) as pilot:
        await press(pilot, "v", "G", "Y")
        await press(pilot, "v", "G", "y")
        assert copied[1] == text.strip()
        view = reading(pilot).panes.text
        await pilot.mouse_down(view, offset=Offset(VOICES, 0))
        await pilot.hover(view, offset=Offset(20, 3))
        await pilot.mouse_up(view, offset=Offset(20, 3))
        await press(pilot, "y")
        assert copied[2] in text
        assert "\n" not in copied[2]
        assert len(copied[2]) > 150


async def test_a_selection_by_mouse_may_begin_and_end_beside_the_text(copied: list[str]) -> None:
    async with opened() as pilot:
        view = reading(pilot).panes.text
        first, second, third = (view.placed.layout.row(y) for y in range(3))  # type: ignore[union-attr]
        assert first
        assert second
        assert third
        text = articles()[0].text
        await pilot.mouse_down(view, offset=Offset(1, 0))
        await pilot.hover(view, offset=Offset(2, 2))
        await pilot.mouse_up(view, offset=Offset(2, 2))
        await press(pilot, "y")
        assert copied[0] == text[first.start : third.start].strip()
        await pilot.mouse_down(view, offset=Offset(1, 1))
        await pilot.hover(view, offset=Offset(VOICES + 4, 1))
        await pilot.mouse_up(view, offset=Offset(VOICES + 4, 1))
        await press(pilot, "y")
        assert copied[1] == text[second.start : second.start + 5]


async def test_arrows_go_from_pane_to_pane_and_from_letter_to_letter_while_one_selects() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "right")
        assert screen.panes.pane == "findings"
        await press(pilot, "h", "left")
        assert screen.panes.pane == "articles"
        await press(pilot, "l", "v")
        assert screen.panes.text.selection.caret
        caret = screen.panes.text.selection.caret.at
        await press(pilot, "right", "l", "left")
        assert screen.panes.text.selection.caret
        assert screen.panes.text.selection.caret.at == caret + 1
        assert screen.panes.pane == "text"
