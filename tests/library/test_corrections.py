"""What a person has put right: applied wherever findings are read, kept for good, taken back one by one."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import seeds
from tests.findings_by_hand import article, findings, quote
from tui.articles.article import Article, Span
from tui.findings import Findings, Party, Proposal, Quote, Response, Why
from tui.library.corrections.applying import Applied, corrected
from tui.library.corrections.changing import chosen, kind_of
from tui.library.corrections.data import correction_json, to_correction, value_of
from tui.library.corrections.values import (
    About,
    Added,
    Answer,
    Change,
    Correction,
    Cut,
    Kind,
    Parties,
    Rejected,
    Speaker,
    of_article,
    of_finding,
)
from tui.library.database import migrations
from tui.library.kept_findings import findings_json
from tui.library.library import Library
from tui.library.own_work.standing import standings
from tui.library.own_work.store import SCHEMA, OwnWork
from tui.library.own_work.values import quote_bookmark
from tui.library.places import Location
from tui.search.search import Search

TEXT = (
    "“We are ready,” the envoy said on Monday, “but not today.” The minister called the plan dead. Kovarra refused it."
)
ARTICLE = replace(article(TEXT), published="2025-03-01", source="The Example")
SAID = Span(1, TEXT.index(",”") + 1)
SECOND = Span(TEXT.index("but not"), TEXT.index("today.") + 6)
DEAD = Span(TEXT.index("the plan dead"), TEXT.index("dead.") + 4)
REFUSED = Span(TEXT.index("Kovarra"), len(TEXT))


def quote_of(*spans: Span, speaker: str | None = "Jane Roe") -> Quote:
    return quote(*spans, speaker=speaker, confidence=0.6)


def proposal_of(*spans: Span) -> Proposal:
    answer = Response("Kovarra", None, "accepted", REFUSED, Why("by hand"), 0.8)
    party = Party("Meridia", None, None)
    return Proposal(
        "ceasefire", "a truce", spans, (), (party,), (), (), (answer,), "Kovarra accepts", 0.6, Why("by hand")
    )


FOUND = Findings("1", (quote_of(SAID, SECOND), quote_of(DEAD)), (proposal_of(DEAD),), ())


def apply(*changes: tuple[Quote | Proposal, Change], found: Findings = FOUND) -> tuple[Findings, tuple[Applied, ...]]:
    done = corrected(ARTICLE, found, [of_finding(ARTICLE, finding, change) for finding, change in changes])
    return done.findings, done.applied


# Applied


def test_a_speaker_is_put_right_and_says_so() -> None:
    done, applied = apply((FOUND.quotes[0], Speaker("Ann Lee")))
    first = done.quotes[0]
    assert (first.speaker, first.confidence, first.corrected) == ("Ann Lee", 1.0, ("speaker",))
    assert "the speaker was Jane Roe" in first.why.note
    assert done.quotes[1:] == FOUND.quotes[1:]
    assert [each.name for each in done.people] == ["Ann Lee"]
    assert [each.orphan for each in applied] == [None]


def test_a_cut_and_a_kind_look_at_the_marks_anew() -> None:
    wide = Span(DEAD.start - 20, DEAD.end)
    cut = apply((FOUND.quotes[1], Cut((wide,))))[0].quotes[1]
    assert (cut.spans, cut.kind, cut.verbatim) == ((wide,), "indirect", ())
    shorter = Span(SAID.start, SAID.end - 7)
    inside = apply((FOUND.quotes[0], Cut((shorter,))))[0].quotes[0]
    assert (inside.spans, inside.kind, inside.verbatim) == ((shorter,), "direct", (shorter,))
    mixed = apply((FOUND.quotes[0], Cut((Span(0, SECOND.end + 1),))))[0].quotes[0]
    assert (mixed.kind, mixed.verbatim) == ("mixed", (SAID, SECOND))
    assert apply((FOUND.quotes[0], Kind("indirect")))[0].quotes[0].verbatim == ()


def test_a_finding_is_rejected_and_another_added() -> None:
    done, _ = apply((FOUND.quotes[0], Rejected()), (FOUND.proposals[0], Rejected()))
    assert done.quotes == FOUND.quotes[1:]
    assert done.proposals == ()
    added = quote_of(REFUSED, speaker="Kovarra")
    done, _ = apply((added, Added(added)))
    assert done.quotes[-1].corrected == ("added",)
    assert done.quotes[-1].why.rule == "added by hand"
    again = quote_of(Span(DEAD.start, DEAD.end - 2), speaker="Ann Lee")
    done, _ = apply((again, Added(again)))
    assert [each.spans for each in done.quotes] == [FOUND.quotes[0].spans, again.spans]


def test_parties_and_answers_of_a_proposal_are_put_right() -> None:
    proposal = FOUND.proposals[0]
    done, _ = apply(
        (proposal, Parties("proposers", (Party("Kovarra", "Ann Lee", None),))),
        (proposal, Answer(REFUSED, "Kovarra", "rejected")),
    )
    after = done.proposals[0]
    assert [(each.party, each.person) for each in after.proposers] == [("Kovarra", "Ann Lee")]
    assert [(each.stance, each.corrected) for each in after.responses] == [("rejected", ("stance",))]
    assert "reject" in after.status
    assert set(after.corrected) == {"proposers", "answer"}
    none = apply((proposal, Answer(REFUSED, "Kovarra", "no answer")))[0].proposals[0]
    assert (none.responses, none.status) == ((), "no response reported")


def test_later_ones_stand_on_earlier_ones_and_the_last_counts() -> None:
    cut = replace(FOUND.quotes[0], spans=(SECOND,))
    done, applied = apply(
        (FOUND.quotes[0], Cut((SECOND,))), (cut, Speaker("Ann Lee")), (FOUND.quotes[0], Speaker("Bo Berg"))
    )
    assert (done.quotes[0].spans, done.quotes[0].speaker) == ((SECOND,), "Bo Berg")
    assert [each.orphan for each in applied] == [None] * 3


def test_what_has_no_place_is_an_orphan_with_a_reason() -> None:
    rejected = of_finding(ARTICLE, FOUND.quotes[0], Rejected())
    answer = of_finding(ARTICLE, FOUND.proposals[0], Answer(SAID, "Kovarra", "open"))
    other = article("Nothing of it stands here.")
    nothing = Findings("2", (), (), ())
    assert corrected(ARTICLE, nothing, [rejected]).applied[0].orphan is not None
    assert "no longer holds" in (corrected(other, nothing, [rejected]).applied[0].orphan or "")
    done = corrected(ARTICLE, FOUND, [answer])
    assert "answer" in (done.applied[0].orphan or "")
    assert done.findings == FOUND


def test_a_word_in_common_makes_no_sentence_the_other_one() -> None:
    rejected = of_finding(ARTICLE, quote_of(Span(0, 40)), Rejected())
    moved = Findings("2", (quote_of(Span(35, 90)),), (), ())
    done = corrected(ARTICLE, moved, [rejected])
    assert done.findings.quotes == moved.quotes
    assert done.applied[0].orphan


def test_in_a_newer_version_corrections_go_where_the_words_went() -> None:
    newer = replace(article("Updated at noon.\n\n" + TEXT), published=None)
    by = len("Updated at noon.\n\n")
    there = Findings("1", (quote_of(Span(SAID.start + by, SAID.end + by)),), (), ())
    old = [
        of_article(ARTICLE, "date", "2025-03-02"),
        of_finding(ARTICLE, quote_of(SAID), Speaker("Ann Lee")),
        of_finding(ARTICLE, quote_of(REFUSED), Added(quote_of(REFUSED))),
    ]
    done = corrected(newer, there, old)
    assert done.article.published == "2025-03-02"
    assert done.findings.quotes[0].speaker == "Ann Lee"
    assert done.findings.quotes[1].spans[0].cut(newer.text) == REFUSED.cut(TEXT)


spans = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 60)).map(
    lambda each: Span(each[0], min(len(TEXT), sum(each)))
)
quotes = spans.map(quote_of)
changes = st.one_of(
    st.builds(Speaker, st.sampled_from(["Ann Lee", None])),
    st.builds(Kind, st.sampled_from(["direct", "mixed", "indirect"])),
    st.builds(Cut, spans.map(lambda span: (span,))),
    st.just(Rejected()),
    quotes.map(Added),
)


@given(st.lists(quotes, max_size=4), st.lists(st.tuples(quotes, changes), max_size=5))
def test_whatever_is_put_right_stands_in_the_text_and_in_order(
    found: list[Quote], made: list[tuple[Quote, Change]]
) -> None:
    pairs = [(change.finding if isinstance(change, Added) else each, change) for each, change in made]
    done, applied = apply(*pairs, found=Findings("1", tuple(found), (), ()))
    assert len(applied) == len(made)
    assert list(done.quotes) == sorted(done.quotes, key=lambda each: each.spans[0])
    for each in done.quotes:
        for span in each.verbatim:
            assert any(whole.contains(span) for whole in each.spans)
        assert all(0 <= start < end <= len(TEXT) for start, end in each.spans)


# What a selection means


@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        ("“We are ready,”", "direct", ["We are ready,"]),
        ("We are ready", "direct", ["We are ready"]),
        (" The minister called the plan dead. ", "indirect", ["The minister called the plan dead."]),
        ("said on Monday, “but not today.”", "mixed", ["said on Monday, “but not today.”"]),
    ],
)
def test_a_selection_makes_a_quote_of_the_kind_its_marks_say(words: str, kind: str, said: list[str]) -> None:
    at = TEXT.index(words.strip()) - (len(words) - len(words.lstrip()))
    there = chosen(TEXT, Span(at, at + len(words)))
    assert [span.cut(TEXT) for span in there] == said
    assert kind_of(TEXT, there)[0] == kind


def test_marks_and_blanks_alone_are_no_quote() -> None:
    assert chosen(TEXT, Span(0, 1)) == ()


# As JSON


EVERY: list[Correction] = [
    *(
        of_article(ARTICLE, field, value_of(field, value))
        for field, value in (
            ("title", "A  b"),
            ("date", "12 March 2025"),
            ("url", "https://a.example/b"),
            ("author", ""),
        )
    ),
    of_finding(ARTICLE, FOUND.quotes[0], Speaker(None)),
    of_finding(ARTICLE, FOUND.quotes[0], Kind("mixed")),
    of_finding(ARTICLE, FOUND.quotes[0], Cut((SAID,))),
    of_finding(ARTICLE, FOUND.quotes[0], Added(FOUND.quotes[0]), by="desk"),
    of_finding(ARTICLE, FOUND.proposals[0], Rejected()),
    of_finding(ARTICLE, FOUND.proposals[0], Parties("addressees", (Party("Kovarra", None, None),))),
    of_finding(ARTICLE, FOUND.proposals[0], Answer(REFUSED, None, "no answer")),
]


@pytest.mark.parametrize("correction", EVERY, ids=lambda each: type(each.change).__name__)
def test_a_correction_comes_back_from_json(correction: Correction) -> None:
    back = to_correction(correction_json(correction))
    assert correction_json(back) == correction_json(correction)
    if not isinstance(correction.change, Added):  # why it was added is said anew
        assert back == correction


def test_values_are_as_news_writes_them() -> None:
    assert value_of("date", "12 March 2025") == "2025-03-12"
    assert value_of("title", "  A\n b ") == "A b"
    assert value_of("outlet", " ") is None
    for field, value in (("date", "soon"), ("url", "javascript:alert(1)"), ("title", "x" * 2000)):
        with pytest.raises(ValueError, match=r"no date|no address|longer"):
            value_of(field, value)  # type: ignore[arg-type]


# In the library


@pytest.fixture
def folder(place: Location) -> Location:
    fill(place)
    return place


def fill(place: Location) -> None:
    with Library.open(place) as library:
        library.add(ARTICLE, FOUND, origin="/a.txt")
        library.add(article("Another one."), findings())


def keep(folder: Location, *corrections: Correction) -> list[Correction]:
    with OwnWork.open(folder) as own:
        return own.corrections.keep(corrections)


def undo(folder: Location, id_: int) -> None:
    with OwnWork.open(folder) as own:
        own.corrections.undo(id_)


def test_everything_that_reads_the_library_has_what_was_put_right(folder: Location) -> None:
    with Library.open(folder) as library:
        Search(library).prepare()
    keep(
        folder,
        of_article(ARTICLE, "title", "Talks fail"),
        of_article(ARTICLE, "date", "2025-03-05"),
        of_finding(ARTICLE, FOUND.quotes[0], Speaker("Ann Lee")),
        of_finding(ARTICLE, FOUND.quotes[1], Rejected()),
    )
    with Library.open(folder) as library:
        one = library.shelved(1)
        assert (one.name, one.published, one.quotes, one.corrected) == ("Talks fail", "2025-03-05", 1, True)
        stored = library.article(1)
        assert (stored.title, stored.corrected, stored.text) == ("Talks fail", ("title", "date"), TEXT)
        assert [(row.speaker, row.corrected, row.sure) for row in library.lists.quotes()] == [("Ann Lee", True, True)]
        assert [part.corrected for part in library.lists.parts(1)][:1] == [True]
        assert library.findings(1).quotes[0].speaker == "Ann Lee"
        assert [person.name for person in library.persons.all()] == ["Ann Lee"]
        assert library.totals().quotes == 1
        assert library.corrections.before(1) == (ARTICLE, FOUND)
        assert not library.shelved(2).corrected
        assert [hit.speaker for hit in Search(library).search("ready") if hit.kind == "quote"] == ["Ann Lee"]


def test_taken_back_one_by_one_everything_is_as_it_was(folder: Location) -> None:
    speaker, title = keep(
        folder, of_finding(ARTICLE, FOUND.quotes[0], Speaker("Ann Lee")), of_article(ARTICLE, "title", "Talks fail")
    )
    undo(folder, title.id)
    with Library.open(folder) as library:
        assert library.article(1) == ARTICLE
        assert library.findings(1).quotes[0].speaker == "Ann Lee"
    undo(folder, speaker.id)
    with Library.open(folder) as library:
        assert library.findings(1) == FOUND
        assert library.file.rows("SELECT * FROM uncorrected") == []


def test_newer_rules_find_what_they_find_and_corrections_stay(folder: Location) -> None:
    keep(folder, of_finding(ARTICLE, FOUND.quotes[0], Speaker("Ann Lee")))
    shifted = Findings("2", (quote_of(Span(SAID.start, SECOND.end)),), (), ())
    with Library.open(folder) as library:
        library.replace_findings(1, library.article(1), shifted)
        assert [(each.speaker, each.spans) for each in library.findings(1).quotes] == [
            ("Ann Lee", shifted.quotes[0].spans)
        ]
        assert library.corrections.before(1)[1] == shifted


def test_another_date_has_the_article_looked_into_anew(folder: Location) -> None:
    (date,) = keep(folder, of_article(ARTICLE, "date", "2025-03-05"))
    with Library.open(folder) as library:
        assert 1 in library.stale("1")
        library.replace_findings(1, library.article(1), FOUND)
        assert 1 not in library.stale("1")
    undo(folder, date.id)
    with Library.open(folder) as library:
        assert 1 in library.stale("1")


def test_an_article_that_comes_back_or_changes_has_its_corrections(folder: Location) -> None:
    keep(folder, of_article(ARTICLE, "outlet", "The Herald"))
    with Library.open(folder) as library:
        library.remove(1)
        assert [row.id for row in library.shelf()] == [2]
        again = library.add(ARTICLE, FOUND, origin="/a.txt")
        assert library.article(again).source == "The Herald"
        newer = library.add(article("Updated. " + TEXT), FOUND, origin="/a.txt")
        assert library.article(newer).source == "The Herald"


def test_a_removed_article_is_gone_from_everything(folder: Location) -> None:
    with Library.open(folder) as library:
        search = Search(library)
        assert search.search("ready")
        seen = library.changes()
        library.add(article("Newer. " + TEXT), FOUND, origin="/a.txt")
        (newer,) = (row.id for row in library.shelf() if row.id != 2)
        library.remove(newer)
        assert {id_ for id_, current in library.changed_since(seen) if not current} == {1, newer}
        assert not search.search("ready")
        assert library.totals().quotes == 0
        assert library.holding(ARTICLE.text_sha256, older=True) is None
        with pytest.raises(KeyError):
            library.remove(newer)


def test_corrections_stand_when_the_library_cannot_be_told_of_them(folder: Location) -> None:
    """As after a crash between keeping and applying, or with a library put back from a backup."""
    keep(folder, of_article(ARTICLE, "title", "Talks fail"))
    with Library.open(folder) as library, library.change():
        library.file.execute("DELETE FROM facts WHERE name = ?", ("corrections",))
    with Library.open(folder) as library:
        assert library.article(1).title == "Talks fail"


def test_damaged_own_work_leaves_the_library_as_it_stood(tmp_path: Path) -> None:
    folder = tmp_path
    fill(folder)
    keep(folder, of_article(ARTICLE, "title", "Talks fail"))
    with Library.open(folder):
        pass
    (folder / "own-work.sqlite").write_bytes(b"garbage" * 1000)
    with Library.open(folder) as library:
        assert library.article(1).title == "Talks fail"
        library.replace_findings(1, library.article(1), FOUND)
        assert library.article(1).title == "Talks fail"


def test_a_bookmark_on_a_quote_has_its_right_speaker(folder: Location) -> None:
    with OwnWork.open(folder) as own:
        own.bookmarks.keep(quote_bookmark(ARTICLE, FOUND.quotes[0]))
    keep(folder, of_finding(ARTICLE, FOUND.quotes[0], Speaker("Ann Lee")))
    with Library.open(folder) as library, OwnWork.open(folder) as own:
        (standing,) = standings(library, own.bookmarks.all())
        assert (standing.bookmark.speaker, standing.speaker) == ("Jane Roe", "Ann Lee")


OLD = """
    INSERT INTO articles (id, place, changed, added, file, sha256, text_sha256, encoding, encoding_guessed, name, title,
        language, furniture, words, extractor, quotes, proposals, people)
    VALUES (1, 1, 1, '2026-01-01', 'a.txt', '{digest}', '{digest}', 'utf-8', 0, 'Talks', 'Talks', 'en', '[]', 1, 'old',
        1, 0, 0);
    INSERT INTO texts VALUES (1, '{text}');
    INSERT INTO findings VALUES (1, '{found}');
    INSERT INTO quotes (article, nth, kind, speaker, spans) VALUES (1, 0, 'direct', 'Jane Roe', '[[1, 14]]');
    INSERT INTO facts VALUES ('changes', 1);
