"""What can happen to a database from outside: other processes, kill, garbage, versions, rights."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings, marked, quote
from tests.seeds import articles
from tui.library import database
from tui.library.database import FILE, LibraryError
from tui.library.library import Library
from tui.library.mounts import network_file_system

ADDING = """
import sys
from pathlib import Path
from tests.findings_by_hand import article, findings, quote
from tui.library.library import Library

with Library.open(Path(sys.argv[1])) as library:
    print("open", flush=True)
    for number in range(int(sys.argv[3])):
        library.add(article(f"{sys.argv[2]} {number}. " * 50), findings(*[quote((0, 4))] * 20))
        print(number, flush=True)
"""


def adding(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ADDING, str(folder), name, str(count)], stdout=subprocess.PIPE, text=True
    )


def is_whole(folder: Path) -> int:
    """How many articles there are, each of them checked to be whole."""
    with Library.open(folder) as library:
        shelf = library.shelf()
        for row in shelf:
            assert len(library.findings(row.id).quotes) == row.quotes == 20
            assert len(library.article(row.id).text) > 300
        assert len(library.lists.quotes()) == 20 * len(shelf)
    connection = sqlite3.connect(folder / FILE)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return len(shelf)


def read_all(folder: Path) -> None:
    with Library.open(folder) as library:
        for row in library.shelf():
            library.article(row.id)
            library.findings(row.id)


def test_two_processes_add_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    processes = [adding(tmp_path, name, 40) for name in ("first", "second")]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert is_whole(tmp_path) == 80


def test_a_reader_sees_what_another_process_adds(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        before = library.changes()
        assert adding(tmp_path, "other", 3).wait(60) == 0
        assert len(library.shelf()) == 3
        assert library.changes() > before


@pytest.mark.parametrize("seed", range(6))
def test_killed_while_adding_leaves_whole_articles(tmp_path: Path, seed: int) -> None:
    process = adding(tmp_path, "killed", 100_000)
    assert process.stdout
    said = [process.stdout.readline() for _ in range(2 + seed)]
    time.sleep(random.Random(seed).random() / 50)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(60)
    process.stdout.close()
    assert is_whole(tmp_path) >= len(said) - 1


@pytest.mark.parametrize("garbage", [b"not a database at all, only words" * 200, b"SQLite format 3\0" + bytes(8000)])
def test_garbage_is_one_clear_error(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / FILE).write_bytes(garbage)
    with pytest.raises(LibraryError, match="damaged or no library") as caught:
        Library.open(tmp_path)
    assert "\n" not in str(caught.value)
    assert (tmp_path / FILE).read_bytes() == garbage


def test_a_truncated_database_is_one_clear_error(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for each in articles():
            library.add(each, marked(each))
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LibraryError, match="damaged"):
        read_all(tmp_path)


def test_a_database_of_a_newer_version_is_opened_for_reading_with_a_message(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        id_ = library.add(article("One."), findings(quote((0, 3))))
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with Library.open(tmp_path) as library:
        assert library.notice
        assert "newer" in library.notice
        assert not library.writable
        assert library.article(id_).text == "One."
        with pytest.raises(LibraryError, match="reading only"):
            library.add(article("Two."), findings())


OLD = """
    INSERT INTO articles (id, place, changed, added, file, sha256, text_sha256, encoding, encoding_guessed, name, title,
        language, furniture, words, extractor, quotes, proposals, people)
    VALUES (1, 1, 1, '2026-01-01', 'a.txt', 'ab', 'cd', 'utf-8', 0, 'Talks', 'Talks', 'en', '[]', 1, 'old', 0, 0, 0);
    INSERT INTO texts VALUES (1, 'Talks\n\nThey met.');
    INSERT INTO people VALUES (1, 0, 'Ann Lee', NULL, 0, '[]');
    INSERT INTO articles (id, place, replaced_by, changed, added, file, sha256, text_sha256, encoding, encoding_guessed,
        name, language, furniture, words, extractor, quotes, proposals, people)
    VALUES (2, 1, 1, 1, '2026-01-01', 'a.txt', 'ab', 'ef', 'utf-8', 0, 'Talk', 'en', '[]', 1, 'old', 0, 0, 0);
    INSERT INTO people VALUES (2, 0, 'Ann Lee', NULL, 0, '[]'), (2, 1, 'Bo Berg', NULL, 0, '[]');
    INSERT INTO findings VALUES (1, '{"quotes": [{"confidence": 0.9}, {"confidence": 0.4}], "proposals": []}');
    INSERT INTO quotes VALUES (1, 0, 'direct', NULL, '[[0, 5]]'), (1, 1, 'direct', NULL, '[[7, 11]]');
    PRAGMA user_version = 1;
"""


@pytest.mark.parametrize("writable", [True, False])
def test_a_library_of_the_first_version_opens_with_what_it_has(tmp_path: Path, writable: bool) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.executescript(database.migrations()[0].read_text() + OLD)
    connection.close()
    opened = (
        database.open_folder(tmp_path)
        if writable
        else database._open_readable(tmp_path / FILE, "reading only", database.SCHEMA)
    )
    with Library(opened, tmp_path) as library:
        old = library.article(1)
        assert (old.title, old.url, old.author, old.blocks, old.notice) == ("Talks", None, None, (), None)
        assert [row.name for row in library.shelf()] == ["Talks"]
        assert library.totals() == (1, 0, 0, 1, 1, 0)
        assert [(row.name, row.articles) for row in library.persons.all()] == [("Ann Lee", 1)]
        assert [row.sure for row in library.lists.quotes()] == [True, False]
        assert len(library.lists.quotes(sure=False)) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_opened_for_reading_with_a_message(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(article("One."), findings())
    tmp_path.chmod(0o500)
    (tmp_path / FILE).chmod(0o400)
    try:
        with Library.open(tmp_path) as library:
            assert library.notice
            assert len(library.shelf()) == 1
    finally:
        tmp_path.chmod(0o700)


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.database.BUSY_SECONDS", 0.05)
    with Library.open(tmp_path) as library:
        holder = sqlite3.connect(tmp_path / FILE, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        assert library.shelf() == []
        with pytest.raises(LibraryError, match="another process"):
            library.add(article("One."), findings())
        holder.execute("ROLLBACK")
        holder.close()
        library.add(article("One."), findings())


def test_a_full_disk_is_said_and_nothing_is_changed(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(article("One."), findings())
        pages = library.file.connection.execute("PRAGMA page_count").fetchone()[0]
        library.file.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(LibraryError, match="disk is full"):
            library.add(article("Two. " * 100_000), findings())
        assert [row.name for row in library.shelf()] == ["One."]


MOUNTS = r"""21 1 252:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 21 0:40 / {there}/net\040work rw,relatime shared:2 master:3 - nfs4 server:/export rw
31 30 0:41 / {there}/net\040work/local rw - ext4 /dev/vdb rw
"""


def test_a_network_file_system_gets_no_write_ahead_log_and_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS.format(there=tmp_path))
    monkeypatch.setattr("tui.library.database.network_file_system", lambda each: network_file_system(each, mounts))
    for folder, journal in (("net work/library", "delete"), ("net work/local", "wal"), ("other", "wal")):
        with Library.open(tmp_path / folder) as library:
            library.add(article("One."), findings())
            assert library.file.connection.execute("PRAGMA journal_mode").fetchone() == (journal,)
            assert bool(library.notice) == (journal == "delete")
            assert library.writable
