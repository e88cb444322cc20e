import json
import os
from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings
from tests.safety.failing_rules import MARK, fail_on_one
from tests.seeds import FOLDER, PATHS, articles, found_in
from tui.extraction.extract import RULES_VERSION
from tui.intake.intake import Added, Skipped, renew, take_in
from tui.intake.seeds import give_seeds
from tui.intake.walking import walk
from tui.library.library import Library
from tui.library.problems import Problems


def reasons(steps: list[Added | Skipped]) -> dict[str, str]:
    return {step.path.name: step.reason for step in steps if isinstance(step, Skipped)}


def test_a_folder_gives_its_articles_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.jpg", ".hidden.txt", "in/z.txt", "in/deep/y.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    assert [path.relative_to(tmp_path).as_posix() for path in walk([tmp_path]) if isinstance(path, Path)] == [
        "a.md",
        "b.txt",
        "in/z.txt",
        "in/deep/y.txt",
    ]


def test_documents_that_nothing_reads_are_named_and_other_files_counted(tmp_path: Path) -> None:
    for name in ("a.txt", "talks.doc", "b.jpg", "c.jpg", "README", "page.html", "page_files/ad.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    steps = list(walk([tmp_path]))
    assert [step.name for step in steps if isinstance(step, Path)] == ["a.txt", "page.html"]
    word, others = (step for step in steps if isinstance(step, Skipped))
    assert word.path == tmp_path / "talks.doc"
    assert word.reason == "is a Word file of the old kind, which nothing here reads; save it as .docx"
    assert others.passed_over
    assert "2 .jpg" in others.reason


def test_a_file_comes_once_however_often_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "again.txt").symlink_to("a.txt")
    assert list(walk([tmp_path / "a.txt", tmp_path, tmp_path])) == [tmp_path / "a.txt"]


def test_a_loop_of_folders_ends(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("a")
    (tmp_path / "in" / "back").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    assert list(walk([tmp_path])) == [tmp_path / "in" / "a.txt"]


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(2**31)
    (tmp_path / "good.txt").write_text("A minister said on Monday, “We are ready.”")
    with Library.open(None) as library:
        steps = list(take_in(library, [tmp_path, tmp_path / "missing.txt"]))
        assert [row.name for row in library.shelf()] == ["A minister said on Monday, “We are ready.”"]
    skipped = reasons(steps)
    assert set(skipped) == {
        "pipe.txt",
        "zero.txt",
        "binary.txt",
        "empty.txt",
        "gone.txt",
        "huge.txt",
        "missing.txt",
    }
    assert "pipe" in skipped["pipe.txt"]
    assert "device" in skipped["zero.txt"]
    assert "binary" in skipped["binary.txt"]
    assert "larger" in skipped["huge.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "secret.txt").chmod(0)
    (tmp_path / "closed").mkdir(0)
    with Library.open(None) as library:
        assert set(reasons(list(take_in(library, [tmp_path])))) == {"secret.txt", "closed"}


def test_the_seeds_taken_in_are_what_extraction_finds() -> None:
    with Library.open(None) as library:
        steps = list(take_in(library, [FOLDER]))
        assert [step.path for step in steps] == list(PATHS)
        assert [library.findings(row.id) for row in library.shelf()] == [found_in(each) for each in articles()]
        again = list(take_in(library, [FOLDER]))
        assert [step.new for step in again if isinstance(step, Added)] == [False] * 5
        assert len(library.shelf()) == 5


def test_a_file_that_changed_is_a_new_version_in_the_old_place(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"The first text of {name}.")
    with Library.open(None) as library:
        list(take_in(library, [tmp_path]))
        (tmp_path / "a.txt").write_text("Now another text.")
        list(take_in(library, [tmp_path]))
        assert [row.name for row in library.shelf()] == ["Now another text.", "The first text of b.txt."]


def test_an_empty_library_gets_the_sample_once(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        assert give_seeds(library)
        assert [row.sample for row in library.shelf()] == [True] * 5
        assert [library.article(row.id).text for row in library.shelf()] == [each.text for each in articles()]
    with Library.open(tmp_path) as library:
        assert not give_seeds(library)
        assert len(library.shelf()) == 5


def test_a_library_with_articles_of_its_own_gets_no_sample() -> None:
    with Library.open(None) as library:
        library.add(article("My own."), findings())
        assert not give_seeds(library)
        assert len(library.shelf()) == 1


def test_findings_of_older_rules_are_made_again() -> None:
    with Library.open(None) as library:
        id_ = library.add(articles()[1], findings(extractor="old"))
        assert list(renew(library)) == [id_]
        assert library.findings(id_) == found_in(articles()[1])
        assert library.findings(id_).extractor == RULES_VERSION
        assert list(renew(library)) == []


def test_a_text_the_rules_fail_on_is_kept_without_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_on_one(monkeypatch)
    bad = f"The ministers of both countries met again on Monday. {MARK}"
    for name, text in (("a.txt", "“We wait,” Holt said."), ("b.txt", bad), ("c.txt", "“We come,” Holt said.")):
        (tmp_path / name).write_text(text)
    with Library.open(None) as library:
        first, failed, last = (step for step in take_in(library, [tmp_path]) if isinstance(step, Added))
        assert failed.fault
        assert failed.fault.startswith("the rules failed")
        assert library.findings(failed.id).failed
        assert library.article(failed.id).text == bad
        assert all(library.findings(step.id).quotes and step.fault is None for step in (first, last))


def test_broken_lines_are_named_and_stay_among_the_problems_till_they_are_mended(tmp_path: Path) -> None:
    good = [json.dumps({"title": f"Talks {n}", "text": f"They met for day {n}."}) for n in (1, 2)]
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join([good[0], *["{"] * 30, good[1]]))
    with Library.open(None) as library:
        for _ in range(2):
            steps = list(take_in(library, [path]))
            reasons = [step.reason for step in steps if isinstance(step, Skipped)]
            assert [isinstance(step, Added) for step in steps[:2]] == [True, True]
            assert reasons[0].startswith("line 2 is no JSON: ")
            assert (len(reasons), reasons[-1]) == (21, "has 10 more broken parts")
            (problem,) = Problems(library).all()
            assert (problem.path, problem.reason) == (str(path), "; ".join(reasons))
        path.write_text("\n".join(good))
        assert not [step for step in take_in(library, [path]) if isinstance(step, Skipped)]
        assert not Problems(library).all()
