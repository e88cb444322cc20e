"""Proposals of a library are followed as articles come and go, and as a person joins and parts them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.findings_by_hand import article, findings
from tui.articles.article import Article, Span
from tui.findings import Party, Proposal, ProposalKind, Response, Stance, Term, Why
from tui.library.corrections.values import follows, of_finding
from tui.library.library import Library
from tui.library.own_work.store import OwnWork
from tui.library.places import Location
from tui.library.tracking import follow
from tui.linking.tracks.values import Place


def reported(
    file: str, day: str | None, days: float, kind: ProposalKind = "ceasefire", stance: Stance | None = None
) -> tuple[Article, Proposal]:
    """An article in which Arland proposes a halt of so many days, and Borland answers."""
    said = f"Arland proposed a {kind} of {days:g} days."
    made = replace(article(f"{said} Borland spoke in {file}.", file), published=day)
    whole = Span(0, len(said))
    term = Term("duration", Span(made.text.index(f"{days:g}"), whole.end - 1), days)
    answers = (
        (Response("Borland", None, stance, Span(whole.end + 1, len(made.text)), Why("by hand")),) if stance else ()
    )
    sides = (Party("Arland", None, Span(0, 6)),), (Party("Borland", None, None),)
    return made, Proposal(kind, kind, (whole,), (), *sides, (term,), answers, "", 0.9, Why("by hand"))


def put(library: Library, *proposals: tuple[Article, Proposal]) -> list[int]:
    return [library.add(made, replace(findings(), proposals=(one,))) for made, one in proposals]


def shown(library: Library) -> list[list[int]]:
    return sorted([place.article for place in library.tracks.members(row.id)] for row in library.tracks.all())


MONTH = reported("1", "2025-03-11", 30, stance="awaiting")
AGAIN = reported("2", "2025-03-14", 30, "truce", stance="conditional")
FEAST = reported("3", "2025-04-19", 2, "truce")
LATER = reported("4", "2025-03-16", 30, stance="rejected")
UNDATED = reported("5", None, 30, stance="accepted")


def test_followed_as_they_come_or_all_at_once(place: Location) -> None:
    with Library.open(place) as library, Library.open(None) as other:
        for each in (MONTH, AGAIN, FEAST, LATER, UNDATED):
            put(library, each)
            assert not library.tracks.are_followed()
            assert follow(library) == 1
        assert follow(library) == 0
        put(other, MONTH, AGAIN, FEAST, LATER, UNDATED)
        assert follow(other) == 5
        assert library.tracks.all() == other.tracks.all()
        assert shown(library) == shown(other) == [[1, 2, 4, 5], [3]]
        first = library.tracks.all()[0]
        assert (first.kind, first.proposals, first.first, first.last) == ("ceasefire", 4, "2025-03-11", "2025-03-16")


def test_what_became_of_it(place: Location) -> None:
    with Library.open(place) as library:
        put(library, LATER, UNDATED, AGAIN, MONTH)
        follow(library)
        track = library.tracks.get(library.tracks.of(1, 0) or "")
        assert [each.day for each in track.members] == ["2025-03-11", "2025-03-14", "2025-03-16", None]
        assert [each.number for each in track.undated] == ["2.1"]
        assert [each.stance for each in track.stances("Borland")] == ["awaiting", "conditional", "rejected", "accepted"]
        assert [(each.words, each.is_new) for each in track.terms] == [("30 days", True), *[("30 days", False)] * 3]
        assert (track.parties, track.contradictions) == (("Arland", "Borland"), ())


def test_reports_of_one_day_that_contradict_each_other(place: Location) -> None:
    with Library.open(place) as library:
        put(library, LATER, reported("6", "2025-03-16", 30, stance="accepted"))
        follow(library)
        (found,) = library.tracks.get(library.tracks.all()[0].id).contradictions
        assert (found.party, [each.stance for each in found.answers]) == ("Borland", ["rejected", "accepted"])


def test_a_track_keeps_its_name_while_articles_come_and_go(place: Location) -> None:
    with Library.open(place) as library:
        ids = put(library, MONTH, AGAIN)
        follow(library)
        name = library.tracks.of(ids[1], 0)
        put(library, LATER)
        library.remove(ids[0])
        follow(library)
        assert [(row.id, row.proposals, row.first) for row in library.tracks.all()] == [(name, 2, "2025-03-14")]
        library.replace_findings(ids[1], AGAIN[0], findings())
        library.remove(ids[1] + 1)
        follow(library)
        assert library.tracks.all() == []


def test_joined_and_parted_by_hand(place: Location) -> None:
    with Library.open(place) as library, OwnWork.open(place) as own:
        put(library, MONTH, AGAIN, FEAST)
        follow(library)
        assert shown(library) == [[1, 2], [3]]

        def tell(one: tuple[Article, Proposal], other: tuple[Article, Proposal], *, same: bool) -> int:
            (kept,) = own.corrections.keep([of_finding(*one, follows(*other, same=same))])
            library.correct()
            follow(library)
            return kept.id

        joined = tell(FEAST, MONTH, same=True)
        assert shown(library) == [[1, 2, 3]]
        parted = tell(AGAIN, MONTH, same=False)
        assert shown(library) == [[1, 3], [2]]
        put(library, LATER)
        follow(library)
        assert sorted(map(len, shown(library))) == [2, 2]
        own.corrections.undo(joined)
        own.corrections.undo(parted)
        library.correct()
        follow(library)
        assert shown(library) == [[1, 2, 4], [3]]


def test_what_was_told_outlives_the_library(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library, OwnWork.open(tmp_path) as own:
        put(library, MONTH, FEAST)
        own.corrections.keep([of_finding(*FEAST, follows(*MONTH, same=True))])
        library.correct()
        follow(library)
        assert shown(library) == [[1, 2]]
    for file in tmp_path.glob("library.sqlite*"):
        file.unlink()
    with Library.open(tmp_path) as library:
        put(library, AGAIN, FEAST, MONTH)
        follow(library)
        assert len(shown(library)) == 1
        assert library.tracks.of(2, 0) == library.tracks.of(3, 0)


def test_another_version_makes_them_again(place: Location) -> None:
    with Library.open(place) as library:
        put(library, MONTH, AGAIN)
        follow(library)
        before = library.tracks.all()
        library.remember("tracks made by", "an older one")
        assert follow(library) == 2
        assert library.tracks.all() == before
        assert library.tracks.members(before[0].id) == [Place(1, 0), Place(2, 0)]


def test_the_same_words_of_many_years_are_tracks_of_their_own(tmp_path: Path) -> None:
    made, one = MONTH
    with Library.open(tmp_path) as library:
        for year in range(2001, 2031, 3):
            put(library, (replace(made, published=f"{year}-03-11", file=f"{year}.txt"), one))
        assert follow(library) == 10
        assert len({row.id for row in library.tracks.all()}) == 10
