"""Files of every format, damaged by chance: each is read or refused, and no exception escapes.

    python -m tests.benchmarks.damaged_files [TIMES] [FORMAT…]

Each format so many times (10,000 by default). What fails is printed with the number that makes it again; the exit
status is 1 then. The slowest file of each format is printed too.
"""

from __future__ import annotations

import sys
from time import process_time

from tests.articles.test_formats import MADE, survives
from tui.articles.reading import read_apart


def main(times: int, formats: list[str]) -> int:
    read_apart.inside = True
    failures = 0
    for what in formats or MADE:
        failed, slowest = 0, (0.0, 0)
        for seed in range(times):
            start = process_time()
            try:
                survives(what, seed)
            except Exception as error:  # noqa: BLE001 - whatever escapes is what is looked for
                failed += 1
                print(f"{what} {seed}: {error!r}"[:300], flush=True)
            slowest = max(slowest, (process_time() - start, seed))
        print(
            f"{what}: {times - failed} of {times} read or refused; slowest {slowest[0]:.2f} s ({slowest[1]})",
            flush=True,
        )
        failures += failed
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(int((sys.argv[1:] or ["10000"])[0]), sys.argv[2:]))
