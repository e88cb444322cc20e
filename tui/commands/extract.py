"""`extract`: what is found in articles, as JSON lines or as text to read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.articles.reading import Unreadable, read_pieces
from tui.commands.arguments import NamedPath
from tui.display import echo, safe_json, safe_line, safe_text
from tui.findings import UNSURE
from tui.findings_json import quote_text, to_json

if TYPE_CHECKING:
    from tui.articles.article import Article
    from tui.findings import Findings, Proposal, Quote


@click.command(short_help="Print what is found in articles.")
@click.argument("files", nargs=-1, type=NamedPath())
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.option("--with-text", is_flag=True, help="Add the article's text to the JSON.")
@click.option("--explain", is_flag=True, help="Add why each finding was made: its rule and the words it rests on.")
@click.option("--sentences", is_flag=True, help="Print the sentences numbered, with how to answer about them, instead.")
@click.option("--schema", is_flag=True, help="Print the JSON schema of one article's object and stop.")
def command(files: tuple[Path, ...], form: str, with_text: bool, explain: bool, sentences: bool, schema: bool) -> None:
    """Print the quotes, proposals and people found in FILES.

    A file that cannot be read is said in its place, and so is one that the rules fail on: in the JSON both have an
    "error". The rest goes on, and the command ends with 2.

    With --sentences nothing is looked for: what somebody else finds by the numbers of the sentences is put in with
    `library annotate`.
    """
    if schema:
        echo(_schema())
        return
    if not files:
        raise click.UsageError("name at least one file to extract from")
    if sentences:
        _number(files)
        return
    from tui.extraction.extract import extract

    failed = False
    objects: list[dict[str, Any]] = []
    for path in files:
        try:
            articles = [piece.article for piece in read_pieces(path)]
        except Unreadable as error:
            failed = True
            if form != "text":
                objects.append({"file": str(path), "error": str(error)})
            echo(f"ceasefire-tui: {safe_line(f'{path}: {error}')}", err=True)
            articles = []
        for article in articles:
            findings = extract(article)
            if findings.failed:
                failed = True
                echo(f"ceasefire-tui: {safe_line(f'{path}: {findings.reason}')}", err=True)
            if form == "text":
                echo("\n".join(_text(article, findings, explain)) + "\n")
            else:
                objects.append(to_json(article, findings, with_text=with_text, explain=explain))
        if form == "jsonl":
            for found in objects:
                echo(safe_json(found))
            objects.clear()
    if form == "json":
        echo(safe_json(objects))
    sys.exit(2 if failed else 0)


def _number(files: tuple[Path, ...]) -> None:
    """The sentences of each file with their numbers, the guide before the first; ends with 2 where one has none."""
    from tui.intake.answers import numbered_sentences

    failed, guide = False, True
    for path in files:
        try:
            articles = [piece.article for piece in read_pieces(path)]
        except Unreadable as error:
            failed = True
            echo(f"ceasefire-tui: {safe_line(f'{path}: {error}')}", err=True)
            continue
        for article in articles:
            echo(safe_text(numbered_sentences(article, with_guide=guide)) + "\n")
            guide = False
    sys.exit(2 if failed else 0)


def _schema() -> str:
    from importlib import resources

    return resources.files("tui").joinpath("findings.schema.json").read_text(encoding="utf-8").rstrip("\n")


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
