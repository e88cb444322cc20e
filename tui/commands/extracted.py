"""Where `extract` puts what was found: printed, or kept in a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from tui.display import echo, safe_json
from tui.findings import UNSURE
from tui.findings_json import quote_text, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.articles.article import Article
    from tui.findings import Findings, Proposal, Quote
    from tui.intake.crew import Read

PRINTED = ("text", "json", "jsonl")
FORMS = (*PRINTED, "parquet")
KEPT = ("jsonl", "parquet")


class Sink(Protocol):
    """Takes what was found, file by file."""

    def has(self, path: Path) -> bool:
        """Whether it holds what there is in a file."""

    def take(self, path: Path, read: Read) -> None:
        """Take the articles of a file, or the reason why there are none."""


def sink_for(form: str, output: Path | None, *, with_text: bool, explain: bool) -> AbstractContextManager[Sink]:
    """Where findings go in a form: the file `output`, else standard output. An error of use where that cannot be."""
    if output is None:
        if form not in PRINTED:
            raise click.UsageError("a table is not printed: name its file with --output")
        return _printed(form, with_text=with_text, explain=explain)
    if form not in KEPT:
        raise click.UsageError(f"--output keeps {' or '.join(KEPT)}: say which with --format")
    return (_lines if form == "jsonl" else _table)(output, with_text=with_text, explain=explain)


def objects(path: Path, read: Read, *, with_text: bool, explain: bool) -> Iterator[dict[str, Any]]:
    """The articles of a file as the JSON schema has them."""
    if read.reason:
        yield {"file": str(path), "error": read.reason}
    for piece, findings in read.looked:
        assert findings
        yield to_json(piece.article, findings, with_text=with_text, explain=explain)


class _Writer(Protocol):
    def write(self, objects: Iterable[dict[str, Any]]) -> None:
        """Take articles."""


def nothing(_: Path) -> bool:
    """Nothing is held."""
    return False


class _Kept:
    """A file, and what tells what it holds."""

    def __init__(self, file: _Writer, has: Callable[[Path], bool], *, with_text: bool, explain: bool) -> None:
        self._file = file
        self._has = has
        self._wishes = {"with_text": with_text, "explain": explain}

    def has(self, path: Path) -> bool:
        return self._has(path)

    def take(self, path: Path, read: Read) -> None:
        self._file.write(objects(path, read, **self._wishes))


@contextmanager
def _lines(output: Path, *, with_text: bool, explain: bool) -> Iterator[Sink]:
    from tui.commands.kept_lines import kept_lines

    with ExitStack() as opened:
        try:
            lines = opened.enter_context(kept_lines(output))
        except ValueError as error:
            raise click.ClickException(
                f"{output} holds something else than JSON lines of articles; it stays"
            ) from error
        yield _Kept(lines, lines.has, with_text=with_text, explain=explain)


@contextmanager
def _table(output: Path, *, with_text: bool, explain: bool) -> Iterator[Sink]:
    try:
        from tui.writing.export.parquet import written
    except ImportError as error:
        raise click.ClickException(f"{error.name} is missing: pip install 'ceasefire-tui[cluster]'") from error
    with written(output) as table:
        yield _Kept(table, nothing, with_text=with_text, explain=explain)


@contextmanager
def _printed(form: str, *, with_text: bool, explain: bool) -> Iterator[Sink]:
    sink = _Printed(form, with_text=with_text, explain=explain)
    yield sink
    if form == "json":
        echo(safe_json(sink.all))


class _Printed:
    def __init__(self, form: str, *, with_text: bool, explain: bool) -> None:
        self._form = form
        self._with_text, self._explain = with_text, explain
        self.all: list[dict[str, Any]] = []

    def has(self, path: Path) -> bool:
        return nothing(path)

    def take(self, path: Path, read: Read) -> None:
        if self._form == "text":
            for piece, findings in read.looked:
                assert findings
                echo("\n".join(_text(piece.article, findings, self._explain)) + "\n")
            return
        for each in objects(path, read, with_text=self._with_text, explain=self._explain):
            if self._form == "json":
                self.all.append(each)
            else:
                echo(safe_json(each))


def _text(article: Article, findings: Findings, explain: bool) -> Iterator[str]:
    """The lines of one article's findings for a person to read."""
    yield article.name
    yield "  ".join(filter(None, [article.file, article.source, article.day]))
    if findings.reason:
        yield f"  nothing extracted: {findings.reason}"
    for quote in findings.quotes:
        yield from _quote_lines(article.text, quote, explain)
    for proposal in findings.proposals:
        yield from _proposal_lines(article.text, proposal, explain)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _quote_lines(text: str, quote: Quote, explain: bool) -> Iterator[str]:
    words = _folded(quote_text(text, quote))
    shown = f"“{words}”" if quote.kind == "direct" else words
    yield f"  {quote.speaker or 'nobody named'}{_doubt(quote.confidence)}: {shown}"
    if explain:
        rests = "; ".join(_folded(span.cut(text)) for span in quote.why.words)
        yield f"      {quote.why.rule} ({quote.confidence:.2f}): {rests} {quote.why.note}".rstrip()


def _doubt(confidence: float) -> str:
    return " ?" if confidence < UNSURE else ""


def _proposal_lines(text: str, proposal: Proposal, explain: bool) -> Iterator[str]:
    parties = proposal.parties_told(lambda p: (p.person or p.party or "") + _doubt(p.confidence), "to")
    yield f"  {proposal.kind}: {proposal.label} — {parties}; {proposal.status}"
    for term in proposal.terms:
        yield f"      {term.type}: {_folded(term.span.cut(text))}{_doubt(term.confidence)}"
    for response in proposal.responses:
        who = response.person or response.party or "nobody named"
        yield f"      {response.stance or 'spoke of it'}: {who}{'' if response.is_sure else ' ?'}"
    if explain:
        rests = "; ".join(_folded(span.cut(text)) for span in proposal.why.words)
        yield f"      {proposal.why.rule} ({proposal.confidence:.2f}): {rests} {proposal.why.note}".rstrip()
