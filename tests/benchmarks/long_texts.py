"""What long and odd texts cost: CPU of the extraction and of reading a draft, at two lengths. By hand.

    python -m tests.benchmarks.long_texts [CHARACTERS]

The second length is four times the first, so that what is linear takes about four times as long.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from tests.extraction.test_linear_time import UNITS
from tests.findings_by_hand import article
from tests.seeds import articles
from tests.writing.test_verdicts import EDITED, MARKS
from tui.extraction.extract import extract
from tui.writing.checking.draft import FILETYPES, read_draft
from tui.writing.checking.quotations import quotations


def seconds(job: Callable[[], object]) -> float:
    """CPU of one run."""
    began = time.process_time()
    job()
    return time.process_time() - began


def extraction(unit: str, length: int) -> float:
    """Of an article that goes on with `unit` over and over."""
    text = articles()[0].text + "\n\n" + unit * (length // len(unit))
    return seconds(lambda: extract(article(text)))


def reading(unit: str, length: int) -> float:
    """Of a draft of nothing but `unit`, in every format."""
    text = unit * (length // len(unit))
    return seconds(lambda: [quotations(read_draft("d", text, form), lambda span: None) for form in FILETYPES])


def main() -> None:
    """Measure and print."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000
    extract(articles()[0])
    for measure, units in ((extraction, UNITS.values()), (reading, [*MARKS, *EDITED])):
        for unit in units:
            short, long = measure(unit, length), measure(unit, 4 * length)
            print(f"{measure.__name__:10} {unit!r:50.50} {short:7.2f} {long:7.2f} s  x{long / max(short, 0.001):.1f}")


if __name__ == "__main__":
    main()
