"""`library list`, `show`, `tag`, `remove`, `check`, `rebuild`, `export`, `problems`, `path`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests import seeds
from tests.findings_by_hand import article, findings
from tui.articles.article import Span
from tui.commands.main import group
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import selection_bookmark
from tui.library.problems import Problems


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with Library.open(tmp_path) as library:
        for each, found in seeds.pairs():
            library.add(each, found, sample=True)
        library.add(article("Own \x1b[2J words.", "own.txt", title="Own \x1b[2J words."), findings())
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["library", *arguments])


def listed(*arguments: str) -> list[int]:
    return [json.loads(line)["number"] for line in run("list", *arguments, "--format", "jsonl").output.splitlines()]


def test_the_list_is_narrowed_by_what_is_known_of_articles(folder: Path) -> None:
    run("set", "2", "date=2025-03-12", "outlet=The Herald")
    run("set", "3", "date=2025-04-22")
    run("tag", "2", "3", "+war", "+Old")
    run("tag", "3", "-old")
    with OwnWork.open(folder) as own:
        own.reading.mark_read(seeds.articles()[0].text_sha256)
    assert listed() == [1, 2, 3, 4, 5, 6]
    assert listed("--tag", "war") == [2, 3]
    assert listed("--tag", "war", "--tag", "#OLD") == [2]
    assert listed("--outlet", "herald") == [2]
    assert listed("--after", "2025-03-12", "--before", "22 April 2025") == [2]
    assert listed("--undated") == [1, 4, 5, 6]
    assert listed("--corrected") == [2, 3]
    assert listed("--unread") == [2, 3, 4, 5, 6]
    assert listed("--sample") == [1, 2, 3, 4, 5]
    assert listed("U.S.", '"ceasefire proposal for Ukraine"') == [4]
    assert listed("tag:war", "-outlet:herald") == [3]
    assert listed("is:corrected", "before:2025-04-01") == [2]
    assert run("list", "--tag", "none").exit_code == 1
    assert run("list", "--after", "soon").exit_code == 2
    text = run("list").output
    assert "2025-03-12  The Herald" in text
    assert "Own ␛[2J words." in text
    assert "#old #war" in text
    assert len(json.loads(run("list", "--format", "json").output)) == 6


def test_tags_are_counted_and_odd_ones_refused() -> None:
    assert run("tag").exit_code == 1
    assert "#war" in run("tag", "1", "#War").output
    assert run("tag").output == "   1  #war\n"
    for words in (["1"], ["+war"], ["1", "+a,b"], ["1", "+"]):
        assert run("tag", *words).exit_code == 2, words


def test_an_article_is_shown_with_all_that_is_known(folder: Path) -> None:
    with OwnWork.open(folder) as own:
        own.bookmarks.keep(selection_bookmark(seeds.articles()[0], Span(0, 20)))
    shown = run("show", "1", "--text").output
    assert "1 bookmark\n" in shown
    assert seeds.articles()[0].text.strip()[-40:] in shown
    found = json.loads(run("show", "6", "--format", "json").output)
    assert (found["title"], found["file"], found["own_work"]["bookmarks"]) == ("Own \x1b[2J words.", "own.txt", 0)


def test_removing_asks_and_says_what_stays(folder: Path) -> None:
    with OwnWork.open(folder) as own:
        own.bookmarks.keep(selection_bookmark(seeds.articles()[0], Span(0, 20)))
    asked = run("remove", "1", "2")
    assert asked.exit_code == 1
    assert "2 articles to remove: say --yes; nothing was changed" in asked.output
    assert run("remove", "1", "2", "--yes").output == "2 articles removed; 1 bookmark on them stay\n"
    assert listed() == [3, 4, 5, 6]
    assert "no longer in the library" in CliRunner().invoke(group, ["bookmarks"]).output
    assert run("remove", "none", "--yes").exit_code == 1
    assert run("remove").exit_code == 2
    assert CliRunner().invoke(group, ["find", "ready"]).exit_code in (0, 1)


def test_the_sample_goes_for_ever(tmp_path: Path) -> None:
    assert run("remove", "--sample", "--yes").output.startswith("5 articles removed")
    run("remove", "6", "--yes")
    assert CliRunner().invoke(group, ["find", "ready"]).exit_code == 1
    assert run("list").exit_code == 1
    assert run("remove", "--sample", "--yes").output == "0 articles removed\n"


def test_a_new_library_may_be_without_the_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(tmp_path / "new"))
    run("remove", "--sample", "--yes")
    assert run("list").exit_code == 1


def test_what_is_exported_can_be_imported_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = run("export").output
    assert len(lines.splitlines()) == 6
    (folder / "all.jsonl").write_text(lines)
    monkeypatch.setenv("CEASEFIRE_TUI_LIBRARY", str(folder / "new"))
    assert run("import", str(folder / "all.jsonl")).output == "6 articles imported\n"
    assert run("export").output == lines


def test_check_and_rebuild_and_path(folder: Path) -> None:
    assert run("check").output == "6 articles, 0 bookmarks, 0 corrections: sound\n"
    assert run("rebuild", "6").output == "1 article looked into anew\n"
    assert run("path").output == f"{folder}\n"
    with Library.open(folder) as library:
        library.file.connection.execute("UPDATE texts SET text = text || 'x' WHERE article = 2")
    assert run("check").exit_code == 2


def test_problems_are_listed_and_forgotten(folder: Path) -> None:
    assert run("problems").exit_code == 1
    with Library.open(folder) as library:
        Problems(library).keep("/a\x1b.bin", "is binary, not text")
        Problems(library).keep("/b.txt", "is empty")
    assert run("problems").output == "/a␛.bin is binary, not text\n/b.txt is empty\n"
    assert [each["reason"] for each in json.loads(run("problems", "--format", "json").output)] == [
        "is binary, not text",
        "is empty",
    ]
    assert run("problems", "--forget", "/none").exit_code == 1
    assert run("problems", "--forget", "/b.txt").output == "/a␛.bin is binary, not text\n"
    assert run("problems", "--forget", "all").output == ""


def test_the_list_is_narrowed_by_a_query(folder: Path) -> None:
    run("set", "2", "date=2025-03-12", "outlet=The Herald")
    run("tag", "3", "+war")
    with OwnWork.open(folder) as own:
        own.reading.mark_read(seeds.articles()[0].text_sha256)
    assert listed("is:unread") == [2, 3, 4, 5, 6]
    assert listed("is:read") == [1]
    assert listed("on:2025-03", "outlet:herald") == [2]
    assert listed("tag:war") == [3]
    assert listed("is:corrected") == [2]
    assert listed("-is:quote") == [6]
    assert listed("putin", '"ceasefire proposal for ukraine"') == [4]
    assert run("list", "before:1900").exit_code == 1
    assert "is none" in run("list", "before:soon").stderr
