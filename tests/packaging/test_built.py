"""What is built to be published holds what it should, and nothing else."""

from __future__ import annotations

import subprocess
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = {".bash", ".conf", ".el", ".fish", ".lua", ".sh", ".toml", ".vim", ".zsh"}
"""Pieces of configuration for shells and editors."""
SUFFIXES = {
    *SCRIPTS,
    ".py",
    ".txt",
    ".tsv",
    ".sql",
    ".json",
    ".tcss",
    ".css",
    ".html",
    ".js",
    ".md",
    ".svg",
    ".typed",
    "",
}
"""What kinds of file the package is made of."""


def committed() -> list[str]:
    """The files of the checkout, as they will be in a clone."""
    try:
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is no checkout of git")
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).exists()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    from hatchling.builders.wheel import WheelBuilder

    (file,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return zipfile.ZipFile(file)


def test_the_wheel_holds_the_package_and_the_samples(wheel: zipfile.ZipFile) -> None:
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    files = committed()
    package = {name for name in files if name.startswith("tui/")}
    samples = {f"tui/{name}" for name in files if name.startswith("seeds/")}
    assert len(samples) == 5
    assert held == package | samples
    assert {Path(name).suffix for name in package} <= SUFFIXES


def test_the_seeds_of_the_wheel_are_ours_to_the_byte(wheel: zipfile.ZipFile) -> None:
    for seed in (ROOT / "seeds").iterdir():
        assert wheel.read(f"tui/seeds/{seed.name}") == seed.read_bytes()


def test_the_wheel_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    said = Parser().parsestr(wheel.read(name).decode())
    assert said["License-Expression"] == "MIT"
    assert said["Requires-Python"] == ">=3.11"
    assert {url.partition(",")[0] for url in said.get_all("Project-URL") or ()} >= {"Source", "Issues", "Changelog"}
    bounded = [each for each in said.get_all("Requires-Dist") or () if "ceasefire-tui" not in each and "<" not in each]
    assert bounded == []
    (scripts,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "ceasefire-tui = tui.__main__:main" in wheel.read(scripts).decode()


def test_the_source_holds_what_is_needed_to_build_and_test_it(tmp_path: Path) -> None:
    from hatchling.builders.sdist import SdistBuilder

    (file,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with tarfile.open(file) as source:
        held = {name.partition("/")[2] for name in source.getnames()}
    wanted = ("tui/", "seeds/", "tests/")
    single = {"README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml", ".gitignore"}
    assert held - {"PKG-INFO"} == {name for name in committed() if name.startswith(wanted) or name in single}
