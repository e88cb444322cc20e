"""`quotes`: who is quoted with which words, where an utterance is rendered elsewhere, and what renders one by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tui.commands import telling
from tui.commands.opened import opened_library
from tui.commands.querying import QueryGroup, query_of, say_notes, searching, words_in
from tui.display import echo, safe_json, safe_line
from tui.findings import NOBODY

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.rows import QuoteRow
    from tui.library.wordings import Variant
    from tui.linking.tracks.values import Place

NOTHING_FOUND = 1
MANY = 1_000
"""Articles with quotes to be compared from which a person is told what is waited for."""
NEW, END = "{+", "+}"
"""Stand around words that another rendering does not have, as in the report of `check`."""
ONE = click.argument("one", metavar="NUMBER")
OTHER = click.argument("other", metavar="OTHER")


@click.group(cls=QueryGroup, invoke_without_command=True, short_help="List quotes; how other articles have one.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="So many at most.")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.pass_context
def command(ctx: click.Context, limit: int, form: str) -> None:
    """List the quotes of the library: one a line, with its number, speaker and words; +2 stands in two more articles.

    A QUERY, as `find` takes it, leaves those that answer: by:rubio ceasefire on:2025-03.

    `quotes variants NUMBER` shows how other articles have it. The exit status is 1 where there is none.
    """
    if ctx.invoked_subcommand:
        return
    with opened_library(ctx.obj, sample=True) as library:
        _compare(library)
        found = [_listed(row) for row in _rows(library, query_of(words_in(ctx)), limit)]
    if form == "json":
        echo(safe_json(found, indent=1))
    for each in found if form != "json" else ():
        more = f"  +{each['elsewhere']}" if each["elsewhere"] else ""
        cells = each["id"], (each["speaker"] or NOBODY), each["text"] + more
        echo(safe_json(each) if form == "jsonl" else "\t".join(map(safe_line, cells)))
    if not found:
        echo("ceasefire-tui: no such quotes", err=True)
        sys.exit(NOTHING_FOUND)


@command.command(short_help="Show how all articles have what a quote says.")
@ONE
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def variants(ctx: click.Context, one: str, form: str) -> None:
    """Show how all articles have what the quote NUMBER says, by their dates: cut, translated anew, in other words.

    Words that the quote NUMBER itself does not have stand in {+ +}. The exit status is 1 where no other article has it.
    """
    with opened_library(ctx.find_root().obj, sample=True) as library:
        _compare(library)
        article, nth = _quote(library, one)
        found = library.wordings.of(article, nth)
    mine = next((each for each in found if (each.row.article, each.row.nth) == (article, nth)), None)
    if form == "json":
        echo(safe_json([_object(each, mine) for each in found if mine], indent=1))
    elif mine:
        for line in _text(found, mine):
            echo(line)
    if not found:
        echo(safe_line(f"ceasefire-tui: no other article has the quote {one}"), err=True)
        sys.exit(NOTHING_FOUND)


@command.command(short_help="Two quotes render one utterance.")
@ONE
@OTHER
@click.pass_context
def join(ctx: click.Context, one: str, other: str) -> None:
    """Have the quotes NUMBER and OTHER be renderings of one utterance from now on; `quotes undo` takes it back."""
    _tell(ctx, one, other, same=True)


@command.command(short_help="Two quotes do not render one utterance.")
@ONE
@OTHER
@click.pass_context
def part(ctx: click.Context, one: str, other: str) -> None:
    """Have the quotes NUMBER and OTHER be two utterances from now on; `quotes undo` takes it back."""
    _tell(ctx, one, other, same=False)


@command.command(short_help="Take back what was told of two quotes.")
@ONE
@OTHER
@click.pass_context
def undo(ctx: click.Context, one: str, other: str) -> None:
    """Take back that the quotes NUMBER and OTHER were joined or parted."""
    with opened_library(ctx.find_root().obj, writing=True) as library:
        telling.forget(library, "quote", _quote(library, one), _quote(library, other), f"{one} and {other}")
        _heed(library)
    echo(safe_line(f"taken back: {one} and {other} go by their words again"))


def _tell(ctx: click.Context, one: str, other: str, *, same: bool) -> None:
    with opened_library(ctx.find_root().obj, writing=True) as library:
        first, second = _quote(library, one), _quote(library, other)
        if first == second:
            raise click.ClickException(safe_line(f"{one} and {other} are the same quote"))
        telling.keep(library, "quote", first, second, same=same)
        _heed(library)
    echo(safe_line(f"{one} and {other} are {'one utterance' if same else 'two utterances'} from now on"))


def _heed(library: Library) -> None:
    """Bring the library up to what was told just now."""
    from tui.library.comparing import compare

    library.correct()
    compare(library)


def _compare(library: Library) -> None:
    """Have all quotes compared; a library that can only be read is shown as it was left."""
    if library.writable and library.wordings.are_due():
        from tui.library.comparing import compare

        many = library.file.count("wordings_due")
        if many > MANY:
            echo(f"ceasefire-tui: comparing the quotes of {many} articles, once; this takes a while", err=True)
        compare(library)


def _rows(library: Library, query: str, limit: int) -> Iterator[QuoteRow]:
    if not query.strip():
        yield from library.lists.quotes(0, limit)
        return
    with searching(library) as search:
        chosen = search.findings(query)
    say_notes(chosen.notes)
    found = [(id_, nth) for id_, kind, nth in chosen.found if kind == "quote"][:limit]
    for id_, nth in found:
        yield library.lists.quote(id_, nth)


def _quote(library: Library, number: str) -> Place:
    """The article and the place there of the quote of a number; ends the command where there is none."""
    from tui.linking.tracks.values import Place

    article, _, nth = number.partition(".")
    try:
        if article.isdecimal() and nth.isdecimal():
            library.lists.part(int(article), "quote", int(nth) - 1)
            return Place(int(article), int(nth) - 1)
    except (KeyError, OverflowError):
        pass
    raise click.ClickException(safe_line(f"there is no quote {number[:40]}; `quotes` lists them with their numbers"))


def _listed(row: QuoteRow) -> dict[str, Any]:
    return {
        "id": f"{row.article}.{row.nth + 1}",
        "kind": row.kind,
        "speaker": row.speaker,
        "listed": row.listed,
        "text": row.text,
        "sure": row.sure,
        "elsewhere": row.elsewhere,
    }


def _object(each: Variant, mine: Variant) -> dict[str, Any]:
    from tui.linking.quote_tracks import compared, differing

    row = each.row
    return {
        "id": each.id,
        "kind": row.kind,
        "speaker": row.speaker,
        "text": row.text,
        "differs": [list(span) for span in differing(row.text, mine.row.text)],
        "how": None if each is mine else compared(mine.row.text, row.text),
        "fullest": each.fullest,
        "earliest": each.earliest,
        "article": {"number": row.article, "name": each.title, "source": each.outlet, "published": each.published},
    }


def _text(found: list[Variant], mine: Variant) -> Iterator[str]:
    from tui.linking.quote_tracks import differing

    for each in found:
        distinction = f"  {each.distinction}" if each.distinction else ""
        about = f"{each.id}  {each.row.speaker or NOBODY}  {each.where}{distinction}"
        yield safe_line(f"{about}{'  (the one asked for)' if each is mine else ''}")
        words, at = "", 0
        for start, end in differing(each.row.text, mine.row.text):
            words += f"{each.row.text[at:start]}{NEW}{each.row.text[start:end]}{END}"
            at = end
        words += each.row.text[at:]
        yield safe_line(f"    {'“' + words + '”' if each.row.kind == 'direct' else words}")
