"""A track -> the rows, columns and cells of its ledger. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tui.articles.article import Span
from tui.linking.tracks.values import Member, Track, TrackAnswer, TrackTerm, current
from tui.reader.cards.page import Spot
from tui.reader.document import Finding

TERMS = "terms"
"""The name of the first row: what is new in each article."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What an article has of a party's answers, or of what is new in the terms."""

    answers: tuple[TrackAnswer, ...] = ()
    terms: tuple[TrackTerm, ...] = ()
    proposes: bool = False
    """Whether the party is one that proposes it, and does not answer here."""
    against: tuple[TrackAnswer, ...] = ()
    """Answers of the party in other articles that these contradict."""

    @property
    def current(self) -> TrackAnswer | None:
        """The answer that counts."""
        return current(self.answers)


@dataclass(frozen=True, slots=True)
class Grid:
    """The ledger of a track."""

    track: Track
    rows: tuple[str, ...]
    """The names of the rows: terms, then the parties."""
    cells: tuple[tuple[Cell, ...], ...]
    """Of each row, one a column."""

    @property
    def columns(self) -> tuple[Member, ...]:
        """The articles."""
        return self.track.members

    @property
    def first_undated(self) -> int:
        """The column from which on articles have no date."""
        return len(self.track.dated)

    def spot(self, row: int, column: int) -> Spot:
        """The place that a cell leads to: the sentence of its answer or term, else where the proposal stands."""
        cell, member = self.cells[row][column], self.columns[column]
        span: Span = member.span
        if cell.current:
            span = cell.current.span
        elif cell.answers:
            span = cell.answers[0].span
        elif cell.terms:
            span = cell.terms[0].span
        return Spot(member.place.article, span, Finding("proposal", member.place.nth))


def grid(track: Track) -> Grid:
    """The ledger of a track."""
    many = range(len(track.members))
    terms = tuple(Cell(terms=tuple(each for each in track.terms if each.member == nth and each.is_new)) for nth in many)
    rows = [terms, *(tuple(_cell(track, party, nth) for nth in many) for party in track.parties)]
    return Grid(track, (TERMS, *track.parties), tuple(rows))


def _cell(track: Track, party: str, nth: int) -> Cell:
    answers = tuple(each for each in track.stances(party) if each.member == nth)
    against = tuple(
        other
        for both in track.contradictions
        if both.party == party and any(each.member == nth for each in both.answers)
        for other in both.answers
        if other.member != nth
    )
    return Cell(answers, proposes=party in track.proposers and not answers, against=against)


def day_and_year(member: Member) -> tuple[str, str]:
    """The day as a column shows it, ``11 Mar``, and its year; of an undated article its number in lists."""
    try:
        day = date.fromisoformat(member.day or "")
    except ValueError:
        return f"no {member.number}", ""
    return f"{day.day} {day:%b}", str(day.year)
