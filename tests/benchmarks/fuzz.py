"""Inputs made by chance for every room that reads from outside: 100,000 of them, or as many as are asked for.

    python -m tests.benchmarks.fuzz [INPUTS] [FIRST]

Each failure is printed with what makes it again, and the slowest input of each room; the exit status is 1 where
something failed. Beside them every article of the seeds is cut after every word.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from random import Random
from time import process_time
from traceback import extract_tb

from tests.safety.fuzzing import SHARES, TARGETS
from tests.safety.holding import hold
from tests.seeds import articles
from tui.articles.plain import text_article
from tui.extraction.extract import extract


def main(inputs: int, first: int) -> int:
    failures: Counter[str] = Counter()
    began = process_time()
    for name, share in SHARES.items():
        slowest = (0.0, first)
        for number in range(first, first + inputs * share // 100):
            start = process_time()
            try:
                TARGETS[name](Random(f"{name} {number}"))
            except Exception as error:  # noqa: BLE001 - that is what is looked for
                at = extract_tb(error.__traceback__)[-1]
                kind = f"{name}: {type(error).__name__} at {at.filename}:{at.lineno}: {str(error)[:300]}"
                if kind not in failures:
                    print(f'TARGETS["{name}"](Random("{name} {number}")): {kind}', flush=True)
                failures[kind] += 1
            slowest = max(slowest, (process_time() - start, number))
        print(
            f"{name}: {inputs * share // 100} inputs, {process_time() - began:.0f} s of CPU so far; "
            f"the slowest, {slowest[1]}, {slowest[0] * 1000:.0f} ms",
            flush=True,
        )
    cuts = 0
    for article in articles():
        starts = [0, *(match.end() for match in re.finditer(r"\n\s*\n", article.text))]
        for word in re.finditer(r"\w+", article.text):
            cut = text_article(
                "cut.txt", article.text[max(each for each in starts if each <= word.start()) : word.end()]
            )
            try:
                hold(cut, extract(cut))
            except AssertionError as error:
                print(f"{article.file} cut at {word.end()}: {error}")
                failures["cut"] += 1
            cuts += 1
    print(f"{inputs} inputs and {cuts} cuts: {failures.total()} failures of {len(failures)} kinds")
    return 1 if failures else 0


if __name__ == "__main__":
    inputs, first = (int(each) for each in [*sys.argv[1:], "100000", "0"][:2])
    sys.exit(main(inputs, first))
