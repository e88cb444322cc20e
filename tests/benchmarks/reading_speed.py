"""How fast English is read: `python -m tests.benchmarks.reading_speed [FILE…]`, else the sample articles.

Prints the characters a CPU second of the reading alone, the document made before; best of five.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.seeds import PATHS
from tui.articles.reading import read_article
from tui.extraction.document import document
from tui.extraction.english.reading import read


def main(paths: list[Path]) -> None:
    """Reads each file five times."""
    documents = [document(read_article(path, given=str(path))) for path in paths]
    size = sum(len(doc.text) for doc in documents)
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        events = sum(len(read(doc).events) for doc in documents)
        best = min(best, time.process_time() - start)
    print(f"{size / best:,.0f} characters a CPU second ({size:,} characters, {events:,} events, {best:.3f} s)")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or list(PATHS))
