"""Mark conventions and traps of quoted speech, one short article each (`quotation_cases.txt`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tui.extraction.extract import extract


@dataclass
class Case:
    name: str
    paragraphs: list[str] = field(default_factory=list)
    quotes: list[tuple[str, str | None]] = field(default_factory=list)


def read_cases() -> Iterator[Case]:
    case: Case | None = None
    for line in Path(__file__).with_name("quotation_cases.txt").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(": ")
        if key == "case":
            if case:
                yield case
            case = Case(value)
        elif case and key == "text":
            case.paragraphs.append(value)
        elif case and key == "quote":
            words, _, speaker = value.rpartition(" | ")
            case.quotes.append((words, None if speaker == "-" else speaker))
    if case:
        yield case


CASES = list(read_cases())


def test_there_are_at_least_sixty_cases() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, make_article) -> None:
    text = "\n\n".join(case.paragraphs)
    found: list[tuple[str, str | None]] = []
    for quote in extract(make_article(text)).quotes:
        if quote.kind == "direct" and not _broken_into(text, quote.spans):
            found += [(span.cut(text), quote.speaker) for span in quote.spans]
        elif quote.kind != "indirect":
            found.append((" … ".join(span.cut(text) for span in quote.spans), quote.speaker))
    assert found == case.quotes


def _broken_into(text: str, spans) -> bool:
    """Whether the reporter breaks in within a sentence, so that the spans are one quotation."""
    return len(spans) > 1 and text[spans[1].start].islower()
