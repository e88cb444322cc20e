"""Processes look into articles, which come back in order, a few at a time; one that breaks its process is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.findings_by_hand import article
from tests.seeds import articles, found_in
from tui.articles.article import Article
from tui.findings import Findings
from tui.intake import crew
from tui.intake.apart import ApartError
from tui.intake.crew import AHEAD, FEWEST, looked_into
from tui.intake.intake import Added, Skipped, take_in
from tui.library.library import Library

MANY = 40


class Fake:
    """Stands for a process; there is none."""

    alive = 0

    def __init__(self, niceness: int) -> None:
        Fake.alive += 1

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


def test_findings_come_in_order_and_few_articles_are_out_at_once(fake: None) -> None:
    asked = 0

    def coming() -> Iterator[tuple[int, Article]]:
        nonlocal asked
        for nth in range(MANY):
            asked += 1
            yield nth, article(f"Number {nth}.")

    for nth, (told, _, findings) in enumerate(looked_into(coming(), 2)):
        assert (told, findings.extractor) == (nth, f"Number {nth}.")
        assert asked <= max(FEWEST, nth + 1 + AHEAD * 2)
    assert asked == MANY
    assert Fake.alive == 0


def test_an_article_that_breaks_its_process_says_so_and_the_rest_goes_on(fake: None) -> None:
    texts = [f"Number {nth}." for nth in range(MANY)]
    texts[11] = "This one breaks it."
    failed = [found.failed for _, _, found in looked_into(((None, article(text)) for text in texts), 2)]
    assert failed == [nth == 11 for nth in range(MANY)]


def test_who_stops_asking_stops_the_processes(fake: None) -> None:
    looked = looked_into(((nth, article(f"Number {nth}.")) for nth in range(MANY)), 2)
    next(looked)
    assert Fake.alive == 2
    looked.close()
    assert Fake.alive == 0


def test_a_few_are_looked_into_here(fake: None) -> None:
    found = list(looked_into(((None, each) for each in articles()[:2]), 2))
    assert [findings for _, _, findings in found] == [found_in(each) for each in articles()[:2]]


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
