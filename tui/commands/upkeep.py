"""`library remove`, `check`, `rebuild`, `export`, `problems`, `path`: what a library needs now and then."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.commands.naming import articles_named
from tui.commands.opened import opened_library, opened_own_work, say_left_out
from tui.commands.shelf import FORM, own_work_on, said_kept
from tui.display import echo, safe_json, safe_line

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.own_work.store import OwnWork

NOTHING_FOUND = 1
FAILED = 2
MOST_NAMED = 10


@click.command(short_help="Take articles out of the library.")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option("--sample", is_flag=True, help="Those that came with the program: they never come back.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.pass_obj
def remove(named: str | None, articles: tuple[str, ...], sample: bool, yes: bool) -> None:
    """Take each ARTICLE out, named by its number, path, headline or SHA-256, with what was found in it.

    The file it came from stays. Bookmarks, notes, corrections and tags on it stay too, and find their place again when
    it is added again.
    """
    from tui.intake.seeds import GIVEN

    if not articles and not sample:
        raise click.UsageError("name an article, or --sample for those that came with the program")
    with opened_library(named, writing=True) as library:
        assert library.place
        ids = articles_named(library, articles) if articles else []
        if sample:
            ids = list(dict.fromkeys([*ids, *(row.id for row in library.shelf() if row.sample)]))
        with opened_own_work(library.place) as own:
            kept = _kept(library, own, ids)
        if ids and not yes:
            _ask(library, ids, kept)
        with library.change():
            for id_ in ids:
                library.remove(id_)
            if sample:
                library.remember(GIVEN, 1)
        echo(f"{many(len(ids))} removed{f'; {kept} on them stay' if kept else ''}")


def _kept(library: Library, own: OwnWork, ids: list[int]) -> str:
    """A person's own work on some articles, in words."""
    total: dict[str, int] = {}
    for id_ in ids:
        for what, number in own_work_on(own, library.shelved(id_).text_sha256).items():
            total[what] = total.get(what, 0) + number
    return said_kept(total)


def _ask(library: Library, ids: list[int], kept: str) -> None:
    """Ask whether articles may go; ends the program where they may not, or where there is nobody to ask."""
    for id_ in ids[:MOST_NAMED]:
        echo(safe_line(f"{id_:4}  {library.shelved(id_).name}"), err=True)
    if len(ids) > MOST_NAMED:
        echo(f"      and {len(ids) - MOST_NAMED} more", err=True)
    if not sys.stdin.isatty():
        raise click.ClickException(f"{many(len(ids))} to remove: say --yes; nothing was changed")
    besides = f" ({kept} on them stay)" if kept else ""
    click.confirm(f"Remove {many(len(ids))}{besides}?", abort=True, err=True)


@click.command(short_help="Look whether everything in the library can be read.")
@click.pass_obj
def check(named: str | None) -> None:
    """Look whether every article can be read, its text is the one that was put in, and own work is in its place.

    What is wrong is said; the exit status is 2 then. Own work whose finding is gone is counted: nothing is wrong there.
    """
    from tui.library.corrections.standing import standings as corrected
    from tui.library.damage import look_through
    from tui.library.own_work.standing import standings as bookmarked

    with opened_library(named) as library:
        assert library.place
        sound = look_through(library)
        say_left_out(library)
        with opened_own_work(library.place) as own:
            marks = list(bookmarked(library, own.bookmarks.all()))
            right = list(corrected(library, own.corrections.all()))
            sound = sound and not own.notice
        articles = library.totals().articles
    orphans = sum(1 for mark in marks if mark.orphan) + sum(1 for each in right if each.orphan)
    echo(f"{many(articles)}, {len(marks)} bookmarks, {len(right)} corrections: {'sound' if sound else 'damaged'}")
    if orphans:
        echo(f"{orphans} of them have no place now; `ceasefire-tui bookmarks` and `library corrections` say why")
    if not sound:
        sys.exit(FAILED)


