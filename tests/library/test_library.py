import json
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings_by_hand import article, findings, marked, quote
from tests.seeds import articles, found_in
from tui.articles.article import Article, Block, Span
from tui.extraction.extract import extract
from tui.findings import Findings, Party, Person, Proposal, Quote, Response, Term, Why
from tui.library.database import FILE, LibraryError
from tui.library.kept_findings import findings_json, findings_of
from tui.library.library import Library
from tui.library.places import Location

texts = st.text(st.characters(codec=None), max_size=40)
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda pair: Span(*sorted(pair)))
some_spans = st.lists(spans, max_size=3).map(tuple)
whys = st.builds(Why, texts, some_spans, texts)
parties = st.lists(st.builds(Party, st.none() | texts, st.none() | texts, st.none() | spans), max_size=2).map(tuple)
quotes = st.builds(
    Quote,
    kind=st.sampled_from(["direct", "mixed", "indirect"]),
    spans=st.lists(spans, min_size=1, max_size=3).map(tuple),
    verbatim=some_spans,
    speaker=st.none() | texts,
    speaker_span=st.none() | spans,
    cue_span=st.none() | spans,
    confidence=st.floats(0, 1),
    why=whys,
)
terms = st.builds(
    Term,
    type=st.sampled_from(["duration", "scope", "other"]),
    span=spans,
    days=st.none() | st.floats(0, 1000),
    resolved=st.none() | texts,
)
responses = st.builds(
    Response,
    party=st.none() | texts,
    person=st.none() | texts,
    stance=st.sampled_from(["accepted", "open"]),
    span=spans,
    why=whys,
)
proposals = st.builds(
    Proposal,
    kind=st.sampled_from(["truce", "peace plan"]),
    label=texts,
    spans=st.lists(spans, min_size=1, max_size=3).map(tuple),
    mentions=some_spans,
    proposers=parties,
    addressees=parties,
    terms=st.lists(terms, max_size=2).map(tuple),
    responses=st.lists(responses, max_size=2).map(tuple),
    status=texts,
    confidence=st.floats(0, 1),
    why=whys,
    mediators=parties,
    venue=st.none() | spans,
)
people = st.builds(Person, texts, st.none() | texts, some_spans)
all_findings = st.builds(
    Findings,
    extractor=st.text(st.characters(codec="utf-8"), max_size=9),
    quotes=st.lists(quotes, max_size=3).map(tuple),
    proposals=st.lists(proposals, max_size=2).map(tuple),
    people=st.lists(people, max_size=2).map(tuple),
    reason=st.none() | st.text(min_size=1, max_size=9),
)
all_articles = st.builds(
    Article,
    file=texts,
    text=texts,
    sha256=st.just("ab" * 32),
    text_sha256=st.just("cd" * 32),
    encoding=st.sampled_from(["utf-8", "windows-1252"]),
    encoding_guessed=st.booleans(),
    title=st.none() | texts,
    title_span=st.none() | spans,
    subtitle_span=st.none() | spans,
    source=st.none() | texts,
    published=st.none() | texts,
    language=texts,
    furniture=some_spans,
    url=st.none() | texts,
    author=st.none() | texts,
    blocks=st.lists(st.builds(Block, st.sampled_from(["heading", "list item"]), spans, texts), max_size=3).map(tuple),
    notice=st.none() | texts,
)


@given(all_articles, all_findings)
def test_whatever_goes_in_comes_back(given_article: Article, given_findings: Findings) -> None:
    with Library.open(None) as library:
        id_ = library.add(given_article, given_findings)
        assert library.article(id_) == given_article
        assert library.findings(id_) == given_findings


def test_the_seeds_come_back_from_disk_in_their_order(place: Location) -> None:
    found = [found_in(each) for each in articles()]
    with Library.open(place) as library:
        for each, what in zip(articles(), found, strict=True):
            library.add(each, what)
    with Library.open(place) as library:
        shelf = library.shelf()
        assert [row.name for row in shelf] == [each.name for each in articles()]
        assert [row.has_title for row in shelf] == [each.title is not None for each in articles()]
        assert [row.quotes for row in shelf] == [len(what.quotes) for what in found]
        assert [library.article(row.id) for row in shelf] == list(articles())
        assert [library.findings(row.id) for row in shelf] == found
        assert library.shelf(offset=1, limit=2) == shelf[1:3]
        assert shelf[0] == library.shelved(shelf[0].id)


