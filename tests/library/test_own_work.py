"""A person's own work: kept, found again, attached to what is found now, never dropped."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests import seeds
from tui.articles.article import Article, Span
from tui.articles.reading import read_article
from tui.extraction.extract import extract
from tui.findings import Findings, Proposal, Quote, Why
from tui.library import database
from tui.library.database import LibraryError
from tui.library.library import Library
from tui.library.own_work.attaching import attach, located, overlap
from tui.library.own_work.notes import CUT, edited, to_edit
from tui.library.own_work.places import Place, Session
from tui.library.own_work.standing import standings
from tui.library.own_work.store import FILE, SCHEMA, OwnWork
from tui.library.own_work.values import (
    Bookmark,
    article_bookmark,
    proposal_bookmark,
    quote_bookmark,
    selection_bookmark,
)
from tui.library.places import Location

NOTHING = Findings("0", (), (), ())
ARTICLE = seeds.articles()[1]
LENGTH = len(ARTICLE.text)


def quote(*spans: Span) -> Quote:
    return Quote("direct", spans, spans, "Jane Roe", None, None, 1.0, Why("by hand"))


def proposal(*spans: Span) -> Proposal:
    return Proposal("ceasefire", "a truce", spans, (), (), (), (), (), "open", 1.0, Why("by hand"))


def findings(quotes: list[Span], proposals: list[Span]) -> Findings:
    return Findings("0", tuple(quote(span) for span in quotes), tuple(proposal(span) for span in proposals), ())


stretches = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 300)).map(
    lambda pair: Span(pair[0], min(LENGTH, sum(pair)))
)
found = st.builds(findings, st.lists(stretches, max_size=6), st.lists(stretches, max_size=6))


@pytest.fixture
def own(place: Location) -> Iterator[OwnWork]:
    with OwnWork.open(place) as work:
        yield work


# Kept and read back


def test_a_bookmark_is_kept_with_the_words_and_all_a_citation_needs(place: Location) -> None:
    first = seeds.found_in(ARTICLE).quotes[0]
    with OwnWork.open(place) as own:
        kept = own.bookmarks.keep(quote_bookmark(ARTICLE, first))
    with OwnWork.open(place) as own:
        (again,) = own.bookmarks.all()
        assert again == kept == own.bookmarks.find(quote_bookmark(ARTICLE, first))
        assert again.words == ARTICLE.text[again.span.start : again.span.end]
        assert (again.speaker, again.said) == (first.speaker, first.kind)
        assert again.cited.name == ARTICLE.name


def test_the_same_words_twice_are_one_bookmark(own: OwnWork) -> None:
    bookmark = selection_bookmark(ARTICLE, Span(10, 40))
    assert own.bookmarks.keep(bookmark) == own.bookmarks.keep(bookmark)
    assert len(own.bookmarks.all()) == 1
    assert own.bookmarks.keep(article_bookmark(ARTICLE)).words == ARTICLE.name
    assert len(own.bookmarks.all()) == 2


def test_notes_and_collections_change_and_a_removed_bookmark_comes_back(own: OwnWork) -> None:
    id_ = own.bookmarks.keep(selection_bookmark(ARTICLE, Span(10, 40))).id
    own.bookmarks.write_note(id_, "look at the date")
    own.bookmarks.put_in(id_, "  for  the draft ")
    marked = own.bookmarks.put_in(id_, "Talks")
    assert (marked.note, marked.collections) == ("look at the date", ("Talks", "for the draft"))
    assert own.bookmarks.collections() == [("for the draft", 1), ("Talks", 1)]
    removed = own.bookmarks.remove(id_)
    assert own.bookmarks.all() == []
    assert own.bookmarks.collections() == []
    back = own.bookmarks.keep(removed)
    assert replace(back, changed="") == replace(marked, changed="")
    assert own.bookmarks.take_out(id_, "Talks").collections == ("for the draft",)


def test_a_removed_bookmark_put_back_beside_a_new_one_keeps_both_notes(own: OwnWork) -> None:
    bookmark = replace(selection_bookmark(ARTICLE, Span(10, 40)), note="first", collections=("a",))
    removed = own.bookmarks.remove(own.bookmarks.keep(bookmark).id)
    own.bookmarks.keep(replace(bookmark, note="second", collections=("b",)))
    both = own.bookmarks.keep(removed)
    assert (both.note, both.collections) == ("second\n\nfirst", ("a", "b"))
    assert len(own.bookmarks.all()) == 1


def test_search_folds_case_and_accents_and_looks_everywhere(own: OwnWork) -> None:
    one = own.bookmarks.keep(replace(selection_bookmark(ARTICLE, Span(10, 40)), note="Élysée, im März"))
    two = own.bookmarks.keep(replace(selection_bookmark(ARTICLE, Span(90, 130)), collections=("Kyjiw",)))
    assert own.bookmarks.all(query="elysee MARZ") == [one]
    assert own.bookmarks.all(query="kyjiw") == own.bookmarks.all(collection="Kyjiw") == [two]
    assert own.bookmarks.all(query=ARTICLE.name) == [one, two]
    assert own.bookmarks.all(query="kyjiw elysee") == []
    assert own.bookmarks.all(text_sha256="0" * 64) == []


def test_what_is_not_there_is_said(own: OwnWork) -> None:
    with pytest.raises(KeyError):
        own.bookmarks.get(7)
    with pytest.raises(ValueError, match="no such stretch"):
        selection_bookmark(ARTICLE, Span(5, 5))
    id_ = own.bookmarks.keep(article_bookmark(ARTICLE)).id
    with pytest.raises(ValueError, match="needs a name"):
        own.bookmarks.put_in(id_, " , ")


def test_a_half_surrogate_in_a_file_name_is_kept(place: Location) -> None:
    odd = replace(article_bookmark(replace(ARTICLE, file="a\udce4.txt")), note="n\udce4")
    with OwnWork.open(place) as own:
        kept = own.bookmarks.keep(odd)
        assert (kept.cited.file, kept.note) == ("a\udce4.txt", "n\udce4")


def test_reading_is_kept(place: Location) -> None:
    there = Place(ARTICLE.text_sha256, 120)
    session = Session(there.text_sha256, "quotes", "truce", {"articles": 24, "zoomed": False}, (there,), ())
    with OwnWork.open(place) as own:
        assert own.reading.session() is None
        assert own.reading.position(there.text_sha256) is None
        own.reading.mark_read(there.text_sha256)
        own.reading.keep_position(there)
        own.reading.mark("a", there)
        own.reading.keep_session(session)
    with OwnWork.open(place) as own:
        assert own.reading.read_texts() == {there.text_sha256}
        assert own.reading.position(there.text_sha256) == 120
        assert own.reading.marks() == {"a": there}
        assert own.reading.session() == session
        own.reading.mark_read(there.text_sha256, False)
        assert own.reading.read_texts() == frozenset()
        assert own.reading.position(there.text_sha256) == 120


# Attached to what is found now


@given(stretches, found)
def test_a_bookmark_goes_to_the_finding_of_its_kind_that_shares_most(span: Span, now: Findings) -> None:
    for bookmark in (quote_bookmark(ARTICLE, quote(span)), proposal_bookmark(ARTICLE, proposal(span))):
        attached = attach(bookmark, ARTICLE, now)
        assert attached.span == span
        shared = {
            kind: [overlap((span,), finding.spans) for finding in group]
            for kind, group in (("quote", now.quotes), ("proposal", now.proposals))
        }
        if attached.kind is None or attached.nth is None:
            assert not any(shared["quote"] + shared["proposal"])
        else:
            assert 0 < shared[attached.kind][attached.nth] == max(shared[attached.kind])
            assert attached.kind == bookmark.kind or not any(shared[bookmark.kind])


@given(st.lists(stretches, min_size=1, max_size=8, unique=True), found, st.booleans())
def test_no_bookmark_is_ever_dropped(spans: list[Span], now: Findings, removed: bool) -> None:
    with Library.open(None) as library, OwnWork.open(None) as own:
        if not removed:
            library.replace_findings(library.add(ARTICLE, NOTHING), ARTICLE, now)
        kept = [own.bookmarks.keep(quote_bookmark(ARTICLE, quote(span))) for span in spans]
        shown = list(standings(library, own.bookmarks.all()))
        assert {standing.bookmark.id for standing in shown} == {bookmark.id for bookmark in kept}
        for standing in shown:
            assert (standing.orphan is None) == (standing.attached.nth is not None)
            assert standing.bookmark.words == standing.bookmark.span.cut(ARTICLE.text)


@pytest.mark.parametrize("article", seeds.articles(), ids=lambda article: article.file[-24:-20])
def test_a_bookmark_on_a_finding_comes_back_to_that_finding(article: Article) -> None:
    now = extract(article)
    assert now.quotes
    for quote in now.quotes:
        attached = attach(quote_bookmark(article, quote), article, now)
        assert attached.kind == "quote"
        assert now.quotes[attached.nth or 0].spans == quote.spans
    for proposal in now.proposals:
        attached = attach(proposal_bookmark(article, proposal), article, now)
        assert attached.kind == "proposal"
        assert now.proposals[attached.nth or 0].spans == proposal.spans


def test_an_orphan_says_why(place: Location) -> None:
    bookmark = replace(quote_bookmark(ARTICLE, quote(Span(100, 140))), id=1)
    with Library.open(place) as library:
        (gone,) = standings(library, [bookmark])
        assert gone.orphan == "the article is no longer in the library"
        library.add(ARTICLE, NOTHING)
        (unfound,) = standings(library, [bookmark])
        assert unfound.orphan == "no longer found as a quote; its words still stand in the article"
        assert unfound.attached.span == Span(100, 140)
        (selection,) = standings(library, [selection_bookmark(ARTICLE, Span(100, 140))])
        assert selection.orphan is None


def article(folder: Path, text: str) -> Article:
    file = folder / "a.txt"
    file.write_text(text, encoding="utf-8")
    return read_article(file)


def test_a_newer_version_leaves_a_bookmark_with_the_older_one(tmp_path: Path, place: Location) -> None:
    old = article(tmp_path, "Talks\n\nBoth sides met on Monday in Geneva, she said.\n")
    new = article(tmp_path, "Talks\n\nAt last both\nsides  met on Monday, she said.\n")
    start = old.text.index("sides")
    bookmark = selection_bookmark(old, Span(start, start + len("sides met on Monday")))
    with Library.open(place) as library:
        library.add(old, NOTHING, origin="/a.txt")
        newer = library.add(new, NOTHING, origin="/a.txt")
        (standing,) = standings(library, [bookmark])
        assert standing.found is not None
        assert standing.found.older
        assert standing.found.id != newer
        assert standing.orphan is None
    (place,) = located(bookmark, new)
    assert place.cut(new.text) == "sides  met on Monday"
    assert located(bookmark, article(tmp_path, "Nothing of it")) == ()


def test_of_several_places_in_another_text_the_nearest_is_taken(tmp_path: Path) -> None:
    old = article(tmp_path, "no yes no yes no yes.\n")
    bookmark = selection_bookmark(old, Span(10, 13))
    new = article(tmp_path, "Well: no yes no yes no yes.\n")
    assert located(bookmark, new) == (Span(9, 12),)


# Notes as text


@example("one\r", [])
@given(st.text(), st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1), max_size=3))
def test_a_note_comes_back_from_the_editor_as_it_went(note: str, names: list[str]) -> None:
    with OwnWork.open(None) as own:
        collections = tuple(name for name in names if name.replace(",", " ").strip())
        bookmark = own.bookmarks.keep(
            replace(selection_bookmark(ARTICLE, Span(10, 400)), note=note, collections=collections)
        )
        again = edited(bookmark, to_edit(bookmark))
        assert again.note == note.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
        assert again.collections == bookmark.collections


def test_collections_are_edited_below_the_line() -> None:
    bookmark = selection_bookmark(ARTICLE, Span(10, 40))
    changed = edited(bookmark, f"# A heading\nof mine\n{CUT}\ncollections: talks, draft , talks\n\n> words\n")
    assert (changed.note, changed.collections) == ("# A heading\nof mine", ("draft", "talks"))
    assert edited(replace(bookmark, collections=("a",)), "all of it").collections == ("a",)


# Whole or not at all


SAVING = """
import sys
from dataclasses import replace
from pathlib import Path
from tui.library.own_work.store import OwnWork
with OwnWork.open(Path(sys.argv[1])) as own:
    (bookmark,) = own.bookmarks.all()
    print("ready", flush=True)
    for n in range(100_000):
        own.bookmarks.keep(replace(bookmark, note=f"{n} " * 2000, collections=(f"c{n}", f"d{n}")))
