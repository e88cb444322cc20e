"""The manual page: made from the definitions, accepted by the programs that read it."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from click.testing import CliRunner

from tui.commands.main import COMMANDS, group
from tui.commands.manual import roff
from tui.configuration.settings import SETTINGS


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    done = CliRunner().invoke(group, ["manual"])
    assert done.exit_code == 0
    return done.output


def test_it_has_every_command_option_and_setting(page: str) -> None:
    assert page.startswith('.TH CEASEFIRE-TUI 1 "2023-11-14" "ceasefire-tui ')
    for name in (*COMMANDS, "config check"):
        assert f"\n.SS {name}\n" in page
    for setting in SETTINGS:
        assert f"\n.B {setting.name}\n" in page
    assert "\\fB\\-\\-library DIR|ADDRESS\\fR" in page
    assert page.count("\\-\\-help") == 1


def test_signs_of_roff_are_escaped() -> None:
    assert roff(".TH 'a' \\n-b\n.x") == "\\&.TH \\(aqa\\(aq \\en\\-b\n\\&.x"


@pytest.mark.skipif(not shutil.which("mandoc"), reason="no mandoc")
def test_mandoc_has_nothing_to_say_against_it(page: str) -> None:
    done = subprocess.run(["mandoc", "-T", "lint"], input=page, capture_output=True, text=True, check=False, timeout=60)
    said = [line for line in done.stdout.splitlines() if "STYLE" not in line]
    assert said == []


@pytest.mark.skipif(not shutil.which("man"), reason="no man")
def test_man_shows_it(page: str) -> None:
    done = subprocess.run(
        ["man", "--warnings", "-l", "-"], input=page, capture_output=True, text=True, check=True, timeout=60,
        env={"PATH": "/usr/bin:/bin", "MANWIDTH": "80", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.stderr == ""
    assert "ceasefire-tui - read news articles" in done.stdout
    assert "reading.measure" in done.stdout
