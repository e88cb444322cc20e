"""`export`: the library, a search, a speaker or bookmarks as one file to read, print, cite from or compute with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from tui.commands.arguments import COUNT, NamedPath
from tui.commands.querying import say_notes, searching
from tui.commands.wording import chosen, wording_in, wording_options
from tui.display import echo, safe_line
from tui.writing.export.formats import EXTENSIONS, PAGES, for_path

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tui.library.library import Library
    from tui.library.own_work.store import OwnWork
    from tui.taking.setting import Options
    from tui.writing.export.sections import Section

NOTHING_FOUND = 1
FAILED = 2
STDOUT = Path("-")


class Wanted(NamedTuple):
    """What is to be exported: every part that is given narrows it."""

    query: str | None
    speaker: str | None
    bookmarks: bool
    collection: str | None
    articles: tuple[str, ...]
    limit: int

    def title(self, library: Library) -> str:
        """What the export is called where nobody names it."""
        from tui.writing.export.gathering import speaker_named

        speakers = []
        if self.speaker:
            says = speaker_named(self.speaker)
            speakers = [p.name for p in library.persons.all() if p.quotes and says(p.name)] or [self.speaker]
        query = f"“{self.query}”" if self.query else None
        kept = self.collection or ("Bookmarks" if self.bookmarks else None)
        return ", ".join(filter(None, [kept, *speakers, query, *self.articles])) or "Library"


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Speakers or collections that begin like what is typed, for completion."""
    from click.shell_completion import CompletionItem

    from tui.library.library import Library
    from tui.library.own_work.store import OwnWork
    from tui.library.places import library_place

    folder = library_place(ctx.find_root().params.get("library"))
    if param.name == "collection":
        with OwnWork.open(folder) as own:
            names = [name for name, _ in own.bookmarks.collections()]
    else:
        with Library.open(folder) as library:
            names = [person.name for person in library.persons.all() if person.quotes]
    start = incomplete.casefold()
    return [CompletionItem(safe_line(name)) for name in names if name.casefold().startswith(start)]


