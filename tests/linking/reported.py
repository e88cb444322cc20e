"""Short reports on the same proposals by many outlets, and how well those are followed in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tui.articles.article import Article, Span
from tui.articles.reading import article_of
from tui.extraction.extract import extract
from tui.library.library import Library
from tui.library.tracking import follow

FOLDER = Path(__file__).with_name("reports")


class Expected(NamedTuple):
    """A proposal in a report: its name in the expectation, and the sentences that tell of it."""

    report: str
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """Of two reports' proposals how many are rightly one."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


@cache
def reports(part: str) -> dict[str, Article]:
    """The reports of a file by their numbers."""
    found = {}
    for chunk in (FOLDER / f"{part}.txt").read_text("utf-8").split("# ")[1:]:
        head, _, text = chunk.partition("\n")
        number, day, source = head.split(" ", 2)
        article = article_of(text.strip().encode(), f"{number}.txt")
        found[number] = replace(article, published=day, source=source)
    return found


def expected(part: str) -> list[Expected]:
    """What a file of expectations says."""
    lines = (FOLDER / f"{part}.expected").read_text("utf-8").splitlines()
    return [_expected(line) for line in lines if line and not line.startswith("#")]


def _expected(line: str) -> Expected:
    head, *words = (each.strip() for each in line.split("|"))
    report, name = head.split()
    return Expected(report, name, tuple(words))


def filled(library: Library, parts: Iterable[str]) -> dict[str, int]:
    """The reports put into a library, with the id of each; their proposals are followed."""
    ids = {number: library.add(each, extract(each)) for part in parts for number, each in reports(part).items()}
    from tui.library.linking import link

    link(library)
    follow(library)
    return ids


def tracks_of(library: Library, ids: dict[str, int], parts: Sequence[str]) -> Iterator[tuple[Expected, str | None]]:
    """Each expected proposal with the track that the finding is of which tells of it; ``None`` for no finding."""
    for part in parts:
        for each in expected(part):
            text = reports(part)[each.report].text
            wanted = [_line(text, words) for words in each.words]
            best: tuple[int, int] | None = None
            for nth, proposal in enumerate(library.findings(ids[each.report]).proposals):
                shared = sum(span.overlaps(place) for span in proposal.spans for place in wanted)
                if shared and (best is None or shared > best[0]):
                    best = shared, nth
            yield each, library.tracks.of(ids[each.report], best[1]) if best else None


def _line(text: str, words: str) -> Span:
    at = text.casefold().find(words.casefold())
    assert at >= 0, words
    return Span(at, at + len(words))


def score(found: Iterable[tuple[Expected, str | None]], of: frozenset[str] | None = None) -> Score:
    """Pairs of reports on one proposal that are in one track, of others that are, and of one that are not.

    `of`: the reports of which at least one is of each pair.
    """
    right = wrong = missed = 0
    for (one, track), (other, other_track) in combinations(found, 2):
        if of is not None and not {one.report, other.report} & of:
            continue
        together = track is not None and track == other_track
        right += together and one.name == other.name
        wrong += together and one.name != other.name
        missed += not together and one.name == other.name
    return Score(right, wrong, missed)


def by_name(found: Iterable[tuple[Expected, str | None]]) -> dict[str, list[tuple[str, str | None]]]:
    """Of each expected proposal the reports with the tracks: for whoever looks for what went wrong."""
    names = defaultdict(list)
    for each, track in found:
        names[each.name].append((each.report, track))
    return dict(names)
