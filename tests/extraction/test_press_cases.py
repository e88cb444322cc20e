"""Articles as people really have them, one short text each, with what is to be found in it (`press_cases.txt`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tui.extraction.extract import extract
from tui.findings import UNSURE

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ESCAPES = {r"\n": "\n", r"\-": "\u00ad", r"\ ": "\u00a0", r"\,": "\u202f", r"\0": "\u200b"}


@dataclass
class Case:
    paragraphs: list[str] = field(default_factory=list)
    quotes: list[list[str]] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    nobody: list[str] = field(default_factory=list)
    others: bool = False


def _text(line: str) -> str:
    for escape, sign in _ESCAPES.items():
        line = line.replace(escape, sign)
    return line


def read_cases() -> list[Case]:
    blocks = Path(__file__).with_name("press_cases.txt").read_text(encoding="utf-8").split("\n\n")
    found = []
    for block in blocks:
        case = Case()
        for line in block.splitlines():
            key, value = line[:2], line[2:]
            if key == "= ":
                case.quotes.append(value.split(" | ", 2))
            elif key == "! ":
                case.never.append(value)
            elif key == "0 ":
                case.nobody.append(value)
            elif line == "…":
                case.others = True
            elif not line.startswith("#"):
                case.paragraphs.append(_text(line))
        if case.paragraphs:
            found.append(case)
    return found


def bare(words: str) -> str:
    """Words without marks and stops around them, blanks and invisible signs levelled."""
    return " ".join(_INVISIBLE.sub("", words).split()).strip(" ,.;:\"'“”‘’«»„`")


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: " ".join(case.paragraphs)[:70])
def test_case(case: Case, make_article) -> None:
    text = "\n\n".join(case.paragraphs)
    findings = extract(make_article(text))
    found = [
        ([quote.speaker or "-", quote.kind, bare(" … ".join(span.cut(text) for span in quote.spans))], quote)
        for quote in findings.quotes
    ]
    wanted = [[speaker, kind, bare(words)] for speaker, kind, words in case.quotes]
    assert [told for told in wanted if told not in [told for told, _ in found]] == [], [told for told, _ in found]
    if not case.others:
        sure = [told for told, quote in found if quote.confidence >= UNSURE]
        assert [told for told in sure if told not in wanted] == []
    for words in case.never:
        assert not [told for told, _ in found if bare(words) in told[2]]
    names = {quote.speaker for quote in findings.quotes} | {person.name for person in findings.people}
    assert not names & set(case.nobody)