def test_those_quoted_most_are_the_first_of_the_people(place: Location) -> None:
    with Library.open(place) as library:
        for each in articles():
            library.add(each, found_in(each))
        people = [row for row in library.persons.all() if row.quotes]
        most = library.persons.most_quoted(100)
        assert most == [row.name for row in sorted(people, key=lambda row: (-row.quotes, row.name))]
        assert library.persons.most_quoted(2) == most[:2]


def test_lists_over_all_articles_are_in_file_order_and_can_be_read_in_parts(place: Location) -> None:
    with Library.open(place) as library:
        for each in articles():
            library.add(each, marked(each))
        rows = library.lists.quotes()
        assert [row.text for row in rows] == [
            span.cut(each.text) for each in articles() for one in marked(each).quotes for span in one.spans
        ]
        assert library.lists.quotes(offset=3, limit=4) == rows[3:7]
        assert {row.speaker for row in library.lists.quotes(speaker="Marco Rubio")} == {"Marco Rubio"}
        assert library.totals().quotes == len(rows)
        names = library.persons.all()
        assert [row.quotes for row in names] == sorted((row.quotes for row in names), reverse=True)
        assert library.totals().people == len(names)
        for row in rows:
            assert library.article(row.article).text[row.span.start : row.span.end] == row.text


def test_the_parts_of_a_split_quote_are_joined_in_lists(place: Location) -> None:
    with Library.open(place) as library:
        library.add(article("Alpha, he said, omega."), findings(quote((0, 5), (16, 21))))
        (row,) = library.lists.quotes()
        assert (row.text, row.span) == ("Alpha … omega", Span(0, 21))


def test_the_same_text_of_the_same_origin_is_one_article_and_another_text_a_new_version(place: Location) -> None:
    with Library.open(place) as library:
        first = library.add(article("One."), findings(), origin="/a.txt")
        other = library.add(article("Other."), findings(), origin="/b.txt")
        assert library.add(article("One."), findings(quote((0, 3))), origin="/a.txt") == first
        assert len(library.findings(first).quotes) == 1
        newer = library.add(article("Two."), findings(), origin="/a.txt")
        assert [row.id for row in library.shelf()] == [newer, other]
        assert library.article(first).text == "One."


def test_lists_and_totals_are_of_the_shelf_alone_and_older_versions_keep_their_findings(place: Location) -> None:
    with Library.open(place) as library:
        old = article("“We are ready,” said Ann Lee.", file="a.txt")
        first = library.add(old, extract(old), origin="/a.txt")
        new = article("“We are not ready,” said Bo Berg. “Never.”", file="a.txt")
        second = library.add(new, extract(new), origin="/a.txt")
        library.replace_findings(first, old, extract(old))  # by whoever had begun before it was replaced
        assert [row.name for row in library.persons.all()] == [each.name for each in extract(new).people]
        assert {row.article for row in library.lists.quotes()} == {second}
        assert library.totals() == (1, len(extract(new).quotes), 0, len(extract(new).people), 0, 0)
        assert library.findings(first).quotes == extract(old).quotes


def steps(library: Library, work: Callable[[], object]) -> int:
    """How many steps SQLite's machine takes for some work."""
    counted = [0]

    def count() -> None:
        counted[0] += 1

    library.file.connection.set_progress_handler(count, 1)
    work()
    library.file.connection.set_progress_handler(None, 1)
    return counted[0]


def test_an_insert_takes_the_same_steps_however_many_articles_there_are() -> None:
    with Library.open(None) as library:
        taken = [
            steps(library, lambda: library.add(article(f"Number {nth}."), findings(quote((0, 3)))))  # noqa: B023
            for nth in range(200)
        ]
    assert len(set(taken[1:])) == 1


def test_totals_take_a_few_steps_an_article() -> None:
    with Library.open(None) as library:
        for nth in range(200):
            library.add(article(f"Number {nth}."), findings(quote((0, 3))))
        assert steps(library, library.totals) < 200 * 10


