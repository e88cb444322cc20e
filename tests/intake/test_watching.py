"""Folders that are followed give each file once it is whole, and again when it has changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tui.intake.walking import Skipped
from tui.intake.watching import watched


def test_files_are_given_once_they_stay_as_they_are(tmp_path: Path) -> None:
    def write(name: str, text: str) -> None:
        (tmp_path / name).write_text(text)

    acts: list[Callable[[], object]] = [
        lambda: write("a.txt", "one"),
        lambda: None,
        lambda: write("b.txt", "half"),
        lambda: write("b.txt", "half and half"),
        lambda: None,
        lambda: write("a.txt", "another one"),
        lambda: write("c.doc", "x"),
        lambda: os.remove(tmp_path / "b.txt"),
        lambda: None,
    ]

    def wait() -> None:
        acts.pop(0)()

    looks = watched([tmp_path], wait)
    given = [next(looks) for _ in range(10)]
    names = [[step.name if isinstance(step, Path) else f"no {Path(step.path).name}" for step in look] for look in given]
    assert names == [[], [], ["a.txt"], [], [], ["b.txt"], [], ["a.txt", "no c.doc"], [], []]
    assert all(isinstance(step, Path | Skipped) for look in given for step in look)
