"""`config`: where it is, what it says, what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.commands.main import group
from tui.configuration.loading import load
from tui.configuration.values import Configuration


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "ceasefire-tui").mkdir()
    return tmp_path / "ceasefire-tui" / "config.toml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["config", *arguments])


def test_the_path_is_printed_whether_there_is_a_file_or_not(file: Path) -> None:
    assert run("path").output == f"{file}\n"


def test_what_show_prints_is_a_file_to_start_from(file: Path) -> None:
    file.write_text(run("show").output, encoding="utf-8")
    assert load(file).problems == ()
    assert load(file).configuration == Configuration()
    file.write_text("[reading]\nmeasure = 66\nnone = 1\n")
    assert json.loads(run("show", "--format", "json").stdout)["reading.measure"] == 66
    assert "no setting has the name none" in run("show").stderr


def test_check_names_every_problem_and_fails(file: Path) -> None:
    assert "there is none" in run("check").output
    file.write_text('theme = "dark"\n[keymap]\n"quit" = "x"\n')
    assert run("check").output == f"{file}: nothing is wrong\n"
    file.write_text('theme = "\\u001b[2J"\n[keymap]\n"qiut" = "x"\n')
    done = run("check")
    assert done.exit_code == 2
    first, second = done.output.splitlines()
    assert first.startswith(f"{file}:1:9: theme takes auto")
    assert second == f"{file}:3:1: no binding has the name qiut; did you mean quit?"
    assert "\x1b" not in done.output


def test_the_keymap_names_the_pickers_keys_as_the_readers(file: Path) -> None:
    file.write_text('[keymap]\n"pick.format" = "ctrl+o"\n"cut.begin" = ["b"]\n"move.down" = "n"\n')
    assert run("check").output == f"{file}: nothing is wrong\n"
    file.write_text('[keymap]\n"pick.fromat" = "ctrl+o"\n')
    assert run("check").output == f"{file}:2:1: no binding has the name pick.fromat; did you mean pick.format?\n"


def test_without_a_word_it_says_what_there_is() -> None:
    done = run()
    assert done.exit_code == 2
    assert "path, show or check" in done.output
