"""`add --cluster local` beside `add` alone, in turn: ``python -m tests.benchmarks.clusters FOLDER [ROUNDS]``.

Prints articles a second for each, and their ratio; FOLDER holds the articles.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter


def seconds(folder: Path, *options: str) -> float:
    """Wall seconds of one run into a new library."""
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, **{f"XDG_{name}_HOME": home for name in ("DATA", "STATE", "CONFIG", "CACHE")}}
        program = [sys.executable, "-P", "-m", "tui", "--library", f"{home}/library", "add", str(folder), *options]
        started = perf_counter()
        subprocess.run(program, env=environ, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return perf_counter() - started


def main(folder: Path, rounds: int) -> None:
    """Time both in turn and print the medians."""
    count = sum(each.is_file() for each in folder.rglob("*"))
    alone, there = [], []
    for _ in range(rounds):
        alone.append(seconds(folder))
        there.append(seconds(folder, "--cluster", "local"))
    print(f"alone          {count / median(alone):.1f} articles/s  {[round(each, 1) for each in alone]}")
    print(f"cluster local  {count / median(there):.1f} articles/s  {[round(each, 1) for each in there]}")
    print(f"ratio          {median(alone) / median(there):.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3)
