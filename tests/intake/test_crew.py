"""Processes look into articles, which come back in order, a few at a time; one that breaks its process is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.seeds import PATHS, articles, found_in
from tui.articles.article import Article
from tui.articles.formats import Piece, Raw
from tui.articles.plain import text_article
from tui.articles.unreadable import Unreadable
from tui.findings import Findings
from tui.intake import crew
from tui.intake.apart import ApartError
from tui.intake.crew import AHEAD, FEWEST, Source, looked_into
from tui.intake.intake import Added, Skipped, take_in
from tui.library.library import Library

MANY = 40


class Fake:
    """Stands for a process; there is none."""

    alive = 0

    def __init__(self, niceness: int) -> None:
        Fake.alive += 1

    def read(self, source: Source) -> list[Piece]:
        text = source.data.decode() if isinstance(source, Raw) else source.read_text()
        if "hangs" in text:
            raise Unreadable("takes longer than 60 s to read")
        return [Piece(text_article("a.txt", part)) for part in text.split("|")]

    def extract(self, article: Article) -> Findings:
        if "breaks" in article.text:
            raise ApartError("it was killed")
        return Findings(article.text, (), (), ())

    def stop(self) -> None:
        Fake.alive -= 1


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "Apart", Fake)
    monkeypatch.setattr(Fake, "alive", 0)


def all_of_them(digests: Sequence[str]) -> list[bool]:
    return [True] * len(digests)


def raws(texts: Iterable[str]) -> Iterator[Raw]:
    return (Raw(text.encode(), "a.txt") for text in texts)


def test_findings_come_in_order_and_few_files_are_out_at_once(fake: None) -> None:
    asked = 0

    def coming() -> Iterator[str]:
        nonlocal asked
        for nth in range(MANY):
            asked += 1
            yield f"Number {nth}."

    for nth, read in enumerate(looked_into(raws(coming()), 2, all_of_them)):
        assert [each.findings.extractor for each in read.looked if each.findings] == [f"Number {nth}."]
        assert asked <= max(FEWEST, nth + 1 + AHEAD * 2)
    assert asked == MANY
    assert Fake.alive == 0


def test_what_breaks_its_process_says_so_and_the_rest_goes_on(fake: None) -> None:
    texts = [f"Number {nth}." for nth in range(MANY)]
    texts[11], texts[12] = "Fine.|This one breaks it.", "This one hangs."
    read = list(looked_into(raws(texts), 2, all_of_them))
    failed = [[each.findings.failed for each in one.looked if each.findings] for one in read]
    assert failed == [[False, True] if nth == 11 else [] if nth == 12 else [False] for nth in range(MANY)]
    assert [one.reason for one in read if one.reason] == ["takes longer than 60 s to read"]


def test_what_nobody_wants_is_not_looked_into(fake: None) -> None:
    texts = [f"Number {nth}.|Another {nth}." for nth in range(MANY)]
    for read in looked_into(raws(texts), 2, lambda digests: [nth == 1 for nth, _ in enumerate(digests)]):
        assert [each.findings is None for each in read.looked] == [True, False]


def test_who_stops_asking_stops_the_processes(fake: None) -> None:
    looked = looked_into(raws(f"Number {nth}." for nth in range(MANY)), 2, all_of_them)
    next(looked)
    assert Fake.alive == 2
    looked.close()
    assert Fake.alive == 0


def test_a_few_are_looked_into_here(fake: None) -> None:
    read = list(looked_into(PATHS[:2], 2, all_of_them))
    assert [each.findings for one in read for each in one.looked] == [found_in(each) for each in articles()[:2]]


def write(folder: Path, count: int) -> None:
    for nth in range(count):
        (folder / f"{nth:02}.txt").write_text(f"“We take number {nth},” Ann Lee said on Monday. It was noon in Hull.")


def test_several_processes_keep_what_one_keeps(tmp_path: Path) -> None:
    write(tmp_path, 12)
    (tmp_path / "05b.txt").write_bytes(b"\0\1\2" * 50)
    (tmp_path / "11b.txt").write_text((tmp_path / "11.txt").read_text())
    with Library.open(None) as one, Library.open(None) as several:
        here = list(take_in(one, [tmp_path]))
        there = list(take_in(several, [tmp_path], processes=2))
        assert sorted(map(str, here)) == sorted(map(str, there))
        assert sum(isinstance(step, Skipped) for step in there) == 1
        assert [row[1:] for row in one.shelf()] == [row[1:] for row in several.shelf()]
        assert [one.findings(row.id) for row in one.shelf()] == [several.findings(row.id) for row in several.shelf()]


def test_a_run_that_was_stopped_keeps_what_it_said_and_the_next_goes_on(tmp_path: Path, fake: None) -> None:
    write(tmp_path, MANY)
    with Library.open(tmp_path / "kept") as library:
        run = take_in(library, [tmp_path], processes=2)
        said = [step.id for step, _ in zip(run, range(10), strict=False) if isinstance(step, Added)]
        run.close()  # type: ignore[attr-defined]
        assert {row.id for row in library.shelf()} >= set(said)
        steps = [step for step in take_in(library, [tmp_path], processes=2) if isinstance(step, Added)]
        assert len(steps) == MANY
        assert [step.new for step in steps].count(False) >= len(said)
        assert library.totals().articles == MANY
