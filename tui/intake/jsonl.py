"""Articles with findings from JSON lines, as `extract --format jsonl --with-text` prints them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from pathlib import Path
from typing import IO, Any

from tui.articles.article import Article, Span
from tui.articles.blocks import to_blocks
from tui.articles.formats import Broken
from tui.articles.plain import text_digest
from tui.articles.reading import MAX_BYTES, open_regular
from tui.findings import Findings, Proposal, Quote
from tui.findings_json import from_json
from tui.intake.broken import together
from tui.intake.contract import check
from tui.intake.intake import Added, who_is_who
from tui.intake.walking import Skipped
from tui.library.library import Library
from tui.library.problems import Problems

LONGEST = 2 * MAX_BYTES
"""Bytes of a line at most."""
BATCH = 500
"""Articles kept in one transaction."""


def import_jsonl(library: Library, path: Path) -> Iterator[Added | Skipped]:
    """Put the articles of a file of JSON lines into the library with the findings they bring, which stay as they are.

    A line that breaks the contract is `Skipped` with its number, and kept among the problems. Raises `Unreadable`,
    OSError and `LibraryError`.
    """
    lost: list[Broken] = []
    with open_regular(path) as file:
        lines = enumerate(_lines(file), 1)
        while batch := list(islice(lines, BATCH)):
            done: list[Added | Skipped] = []
            with library.change():
                for number, line in batch:
                    if line.strip():
                        done.append(_import_line(library, path, number, line, lost))
            yield from done
    problems = Problems(library)
    if lost:
        problems.keep(os.path.abspath(path), together(lost))
    else:
        problems.forget(os.path.abspath(path))
    who_is_who(library)


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a file, none longer than `LONGEST` and what is left of it: the rest of that is passed over."""
    while line := file.readline(LONGEST):
        yield line
        while len(line) == LONGEST and not line.endswith(b"\n"):
            line = file.readline(LONGEST)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no finite number")


def _import_line(library: Library, path: Path, number: int, line: bytes, lost: list[Broken]) -> Added | Skipped:
    try:
        article, findings = article_of_json(json.loads(line, parse_constant=_no_number))
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        missing = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        lost.append(Broken(f"line {number}:", missing))
        return Skipped(path, f"line {number}: {missing}")
    return Added(path, library.add(article, findings, imported=True), new=True)


def article_of_json(found: Any) -> tuple[Article, Findings]:
    """The article and the findings of one object of the contract that has its `text`.

    Raises KeyError, TypeError or ValueError where the object breaks the contract: spans outside the text, a text that
    does not go with its SHA-256.
    """
    if not isinstance(found, Mapping):
        raise TypeError("is no JSON object")
    text = found["text"]
    check(found)
    text_sha256 = text_digest(text)
    if found.get("text_sha256", text_sha256) != text_sha256:
        raise ValueError("the text does not go with its text_sha256")
    title = _optional(found, "title")
    furniture = tuple(Span(*map(int, span)) for span in found.get("furniture", ()))
    blocks = to_blocks(found.get("blocks", ()))
    findings = from_json(found)
    _check_spans(findings, (*furniture, *(block.span for block in blocks)), len(text))
    start = text.find(title) if title else -1
    article = Article(
        file=found["file"],
        text=text,
        sha256=_digest(found) or text_sha256,
        text_sha256=text_sha256,
        encoding="utf-8",
        encoding_guessed=False,
        title=title,
        title_span=Span(start, start + len(title)) if title and start >= 0 else None,
        subtitle_span=None,
        source=_optional(found, "source"),
        published=_optional(found, "published"),
        language=_optional(found, "language") or "en",
        furniture=furniture,
        url=_optional(found, "url"),
        author=_optional(found, "author"),
        blocks=blocks,
        notice=_optional(found, "notice"),
        published_guessed=found.get("published_guessed", False),
    )
    return article, findings


def _optional(found: Mapping[str, Any], key: str) -> str | None:
    value = found.get(key)
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{key} is no string")
    return value or None


def _digest(found: Mapping[str, Any]) -> str | None:
    value = _optional(found, "sha256")
    if value and not re.fullmatch(r"[0-9a-fA-F]{64}", value, re.ASCII):
        raise ValueError("sha256 is no SHA-256 in hexadecimal")
    return value


def _check_spans(findings: Findings, others: tuple[Span, ...], length: int) -> None:
    for start, end in (*others, *_spans(findings)):
        if not 0 <= start <= end <= length:
            raise ValueError(f"the span [{start}, {end}] is outside the text of {length} characters")
    for each in _found(findings):
        whole = (*each.spans, *(each.verbatim if isinstance(each, Quote) else ()))
        if any(span.start >= span.end for span in whole):
            raise ValueError("a quote or a proposal has an empty span")
        if any(one.end > other.start for one, other in pairwise(each.spans)):
            raise ValueError("the spans of a quote or a proposal overlap or are out of order")
    for quote in findings.quotes:
        if not all(any(outer.contains(span) for outer in quote.spans) for span in quote.verbatim):
            raise ValueError("the verbatim words of a quote lie outside it")


def _found(findings: Findings) -> Iterator[Quote | Proposal]:
    yield from findings.quotes
    yield from findings.proposals


def _spans(findings: Findings) -> Iterator[Span]:
    for quote in findings.quotes:
        if not quote.spans:
            raise ValueError("a quote has no spans")
        yield from (
            *quote.spans,
            *quote.verbatim,
            *filter(None, (quote.speaker_span, quote.cue_span)),
            *quote.why.words,
        )
    for proposal in findings.proposals:
        if not proposal.spans:
            raise ValueError("a proposal has no spans")
        yield from (*proposal.spans, *proposal.mentions, *proposal.why.words)
        parties = (*proposal.proposers, *proposal.addressees, *proposal.mediators)
        yield from (party.span for party in parties if party.span)
        yield from (term.span for term in proposal.terms)
        yield from (response.span for response in proposal.responses)
        yield from filter(None, (proposal.venue,))
    for person in findings.people:
        yield from person.mentions
