"""A large collection from the five articles that come with the program: varied copies, the same on every machine.

    python -m tests.benchmarks.many_articles FOLDER [COUNT]

Each copy has its own paragraphs in their order, names of its own and other words here and there (drawn so that a few
are frequent and most are rare, as in any language), so that no two say quite the same.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.seeds import articles

A_FOLDER = 1000
"""Files in one folder at most."""
SYLLABLES = re.findall(
    "[a-z]+",
    "ba be bi bo da de di dor fa fen ga gor ha hin ka kel ko la len lo ma men mi mor na ne no ra ren ri ro sa sel so "
    "ta ten ti tor va vel vo za",
)
ENDINGS = ("", "n", "s", "r", "ment", "tion", "ness")
NAMES = 4_000
WORDS = 40_000
_NAME = re.compile(r"\b(?:Zelensk\w+|Putin|Trump|Medvedev|Peskov|Rubio|Lavrov|Biden|Erdogan|Witkoff|Starmer|Macron)\b")
_WORD = re.compile(r"(?<= )[a-z]{6,}(?= )")
_KEPT = re.compile(r".*(?:ed|ing|ly|cease|truce|talk|peace|proposal|agree|accept|reject|offer|withdraw)")
SHARE = 0.3
"""How many of the long words are other ones."""


def made_up(draw: random.Random, count: int) -> list[str]:
    """So many words that nobody knows."""
    return ["".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))) + draw.choice(ENDINGS) for _ in range(count)]


def copies(count: int) -> Iterator[tuple[str, str]]:
    """So many names of files with their texts."""
    draw = random.Random(11)
    names = [name.capitalize() for name in made_up(draw, NAMES)]
    words = made_up(draw, WORDS)
    texts = [each.text for each in articles()]

    def other(match: re.Match[str]) -> str:
        if _KEPT.match(match[0]) or draw.random() > SHARE:
            return match[0]
        return words[min(WORDS - 1, int(draw.paretovariate(0.6)))]

    for number in range(count):
        text = texts[number % len(texts)]
        called: dict[str, str] = {}
        text = _NAME.sub(lambda match: called.setdefault(match[0], draw.choice(names)), text)  # noqa: B023
        text = _WORD.sub(other, text)
        yield f"{number // A_FOLDER:03}/{number:06}.txt", text


def write(folder: Path, count: int) -> None:
    """Put so many copies into a folder."""
    for name, text in copies(count):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
