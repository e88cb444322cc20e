"""`library repair`: what can be read goes on in a fresh library, what cannot is named, and nothing is thrown away."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.library.test_damaged_files import KINDS, damage, library_in
from tests.seeds import articles, pairs
from tui.articles.plain import text_digest
from tui.commands.main import group
from tui.library.database import FILE, LibraryError
from tui.library.library import Library
from tui.library.own_work.store import FILE as OWN
from tui.library.own_work.store import OwnWork
from tui.library.repairing import repair


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["--library", str(folder), *arguments])


def library_of_five(folder: Path, *broken: str) -> None:
    """The five articles with what is found in them, and statements that break some."""
    with Library.open(folder) as library:
        library.remember("sample given", 1)
        for article, found in pairs():
            library.add(article, found, origin=f"/{article.name}")
        for statement in broken:
            library.file.connection.execute(statement)


GARBAGE = "CAST(x'c3c3c3' AS TEXT)"


def test_a_sound_library_stays_as_it_is(tmp_path: Path) -> None:
    library_of_five(tmp_path)
    before = (tmp_path / FILE).read_bytes()
    done = run(tmp_path, "library", "repair")
    assert (done.exit_code, done.stdout) == (0, "the library is sound; nothing was changed\n")
    assert (tmp_path / FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_an_article_that_is_lost_is_named_and_the_others_are_saved(tmp_path: Path) -> None:
    library_of_five(tmp_path, f"UPDATE texts SET text = {GARBAGE} WHERE article = 2")
    assert run(tmp_path, "find", "ceasefire").exit_code == 2  # the search's own files are there, and know of it
    done = run(tmp_path, "library", "repair")
    assert done.exit_code == 2
    assert done.stderr == f"ceasefire-tui: lost: {articles()[1].name}\nceasefire-tui: 1 article lost; add them again\n"
    assert done.stdout == f"4 articles saved\nthe damaged file is kept as {tmp_path / FILE}.damaged\n"
    with Library.open(tmp_path) as library:
        kept = [row.id for row in library.shelf()]
        assert kept == [1, 3, 4, 5]
        assert [(library.article(id_), library.findings(id_)) for id_ in kept] == [
            pair for nth, pair in enumerate(pairs(), 1) if nth != 2
        ]
        assert library.fact("sample given") == 1
    found = run(tmp_path, "find", "ceasefire")
    assert found.exit_code == 0
    assert "left out" not in found.stderr
    assert run(tmp_path, "library", "repair").stdout == "the library is sound; nothing was changed\n"


def test_an_altered_text_is_no_article(tmp_path: Path) -> None:
    library_of_five(tmp_path, "UPDATE texts SET text = replace(text, 'ready', 'happy') WHERE article = 2")
    assert repair(tmp_path).lost == [articles()[1].name]


def test_findings_that_are_lost_are_looked_for_again(tmp_path: Path) -> None:
    library_of_five(
        tmp_path, f"UPDATE findings SET found = {GARBAGE} WHERE article = 3", "DELETE FROM findings WHERE article = 4"
    )
    done = run(tmp_path, "library", "repair")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("5 articles saved, 2 of them looked into again\n")
    with Library.open(tmp_path) as library:
        assert [library.findings(row.id) for row in library.shelf()] == [found for _, found in pairs()]


def test_a_text_whose_article_is_lost_is_kept_under_another_name(tmp_path: Path) -> None:
    library_of_five(tmp_path, f"UPDATE articles SET file = {GARBAGE}, name = {GARBAGE} WHERE id = 1")
    done = run(tmp_path, "library", "repair")
    assert done.exit_code == 0
    assert "of 1 article only the text could be read: saved-1.txt" in done.stdout
    with Library.open(tmp_path) as library:
        assert {library.article(row.id).text for row in library.shelf()} == {each.text for each in articles()}
        last = library.shelf()[-1]
        assert library.article(last.id).file == "saved-1.txt"
        assert last.quotes
        assert "compare it with its source" in (library.article(last.id).notice or "")


def test_the_older_version_comes_back_where_the_newer_one_is_lost(tmp_path: Path) -> None:
    old = articles()[1]
    text = f"{old.text}\n\nMore was said.\n"
    new = dataclasses.replace(old, text=text, text_sha256=text_digest(text))
    with Library.open(tmp_path) as library:
        library.add(old, pairs()[1][1], origin="/a")
        library.add(new, pairs()[1][1], origin="/a")
        library.file.connection.execute("DELETE FROM texts WHERE article = 2")
    assert repair(tmp_path).lost == [new.name]
    with Library.open(tmp_path) as library:
        (row,) = library.shelf()
        assert library.article(row.id) == old
        assert library.totals().quotes == len(library.lists.quotes()) == len(pairs()[1][1].quotes)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_whatever_happened_to_the_file_it_is_kept_and_what_is_left_can_be_used(
    tmp_path: Path, kind: str, number: int
) -> None:
    library_in(tmp_path)
    damage(tmp_path, FILE, kind, number)
    broken = (tmp_path / FILE).read_bytes()
    done = run(tmp_path, "library", "repair")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    if kind == "emptied":
        assert done.exit_code
        assert (tmp_path / FILE).read_bytes() == b""
        assert "nothing to save" in done.output
        return
    with Library.open(tmp_path) as library:
        assert library.notice is None
        assert library.file.is_sound()
        shelf = library.shelf()
        assert {library.article(row.id).text for row in shelf} <= {each.text for each in articles()}
        assert [len(library.findings(row.id).quotes) for row in shelf] == [row.quotes for row in shelf]
        assert library.totals().articles == len(shelf)
    if "nothing was changed" not in done.stdout:
        assert (tmp_path / f"{FILE}.damaged").stat().st_size == len(broken)
        lost = [line for line in done.stderr.splitlines() if line.startswith("ceasefire-tui: lost: ")]
        assert len(lost) + len(shelf) == 20 or done.exit_code == 2
    assert run(tmp_path, "find", "truce").exit_code in (0, 1)
    assert "my note" in run(tmp_path, "bookmarks").stdout


def test_the_file_set_aside_takes_the_place_of_no_other(tmp_path: Path) -> None:
    for ending in ("damaged", "damaged-2"):
        library_of_five(
            tmp_path / "made", f"UPDATE texts SET text = {GARBAGE} WHERE article = (SELECT max(article) FROM texts)"
        )
        assert repair(tmp_path / "made").aside == tmp_path / "made" / f"{FILE}.{ending}"


def test_nobody_repairs_what_another_program_has_open(tmp_path: Path) -> None:
    library_of_five(tmp_path)
    with Library.open(tmp_path) as library:
        library.shelf()
        with pytest.raises(LibraryError, match="open in another program"):
            repair(tmp_path)
    with pytest.raises(LibraryError, match="no library"):
        repair(tmp_path / "elsewhere")


def test_own_work_is_not_touched(tmp_path: Path) -> None:
    library_in(tmp_path)
    before = (tmp_path / OWN).read_bytes()
    damage(tmp_path, FILE, "page of garbage", 1)
    repair(tmp_path)
    assert (tmp_path / OWN).read_bytes() == before
    with OwnWork.open(tmp_path) as own:
        assert own.bookmarks.all()[0].note == "my note"
