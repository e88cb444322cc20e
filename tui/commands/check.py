"""`check`: every quotation of a draft against the library."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.articles.decoding import decode
from tui.articles.reading import Unreadable, read_bytes
from tui.commands.opened import opened_library, say_left_out
from tui.display import echo, safe_json, wants_colour
from tui.writing.checking.draft import FILETYPES, Draft, filetype_of, read_draft

if TYPE_CHECKING:
    from tui.writing.checking.checked import Checked

STDIN = "-"


@click.command(short_help="Compare the quotations of a draft with the library.")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option("--format", "form", type=click.Choice(["text", "json", "quickfix"]), default="text", show_default=True)
@click.option(
    "--filetype", metavar="TYPE", help="markdown, latex, org or plain; by default from the name, - is Markdown."
)
@click.pass_obj
def command(named_library: str | None, drafts: tuple[str, ...], form: str, filetype: str | None) -> None:
    """Compare every quotation of each DRAFT (- for stdin) with the articles of the library.

    Quotations are exact, or differ in typography, or by brackets or an ellipsis that are marked: that is all right.
    Words, a negation or a number changed, stitched from two places, another speaker, not found: those are to look at.

    What could not be checked says why.

    Ends with 0 where nothing is to look at, with 1 where something is, with 2 after an error or where something could
    not be checked.
    """
    failed = False
    read: list[Draft] = []
    for name in drafts:
        try:
            read.append(_read(name, filetype))
        except Unreadable as error:
            failed = True
            echo(f"ceasefire-tui: {name} {error}", err=True)
    from tui.writing.checking.checked import ALLOWED
    from tui.writing.checking.verdict import check_draft

    with opened_library(named_library, sample=True) as library:
        results = [(draft, check_draft(draft, library)) for draft in read]
        _print(results, form)
        failed = say_left_out(library) or failed
    verdicts = {checked.verdict for _, group in results for checked in group}
    sys.exit(2 if failed or "not checked" in verdicts else 0 if verdicts <= ALLOWED else 1)


def _read(name: str, filetype: str | None) -> Draft:
    """The draft of that name; raises `Unreadable`."""
    if name == STDIN:
        data, file, kind = sys.stdin.buffer.read(), "stdin", filetype_of(filetype or "markdown")
    else:
        data, file, kind = read_bytes(Path(name)), name, filetype_of(filetype or name)
    if filetype and filetype.lower() not in FILETYPES and kind == "plain" and filetype.lower() not in ("text", "txt"):
        raise click.UsageError(f"no file type {filetype}; there are {', '.join(FILETYPES)}")
    return read_draft(file, decode(data).text, kind)


def _print(results: list[tuple[Draft, list[Checked]]], form: str) -> None:
    from tui.writing.checking.report import as_objects, quickfix, text_report

    if form == "json":
        echo(safe_json([each for draft, group in results for each in as_objects(draft, group)], indent=2))
    for draft, group in results:
        if form == "quickfix":
            for message in quickfix(draft, group):
                echo(message)
        elif form == "text":
            for line in text_report(draft, group, wants_colour(sys.stdout)):
                echo(*line)