def test_changes_are_numbered_and_say_what_they_touched(place: Location) -> None:
    with Library.open(place) as library:
        first = library.add(article("One."), findings(), origin="/a.txt")
        seen = library.changes()
        assert library.changed_since(seen) == []
        second = library.add(article("Two."), findings(), origin="/a.txt")
        assert dict(library.changed_since(seen)) == {first: False, second: True}
        assert library.changes() > seen


def test_articles_of_older_rules_are_stale_but_imported_ones_are_not(place: Location) -> None:
    with Library.open(place) as library:
        old = library.add(article("One."), findings(extractor="1"))
        library.add(article("Two."), findings(extractor="2"))
        library.add(article("Three."), findings(extractor="theirs"), imported=True)
        assert library.stale("2") == [old]
        library.replace_findings(old, article("One."), findings(extractor="2"))
        assert library.stale("2") == []


def add_halfway(library: Library) -> None:
    with library.change():
        library.add(article("One."), findings())
        raise RuntimeError("halfway")


def test_a_change_is_kept_whole_or_not_at_all(place: Location) -> None:
    with Library.open(place) as library:
        with pytest.raises(RuntimeError, match="halfway"):
            add_halfway(library)
        assert library.shelf() == []
        assert library.changes() == 0


def test_threads_may_read_while_another_adds(place: Location) -> None:
    failures: list[BaseException] = []

    def read() -> None:
        try:
            for _ in range(100):
                for row in library.shelf():
                    assert library.article(row.id).text == f"Text {row.id}."
                    assert len(library.findings(row.id).quotes) == 1
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failures.append(error)

    with Library.open(place) as library:
        threads = [threading.Thread(target=read) for _ in range(3)]
        for thread in threads:
            thread.start()
        for number in range(1, 30):
            library.add(article(f"Text {number}."), findings(quote((0, 4))))
        for thread in threads:
            thread.join()
    assert failures == []


def test_rules_may_call_themselves_anything(place: Location) -> None:
    found = findings(quote((0, 4)), extractor="half \ud800")
    with Library.open(place) as library:
        id_ = library.add(article("Some words."), found, imported=True)
        library.replace_findings(id_, article("Some words."), found)
        assert library.findings(id_) == found


def test_no_such_article_is_a_key_error(place: Location) -> None:
    with Library.open(place) as library:
        with pytest.raises(KeyError):
            library.article(7)
        with pytest.raises(KeyError):
            library.findings(7)


def test_facts_are_kept(place: Location) -> None:
    with Library.open(place) as library:
        library.remember("colour", "blue")
    with Library.open(place) as library:
        assert library.fact("colour") == "blue"
        assert library.fact("shape") is None


def test_findings_are_stored_by_the_output_contract(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(article("One."), findings(quote((0, 3), speaker="She")))
    connection = sqlite3.connect(tmp_path / FILE)
    (stored,) = connection.execute("SELECT found FROM findings").fetchone()
    connection.close()
    assert json.loads(stored)["quotes"][0]["spans"] == [[0, 3]]


def test_a_folder_that_is_a_file_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError, match="is a file"):
        Library.open(tmp_path / "file")


def test_a_guessed_date_stays_a_guess_and_is_shown_as_one(place: Location) -> None:
    guessed = replace(article("Talks go on."), published="2025-03-12", published_guessed=True)
    with Library.open(place) as library:
        id_ = library.add(guessed, findings())
        assert library.article(id_) == guessed
        assert library.article(id_).day == library.shelved(id_).day == "~2025-03-12"
        assert library.shelved(library.add(article("They stopped."), findings())).day is None


def test_what_goes_unsaid_of_a_quote_is_there_again() -> None:
    plain = Quote("indirect", (Span(0, 4),), (), "Ann", None, None, 1.0, Why("as given"))
    told = Quote(
        "mixed", (Span(5, 9),), (Span(6, 8),), None, Span(0, 4), Span(4, 5), 0.5, Why("cue", (Span(0, 1),), "so")
    )
    found = findings(plain, told)
    kept = findings_json(article("Some words."), found)
    assert findings_of(kept) == found
    assert json.loads(kept)["quotes"][0] == {"kind": "indirect", "spans": [[0, 4]], "speaker": "Ann"}
    with Library.open(None) as library:
        assert library.findings(library.add(article("Some words."), found)) == found