"""


@pytest.mark.parametrize("version", range(1, len(migrations())))
def test_a_library_of_any_earlier_version_opens_and_can_be_put_right(tmp_path: Path, version: int) -> None:
    found = findings_json(ARTICLE, replace(FOUND, quotes=FOUND.quotes[:1], proposals=()))
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    for script in migrations()[:version]:
        connection.executescript(script.read_text("utf-8"))
    filled = OLD.format(digest=ARTICLE.text_sha256, text=TEXT, found=found)
    connection.executescript(f"{filled} PRAGMA user_version = {version};")
    connection.close()
    (title, _) = keep(
        tmp_path, of_article(ARTICLE, "title", "Talks fail"), of_finding(ARTICLE, FOUND.quotes[0], Speaker("Ann Lee"))
    )
    with Library.open(tmp_path) as library:
        assert [(row.name, row.corrected) for row in library.shelf()] == [("Talks fail", True)]
        assert [(row.speaker, row.corrected) for row in library.lists.quotes()] == [("Ann Lee", True)]
    undo(tmp_path, title.id)
    with Library.open(tmp_path) as library:
        assert library.shelved(1).name == "Talks"


@pytest.mark.parametrize("version", range(1, len(migrations(SCHEMA))))
def test_own_work_of_any_earlier_version_opens_and_takes_corrections(tmp_path: Path, version: int) -> None:
    connection = sqlite3.connect(tmp_path / "own-work.sqlite")
    for script in migrations(SCHEMA)[:version]:
        connection.executescript(script.read_text("utf-8"))
    values = (
        ARTICLE.text_sha256,
        "selection",
        "[[0, 5]]",
        TEXT[:5],
        '{"title": null, "opening": "", "source": null, "published": null, "file": "a"}',
    )
    connection.execute(
        "INSERT INTO bookmarks (text_sha256, kind, spans, words, cited, note, made, changed) "
        "VALUES (?, ?, ?, ?, ?, 'my note', '', '')",
        values,
    )
    connection.execute(f"PRAGMA user_version = {version}")
    connection.commit()
    connection.close()
    with Library.open(tmp_path) as library:  # what has no corrections yet has none
        library.add(ARTICLE, FOUND)
    keep(tmp_path, of_article(ARTICLE, "title", "Talks fail"))
    with Library.open(tmp_path) as library, OwnWork.open(tmp_path) as own:
        assert library.article(1).title == "Talks fail"
        assert [each.note for each in own.bookmarks.all()] == ["my note"]


def test_the_same_correction_is_kept_once(folder: Location) -> None:
    one, two = (of_article(ARTICLE, "title", title) for title in ("One", "Two"))
    kept = keep(folder, one, one, two, one)
    assert [each.id for each in kept] == [1, 1, 2, 3]
    with OwnWork.open(folder) as own:
        assert [each.change for each in own.corrections.all(text_sha256=ARTICLE.text_sha256)] == [
            About("title", "One"),
            About("title", "Two"),
            About("title", "One"),
        ]
        with pytest.raises(KeyError, match="no correction has the number 9"):
            own.corrections.undo(9)


def test_the_seeds_put_right_come_back_from_disk(place: Location) -> None:
    chosen_article: Article = seeds.articles()[1]
    found = seeds.found_in(chosen_article)
    with Library.open(place) as library:
        library.add(chosen_article, found)
    keep(place, of_finding(chosen_article, found.quotes[2], Speaker("Somebody Else")))
    with Library.open(place) as library:
        done = library.findings(1)
    assert [nth for nth, each in enumerate(done.quotes) if each.corrected] == [2]
    assert [each for each in done.quotes if not each.corrected] == [
        each for nth, each in enumerate(found.quotes) if nth != 2
    ]
