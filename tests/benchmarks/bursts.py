"""Every burst many times over, with 0, 20, 50 and 100 ms between the keys: how many go right.

python -m tests.benchmarks.bursts [times [name…]]     25 for each gap, 100 for each burst; of all, or of some
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.findings_by_hand import marked
from tests.seeds import articles
from tests.turns.bursts import BURSTS, goes_right
from tui.library.library import Library

GAPS = (0.0, 0.02, 0.05, 0.1)


def main(times: int, names: list[str]) -> None:
    """Print a line for each burst: how many went right of how many, gap by gap."""
    for burst in BURSTS:
        if names and burst.name not in names:
            continue
        right = dict.fromkeys(GAPS, 0)
        for gap in GAPS:
            for _ in range(times):
                with tempfile.TemporaryDirectory() as name:
                    folder = Path(name)
                    for kind in ("STATE", "CONFIG", "DATA", "CACHE"):
                        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind)
                    with Library.open(folder / "library") as library:
                        for each in articles():
                            library.add(each, marked(each))
                    try:
                        right[gap] += goes_right(burst, folder / "library", folder, gap)
                    except AssertionError as error:
                        print(f"  {burst.name}, {gap}: {str(error)[:100]}")
        parts = "  ".join(f"{round(gap * 1000)} ms {count}/{times}" for gap, count in right.items())
        print(f"{burst.name:38} {sum(right.values())} of {times * len(GAPS)}   {parts}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25, sys.argv[2:])
