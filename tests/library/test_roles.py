"""Who may do what in a library on a server: the database's own rights say so, and own work is each one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings
from tests.postgresql import Running
from tui.library.corrections.values import of_article
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.library.own_work.values import article_bookmark
from tui.library.places import Server
from tui.search.search import Search

ONE = article("Talks went on in Geneva.")


@pytest.fixture
def newsroom(postgresql: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Server]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    place = postgresql.fresh(postgresql.library())
    name = place.address.rpartition("/")[2]
    for user, role in (("ann", "editor"), ("bea", "editor"), ("ben", "reader"), ("nobody_yet", None)):
        postgresql.sql(f"DO $$ BEGIN CREATE ROLE {user} LOGIN; EXCEPTION WHEN duplicate_object THEN END $$")
        if role:
            postgresql.sql(f"GRANT ceasefire_tui_{role} TO {user}")
    with Library.open(place) as library:
        library.add(ONE, findings())
    return {user: Server(postgresql.address(name, user)) for user in ("ann", "bea", "ben", "nobody_yet")}


def test_an_editor_puts_in_and_a_reader_reads(newsroom: dict[str, Server]) -> None:
    with Library.open(newsroom["ann"]) as library:
        assert library.writable
        id_ = library.add(article("Talks ended."), findings())
        Search(library).prepare()
        library.remove(id_)
    with Library.open(newsroom["ben"]) as library:
        assert not library.writable
        assert [row.name for row in library.shelf()] == ["Talks went on in Geneva."]
        assert [hit.text for hit in Search(library).search("geneva")] == ["Talks went on in Geneva."]
        assert [hit.text for hit in Search(library).search("in:talks geneva")] == ["Talks went on in Geneva."]
        with pytest.raises(LibraryError, match=r"permission denied.*ask for the one of an editor"):
            library.add(article("Talks ended."), findings())
        assert library.totals().articles == 1
    with pytest.raises(LibraryError, match=r"permission denied|there is no library"):
        Library.open(newsroom["nobody_yet"])


def test_own_work_is_each_ones_own(newsroom: dict[str, Server]) -> None:
    for user in ("ann", "ben"):
        with OwnWork.open(newsroom[user]) as own:
            assert own.bookmarks.all() == []
            own.bookmarks.keep(article_bookmark(ONE))
            own.bookmarks.write_note(1, f"of {user}")
    for user in ("ann", "ben"):
        with OwnWork.open(newsroom[user]) as own:
            assert [each.note for each in own.bookmarks.all()] == [f"of {user}"]
    with Library.open(newsroom["ann"]) as library, pytest.raises(LibraryError, match=r"permission denied"):
        library.file.rows("SELECT note FROM ceasefire_tui_own_ben.bookmarks")


def test_editors_share_what_they_put_right_and_a_reader_keeps_it(newsroom: dict[str, Server]) -> None:
    with OwnWork.open(newsroom["ben"]) as own:
        own.corrections.keep([of_article(ONE, "title", "By a reader")])
    with OwnWork.open(newsroom["ann"]) as own:
        assert own.corrections.all() == []
        own.corrections.keep([of_article(ONE, "title", "By an editor")])
    with Library.open(newsroom["ann"]):  # applies it
        pass
    for user in ("bea", "ben"):
        with Library.open(newsroom[user]) as library:
            assert library.article(1).title == "By an editor"
    with OwnWork.open(newsroom["bea"]) as own:
        own.corrections.undo(own.corrections.all()[0].id)
    with OwnWork.open(newsroom["ben"]) as own:
        (kept,) = own.corrections.all()
        assert "By a reader" in repr(kept.change)
