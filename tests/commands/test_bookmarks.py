"""`bookmarks`: listed, searched, edited, as text and for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests import seeds
from tui.articles.article import Span
from tui.commands.main import group
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import Bookmark, selection_bookmark

ARTICLE = seeds.articles()[1]


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Bookmark]:
    """Two bookmarks of an article that the library does not have."""
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    first = replace(selection_bookmark(ARTICLE, Span(20, 60)), note="One\x1b[2J\nTwo", collections=("talks",))
    with OwnWork.open(tmp_path) as own:
        return [own.bookmarks.keep(each) for each in (first, selection_bookmark(ARTICLE, Span(90, 120)))]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["bookmarks", *arguments])


def test_they_are_listed_with_notes_collections_and_what_is_wrong(kept: list[Bookmark]) -> None:
    shown = run().output
    assert kept[0].words in shown
    assert "#talks" in shown
    assert "| One␛[2J\n" in shown
    assert "| Two\n" in shown
    assert shown.count("(the article is no longer in the library)") == 2


def test_words_and_collections_narrow_the_list(kept: list[Bookmark]) -> None:
    assert [json.loads(line)["number"] for line in run("two", "ONE", "--format", "jsonl").output.splitlines()] == [1]
    found = json.loads(run("--collection", "talks", "--format", "json").output)
    assert [(each["words"], each["note"]) for each in found] == [(kept[0].words, kept[0].note)]
    assert run("--collections").output == "   1  talks\n"
    nothing = run("qqq")
    assert (nothing.exit_code, nothing.output) == (1, "")


def test_a_note_is_edited_in_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = tmp_path / "my editor"
    editor.write_text(
        "#!/bin/sh\nsed -i 's/^One.*/Changed; $(touch pwned)/; s/^collections:.*/collections: a, b/' \"$2\"\n"
    )
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", f"'{editor}' -x")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.chdir(tmp_path)
    assert run("--edit", "1").exit_code == 0
    with OwnWork.open(tmp_path) as own:
        bookmark = own.bookmarks.get(1)
    assert (bookmark.note, bookmark.collections) == ("Changed; $(touch pwned)\nTwo", ("a", "b"))
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(
    ("editor", "said"),
    [("false", "ended with 1; nothing was changed"), ("none-such", "no editor"), ("'x", "cannot be split")],
)
def test_an_editor_that_fails_changes_nothing(
    editor: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: list[Bookmark]
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    done = run("--edit", "1")
    assert done.exit_code == 1
    assert said in done.output
    with OwnWork.open(tmp_path) as own:
        assert own.bookmarks.all() == kept


def test_the_configuration_names_the_editor(tmp_path: Path) -> None:
    folder = tmp_path / "ceasefire-tui"
    folder.mkdir()
    (folder / "config.toml").write_text('editor = "none-such --wait"')
    assert "no editor 'none-such --wait' here" in run("--edit", "1").output
    assert "no bookmark has the number 9" in run("--edit", "9").output