@click.command(short_help="Look into all articles anew, and make the index again.")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.pass_obj
def rebuild(named: str | None, articles: tuple[str, ...]) -> None:
    """Look into each ARTICLE anew, or into all, and make the index of the search again.

    Imported findings stay as they are. Own work finds its place again; what finds none is counted. It may be
    interrupted: the same command, or the reader, goes on from there.
    """
    import shutil

    from tui.intake.intake import renew
    from tui.library.own_work.standing import standings
    from tui.library.places import Server
    from tui.search.pieces import FOLDER
    from tui.search.search import Search

    with opened_library(named, writing=True) as library:
        assert library.place
        assert library.beside
        library.make_stale(articles_named(library, articles) if articles else None)
        done = 0
        for done, _ in enumerate(renew(library), 1):
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{done:,} ")
                sys.stderr.flush()
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
        if not articles:
            shutil.rmtree(library.beside / FOLDER, ignore_errors=True)
            if isinstance(library.place, Server):
                from tui.search.served.keeping import drop

                drop(library)
        Search(library).prepare()
        with opened_own_work(library.place) as own:
            orphans = sum(1 for each in standings(library, own.bookmarks.all()) if each.orphan)
    echo(f"{many(done)} looked into anew{f'; {orphans} bookmarks have no place now' if orphans else ''}")


@click.command(short_help="Print articles with findings as JSON lines.")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.pass_obj
def export(named: str | None, articles: tuple[str, ...]) -> None:
    """Print each ARTICLE, or all, with text and findings as JSON lines: `library import` takes them in elsewhere.

    What a person has put right stands in them, and is marked as `corrected`.
    """
    from tui.findings_json import to_json
    from tui.library.damage import readable

    with opened_library(named) as library:
        ids = articles_named(library, articles) if articles else [row.id for row in library.shelf()]
        for each in readable(library, ids):
            echo(safe_json(to_json(each.article, each.findings, with_text=True, explain=True)))
        damaged = say_left_out(library)
    if damaged:
        sys.exit(FAILED)
    if not ids:
        sys.exit(NOTHING_FOUND)


@click.command(short_help="List what could not be put in, and why.")
@click.option("--forget", metavar="PATH", multiple=True, help="Strike this one from the list; `all` strikes all.")
@click.option("--format", "form", type=FORM, default="text", show_default=True)
@click.pass_obj
def problems(named: str | None, forget: tuple[str, ...], form: str) -> None:
    """List the files and addresses that could not be put in, each with the reason; the exit status is 1 for none.

    One that could be put in meanwhile is no longer listed.
    """
    from tui.library.problems import Problems

    with opened_library(named, writing=bool(forget)) as library:
        kept = Problems(library)
        known = {each.path for each in kept.all()}
        for path in forget:
            if path != "all" and path not in known:
                raise click.ClickException(f"{path}: there is no such problem")
            for each in known if path == "all" else (path,):
                kept.forget(each)
        found = kept.all()
    if form == "text":
        for problem in found:
            echo(safe_line(f"{problem.path} {problem.reason}"))
    else:
        objects = [{"path": each.path, "reason": each.reason, "when": each.when} for each in found]
        for line in [safe_json(objects, indent=2)] if form == "json" else map(safe_json, objects):
            echo(line)
    if not found and not forget:
        sys.exit(NOTHING_FOUND)


@click.command(short_help="Print the folder of the library.")
@click.pass_obj
def path(named: str | None) -> None:
    """Print the folder of the library, for a script or a backup; of one on a server the address without a password."""
    from pathlib import Path

    from tui.library.places import library_place

    place = library_place(named)
    echo(safe_line(str(place.absolute() if isinstance(place, Path) else place)))


def many(articles: int) -> str:
    """``1 article``, ``3 articles``."""
    return f"{articles:,} article{'' if articles == 1 else 's'}"
