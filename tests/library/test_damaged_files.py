"""Files with zeroed pages, cut, emptied or of garbage: no traceback, what can be read is read, notes are safe."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import stat
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result

from tests.findings_by_hand import marked
from tests.seeds import articles
from tui.articles.article import Span
from tui.commands.main import group
from tui.library.database import FILE, LibraryError
from tui.library.library import Library
from tui.library.own_work.store import FILE as OWN
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import selection_bookmark
from tui.search.search import Search

PAGE = 4096
SAID = ("nothing found", "nothing to export", "damaged and left out", "the stored text was altered")
"""What is said of a library that is damaged where it matters to what was asked."""
KINDS = ("zeroed", "cut", "garbage", "emptied", "page of garbage")


def damaged(data: bytes, kind: str, chance: Random) -> bytes:
    """The bytes of a database with something done to them."""
    pages = len(data) // PAGE
    if kind == "cut":
        return data[: chance.randrange(1, len(data))]
    if kind == "garbage":
        return chance.randbytes(len(data))
    if kind == "emptied":
        return b""
    broken = bytearray(data)
    for _ in range(chance.randint(1, max(1, pages // 4))):
        at = chance.randrange(pages) * PAGE
        broken[at : at + PAGE] = bytes(PAGE) if kind == "zeroed" else chance.randbytes(PAGE)
    return bytes(broken)


def library_in(folder: Path) -> None:
    """A library of twenty articles with a note, each time a copy of the same files."""
    shutil.copytree(_made(), folder, dirs_exist_ok=True)


@cache
def _made() -> Path:
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with Library.open(folder) as library:
        for each in articles() * 4:
            library.add(each, marked(each), origin=f"/{len(library.shelf())}")
    with OwnWork.open(folder) as own:
        own.bookmarks.keep(selection_bookmark(articles()[0], Span(0, 20)))
        own.bookmarks.write_note(1, "my note")
    return folder


def damage(folder: Path, file: str, kind: str, number: int) -> None:
    """Damage a file of the library as that number tells."""
    path = folder / file
    path.write_bytes(damaged(path.read_bytes(), kind, Random(f"{kind} {number}")))


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["--library", str(folder), *arguments])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", [1, 2])
def test_a_damaged_library_is_said_and_bookmarks_are_safe(tmp_path: Path, kind: str, number: int) -> None:
    library_in(tmp_path)
    damage(tmp_path, FILE, kind, number)
    for arguments in (("find", "truce"), ("library", "info"), ("export", "-"), ("bookmarks",), ("proposals",)):
        done = run(tmp_path, *arguments)
        assert done.exception is None or isinstance(done.exception, SystemExit), (arguments, done.exception)
        if done.exit_code and arguments[0] != "proposals":
            assert any(said in done.stderr for said in (FILE, *SAID))
    assert "my note" in run(tmp_path, "bookmarks").stdout
    assert "my note" in run(tmp_path, "export", "-", "--bookmarks").stdout
    try:
        with Library.open(tmp_path) as library:
            for row in library.shelf():
                read(lambda id_=row.id: library.findings(id_))
    except LibraryError as error:
        assert FILE in str(error)  # noqa: PT017 - it may as well be read whole


def with_one_article_lost(folder: Path) -> str:
    """A library with the seeds, of which one has garbage in the place of its text; gives the name of that one."""
    with Library.open(folder) as library:
        for each in articles():
            library.add(each, marked(each))
        library.file.connection.execute("UPDATE texts SET text = CAST(x'c3c3c3' AS TEXT) WHERE article = 2")
        return library.shelved(2).name


def test_the_search_goes_on_past_a_damaged_article_and_names_it(tmp_path: Path) -> None:
    name = with_one_article_lost(tmp_path)
    for _ in range(2):
        done = run(tmp_path, "find", "ceasefire")
        assert done.exit_code == 2
        assert done.stdout.count("\n") > 1
        assert f"damaged and left out: {name}; " in done.stderr
    assert run(tmp_path, "find", "xyzzyplugh").exit_code == 2


def test_an_index_knows_what_it_could_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.search.index.MOST_IN_MEMORY", 0)
    with_one_article_lost(tmp_path)
    for _ in range(2):
        with Library.open(tmp_path) as library:
            assert Search(library).search("ceasefire")
            assert library.left_out == {2}


def test_what_is_damaged_after_it_was_indexed_is_left_out(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for each in articles():
            library.add(each, marked(each))
        search = Search(library)
        search.prepare()
        library.file.connection.execute("UPDATE texts SET text = CAST(x'c3c3c3' AS TEXT) WHERE article = 2")
        assert search.search("ceasefire", 200)
        assert library.left_out == {2}


def test_an_export_and_a_check_go_on_past_a_damaged_article(tmp_path: Path) -> None:
    name = with_one_article_lost(tmp_path)
    done = run(tmp_path, "export", "-", "--format", "json")
    assert (done.exit_code, len(json.loads(done.stdout))) == (2, len(articles()) - 1)
    assert name in done.stderr
    draft = tmp_path / "draft.md"
    draft.write_text(f"“{articles()[0].text[:40].split('.')[0]}”", "utf-8")
    done = run(tmp_path, "check", str(draft))
    assert done.exit_code == 2
    assert name in done.stderr


@pytest.mark.parametrize("page", [1, 2, 4, 9, 10, 11, 27, 36])
def test_one_page_of_zeros_is_said(tmp_path: Path, page: int) -> None:
    library_in(tmp_path)
    data = bytearray((tmp_path / FILE).read_bytes())
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    (tmp_path / FILE).write_bytes(data)
    done = run(tmp_path, "library", "info")
    assert f"{FILE} is damaged" in done.stderr
    assert done.exit_code


def read(what: Callable[[], object]) -> None:
    try:
        what()
    except LibraryError:
        return


def test_an_emptied_library_is_said_and_gets_no_sample(tmp_path: Path) -> None:
    library_in(tmp_path)
    (tmp_path / FILE).write_bytes(b"")
    done = run(tmp_path, "find", "truce")
    assert "was empty: its articles are gone" in done.stderr
    with Library.open(tmp_path) as library:
        assert not library.shelf()


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_own_work_is_said_by_whoever_needs_it(tmp_path: Path, kind: str) -> None:
    library_in(tmp_path)
    (tmp_path / f"{OWN}.backup").unlink()
    damage(tmp_path, OWN, kind if kind != "zeroed" else "garbage", 1)
    done = run(tmp_path, "bookmarks")
    assert "my note" in done.stdout or "was damaged and there is no copy" in done.stderr
    assert done.exception is None or isinstance(done.exception, SystemExit)


def test_own_work_is_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        library_in(tmp_path)
        with OwnWork.open(tmp_path) as own:
            own.bookmarks.write_note(1, "another")
            for path in tmp_path.glob(f"{OWN}*"):
                assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    finally:
        os.umask(before)
