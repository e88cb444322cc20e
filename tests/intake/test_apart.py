"""Extraction in a process of its own finds the same, and ends when nobody waits any more."""

from __future__ import annotations

import dataclasses
import subprocess
import threading
from pathlib import Path

import pytest

from tests.findings_by_hand import article
from tests.patience import PATIENCE
from tests.seeds import articles, found_in
from tui.extraction.extract import extract
from tui.findings import Findings
from tui.intake import apart
from tui.intake.apart import Apart, ApartError
from tui.intake.intake import NOT_YET, Added, renew, take_in
from tui.library.library import Library


def test_it_finds_what_is_found_here_article_after_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PIECE", 3)
    looks = Apart()
    for each in articles()[:2]:
        assert looks.extract(each) == found_in(each)
    assert looks.extract(dataclasses.replace(articles()[0], language="de")).reason
    looks.stop()


def test_findings_come_in_pieces_and_are_whole_again() -> None:
    whole = found_in(articles()[1])
    pieces = list(apart._pieces(whole))
    assert pieces[-1] is None
    assert max(len(values) for _, values in pieces[1:-1]) <= apart.PIECE


def test_whoever_waits_is_told_when_it_is_stopped() -> None:
    looks = Apart()
    long = article("“We are ready,” said Ann Lee of Kyiv. " * 100_000)
    raised: list[Exception] = []

    def wait() -> None:
        try:
            looks.extract(long)
        except ApartError as error:
            raised.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    while looks._process is None:
        thread.join(0.01)
    process = looks._process
    looks.stop()
    thread.join(PATIENCE)
    assert raised
    assert process.poll() is not None
    with pytest.raises(ApartError):
        looks.extract(articles()[0])


def test_a_process_that_dies_is_told_and_another_one_goes_on() -> None:
    looks = Apart()
    assert looks.extract(articles()[0]).quotes
    assert isinstance(looks._process, subprocess.Popen)
    looks._process.kill()
    looks._process.wait()
    with pytest.raises(ApartError):
        looks.extract(articles()[0])
    assert looks.extract(articles()[0]).quotes
    looks.stop()


def test_texts_are_there_before_they_are_looked_into(tmp_path: Path) -> None:
    for nth in range(3):
        (tmp_path / f"{nth}.txt").write_text(f"“We are ready,” said Ann Lee, the minister, on day {nth}.")
    with Library.open(None) as library:
        added = [step.id for step in take_in(library, [tmp_path], look=False) if isinstance(step, Added)]
        assert [library.findings(id_) for id_ in added] == [NOT_YET] * 3
        unable = added[1]

        def look(each: object) -> Findings | None:
            return None if each == library.article(unable) else extract(each)  # type: ignore[arg-type]

        assert list(renew(library, extract=look)) == [added[0], added[2]]
        assert library.findings(added[0]).quotes[0].speaker == "Ann Lee"
        assert library.findings(unable) == NOT_YET
