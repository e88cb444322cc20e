"""`people`: who is named in all articles, under which names, and who is one or not one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from tui.commands.opened import opened_library, opened_own_work
from tui.commands.people_shown import person_lines, person_object
from tui.display import echo, safe_json, safe_line

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tui.library.library import Library
    from tui.library.persons import Who

NOTHING_FOUND = 1
FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True, help="How."
)


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names that begin like what is typed, for completion."""
    from click.shell_completion import CompletionItem

    from tui.library.library import Library
    from tui.library.places import library_place

    with Library.open(library_place(ctx.find_root().params.get("library"))) as library:
        names = [person.name for person in library.persons.all()]
    start = incomplete.casefold()
    return [CompletionItem(safe_line(name)) for name in names if name.casefold().startswith(start)]


ONE = click.argument("one", metavar="NAME", shell_complete=_names)
OTHER = click.argument("other", metavar="OTHER", shell_complete=_names)


@click.group(short_help="List people; join and part their names.", invoke_without_command=True)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="So many at most.")
@FORM
@click.pass_context
def command(ctx: click.Context, limit: int, form: str) -> None:
    """List who is named in the articles, who is quoted most first, each under one name whatever articles call them."""
    if ctx.invoked_subcommand is not None:
        return
    with opened_library(ctx.obj, sample=True) as library:
        rows = library.persons.all(0, limit)
        found: list[dict[str, Any]] = [
            {"name": row.name} if row.id is None else _object(library.persons.named(row.id)) for row in rows
        ]
        for each, row in zip(found, rows, strict=True):
            each.update(articles=row.articles, quotes=row.quotes)
    if form == "text":
        for row in rows:
            about = f"  {safe_line(row.role)}" if row.role else ""
            articles = f"{row.articles:>5} article{'s' if row.articles != 1 else ' '}"
            echo(f"{row.quotes:>5} “  {articles}  {safe_line(row.name)}{about}")
    else:
        _print(found, form)
    if not rows:
        sys.exit(NOTHING_FOUND)


@command.command(short_help="Say what all articles have of somebody.")
@ONE
@FORM
@click.pass_obj
def show(named: str | None, one: str, form: str) -> None:
    """Say who NAME is: their names in articles, when they are quoted, what they propose, are asked and answer."""
    with opened_library(named, sample=True) as library:
        found = _found(library, one)
        objects = [person_object(library, who) for who in found]
    if form != "text":
        _print(objects, form)
        return
    for each in objects:
        for line in person_lines(each):
            echo(line)


@command.command(short_help="Two names are one person's.")
@ONE
@OTHER
@click.pass_obj
def join(named: str | None, one: str, other: str) -> None:
    """Have NAME and OTHER be one person, organisation or state from now on; `people undo` takes it back."""
    _tell(named, one, other, same=True)


@command.command(short_help="Two names are not one person's.")
@ONE
@OTHER
@click.pass_obj
def part(named: str | None, one: str, other: str) -> None:
    """Have NAME and OTHER, which stand under one name, be two from now on; `people undo` takes it back."""
    _tell(named, one, other, same=False)


@command.command(short_help="Take back what was told of two names.")
@ONE
@OTHER
@click.pass_obj
def undo(named: str | None, one: str, other: str) -> None:
    """Take back that NAME and OTHER were joined or parted."""
    from tui.library.linking import link

    with opened_library(named, writing=True) as library:
        assert library.place
        with opened_own_work(library.place) as own:
            if not own.persons.forget(one, other):
                raise click.ClickException(f"{one} and {other} were neither joined nor parted by hand")
        link(library)
    echo(safe_line(f"taken back: {one} and {other} go by the articles again"))


def _tell(named: str | None, one: str, other: str, *, same: bool) -> None:
    from tui.library.linking import link

    with opened_library(named, writing=True) as library:
        assert library.place
        first, second = _called(library, one), _called(library, other)
        if first == second:
            raise click.ClickException(f"{one} and {other} are the same name")
        with opened_own_work(library.place) as own:
            own.persons.tell(first, second, same=same)
        link(library)
    echo(safe_line(f"{first} and {second} are {'one' if same else 'two'} from now on"))


def _found(library: Library, name: str) -> list[Who]:
    """Whoever has a name, else whose name has its words, in any spelling; ends the command where that is nobody."""
    from tui.extraction.people.spelling import folded  # other spellings of a name find it too

    found = library.persons.who(name)
    if not found:
        wanted = set(map(folded, name.split()))
        ids = (row.id for row in library.persons.all() if wanted <= set(map(folded, row.name.split())))
        found = [library.persons.named(id_) for id_ in ids if id_ is not None]
    if not found:
        echo(safe_line(f"ceasefire-tui: nobody is named {name}"), err=True)
        sys.exit(NOTHING_FOUND)
    return found


def _called(library: Library, name: str) -> str:
    """A name as articles have it; ends the command where it may be several persons'."""
    found = _found(library, name)
    if len(found) > 1 and not any(name in who.names for who in found):
        several = ", ".join(who.name for who in found[:5])
        raise click.ClickException(f"{name} may be {several}: write the whole name")
    return name if name in found[0].names else found[0].names[0]


def _object(who: Who) -> dict[str, Any]:
    return {"name": who.name, "kind": who.kind, "role": who.role, "names": list(who.names)}


def _print(objects: list[dict[str, Any]], form: str) -> None:
    if form == "json":
        echo(safe_json(objects, indent=2))
    else:
        for each in objects:
            echo(safe_json(each))
