"""`library set`, `corrections`, `undo`: an article put right, and whatever was put right listed and taken back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commands.arguments import NUMBER, NamedPath
from tui.commands.naming import article_named, one_named
from tui.commands.opened import opened_library, opened_own_work, say_left_out
from tui.display import echo, safe_json, safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.library.corrections.standing import Standing
    from tui.library.corrections.values import Correction, Field
    from tui.library.library import Library
    from tui.library.own_work.store import OwnWork

NOTHING_FOUND = 1
FAILED = 2


@click.command("set", short_help="Put right what an article says of itself.")
@click.argument("article", required=False)
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE]...")
@click.option("--from", "table", metavar="FILE.csv", type=NamedPath(exists=True, dir_okay=False), help="Many at once.")
@click.pass_obj
def set_(named: str | None, article: str | None, fields: tuple[str, ...], table: Path | None) -> None:
    """Put right the title, date, outlet, url or author of ARTICLE, which is its number, path, headline or SHA-256.

    \b
    ceasefire-tui library set 3 date=2025-03-12 outlet=Reuters
    ceasefire-tui library set --from right.csv

    An empty value (`author=`) says that it has none. The table's first line names its columns: article, id, path, title
    or hash for the article, and any of the fields above (its new title is `new title` where title names the article);
    an empty cell leaves what there is, a `-` says that there is none. A line that means nothing is said, the rest goes
    on, and the exit status is 2. It stays right, whatever rules find later; `library undo` takes it back.
    """
    from tui.intake.anew import look_anew

    if (article is None) == (table is None):
        raise click.UsageError("name an article and what to put right (date=2025-03-12), or a table with --from")
    pairs = {} if table else _pairs(fields)
    with opened_library(named, writing=True) as library:
        assert library.place
        wanted, trouble = _table(library, table) if table else ([(article_named(library, article or ""), pairs)], [])
        made = [each for id_, values in wanted for each in _corrections(library, id_, values)]
        with opened_own_work(library.place) as own:
            kept = own.corrections.keep(made) if made else []
        library.correct()
        look_anew(library, [id_ for id_, _ in wanted])
    for line in trouble:
        echo(safe_line(f"ceasefire-tui: {table}: {line}"), err=True)
    _tell(kept)
    if trouble:
        sys.exit(FAILED)


def _table(library: Library, path: Path) -> tuple[list[tuple[int, dict[Field, str | None]]], list[str]]:
    from tui.articles.reading import Unreadable
    from tui.intake.corrections import table_in
    from tui.library.naming import Naming

    naming = Naming(library)

    def named(word: str) -> int:
        try:
            return one_named(library, naming, word)
        except click.ClickException as error:
            raise ValueError(error.message) from error

    try:
        return table_in(path, named)
    except (Unreadable, ValueError) as error:
        raise click.ClickException(f"{path} {error}") from error


@click.command("corrections", short_help="List what was put right; export and import it.")
@click.argument("article", required=False)
@click.option("--export", "export", is_flag=True, help="Print them as JSON lines, for others to import.")
@click.option(
    "--import", "file", metavar="FILE", type=NamedPath(exists=True, dir_okay=False), help="Take them from FILE."
)
@click.option("--by", metavar="NAME", help="Who made those that say nobody: with --export and --import.")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.pass_obj
def corrections(
    named: str | None, article: str | None, export: bool, file: Path | None, by: str | None, form: str
) -> None:
    """List what was put right, of ARTICLE or of all, each with the number that `library undo` takes.

    One whose article or finding is gone is listed as well, with the reason. With --import a line that is no correction
    is said, the rest goes on, and the exit status is 2. The exit status is 1 where there is none to list.
    """
    from tui.library.corrections.data import correction_json
    from tui.library.corrections.standing import standings

    if file:
        _import(named, file, by or "")
        return
    with opened_library(named) as library:
        assert library.place
        text = library.shelved(article_named(library, article)).text_sha256 if article else None
        with opened_own_work(library.place) as own:
            there_are = own.corrections.all(text_sha256=text)
        found = list(standings(library, there_are))
        say_left_out(library)
    if export:
        for each in there_are:
            echo(safe_json({**correction_json(each), "by": each.by or by or ""}))
    elif form == "text":
        for standing in found:
            echo(safe_line(_line(standing)))
    else:
        objects = [_object(standing) for standing in found]
        for line in [safe_json(objects, indent=2)] if form == "json" else map(safe_json, objects):
            echo(line)
    if not there_are:
        sys.exit(NOTHING_FOUND)


@click.command("undo", short_help="Take back something that was put right.")
@click.argument("numbers", nargs=-1, required=True, metavar="NUMBER...", type=NUMBER)
@click.pass_obj
def undo(named: str | None, numbers: tuple[int, ...]) -> None:
    """Take back the corrections of these numbers (`library corrections` lists them): what was there before is again."""
    from tui.intake.anew import look_anew
    from tui.library.corrections.wording import about, said

    with opened_library(named, writing=True) as library:
        assert library.place
        with opened_own_work(library.place) as own:
            taken = _taken(own, numbers)
        library.correct()
        held = {library.holding(each.text_sha256) for each in taken}
        look_anew(library, [id_ for id_ in held if id_ is not None])
    for each in taken:
        echo(safe_line(f"{each.id} taken back: {said(each)} — {about(each)}"))


def _taken(own: OwnWork, numbers: tuple[int, ...]) -> list[Correction]:
    try:
        with own.change():
            return [own.corrections.undo(number) for number in dict.fromkeys(numbers)]
    except KeyError as error:
        raise click.ClickException(f"{error.args[0]}; nothing was taken back") from error


def _pairs(fields: Iterable[str]) -> dict[Field, str | None]:
    """The values by the fields of words like ``date=2025-03-12``; ends with an error of use for anything else."""
    from tui.library.corrections.data import value_of
    from tui.library.corrections.values import FIELDS

    found: dict[Field, str | None] = {}
    for each in fields:
        name, sign, value = each.partition("=")
        field = next((field for field in FIELDS if field == name), None)
        if not sign or field is None:
            raise click.UsageError(f"{each[:60]!r} is not FIELD=VALUE with a field of {', '.join(FIELDS)}")
        try:
            found[field] = value_of(field, value)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
    if not found:
        raise click.UsageError(f"say what to put right: FIELD=VALUE with a field of {', '.join(FIELDS)}")
    return found


def _corrections(library: Library, id_: int, values: dict[Field, str | None]) -> list[Correction]:
    """What has to be put right of an article for it to have these values: nothing where it has them."""
    from tui.library.corrections.values import ATTRIBUTES, of_article

    article = library.article(id_)
    return [
        of_article(article, field, value)
        for field, value in values.items()
        if value != getattr(article, ATTRIBUTES[field]) or (field == "date" and article.published_guessed)
    ]


def _import(named: str | None, file: Path, by: str) -> None:
    from tui.articles.reading import Unreadable
    from tui.intake.corrections import corrections_in

    try:
        found, trouble = corrections_in(file, by)
    except Unreadable as error:
        raise click.ClickException(f"{file} {error}") from error
    except OSError as error:
        raise click.ClickException(f"{file}: {error.strerror}") from error
    with opened_library(named, writing=True) as library:
        assert library.place
        with opened_own_work(library.place) as own:
            before = {each.id for each in own.corrections.all()}
            kept = {each.id for each in own.corrections.keep(found)}
        changed = library.correct()
    for line in trouble:
        echo(safe_line(f"ceasefire-tui: {file}: {line}"), err=True)
    new = len(kept - before)
    echo(f"{new} correction{'' if new == 1 else 's'} imported, {len(kept) - new} known; {changed} articles changed")
    if trouble:
        sys.exit(FAILED)


def _tell(kept: list[Correction]) -> None:
    from tui.library.corrections.wording import about, said

    for each in kept:
        echo(safe_line(f"{each.id:4}  {about(each)}: {said(each)}"))
    if not kept:
        echo("nothing to put right: the values are those it has")


def _line(standing: Standing) -> str:
    from tui.library.corrections.wording import about, said

    each = standing.correction
    by = f"  by {each.by}" if each.by else ""
    where = f"  in {each.cited.name}" if each.target != "article" else ""
    why = f"  ({standing.orphan})" if standing.orphan else ""
    return f"{each.id:4}  {each.made[:10]}{by}  {about(each)}  {said(each)}{where}{why}"


def _object(standing: Standing) -> dict[str, Any]:
    from tui.library.corrections.data import correction_json

    return {
        "number": standing.correction.id,
        **correction_json(standing.correction),
        "library_article": standing.article,
        "orphan": standing.orphan,
    }