"""


def test_killed_while_saving_the_old_or_the_new_note_is_there(tmp_path: Path) -> None:
    with OwnWork.open(tmp_path) as own:
        own.bookmarks.keep(replace(selection_bookmark(ARTICLE, Span(10, 40)), note="0 " * 2000))
    for delay in range(int(os.environ.get("KILLS", "5"))):
        saving = subprocess.Popen([sys.executable, "-c", SAVING, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert saving.stdout is not None
        assert saving.stdout.readline() == "ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            saving.wait(0.003 * (1 + delay % 20))
        saving.send_signal(signal.SIGKILL)
        saving.wait()
        saving.stdout.close()
        with OwnWork.open(tmp_path) as own:
            (bookmark,) = own.bookmarks.all()
        number = bookmark.note.split(" ", 1)[0]
        assert bookmark.note == f"{number} " * 2000
        assert bookmark.collections in ((), (f"c{number}", f"d{number}"))


def test_a_change_that_fails_leaves_nothing_behind(own: OwnWork) -> None:
    kept = own.bookmarks.keep(selection_bookmark(ARTICLE, Span(10, 40)))

    def fail() -> None:
        with own.change():
            own.bookmarks.write_note(kept.id, "half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert own.bookmarks.all() == [kept]


def test_a_damaged_library_takes_no_note_with_it(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library, OwnWork.open(tmp_path) as own:
        library.add(ARTICLE, NOTHING)
        kept = own.bookmarks.keep(selection_bookmark(ARTICLE, Span(10, 40)))
    (tmp_path / "library.sqlite").write_bytes(b"garbage" * 1000)
    with pytest.raises(LibraryError, match="damaged"):
        Library.open(tmp_path)
    with OwnWork.open(tmp_path) as own:
        assert own.bookmarks.all() == [kept]


@pytest.mark.parametrize("damage", ["garbage", "cut", "empty", "page", "gone"])
def test_damaged_own_work_is_restored_from_its_second_copy(tmp_path: Path, damage: str) -> None:
    with OwnWork.open(tmp_path) as own:
        kept = own.bookmarks.keep(replace(selection_bookmark(ARTICLE, Span(10, 40)), note="mine " * 9000))
        assert own.notice is None
    file = tmp_path / FILE
    data = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(
            {"garbage": b"x" * len(data), "cut": data[: len(data) // 2], "empty": b""}.get(
                damage, data[:8192] + b"\xff" * 8192 + data[16384:]
            )
        )
    with OwnWork.open(tmp_path) as own:
        assert own.bookmarks.all() == [kept]
        assert own.notice is not None
        assert "bookmarks and notes are as they were on" in own.notice
        own.bookmarks.write_note(kept.id, "again")
    with OwnWork.open(tmp_path) as own:
        assert own.notice is None
        assert own.bookmarks.get(kept.id).note == "again"
    assert bool(list(tmp_path.glob("*.damaged-*"))) == (damage != "gone")


def test_damage_without_a_second_copy_keeps_the_damaged_file(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"garbage" * 999)
    with OwnWork.open(tmp_path) as own:
        assert own.bookmarks.all() == []
        assert own.notice is not None
        assert "begin anew; the damaged file is kept as" in own.notice
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.read_bytes() == b"garbage" * 999


def test_a_file_of_a_newer_version_is_read_and_not_written(tmp_path: Path) -> None:
    with OwnWork.open(tmp_path) as own:
        kept = own.bookmarks.keep(selection_bookmark(ARTICLE, Span(10, 40)))
        own.rows("PRAGMA user_version = 99")
    with OwnWork.open(tmp_path) as own:
        assert not own.writable
        assert own.notice is not None
        assert FILE in own.notice
        assert own.bookmarks.all() == [kept]
        with pytest.raises(LibraryError, match="reading only"):
            own.bookmarks.write_note(kept.id, "no")


def test_bookmarks_come_article_by_article_in_the_order_of_the_text(own: OwnWork) -> None:
    other = seeds.articles()[0]
    made: list[Bookmark] = [
        own.bookmarks.keep(selection_bookmark(each, span))
        for each, span in (
            (ARTICLE, Span(90, 99)), (other, Span(5, 9)), (ARTICLE, Span(10, 20)), (other, Span(1, 4)),
        )
    ]  # fmt: skip
    assert own.bookmarks.all() == [made[2], made[0], made[3], made[1]]


def test_searches_are_saved_under_a_name_and_the_last_one_counts(place: Location) -> None:
    with OwnWork.open(place) as own:
        own.searches.save("@march", "on:2025-02")
        own.searches.save("march", 'on:2025-03 "a phrase"')
        own.searches.save("a_1", "x")
    with OwnWork.open(place) as own:
        assert list(own.searches.all().items()) == [("a_1", "x"), ("march", 'on:2025-03 "a phrase"')]
        assert own.searches.forget("a_1")
        assert not own.searches.forget("a_1")
        assert list(own.searches.all()) == ["march"]


@pytest.mark.parametrize("name", ["", "@", "two words", "-x", "a" * 61, "a:b"])
def test_what_could_not_be_typed_is_no_name_of_a_search(name: str) -> None:
    with OwnWork.open(None) as own, pytest.raises(ValueError, match="letters"):
        own.searches.save(name, "x")


def test_own_work_of_before_saved_searches_is_read_where_it_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.executescript(database.migrations(SCHEMA)[0].read_text("utf-8"))
    connection.execute("PRAGMA user_version = 1")
    connection.close()

    def unwritable(path: Path, schema: Path) -> database.Opened:
        return database._open_readable(path, "read only", schema)

    monkeypatch.setattr(database, "_open_writable", unwritable)
    with OwnWork.open(tmp_path) as own:
        assert own.searches.all() == {}