@click.command(short_help="Write quotes, notes or articles to a file.")
@click.argument("path", type=NamedPath(allow_dash=True), required=False)
@wording_options(*PAGES, default="without one the name of the file tells, else md")
@click.option("--query", "-q", metavar="WORDS", help="What a search for this finds, as `find` takes it.")
@click.option(
    "--speaker", metavar="NAME", shell_complete=_names, help="What this speaker says; a part of the name does."
)
@click.option("--bookmarks", is_flag=True, help="Bookmarks with their notes.")
@click.option("--collection", metavar="NAME", shell_complete=_names, help="The bookmarks of this collection.")
@click.option("--article", "articles", metavar="WORDS", multiple=True, help="Articles with these words in their title.")
@click.option("--with-text", is_flag=True, help="Whole articles with their text (md, html, json).")
@click.option("--title", metavar="TEXT", help="The title of the export.")
@click.option("--limit", type=COUNT, default=200, show_default=True, help="Of a search: at most so many hits.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@click.pass_obj
def command(
    named: str | None,
    path: Path | None,
    form: str | None,
    filetype: str | None,
    template: str | None,
    out: Path | None,
    query: str | None,
    speaker: str | None,
    bookmarks: bool,
    collection: str | None,
    articles: tuple[str, ...],
    with_text: bool,
    title: str | None,
    limit: int,
    force: bool,
) -> None:
    """Write the library to PATH, as --out does, else to stdout: every article with its quotes and proposals.

    --query, --speaker, --bookmarks, --collection and --article narrow it, each what the others leave. PATH may be a
    folder (the file is named by what it holds) or - for stdout. A file that is there stays, unless --force is given.

    The HTML is one page that runs no script. JSON has whole articles as `extract` prints them, else one object a
    passage. The exit status is 1 where there is nothing to export, and then nothing is written; it is 2 where articles
    cannot be read and are left out.
    """
    from tui.articles.reading import Unreadable
    from tui.commands.opened import say_left_out
    from tui.library.database import LibraryError
    from tui.search.language import parse
    from tui.taking.source import AlteredTextError
    from tui.writing.export.files import ExportError, file_name, write
    from tui.writing.export.formats import render
    from tui.writing.export.sections import Settings

    if path and out:
        raise click.UsageError("give a PATH or --out, not both")
    if path and not path.parent.name and any(clause.kind == "field" for clause in parse(str(path)).clauses):
        raise click.UsageError(f"{str(path)!r} reads like a search: say --query, or --out where it is a file")
    target = path or out or STDOUT
    wanted = Wanted(query, speaker, bookmarks, collection, articles, limit)
    form = chosen(form, filetype, template) or for_path(target)
    if form is None and target != STDOUT and target.suffix and not target.is_dir():
        raise click.UsageError(f"there is no format {target.suffix}; --format names one, see --help")
    form = form or "md"
    options = _options(form, template)
    try:
        with _opened(named, own_alone=bookmarks or bool(collection)) as (library, own):
            settings = Settings(title or wanted.title(library), with_text)
            if target.is_dir():
                target = target / file_name(settings.title, EXTENSIONS[form])
            sections = _sections(library, own, wanted)
            first = next(sections, None)
            if first is None:
                damaged = say_left_out(library)
                echo("ceasefire-tui: nothing to export", err=True)
                sys.exit(FAILED if damaged else NOTHING_FOUND)
            pieces = render(chain([first], sections), form, settings, options)
            if target == STDOUT:
                for piece in pieces:
                    echo(piece, end="")
            else:
                write(target, pieces, force=force)
            if say_left_out(library):
                sys.exit(FAILED)
    except (LibraryError, ExportError, AlteredTextError, Unreadable) as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def _opened(named: str | None, *, own_alone: bool) -> Iterator[tuple[Library, OwnWork]]:
    """The library and a person's own work, which goes without a library where it is all that is asked for."""
    from tui.commands.opened import library_or_none, opened_own_work
    from tui.intake.seeds import give_seeds
    from tui.library.library import Library
    from tui.library.places import library_place

    folder = library_place(named)
    opened = library_or_none(folder) if own_alone else Library.open(folder)
    with opened_own_work(folder) as own, opened as library:
        if library.place and not own_alone:
            give_seeds(library)
        yield library, own


def _sections(library: Library, own: OwnWork, wanted: Wanted) -> Iterator[Section]:
    from tui.library.own_work.standing import standings
    from tui.library.own_work.values import folded
    from tui.writing.export.gathering import everything, found, kept, speaker_named, spoken

    names = [folded(words).split() for words in wanted.articles]

    def titled(name: str) -> bool:
        there = folded(name)
        return not names or any(all(word in there for word in words) for words in names)

    says = speaker_named(wanted.speaker) if wanted.speaker else None
    if wanted.bookmarks or wanted.collection:
        marked = own.bookmarks.all(collection=wanted.collection, query=wanted.query or "")
        return kept(
            standings(library, (b for b in marked if titled(b.cited.name) and (says is None or says(b.speaker))))
        )
    ids = [article.id for article in library.shelf() if titled(article.name)]
    if wanted.query:
        there = set(ids)
        with searching(library, own) as search:
            answer = search.answer(wanted.query, limit=wanted.limit)
        say_notes(answer.notes)
        hits = answer.hits
        if len(hits) == wanted.limit:
            echo(f"ceasefire-tui: the first {wanted.limit} hits; --limit takes more", err=True)
        return found(library, [h for h in hits if h.article in there and (says is None or says(h.speaker))])
    return spoken(library, ids, says) if says else everything(library, ids)


def _options(form: str, template: str | None) -> Options:
    """How the person wants passages set; raises `click.ClickException` for a configuration that cannot be used."""
    from tui.configuration.loading import load

    loaded = load()
    if loaded.problems:
        raise click.ClickException(str(loaded.problems[0]))
    return wording_in(loaded.configuration, form, template).options
