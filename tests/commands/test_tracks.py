"""`proposals track`, `join`, `part`, `undo` and `show --as-of`: one proposal followed through all articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.library.test_tracks import AGAIN, FEAST, LATER, MONTH, UNDATED, put, reported
from tui.commands.main import group
from tui.library.library import Library
from tui.library.own_work.store import OwnWork


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Library.open(tmp_path) as library:
        put(library, MONTH, AGAIN, FEAST, LATER, UNDATED)
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["--library", str(folder), "proposals", *arguments])


def followed(folder: Path, *arguments: str) -> dict[str, object]:
    return json.loads(run(folder, *arguments, "--format", "json").stdout)  # type: ignore[no-any-return]


def test_each_is_listed_once(folder: Path) -> None:
    lines = [line.split("\t")[1:] for line in run(folder, "track").stdout.splitlines()]
    assert lines == [
        ["ceasefire", "ceasefire", "4 proposals", "2025-03-11 – 2025-03-16"],
        ["truce", "truce", "1 proposal", "2025-04-19"],
    ]
    assert [each["proposals"] for each in json.loads(run(folder, "track", "--format", "json").stdout)] == [4, 1]
    assert run(folder, "track", "stance:conditional").stdout.count("\n") == 1
    nothing = run(folder, "track", "stance:violated")
    assert (nothing.exit_code, nothing.stdout) == (1, "")


def test_one_is_followed(folder: Path) -> None:
    track = followed(folder, "track", "4.1")
    assert [(each["number"], each["date"]) for each in track["members"]] == [  # type: ignore[attr-defined]
        ("1.1", "2025-03-11"),
        ("2.1", "2025-03-14"),
        ("4.1", "2025-03-16"),
        ("5.1", None),
    ]
    assert followed(folder, "track", str(track["id"])) == track
    (_, borland) = track["parties"]  # type: ignore[misc]
    assert [(each["member"], each["stance"]) for each in borland["answers"]] == [
        ("1.1", "awaiting"),
        ("2.1", "conditional"),
        ("4.1", "rejected"),
        ("5.1", "accepted"),
    ]
    text = run(folder, "track", "1.1").stdout
    assert "  Borland: rejected, says 4.1" in text
    assert text.count("duration: 30 days") == 1


def test_as_of_a_day(folder: Path) -> None:
    track = followed(folder, "show", "4.1", "--as-of", "15 March 2025")
    assert [each["number"] for each in track["members"]] == ["1.1", "2.1"]  # type: ignore[attr-defined]
    assert track["as_of"] == "2025-03-15"
    assert "  Borland: conditional, says 2.1" in run(folder, "show", "4.1", "--as-of", "2025-03-15").stdout
    before = run(folder, "show", "4.1", "--as-of", "2025-03-01")
    assert before.exit_code == 1
    assert "nothing is known of 4.1 as of 2025-03-01, 1 of its articles without a date" in before.stderr
    assert run(folder, "show", "4.1", "--as-of", "yesterday").exit_code == 2


def test_joined_parted_and_taken_back(folder: Path) -> None:
    def members(number: str) -> list[str]:
        return [each["number"] for each in followed(folder, "track", number)["members"]]  # type: ignore[attr-defined]

    assert "are one from now on" in run(folder, "join", "3.1", "1.1").stdout
    assert members("3.1") == ["1.1", "2.1", "4.1", "3.1", "5.1"]
    assert run(folder, "undo", "1.1", "3.1").exit_code == 0
    assert members("3.1") == ["3.1"]
    assert "are two from now on" in run(folder, "part", "1.1", "2.1").stdout
    assert "2.1" not in members("1.1")
    again = run(folder, "undo", "1.1", "4.1")
    assert "neither joined nor parted" in again.stderr
    for wrong in (["join", "1.1", "1.1"], ["join", "1.1", "9.1"], ["track", "1.0"], ["track", "tffffffff"]):
        result = run(folder, *wrong)
        assert result.exit_code
        assert len(result.stderr.splitlines()) == 1


def test_they_travel_with_the_corrections(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    run(folder, "join", "3.1", "1.1")
    told = CliRunner().invoke(group, ["--library", str(folder), "library", "corrections", "--export"]).stdout
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with Library.open(elsewhere) as library:
        put(library, FEAST, MONTH)
    file = elsewhere / "told.jsonl"
    file.write_text(told, "utf-8")
    CliRunner().invoke(group, ["--library", str(elsewhere), "library", "corrections", "--import", str(file)])
    members = followed(elsewhere, "track", "1.1")["members"]
    assert [each["number"] for each in members] == ["2.1", "1.1"]  # type: ignore[attr-defined]
    listed = CliRunner().invoke(group, ["--library", str(elsewhere), "library", "corrections"]).stdout
    assert "the same as “Arland proposed a ceasefire of 30 days.”" in listed


def test_undated_articles_stand_as_a_person_put_them(folder: Path) -> None:
    with Library.open(folder) as library, OwnWork.open(folder) as own:
        other = reported("6", None, 30)
        put(library, other)
        own.reading.keep_undated([other[0].text_sha256, UNDATED[0].text_sha256])
    members = followed(folder, "track", "1.1")["members"]
    assert [each["number"] for each in members][3:] == ["6.1", "5.1"]  # type: ignore[attr-defined]
